import { AsyncLocalStorage } from 'node:async_hooks'
import { type Attributes, type Context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, ParentBasedSampler, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace'
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
  /** Runs what follows below this span, where it is kept at all. */
  run(work: () => void): void
  end(outcome: { name: string; status: number; errorCode: string | undefined; attributes: Record<string, string | number | undefined> }): void
}

export interface Tracing {
  bus: Required<Pick<Instrumentation, 'onRequest' | 'onCall'>>
  openRequest(traceparent: string | undefined): RequestSpan
  /** Runs work in a span below the current one; without a current one, just runs it. */
  span<T>(name: string, attributes: Record<string, string | number>, work: () => Promise<T>): Promise<T>
  /** Opens a span for one SQL statement below the current one; what it returns ends it. */
  statement(text: string): ((error?: unknown) => void) | undefined
  shutdown(): Promise<void>
}

const instrumentationName = '@selemene/service'

/**
 * Spans by hand, at the few places where a request changes hands: HTTP, bus, engine, database. New traces begin with an HTTP request
 * only; everything else opens a span below a kept one or none at all, so that what is not kept costs next to nothing.
 */
export function createTracing(options: TracingOptions): Tracing {
  const provider = createProvider(options)
  const tracer = provider.getTracer(instrumentationName, options.version)
  const current = new AsyncLocalStorage<Span>()

  function open(name: string, kind: SpanKind, attributes: Attributes, parent: Context): Span {
    return tracer.startSpan(name, { kind, attributes }, parent)
  }

  /** The span below which a request of the bus goes: the current one, unless the header names another trace. */
  function parentOf(traceparent: string | undefined): Context | undefined {
    const named = readTraceparent(traceparent)
    const span = current.getStore()
    if (span !== undefined && (named === undefined || named.traceId === span.spanContext().traceId)) return below(span)
    return named?.sampled === true ? remote(named) : undefined
  }

  const within = async <T>(span: Span, work: () => Promise<T>): Promise<T> => {
    try {
      const result = await current.run(span, work)
      close(span)
      return result
    } catch (error) {
      close(span, error)
      throw error
    }
  }

  return {
    bus: {
      onRequest(subject, headers) {
        const parent = parentOf(headers[header.traceparent])
        if (parent === undefined) return undefined
        const span = open(`${subject} request`, SpanKind.CLIENT, busAttributes(subject), parent)
        headers[header.traceparent] = writeTraceparent(contextOf(span))
        return (error) => close(span, error)
      },
      onCall(call: Call, work) {
        const caller = readTraceparent(call.header(header.traceparent))
        if (caller?.sampled !== true) return work()
        const span = open(`${call.subject} answer`, SpanKind.SERVER, busAttributes(call.subject), remote(caller))
        return within(span, work)
      },
    },
    openRequest(traceparent) {
      const caller = readTraceparent(traceparent)
      const span = open('HTTP', SpanKind.SERVER, {}, caller === undefined ? ROOT_CONTEXT : remote(caller))
      return {
        context: contextOf(span),
        run: (work) => (span.isRecording() ? current.run(span, work) : work()),
        end({ name, status, errorCode, attributes }) {
          if (!span.isRecording()) return
          span.updateName(name)
          span.setAttributes({ ...attributes, 'http.response.status_code': status, 'error.type': errorCode })
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
          span.end()
        },
      }
    },
    span(name, attributes, work) {
      const parent = current.getStore()
      return parent === undefined ? work() : within(open(name, SpanKind.INTERNAL, attributes, below(parent)), work)
    },
    statement(text) {
      const parent = current.getStore()
      if (parent === undefined) return undefined
      const attributes = { 'db.system.name': 'postgresql', 'db.query.text': text }
      const span = open(text.split(' ', 1)[0]?.toLowerCase() || 'statement', SpanKind.CLIENT, attributes, below(parent))
      return (error) => close(span, error)
    },
    shutdown: () => provider.shutdown(),
  }
}

function createProvider({ service, version, environment, endpoint, ratio }: TracingOptions): TracerProvider {
  const resource = resourceFromAttributes({ 'service.name': service, 'service.version': version, 'deployment.environment.name': environment })
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, timeoutMillis: 5_000 })
  return new TracerProvider({
    resource,
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: 1_000 })],
  })
}

const busAttributes = (subject: string): Attributes => ({ 'messaging.system': 'nats', 'messaging.destination.name': subject })

const below = (span: Span): Context => trace.setSpan(ROOT_CONTEXT, span)

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
