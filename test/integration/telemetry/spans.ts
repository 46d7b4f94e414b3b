import type { Received } from './receiver.js'

/** One exported span, as OTLP's JSON has it. */
export interface CollectedSpan {
  service: string
  name: string
  traceId: string
  spanId: string
  parentSpanId: string
  attributes: Record<string, unknown>
}

interface OtlpAttribute {
  key: string
  value: { stringValue?: string; intValue?: number | string }
}

interface OtlpTraces {
  resourceSpans: {
    resource: { attributes: OtlpAttribute[] }
    scopeSpans: { spans: { name: string; traceId: string; spanId: string; parentSpanId?: string; attributes: OtlpAttribute[] }[] }[]
  }[]
}

export const collectSpans = (received: readonly Received[]): CollectedSpan[] =>
  received
    .filter(({ path }) => path === '/v1/traces')
    .flatMap(({ body }) => (JSON.parse(body) as OtlpTraces).resourceSpans)
    .flatMap(({ resource, scopeSpans }) => {
      const service = String(toRecord(resource.attributes)['service.name'])
      return scopeSpans
        .flatMap(({ spans }) => spans)
        .map(({ name, traceId, spanId, parentSpanId = '', attributes }) => ({
          service,
          name,
          traceId,
          spanId,
          parentSpanId,
          attributes: toRecord(attributes),
        }))
    })

const toRecord = (attributes: readonly OtlpAttribute[]): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]))

/** The names from the outermost span down to this one. */
export function pathOf(span: CollectedSpan, spans: readonly CollectedSpan[]): string[] {
  const parent = spans.find(({ spanId }) => spanId === span.parentSpanId)
  return [...(parent === undefined ? [] : pathOf(parent, spans)), `${span.service}: ${span.name}`]
}
