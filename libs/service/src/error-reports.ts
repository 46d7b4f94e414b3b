import * as Sentry from '@sentry/node'
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
 * Errors to Sentry, and errors only: none of its integrations watches the process, so that no request, console line or environment
 * can get into a report. What is sent is what `scrubEvent` lets through.
 */
export function createErrorReports({ dsn, service, environment, release }: ErrorReportOptions): ErrorReports {
  Sentry.initWithoutDefaultIntegrations({
    dsn,
    environment,
    release,
    integrations: [Sentry.linkedErrorsIntegration()],
    includeServerName: false,
    maxBreadcrumbs: 0,
    sendClientReports: false,
    enableRuntimeChannelInjection: false,
    shutdownTimeout: 2_000,
    beforeSend: scrubEvent,
  })
  return {
    send(error, context) {
      const errorCode = context.error_code ?? 'INTERNAL_ERROR'
      Sentry.captureException(error, {
        // One issue per engine (or workflow, or service) and code, whatever the message says.
        fingerprint: [context.engine_id ?? context.workflow_id ?? service, errorCode],
        tags: { service, ...context, error_code: errorCode },
        contexts: traceContextOf(context.trace_id),
      })
    },
    flush: async (graceMs) => {
      await Sentry.close(graceMs)
    },
  }
}

/** Sentry links a report to its trace by this context; it demands a span, which is not known here. */
const traceContextOf = (traceId: string | undefined) => (traceId === undefined ? {} : { trace: { trace_id: traceId, span_id: traceId.slice(0, 16) } })
