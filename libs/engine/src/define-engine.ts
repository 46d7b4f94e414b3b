import type { BirthField, EngineInput, FieldFault, Metadata } from '@selemene/contracts'
import type { Static, TSchema } from 'typebox'
import type { Random } from './random.js'
import type { Reading } from './reading/define-reading.js'
import type { ResolvedTime } from './time/resolve-local-time.js'
import type { TimeZones } from './time/time-zones.js'

/** What a calculation may know beside its input. Time, chance and the sky arrive here; nothing else reaches in. */
export interface EngineContext<Ports = unknown> {
  /** The instant to calculate for: `current_time` of the canonical request, in milliseconds since 1970 UTC; NaN where it has none. */
  readonly now: number
  /** The level of wording to apply, 0–5. */
  readonly level: number
  /** Seeded by the request's seed; only seeded engines may draw. */
  readonly random: Random
  readonly zones: TimeZones
  /** Birth date, time and zone as an instant; only for engines with `readsBirthTime`, when all three were given. */
  readonly birthTime: ResolvedTime | undefined
  readonly signal: AbortSignal
  /** performance.now() by which the first of the callers that wait needs the answer; it may move closer while an engine waits for others. */
  readonly deadline: () => number
  /** Doors of the service that the engine lives in, such as the ephemeris. */
  readonly ports: Ports
}

export interface Calculation<R> {
  result: R
  /** Every choice that changes the numbers, computed from the options really used. */
  conventions: Record<string, string | number | boolean | null>
  /** What the numbers of this very request stand on, beside the versions and files of the service. */
  provenance?: Record<string, unknown>
  /** When the engine read a local time and the request has no whole birth time. */
  timeResolution?: ResolvedTime
  /** What answered, where it was not the engine's usual backend. */
  backend?: Metadata['backend']
  /** Why it was not the one that is configured. */
  fallbackReason?: string
  /** A later request of the same meaning may have a better answer: this one is not kept. */
  provisional?: boolean
}

/** What is known of a request beside its body. */
export interface RequestFacts {
  /** `current_time` of the request, else the caller's clock. Milliseconds since 1970 UTC. */
  readonly now: number
  /** As in `EngineContext`. */
  readonly birthTime: ResolvedTime | undefined
  readonly zones: TimeZones
}

export interface EngineExample {
  title: string
  /** A whole request body; documentation shows it and tests send it. */
  request: Record<string, unknown>
}

export interface EngineSpec<O extends TSchema, R extends TSchema, Ports> {
  /** Folder name, subject token and path segment. */
  id: string
  /** Version of the method: it changes when a number or a text changes. */
  version: string
  title: string
  summary: string
  tags: string[]
  requiredPhase: 0 | 1 | 2 | 3 | 4 | 5
  /** `pure`: input alone decides; `seeded`: seed too; `timed`: the current time too. */
  determinism: 'pure' | 'seeded' | 'timed'
  /** Of an engine that is not `timed`: whether this request asks for the current time all the same. */
  readsClock?: (input: EngineInput<Static<O>>) => boolean
  backend: 'swiss-ephemeris' | 'native'
  /** Birth fields without which there is nothing to calculate. */
  needs: readonly BirthField[]
  /** True when a `location` does in place of the birth: then `birth_data` may be left out, and the engine checks its needs itself. */
  locationSuffices?: boolean
  /** True when birth date, time and zone are read as one instant (gaps and folds are then faults). */
  readsBirthTime: boolean
  /** Largest request body in bytes; 64 KiB unless said. */
  bodyLimit?: number
  /** What one call counts against the caller's limit per minute: a whole number, 1 unless said. docs/api.md says how it is chosen. */
  cost?: number
  /** Schema of `options`, a Strict object. Properties with a `default` are filled in, so they are declared required. */
  options: O
  result: R
  examples: EngineExample[]
  /** Whether this request takes tens of milliseconds: the host then calculates it on a worker thread, so that its own stays free. */
  isHeavy?: (input: EngineInput<Static<O>>) => boolean
  /** Faults that a schema cannot say. Runs only on input that fits the schema. */
  check?: (input: EngineInput<Static<O>>, zones: TimeZones) => FieldFault[]
  /**
   * The request in the one form that all requests of its meaning share: without what this engine does not read, a time that is read as an
   * instant only in UTC, and with `current_time` where the clock is read, cut to what this engine can tell apart. `calculate` gets this form
   * and nothing else, so nothing outside it changes a result, and results are cached under its hash. Without this function the request
   * counts as it is written.
   */
  canonical?: (input: EngineInput<Static<O>>, facts: RequestFacts) => EngineInput<Static<O>>
  /** Fields of the result that repeat the caller's own words. They are never cached: each answer gets them from its own request. */
  echo?: (input: EngineInput<Static<O>>) => Partial<Static<R>>
  calculate: (input: EngineInput<Static<O>>, context: EngineContext<Ports>) => Calculation<Static<R>> | Promise<Calculation<Static<R>>>
  /** A question about this result, quoting at least one of its values; deeper by level. */
  witness: (result: Static<R>, level: number) => string
  /** The result in words, added to it when the request asks for a reading. */
  // biome-ignore lint/suspicious/noExplicitAny: the words of a reading are its own business.
  reading?: Reading<Static<R>, any>
  /** The result as an SVG document; made with `svgDocument`. */
  picture?: (result: Static<R>) => string
}

// biome-ignore lint/suspicious/noExplicitAny: a list of engines holds engines of all types.
export type AnyEngine = EngineSpec<any, any, any>

/** Metadata and wiring of one engine. Returns it unchanged; its worth is the types that it ties together. */
export function defineEngine<O extends TSchema, R extends TSchema, Ports = unknown>(spec: EngineSpec<O, R, Ports>): EngineSpec<O, R, Ports> {
  return Object.freeze(spec)
}
