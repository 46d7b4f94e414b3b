import {
  type EngineEntry,
  type EngineInput,
  EngineRequest,
  EngineResponse,
  type FieldFault,
  invalidFields,
  type JsonSchema,
  NoesisError,
  type TimeResolution,
} from '@selemene/contracts'
import { createChecker } from './create-checker.js'
import type { AnyEngine } from './define-engine.js'
import { createRandom, drawSeed } from './random.js'
import { formatUtc, parseInstant } from './time/instant.js'
import { type ResolvedTime, resolveLocalTime } from './time/resolve-local-time.js'
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

/** One engine made ready: schemas compiled, tables loaded. Holds no state of any request. */
export interface EngineRunner {
  readonly engine: AnyEngine
  /** Everything wrong with a body; empty when it can be calculated. Fills in the defaults of options in place. */
  faultsOf(body: unknown): FieldFault[]
  /** Checks and calculates. Throws NoesisError: INVALID_INPUT for the body's faults, CALCULATION_ERROR when the method failed. */
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
    return engine.check?.(input, deps.zones) ?? []
  }

  async function run(body: unknown, call: EngineCall): Promise<EngineResponse> {
    const faults = faultsOf(body)
    if (faults.length > 0) throw invalidFields(faults)
    const started = performance.now()
    const input = body as EngineInput<unknown>
    const level = Math.min(call.level, input.consciousness_level ?? 0)
    const seed = engine.determinism === 'seeded' ? String(input.seed ?? call.seed ?? drawSeed()) : undefined
    const birthTime = birthTimeOf(input)
    const { result, conventions, timeResolution } = await calculated(engine, () =>
      engine.calculate(input, {
        now: input.current_time === undefined ? call.now : (parseInstant(input.current_time) as number),
        level,
        random: createRandom(seed ?? ''),
        zones: deps.zones,
        birthTime,
        signal: call.signal ?? neverAborted,
        ports: deps.ports,
      }),
    )
    const time: TimeResolution | undefined = (timeResolution ?? birthTime)?.resolution
    return {
      engine_id: engine.id,
      result,
      witness_prompt: engine.witness(result, level),
      consciousness_level: level,
      metadata: {
        calculation_time_ms: Math.round((performance.now() - started) * 1000) / 1000,
        backend: engine.backend,
        precision_achieved: 'high',
        cached: false,
        timestamp: formatUtc(call.now),
        engine_version: engine.version,
        ...(seed === undefined ? {} : { seed }),
        conventions,
        provenance: deps.provenance,
        ...(time === undefined ? {} : { time_resolution: time }),
      },
    }
  }

  return { engine, faultsOf, run }
}

const neverAborted = new AbortController().signal

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
    deterministic: engine.determinism !== 'timed',
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
