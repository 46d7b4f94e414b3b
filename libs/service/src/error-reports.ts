import { type BaseTransportOptions, createStackParser, createTransport, linkedErrorsIntegration, Scope } from '@sentry/core'
import { nodeStackLineParser, ServerRuntimeClient } from '@sentry/core/server'
import { createReportBudget } from './report-budget.js'
import { scrubEvent } from './scrub-event.js'

export interface ErrorReportOptions {
  dsn: string
  service: string
  environment: string
  release: string
}

/** What is known about the request that failed: ids and categories. */
export interface ErrorContext {
  engine_id?: string | undefined
  workflow_id?: string | undefined
  error_code?: string | undefined
  tier?: string | undefined
  consciousness_level?: number | undefined
  trace_id?: string | undefined
  request_id?: string | undefined
  subject?: string | undefined
}

export interface ErrorReports {
  send(error: unknown, context: ErrorContext): void
  flush(graceMs: number): Promise<void>
}

/**
 * Errors to Sentry, and errors only. It is the core of Sentry's library: nothing of it watches the process, so that no request, console
 * line or environment can get into a report. What is sent is what `scrubEvent` lets through.
 */
export function createErrorReports({ dsn, service, environment, release }: ErrorReportOptions): ErrorReports {
  const client = new ServerRuntimeClient({
    dsn,
    environment,
    release,
    platform: 'node',
    runtime: { name: 'node', version: process.version },
    integrations: [linkedErrorsIntegration()],
    stackParser: createStackParser(nodeStackLineParser()),
    transport: postWithoutRedirects,
    traceLifecycle: 'static',
    maxBreadcrumbs: 0,
    sendClientReports: false,
    beforeSend: scrubEvent,
  })
  client.init()
  const budget = createReportBudget()
  return {
    send(error, context) {
      const errorCode = context.error_code ?? 'INTERNAL_ERROR'
      // One issue per engine (or workflow, or service) and code, whatever the message says.
      const issue = [context.engine_id ?? context.workflow_id ?? service, errorCode]
      if (!budget.take(issue.join(' '))) return
      const scope = new Scope()
      scope.setClient(client)
      scope.setFingerprint(issue)
      scope.setTags({ service, ...context, error_code: errorCode })
      scope.setContext('trace', traceContextOf(context.trace_id))
      scope.captureException(error)
    },
    flush: async (graceMs) => {
      await client.close(graceMs)
    },
  }
}

const sendWithinMs = 10_000

/** Sentry's transports for Node come with its tools for builds, whose licence this project cannot use; this is all that a report needs. */
const postWithoutRedirects = (options: BaseTransportOptions) =>
  createTransport(options, async ({ body }) => {
    const signal = AbortSignal.timeout(sendWithinMs)
    const answer = await fetch(options.url, { method: 'POST', headers: options.headers ?? {}, body, redirect: 'manual', signal })
    await answer.body?.cancel()
    const headers = { 'x-sentry-rate-limits': answer.headers.get('x-sentry-rate-limits'), 'retry-after': answer.headers.get('retry-after') }
    return { statusCode: answer.status, headers }
  })

/** Sentry links a report to its trace by this context; it demands a span, which is not known here. */
const traceContextOf = (traceId: string | undefined) => (traceId === undefined ? null : { trace_id: traceId, span_id: traceId.slice(0, 16) })
