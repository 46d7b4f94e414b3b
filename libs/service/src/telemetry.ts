import { type Call, header, type Instrumentation } from '@selemene/bus'
import { asNoesisError } from '@selemene/contracts'
import type { ErrorContext, ErrorReports } from './error-reports.js'
import type { Log } from './log.js'
import { readTraceparent } from './trace-context.js'
import type { Tracing } from './tracing.js'

export type { ErrorContext } from './error-reports.js'
export type { RequestSpan, Tracing } from './tracing.js'

export interface TelemetryOptions {
  service: string
  version: string
  config: { NODE_ENV: string; RELEASE?: string; SENTRY_DSN?: string; OTEL_EXPORTER_OTLP_ENDPOINT?: string; OTEL_TRACES_SAMPLER_ARG?: string }
  log: Log
}

export interface Telemetry {
  /** Spans around bus requests and calls, and word of unexpected errors. */
  bus: Instrumentation
  /** Undefined while no collector is configured. */
  tracing: Tracing | undefined
  /** Sends an unexpected error to Sentry, where there is one. What callers did wrong (4xx) is not sent. */
  report(error: unknown, context?: ErrorContext): void
  /** Sends what is still waiting. */
  shutdown(): Promise<void>
}

const flushMs = 2_000

/** Error reports and traces. Neither library is so much as loaded unless its variable is set: a service starts faster without. */
export async function startTelemetry(options: TelemetryOptions): Promise<Telemetry> {
  const [reports, tracing] = await Promise.all([startReports(options), startTracing(options)])
  const told = new WeakSet<object>()

  /** Whether this error, or what caused it, has been told already where it was nearer to its origin. */
  const isTold = (error: unknown) => error instanceof Error && (told.has(error) || (error.cause instanceof Error && told.has(error.cause)))

  function report(error: unknown, context: ErrorContext = {}) {
    if (asNoesisError(error).status < 500 || isTold(error)) return
    if (error instanceof Error) told.add(error)
    reports?.send(error, context)
  }

  function onFailure(call: Call, thrown: unknown) {
    const error = asNoesisError(thrown)
    if (error.status < 500 || error.retryable || isTold(thrown)) return
    const context = contextOf(call, error.code)
    const { tier: _tier, consciousness_level: _level, ...fields } = context
    options.log.error({ error: thrown, ...fields }, 'a call failed')
    report(thrown, context)
  }

  return {
    bus: { ...tracing?.bus, onFailure },
    tracing,
    report,
    async shutdown() {
      await Promise.all([reports?.flush(flushMs), tracing?.shutdown()])
    },
  }
}

function contextOf(call: Call, errorCode: string): ErrorContext {
  const principal = call.principal()
  const [kind, id] = call.subject.split('.')
  return {
    subject: call.subject,
    engine_id: kind === 'engines' ? id : undefined,
    workflow_id: kind === 'workflows' ? id : undefined,
    error_code: errorCode,
    request_id: call.header(header.requestId),
    trace_id: readTraceparent(call.header(header.traceparent))?.traceId,
    tier: principal?.tier,
    consciousness_level: principal?.consciousness_level,
  }
}

async function startReports({ service, version, config }: TelemetryOptions): Promise<ErrorReports | undefined> {
  if (config.SENTRY_DSN === undefined) return undefined
  const { createErrorReports } = await import('./error-reports.js')
  return createErrorReports({ dsn: config.SENTRY_DSN, service, environment: config.NODE_ENV, release: config.RELEASE ?? `selemene@${version}` })
}

async function startTracing({ service, version, config }: TelemetryOptions): Promise<Tracing | undefined> {
  if (config.OTEL_EXPORTER_OTLP_ENDPOINT === undefined) return undefined
  const { createTracing } = await import('./tracing.js')
  const ratio = Number(config.OTEL_TRACES_SAMPLER_ARG ?? 1)
  return createTracing({
    service,
    version,
    environment: config.NODE_ENV,
    endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT,
    ratio: ratio >= 0 && ratio <= 1 ? ratio : 1,
  })
}
