import Type, { type Static, type TSchema } from 'typebox'

/** How a local civil time became an instant. */
export const TimeResolution = Type.Object({
  local: Type.String({ description: 'The civil time that was read, YYYY-MM-DDTHH:MM:SS' }),
  utc: Type.String({ description: 'The same instant, RFC 3339 in UTC' }),
  offset: Type.String({ description: '±HH:MM[:SS] in force' }),
  source: Type.Enum(['iana', 'fixed'], { type: 'string' }),
  rule: Type.Enum(['exact', 'fold-earlier', 'fold-later'], { type: 'string' }),
  warnings: Type.Array(Type.String()),
})
export type TimeResolution = Static<typeof TimeResolution>

export const Metadata = Type.Object({
  calculation_time_ms: Type.Number(),
  backend: Type.Enum(['swiss-ephemeris', 'native', 'free-astrology-api'], { type: 'string' }),
  fallback_reason: Type.Optional(Type.String({ description: 'Why our own code answered although an outside provider is configured' })),
  precision_achieved: Type.String(),
  cached: Type.Boolean({ description: 'The result was calculated for an earlier request of the same meaning' }),
  timestamp: Type.String({ description: 'When this answer was given' }),
  engine_version: Type.String(),
  seed: Type.Optional(Type.String({ description: 'Send it back to repeat this draw' })),
  conventions: Type.Record(Type.String(), Type.Unknown(), { description: 'Every choice that changes the numbers' }),
  provenance: Type.Record(Type.String(), Type.Unknown(), { description: 'Versions and files that the numbers stand on' }),
  time_resolution: Type.Optional(TimeResolution),
  warnings: Type.Optional(Type.Array(Type.String(), { description: 'What to know about how a birth date without a time was read' })),
})
export type Metadata = Static<typeof Metadata>

/** One piece of a reading. */
export const Passage = Type.Object({
  about: Type.String({ description: 'JSON pointer into `result`: what this is about', examples: ['/moon/nakshatra'] }),
  title: Type.String(),
  text: Type.String({ description: '30 to 120 words, for the level applied' }),
})
export type Passage = Static<typeof Passage>

/** 200 of POST /engines/{id}/calculate. */
export function EngineResponse<R extends TSchema>(result: R) {
  return Type.Object({
    engine_id: Type.String(),
    result: withReading(result),
    witness_prompt: Type.String({ description: 'A question about this very result' }),
    consciousness_level: Type.Integer({ minimum: 0, maximum: 5 }),
    metadata: Metadata,
  })
}
export interface EngineResponse<R = unknown> {
  engine_id: string
  result: R
  witness_prompt: string
  consciousness_level: number
  metadata: Metadata
}

/** A result object as it is with `reading: true`. */
const withReading = <R extends TSchema>(result: R): R => {
  const reading = Type.Optional(Type.Array(Passage, { description: 'With `reading: true`: the result in words, most important first' }))
  const { properties } = result as unknown as { properties: Record<string, TSchema> }
  return { ...result, properties: { ...properties, reading } }
}
