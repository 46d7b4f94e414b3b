import { NoesisError, Strict } from '@selemene/contracts'
import Type from 'typebox'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { plainEngine } from '../test/plain-engine.js'
import { bodyLimitOf, callMetadata, createRunner, describeCatalogueEntry, requestSchema } from './create-runner.js'
import type { AnyEngine, EngineContext } from './define-engine.js'
import { createRandom } from './random.js'
import { loadTimeZones } from './time/time-zones.js'

afterEach(() => void vi.restoreAllMocks())

const zones = loadTimeZones()
const now = Date.UTC(2026, 1, 8, 12, 0, 0, 250)
const provenance = { tables: '7' }
const runnerOf = (engine: AnyEngine, ports?: unknown) => createRunner(engine, { zones, ports, provenance })
const run = (engine: AnyEngine, body: object = {}) => runnerOf(engine).run(structuredClone(body), { level: 5, now })

/** The context of the one calculation that `body` asks for. */
async function contextOf(parts: Parameters<typeof plainEngine>[0], body: object, waiting = {}) {
  const calculate = vi.fn((_: unknown, context: EngineContext) => ({ result: { number: context.random.uint32() }, conventions: {} }))
  const runner = runnerOf(plainEngine({ ...parts, calculate }), 'ports')
  const { result } = await runner.calculate(runner.read(structuredClone(body), { level: 5, now }), waiting)
  const [input, context] = calculate.mock.calls[0] as unknown as [unknown, EngineContext]
  return { input, context, drawn: result.number }
}

describe('a calculation', () => {
  it('gets the canonical request, the level, the zones, the ports, and no clock but one that the request has', async () => {
    const { input, context } = await contextOf({ determinism: 'timed' }, { consciousness_level: 4 })
    expect(input).toEqual({ current_time: '2026-02-08T12:00:00.250Z', options: {} })
    expect(context).toMatchObject({ now, level: 4, zones, ports: 'ports', birthTime: undefined })
    expect((await contextOf({}, {})).context.now).toBeNaN()
  })

  it('gets the birth as an instant where the engine reads times', async () => {
    const birth_data = { date: '1990-01-01', time: '10:30', timezone: '+05:30' }
    expect((await contextOf({ readsBirthTime: true }, { birth_data })).context.birthTime?.epochMs).toBe(Date.UTC(1990, 0, 1, 5))
  })

  it('draws by the seed of the request', async () => {
    expect((await contextOf({ determinism: 'seeded' }, { seed: 7 })).drawn).toBe(createRandom('7').uint32())
  })

  it('knows who waits and until when; where no one says, nothing ends it', async () => {
    const alone = (await contextOf({}, {})).context
    expect([alone.signal.aborted, alone.deadline()]).toEqual([false, Number.POSITIVE_INFINITY])
    const { signal } = new AbortController()
    const awaited = (await contextOf({}, {}, { signal, deadline: () => 42 })).context
    expect([awaited.signal, awaited.deadline()]).toEqual([signal, 42])
    const calculate = vi.fn((_: unknown, __: EngineContext) => ({ result: { number: 7 }, conventions: {} }))
    await runnerOf(plainEngine({ calculate })).run({}, { level: 0, now, signal })
    expect(calculate.mock.calls[0]?.[1].signal).toBe(signal)
  })

  it.each([
    [
      'throws',
      () => {
        throw new TypeError('secret')
      },
    ],
    ['rejects', () => Promise.reject(new TypeError('secret'))],
  ])('that %s is a fault of the method, told without its text', async (_how, calculate) => {
    await expect(run(plainEngine({ calculate }))).rejects.toMatchObject({
      code: 'CALCULATION_ERROR',
      message: 'The plain calculation failed.',
      cause: expect.objectContaining({ message: 'secret' }),
    })
  })

  it('may refuse its input in its own words', async () => {
    const refusal = new NoesisError('INVALID_INPUT', 'Not this.')
    await expect(run(plainEngine({ calculate: () => Promise.reject(refusal) }))).rejects.toBe(refusal)
  })
})

describe('an answer', () => {
  it('is the result with its question and what is known of how it came about', async () => {
    vi.spyOn(performance, 'now').mockReturnValueOnce(10).mockReturnValue(11.23456)
    expect(await run(plainEngine(), { consciousness_level: 3 })).toStrictEqual({
      engine_id: 'plain',
      result: { number: 7 },
      witness_prompt: 'Why 7?',
      consciousness_level: 3,
      metadata: {
        calculation_time_ms: 1.235,
        cached: false,
        timestamp: '2026-02-08T12:00:00.250Z',
        backend: 'native',
        precision_achieved: 'high',
        engine_version: '1.2.3',
        conventions: { base: 10 },
        provenance,
      },
    })
  })

  it('says what else it stands on, and who has answered in whose place', async () => {
    const calculate = () => ({
      result: { number: 7 },
      conventions: {},
      provenance: { ephemeris: 'de441' },
      backend: 'free-astrology-api' as const,
      fallbackReason: 'the provider is away',
    })
    expect((await run(plainEngine({ calculate }))).metadata).toMatchObject({
      backend: 'free-astrology-api',
      fallback_reason: 'the provider is away',
      provenance: { tables: '7', ephemeris: 'de441' },
    })
  })

  it('says how the birth was read, or what to know about its date', async () => {
    const engine = plainEngine({ readsBirthTime: true })
    const birth_data = { date: '1990-01-01', time: '10:30', timezone: '+05:30' }
    const { metadata } = await run(engine, { birth_data })
    expect(metadata.time_resolution).toMatchObject({ utc: '1990-01-01T05:00:00Z' })
    expect(metadata).not.toHaveProperty('warnings')
    const julian = (await run(engine, { birth_data: { date: '1642-12-25', calendar: 'julian' } })).metadata
    expect(julian.warnings).toEqual(['Julian calendar date; in the Gregorian calendar 1643-01-04.'])
    expect(julian).not.toHaveProperty('time_resolution')
  })

  it('says how an engine has read a time that is not the birth', async () => {
    const engine = plainEngine({
      calculate: (_, { zones: known }) => ({
        result: { number: 7 },
        conventions: {},
        timeResolution: { epochMs: 0, julianDate: 0, offsetSeconds: 0, resolution: { utc: 'read', warnings: [String(known.has('UTC'))] } as never },
      }),
    })
    expect((await run(engine)).metadata.time_resolution).toEqual({ utc: 'read', warnings: ['true'] })
  })

  it('names the seed that repeats it', async () => {
    expect((await run(plainEngine({ determinism: 'seeded' }), { seed: 7 })).metadata.seed).toBe('7')
    expect((await run(plainEngine(), { seed: 7 })).metadata).not.toHaveProperty('seed')
  })

  it('repeats the words of its own caller, which what can be kept of it does not hold', async () => {
    const calculate = () => ({ result: { number: 7, question: 'of another' }, conventions: {} })
    const engine = plainEngine({ calculate, echo: ({ question }) => ({ question: question ?? null }) })
    const runner = runnerOf(engine)
    const kept = await runner.calculate(runner.read({ question: 'Why?' }, { level: 0, now }))
    expect(kept.result).toEqual({ number: 7 })
    expect((await run(engine, { question: 'Why?' })).result).toEqual({ question: 'Why?', number: 7 })
  })

  it('may be kept unless the engine says that a better one may come', async () => {
    const provisional = async (parts: Parameters<typeof plainEngine>[0]) => {
      const runner = runnerOf(plainEngine(parts))
      return (await runner.calculate(runner.read({}, { level: 0, now }))).provisional
    }
    expect(await provisional({})).toBe(false)
    expect(await provisional({ calculate: () => ({ result: { number: 7 }, conventions: {}, provisional: true }) })).toBe(true)
  })
})

it('an answer from a cache says so', () => {
  const question = runnerOf(plainEngine()).read({}, { level: 0, now })
  expect(callMetadata(question, { startedAt: performance.now(), cached: true })).toMatchObject({
    cached: true,
    timestamp: '2026-02-08T12:00:00.250Z',
  })
})

describe('words and pictures', () => {
  const say = vi.fn((_: unknown, words: string) => [{ about: '/number', title: 'A number', text: words }])
  const picture = vi.fn(() => '<svg/>')
  const engine = plainEngine({ reading: { words: { en: 'Seven.' }, quotesQuestion: true, say }, picture })
  const answer = async (body: object) => runnerOf(engine).calculate(runnerOf(engine).read(body, { level: 5, now }))

  it('are made only when they are asked for', async () => {
    await answer({})
    const calculated = await answer({ reading: false })
    expect([say.mock.calls, picture.mock.calls]).toEqual([[], []])
    expect(calculated.result).toEqual({ number: 7 })
    expect(calculated.picture()).toBe('<svg/>')
    expect(picture.mock.calls).toEqual([[{ number: 7 }]])
  })

  it('are for the level, and quote the question', async () => {
    const { result } = await answer({ reading: true, question: 'Why?', consciousness_level: 3 })
    expect(result).toEqual({ number: 7, reading: [{ about: '/number', title: 'A number', text: 'Seven.' }] })
    expect(say).toHaveBeenLastCalledWith({ number: 7 }, 'Seven.', { level: 3, question: 'Why?' })
  })

  it('are none of an engine that has none', async () => {
    const runner = runnerOf(plainEngine())
    const { result, picture: drawn } = await runner.calculate(runner.read({ reading: true }, { level: 0, now }))
    expect([result, drawn()]).toEqual([{ number: 7, reading: [] }, undefined])
  })
})

describe('what a service announces of an engine', () => {
  it.each([
    ['pure', true],
    ['seeded', false],
    ['timed', false],
  ] as const)('of a %s one the same body has the same result: %s', (determinism, deterministic) => {
    expect(describeCatalogueEntry(plainEngine({ determinism }), 'any')).toMatchObject({ determinism, deterministic })
  })

  it('is what it is, and who answers for it', () => {
    expect(describeCatalogueEntry(plainEngine({ needs: ['date'] }), 'engines-ts')).toMatchObject({
      id: 'plain',
      title: 'Plain',
      summary: 'Says seven.',
      tags: ['test'],
      version: '1.2.3',
      required_phase: 2,
      service: 'engines-ts',
      needs: ['date'],
      examples: [{ title: 'Nothing', request: {} }],
      result_schema: { properties: { engine_id: { type: 'string' }, result: { properties: { number: { type: 'integer' } } } } },
    })
  })

  it('counts one call as one, bodies up to 64 KiB, and no picture, unless the engine says otherwise', () => {
    expect(describeCatalogueEntry(plainEngine(), 'any')).toMatchObject({ cost: 1, body_limit: 65_536, has_picture: false })
    const large = plainEngine({ cost: 5, bodyLimit: 1_000, picture: () => '<svg/>' })
    expect(describeCatalogueEntry(large, 'any')).toMatchObject({ cost: 5, body_limit: 1_000, has_picture: true })
    expect(bodyLimitOf(large)).toBe(1_000)
  })

  it('requires no field that has a default: callers may leave it out', () => {
    const options = Strict({
      depth: Type.Integer({ default: 3 }),
      system: Type.String(),
      inner: Strict({ only: Type.Integer({ default: 1 }) }),
      note: Type.Unsafe({ type: ['string', 'null'], default: null }),
      either: Type.Unsafe({ type: 'object', anyOf: [{ required: ['a'] }, { required: ['b'] }] }),
    })
    const { request_schema } = describeCatalogueEntry(plainEngine({ options, needs: ['date'] }), 'any') as unknown as {
      request_schema: { required: string[]; properties: Record<string, { required?: string[]; properties: Record<string, object> }> }
    }
    expect(request_schema.required).toEqual(['birth_data'])
    expect(request_schema.properties.birth_data?.required).toEqual(['date'])
    expect(request_schema.properties.options?.required).toEqual(['system', 'inner', 'either'])
    expect(request_schema.properties.options?.properties.either).toMatchObject({ anyOf: [{ required: ['a'] }, { required: ['b'] }] })
    expect(request_schema.properties.options?.properties.inner).not.toHaveProperty('required')
    expect(request_schema.properties.options?.properties.depth).toEqual({ type: 'integer', default: 3 })
  })
})

it('a birth need not be given where a location does in its place', () => {
  const required = (parts: Parameters<typeof plainEngine>[0]) =>
    (requestSchema(plainEngine({ needs: ['date'], ...parts })) as { required: string[] }).required
  expect([required({}), required({ locationSuffices: true })]).toEqual([['birth_data', 'options'], ['options']])
})
