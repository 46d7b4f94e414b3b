import { AsyncLocalStorage } from 'node:async_hooks'
import { type Attributes, type Context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import { type Call, header, type Instrumentation } from '@selemene/bus'
import { asNoesisError } from '@selemene/contracts'
import { readTraceparent, type TraceContext, writeTraceparent } from './trace-context.js'

export interface TracingOptions {
  service: string
  version: string
  environment: string
  /** Base of the collector's address; spans go to `/v1/traces` under it. */
  endpoint: string
  /** Share of new traces that are kept, 0…1. A trace that the caller has begun is kept or not as the caller says. */
  ratio: number
}

/** The span of one HTTP request, open until `end`. */
export interface RequestSpan {
  readonly context: TraceContext
  end(outcome: { name: string; status: number; errorCode: string | undefined; attributes: Record<string, string | number | undefined> }): void
}

export interface Tracing {
  bus: Required<Pick<Instrumentation, 'onRequest' | 'onCall'>>
  /** Continues the caller's trace or begins one; undefined when this trace is not kept. */
  openRequest(traceparent: string | undefined): RequestSpan | undefined
  /** Runs work in a span below the one that `traceparent` names, if that is kept. */
  span<T>(name: string, traceparent: string | undefined, attributes: Record<string, string | number>, work: () => Promise<T>): Promise<T>
  /** What `libs/db` takes as observer: a span for each SQL statement below the bus call that it serves. */
  observeStatements(): (text: string) => ((error?: unknown) => void) | undefined
  shutdown(): Promise<void>
}

const instrumentationName = '@selemene/service'

/**
 * Spans by hand, at the few places where a request changes hands: HTTP, bus, engine, database. New traces begin with an HTTP request
 * only; everything else opens a span below a kept one or none at all. The parent travels in `traceparent`, within a process too: only
 * SQL statements, which know no request, find theirs by an AsyncLocalStorage, which costs every promise of a process on Node 20.
 */
export function createTracing(options: TracingOptions): Tracing {
  const provider = createProvider(options)
  const tracer = provider.getTracer(instrumentationName, options.version)
  const current = new AsyncLocalStorage<Span>()
  let followsStatements = false

  /** A span below the one that `traceparent` names; undefined when that is not sampled, or there is none. */
  function openBelow(traceparent: string | undefined, name: string, kind: SpanKind, attributes: Attributes): Span | undefined {
    // Nine of ten are not kept: their flags tell it, and the rest need not be read.
    if (traceparent === undefined || traceparent.endsWith('-00')) return undefined
    const parent = readTraceparent(traceparent)
    return parent?.sampled === true ? tracer.startSpan(name, { kind, attributes }, remote(parent)) : undefined
  }

  return {
    bus: {
      onRequest(subject, headers) {
        const span = openBelow(headers[header.traceparent], `${subject} request`, SpanKind.CLIENT, busAttributes(subject))
        if (span === undefined) return undefined
        headers[header.traceparent] = writeTraceparent(contextOf(span))
        return (error) => close(span, error)
      },
      onCall(call, work) {
        const span = openBelow(call.header(header.traceparent), `${call.subject} answer`, SpanKind.SERVER, busAttributes(call.subject))
        if (span === undefined) return work(call)
        const below = withTraceparent(call, writeTraceparent(contextOf(span)))
        return closing(span, followsStatements ? current.run(span, () => work(below)) : work(below))
      },
    },
    openRequest(traceparent) {
      const caller = readTraceparent(traceparent)
      const kept = caller === undefined ? Math.random() < options.ratio : caller.sampled
      if (!kept) return undefined
      const span = tracer.startSpan('HTTP', { kind: SpanKind.SERVER }, caller === undefined ? ROOT_CONTEXT : remote(caller))
      return {
        context: contextOf(span),
        end({ name, status, errorCode, attributes }) {
          span.updateName(name)
          span.setAttributes({ ...attributes, 'http.response.status_code': status, 'error.type': errorCode })
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
          span.end()
        },
      }
    },
    span(name, traceparent, attributes, work) {
      const span = openBelow(traceparent, name, SpanKind.INTERNAL, attributes)
      return span === undefined ? work() : closing(span, work())
    },
    observeStatements() {
      followsStatements = true
      return (text) => {
        const parent = current.getStore()
        if (parent === undefined) return undefined
        const attributes = { 'db.system.name': 'postgresql', 'db.query.text': text }
        const name = text.split(' ', 1)[0]?.toLowerCase() || 'statement'
        const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, trace.setSpan(ROOT_CONTEXT, parent))
        return (error) => close(span, error)
      }
    },
    shutdown: () => provider.shutdown(),
  }
}

async function closing<T>(span: Span, work: Promise<T>): Promise<T> {
  try {
    const result = await work
    close(span)
    return result
  } catch (error) {
    close(span, error)
    throw error
  }
}

const withTraceparent = (call: Call, traceparent: string): Call => ({
  ...call,
  header: (name) => (name === header.traceparent ? traceparent : call.header(name)),
})

function createProvider({ service, version, environment, endpoint }: TracingOptions): TracerProvider {
  const resource = resourceFromAttributes({ 'service.name': service, 'service.version': version, 'deployment.environment.name': environment })
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, timeoutMillis: 3_000 })
  return new TracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: 1_000 })],
  })
}

const busAttributes = (subject: string): Attributes => ({ 'messaging.system': 'nats', 'messaging.destination.name': subject })

const remote = ({ traceId, spanId, sampled }: TraceContext): Context =>
  trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: sampled ? TraceFlags.SAMPLED : TraceFlags.NONE, isRemote: true })

function contextOf(span: Span): TraceContext {
  const { traceId, spanId, traceFlags } = span.spanContext()
  return { traceId, spanId, sampled: (traceFlags & TraceFlags.SAMPLED) !== 0 }
}

/** An error is told by its code alone: its text may say more than a trace should. */
function close(span: Span, error?: unknown): void {
  if (error !== undefined) {
    const { code, status } = asNoesisError(error)
    span.setAttribute('error.type', code)
    if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
  }
  span.end()
}
