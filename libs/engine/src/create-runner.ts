import {
  type EngineEntry,
  type EngineInput,
  EngineRequest,
  EngineResponse,
  type FieldFault,
  invalidFields,
  type JsonSchema,
  type Metadata,
  NoesisError,
  type Passage,
} from '@selemene/contracts'
import stringify from 'safe-stable-stringify'
import { meanTimeAsOffset } from './canonical.js'
import { createChecker } from './create-checker.js'
import type { AnyEngine, EngineContext } from './define-engine.js'
import { createRandom, drawSeed } from './random.js'
import type { Asked } from './reading/define-reading.js'
import { formatUtc, parseInstant } from './time/instant.js'
import { type ResolvedTime, resolveLocalTime } from './time/resolve-local-time.js'
import { dateWarnings } from './time/time-warnings.js'
import type { TimeZones } from './time/time-zones.js'

export interface RunnerDeps {
  zones: TimeZones
  /** Handed to `calculate` as `context.ports`. */
  ports?: unknown
  /** Versions and files for `metadata.provenance`. */
  provenance: Record<string, unknown>
}

export interface EngineCall {
  /** The caller's own level: the highest that the request may ask for. */
  level: number
  /** The caller's clock, milliseconds since 1970 UTC. */
  now: number
  /** Taken by a seeded engine where the body has none; drawn when neither has one. */
  seed?: string | undefined
  signal?: AbortSignal
}

/** A request that can be calculated. */
export interface Question {
  /** In its canonical form: all that the result depends on. */
  readonly input: EngineInput<unknown>
  /** The level of wording to apply. */
  readonly level: number
  /** Of a seeded engine: the seed that the answer names. */
  readonly seed: string | undefined
  /** Whether another request can have the same answer: not where the seed was drawn, nor where the answer quotes the caller's question. */
  readonly repeatable: boolean
  /** How the caller's birth time was read. */
  readonly birthTime: ResolvedTime | undefined
  /** What to know about how a birth date without a time was read. */
  readonly warnings: readonly string[]
  /** Fields of the result that repeat the caller's own words. */
  readonly echo: Record<string, unknown>
  /** Whether the result is to be put in words too, and the caller's question where those words quote it. */
  readonly reading: { readonly quotes: string | undefined } | undefined
  /** The caller's clock, milliseconds since 1970 UTC. */
  readonly now: number
  /** Whether the same body has the same answer for so many milliseconds more, and the answer holds nothing that is the caller's own. */
  isSteady(forMs: number): boolean
}

/** What follows from a question's canonical form and level alone. */
export interface Calculated {
  /** Without the fields of `echo`. */
  result: Record<string, unknown>
  witnessPrompt: string
  /** Of `metadata`: what does not change from call to call. */
  metadata: Omit<Metadata, CallMetadata>
  /** Not to be kept: a later request may have a better answer. */
  provisional: boolean
  /** Drawn when asked for; undefined of an engine that draws none. */
  picture(): string | undefined
}

/** Of `metadata`: what belongs to one call. */
type CallMetadata = 'calculation_time_ms' | 'cached' | 'timestamp' | 'seed'

/** Who waits for a calculation: while anyone does, and until when. */
export type CalculationWait = Pick<EngineContext, 'signal' | 'deadline'>

/** One engine made ready: schemas compiled, tables loaded. Holds no state of any request. */
export interface EngineRunner {
  readonly engine: AnyEngine
  /** Everything wrong with a body; empty when it can be calculated. Fills in the defaults of options in place. */
  faultsOf(body: unknown): FieldFault[]
  /** Checks a body and brings it to its canonical form. Throws INVALID_INPUT for its faults. */
  read(body: unknown, call: EngineCall): Question
  /** Throws CALCULATION_ERROR when the method failed, INVALID_INPUT for what shows only in calculating. */
  calculate(question: Question, waiting?: Partial<CalculationWait>): Promise<Calculated>
  /** Checks and calculates: `read` and `calculate` in one answer. */
  run(body: unknown, call: EngineCall): Promise<EngineResponse>
}

export function createRunner(engine: AnyEngine, deps: RunnerDeps): EngineRunner {
  const checker = createChecker(requestSchema(engine), deps.zones)

  function birthTimeOf(input: EngineInput<unknown>): ResolvedTime | undefined {
    const { date, time, timezone } = input.birth_data ?? {}
    if (!engine.readsBirthTime || date === undefined || time === undefined || timezone === undefined) return undefined
    return resolveLocalTime({ ...input.birth_data, date, time, timezone }, deps.zones)
  }

  function faultsOf(body: unknown): FieldFault[] {
    const faults = checker.faultsOf(body)
    if (faults.length > 0) return faults
    const input = body as EngineInput<unknown>
    try {
      birthTimeOf(input)
    } catch (error) {
      if (error instanceof NoesisError && error.errors) return error.errors
      throw error
    }
    return engine.check?.(meanTimeAsOffset(input), deps.zones) ?? []
  }

  function read(body: unknown, call: EngineCall): Question {
    const faults = faultsOf(body)
    if (faults.length > 0) throw invalidFields(faults)
    const { consciousness_level, seed: given, reading, ...input } = body as EngineInput<unknown>
    const seeded = engine.determinism === 'seeded'
    const seed = seeded ? String(given ?? call.seed ?? drawSeed()) : undefined
    const birthTime = birthTimeOf(input)
    const warnings = birthTime === undefined ? dateWarnings(input.birth_data, { zones: deps.zones, readsZone: engine.readsBirthTime }) : []
    const now = input.current_time === undefined ? call.now : (parseInstant(input.current_time) as number)
    const plain = meanTimeAsOffset(input)
    const whole = seed === undefined ? plain : { ...plain, seed }
    const canonicalAt = (at: number) => (engine.canonical ?? asWritten(engine))(whole, { now: at, birthTime, zones: deps.zones })
    const canonical = canonicalAt(now)
    const echo = engine.echo?.(input) ?? {}
    const quotes = reading === true && engine.reading?.quotesQuestion === true ? input.question : undefined
    return {
      input: canonical,
      level: Math.min(call.level, consciousness_level ?? 0),
      seed,
      repeatable: (!seeded || given !== undefined) && quotes === undefined,
      birthTime,
      warnings,
      echo,
      reading: reading === true ? { quotes } : undefined,
      now: call.now,
      isSteady: (forMs) =>
        seed === undefined &&
        quotes === undefined &&
        Object.values(echo).every((word) => word === null) &&
        (input.current_time !== undefined || stringify(canonicalAt(now + forMs)) === stringify(canonical)),
    }
  }

  async function calculate({ input, level, birthTime, echo, reading }: Question, waiting: Partial<CalculationWait> = {}): Promise<Calculated> {
    const { result, conventions, provenance, timeResolution, backend, fallbackReason, provisional } = await calculated(engine, () =>
      engine.calculate(input, {
        now: input.current_time === undefined ? Number.NaN : (parseInstant(input.current_time) as number),
        level,
        random: createRandom(String(input.seed ?? '')),
        zones: deps.zones,
        birthTime,
        // Made when asked for: few engines ask.
        get signal() {
          return waiting.signal ?? neverAborted
        },
        deadline: waiting.deadline ?? never,
        ports: deps.ports,
      }),
    )
    return {
      result: {
        ...without(result as Record<string, unknown>, echo),
        ...(reading === undefined ? {} : { reading: readAloud(engine, result, { level, question: reading.quotes }) }),
      },
      witnessPrompt: engine.witness(result, level),
      metadata: {
        backend: backend ?? engine.backend,
        ...(fallbackReason === undefined ? {} : { fallback_reason: fallbackReason }),
        precision_achieved: 'high',
        engine_version: engine.version,
        conventions,
        provenance: { ...deps.provenance, ...provenance },
        ...(timeResolution === undefined ? {} : { time_resolution: timeResolution.resolution }),
      },
      provisional: provisional === true,
      picture: () => engine.picture?.(result),
    }
  }

  async function run(body: unknown, call: EngineCall): Promise<EngineResponse> {
    const started = performance.now()
    const question = read(body, call)
    const { result, witnessPrompt, metadata } = await calculate(question, call)
    return {
      engine_id: engine.id,
      result: { ...question.echo, ...result },
      witness_prompt: witnessPrompt,
      consciousness_level: question.level,
      metadata: { ...callMetadata(question, { startedAt: started, cached: false }), ...metadata },
    }
  }

  return { engine, faultsOf, read, calculate, run }
}

/** What the metadata say of this call alone. `startedAt`: performance.now() at its beginning. */
export function callMetadata(
  { now, seed, birthTime, warnings }: Question,
  { startedAt, cached }: { startedAt: number; cached: boolean },
): Pick<Metadata, CallMetadata | 'time_resolution' | 'warnings'> {
  return {
    calculation_time_ms: Math.round((performance.now() - startedAt) * 1000) / 1000,
    cached,
    timestamp: formatUtc(now),
    ...(seed === undefined ? {} : { seed }),
    ...(birthTime === undefined ? {} : { time_resolution: birthTime.resolution }),
    ...(warnings.length === 0 ? {} : { warnings: [...warnings] }),
  }
}

/** Without a canonical form of its own an engine may read all of a request. */
function asWritten(engine: AnyEngine): NonNullable<AnyEngine['canonical']> {
  return (input, { now }) =>
    engine.determinism === 'timed' || engine.readsClock?.(input) === true ? { current_time: formatUtc(now), ...input } : input
}

function without(result: Record<string, unknown>, echo: Record<string, unknown>): Record<string, unknown> {
  const rest = { ...result }
  for (const field in echo) delete rest[field]
  return rest
}

/** A result in words; nothing of an engine that has none. */
const readAloud = ({ reading }: AnyEngine, result: unknown, asked: Asked): Passage[] => reading?.say(result, reading.words.en, asked) ?? []

const neverAborted = new AbortController().signal
const never = () => Number.POSITIVE_INFINITY

/** What a calculation throws beyond NoesisError is a fault of the method, told without its text. */
async function calculated<T>(engine: AnyEngine, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof NoesisError) throw error
    throw new NoesisError('CALCULATION_ERROR', `The ${engine.id} calculation failed.`, { cause: error })
  }
}

/** The JSON Schema that bodies of this engine are checked against. */
export const requestSchema = (engine: AnyEngine): JsonSchema => {
  const schema = EngineRequest(engine.options, engine.locationSuffices === true ? [] : engine.needs)
  return { ...schema, properties: { ...schema.properties, options: { default: {}, ...engine.options } } } as unknown as JsonSchema
}

/** Largest request body in bytes. */
export const bodyLimitOf = (engine: AnyEngine): number => engine.bodyLimit ?? 64 * 1024

/** What a service announces of an engine. */
export function describeCatalogueEntry(engine: AnyEngine, service: string): EngineEntry {
  return {
    id: engine.id,
    title: engine.title,
    summary: engine.summary,
    tags: engine.tags,
    version: engine.version,
    required_phase: engine.requiredPhase,
    deterministic: engine.determinism === 'pure',
    determinism: engine.determinism,
    service,
    needs: [...engine.needs],
    has_picture: engine.picture !== undefined,
    body_limit: bodyLimitOf(engine),
    cost: engine.cost ?? 1,
    request_schema: withoutFilledIn(requestSchema(engine)),
    result_schema: EngineResponse(engine.result) as unknown as JsonSchema,
    examples: engine.examples,
  }
}

/** A field with a default may be left out: published schemas don't require it. */
function withoutFilledIn(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (_, node) => {
    if (!Array.isArray(node?.required) || typeof node.properties !== 'object') return node
    const required = (node.required as string[]).filter((name) => !('default' in (node.properties[name] ?? {})))
    const { required: _dropped, ...rest } = node
    return required.length > 0 ? { ...rest, required } : rest
  })
}
