import { NoesisError, Strict } from '@selemene/contracts'
import Type from 'typebox'
import { describe, expect, it, vi } from 'vitest'
import { plainEngine } from '../test/plain-engine.js'
import { createRunner, type EngineCall } from './create-runner.js'
import type { AnyEngine } from './define-engine.js'
import { loadTimeZones } from './time/time-zones.js'

const zones = loadTimeZones()
const now = Date.UTC(2026, 1, 8, 12)
const runnerOf = (engine: AnyEngine) => createRunner(engine, { zones, provenance: {} })
const read = (engine: AnyEngine, body: object, call: Partial<EngineCall> = {}) =>
  runnerOf(engine).read(structuredClone(body), { level: 5, now, ...call })
const refused = (faults: object[]) =>
  expect.objectContaining({ code: 'INVALID_INPUT', errors: faults.map((fault) => expect.objectContaining(fault)) })

const seeded = plainEngine({ determinism: 'seeded' })
const timed = plainEngine({ determinism: 'timed' })
const quoting = plainEngine({ reading: { words: { en: '' }, quotesQuestion: true, say: () => [] } })
const readingTimes = plainEngine({ readsBirthTime: true })
const mozart = { date: '1756-01-27', time: '20:00', timezone: 'LMT', longitude: 13.05 }

describe('the level', () => {
  it.each([
    [undefined, 5, 0],
    [3, 5, 3],
    [3, 2, 2],
  ])('asked for is %j, of the caller %d: %d', (consciousness_level, level, applied) => {
    expect(read(plainEngine(), { consciousness_level }, { level }).level).toBe(applied)
  })
})

describe('the seed', () => {
  it('is that of the request, else that of the call, else drawn; as a text', () => {
    expect([read(seeded, { seed: 7 }, { seed: 'call' }).seed, read(seeded, {}, { seed: 'call' }).seed]).toEqual(['7', 'call'])
    const drawn = [read(seeded, {}).seed, read(seeded, {}).seed]
    for (const seed of drawn) expect(seed).toMatch(/^[0-9a-f]{32}$/)
    expect(new Set(drawn).size).toBe(2)
  })

  it('is part of what the result depends on', () => {
    expect(read(seeded, { seed: 7 }).input.seed).toBe('7')
  })

  it('is nothing to an engine that draws nothing', () => {
    expect(read(plainEngine(), { seed: 7 }, { seed: 'call' })).toMatchObject({ seed: undefined, input: {} })
    expect(read(plainEngine(), { seed: 7 }).input).not.toHaveProperty('seed')
  })
})

describe('an answer', () => {
  it.each([
    ['that draws nothing', plainEngine(), {}, true],
    ['by a seed of the request', seeded, { seed: 7 }, true],
    ['by a seed that was drawn', seeded, {}, false],
    ['read aloud', plainEngine(), { reading: true, question: 'Why?' }, true],
    ['that quotes the question', quoting, { reading: true, question: 'Why?' }, false],
    ['that could quote a question, had there been one', quoting, { reading: true }, true],
    ['that would quote the question, were it read aloud', quoting, { question: 'Why?' }, true],
  ])('%s: another request can have it: %j', (_what, engine, body, repeatable) => {
    expect(read(engine, body, { seed: 'call' }).repeatable).toBe(repeatable)
  })

  it('is read aloud when that is asked for, with the question where it is quoted', () => {
    const question = 'Why?'
    expect([read(quoting, { reading: true, question }).reading, read(quoting, { reading: false, question }).reading]).toEqual([
      { quotes: 'Why?' },
      undefined,
    ])
    expect(read(plainEngine(), { reading: true, question }).reading).toEqual({ quotes: undefined })
  })
})

describe('the canonical request', () => {
  it('is the request as written where the engine says nothing else, without what is asked beside it', () => {
    const { input } = read(plainEngine(), { question: 'Why?', consciousness_level: 3, reading: true, seed: 1, options: {} })
    expect(input).toEqual({ question: 'Why?', options: {} })
  })

  it('has the clock only where the engine reads it, and that of the request before that of the call', () => {
    const clock = { current_time: '2026-02-08T12:00:00Z' }
    const given = { current_time: '2000-01-01T00:00:00Z' }
    expect([read(timed, {}).input, read(timed, given).input]).toEqual([
      { ...clock, options: {} },
      { ...given, options: {} },
    ])
    expect(read(plainEngine(), {}).input).toEqual({ options: {} })
    const byQuestion = plainEngine({ readsClock: ({ question }) => question === 'now' })
    expect([read(byQuestion, { question: 'now' }).input, read(byQuestion, {}).input]).toEqual([
      { ...clock, question: 'now', options: {} },
      { options: {} },
    ])
  })

  it('has local mean time as an offset', () => {
    expect(read(readingTimes, { birth_data: mozart }).input.birth_data).toEqual({ ...mozart, timezone: '+00:52:12' })
  })

  it('is what the engine makes of it, by the clock that counts and the birth as it was read', () => {
    const canonical = vi.fn(() => ({ options: {} }))
    const engine = plainEngine({ readsBirthTime: true, canonical })
    expect(read(engine, { birth_data: mozart, question: 'Why?' }).input).toEqual({ options: {} })
    // 19:07:48 UT, by Astro-Databank.
    const birthTime = expect.objectContaining({ epochMs: Date.UTC(1756, 0, 27, 19, 7, 48) })
    expect(canonical).toHaveBeenLastCalledWith(expect.objectContaining({ question: 'Why?' }), { now, birthTime, zones })
    const { now: callersClock } = read(engine, { current_time: '2000-01-01T00:00:00Z' })
    expect(canonical).toHaveBeenLastCalledWith(expect.anything(), { now: Date.UTC(2000, 0, 1), birthTime: undefined, zones })
    expect(callersClock).toBe(now)
  })
})

describe('the birth', () => {
  it('is read as an instant where the engine reads times and has all of one', () => {
    expect(read(readingTimes, { birth_data: mozart }).birthTime?.resolution.utc).toBe('1756-01-27T19:07:48Z')
    for (const missing of ['date', 'time', 'timezone'] as const)
      expect(read(readingTimes, { birth_data: { ...mozart, [missing]: undefined } }).birthTime).toBeUndefined()
    expect(read(plainEngine(), { birth_data: mozart }).birthTime).toBeUndefined()
    expect(read(readingTimes, {}).birthTime).toBeUndefined()
  })

  it('without a time has its warnings beside the answer, of its zone only where times are read; with one they stand at its time', () => {
    const { time: _, ...date } = mozart
    const ofZone = 'Read in the local mean time of longitude 13.05°: +00:52:12.'
    expect(read(readingTimes, { birth_data: date }).warnings).toEqual([ofZone])
    expect(read(plainEngine(), { birth_data: date }).warnings).toEqual([])
    const whole = read(readingTimes, { birth_data: mozart })
    expect([whole.warnings, whole.birthTime?.resolution.warnings]).toEqual([[], [ofZone]])
  })

  it('in a gap or a fold is a fault where times are read, and none where they are not', () => {
    const gap = { date: '2024-03-31', time: '02:30', timezone: 'Europe/Berlin' }
    expect(runnerOf(readingTimes).faultsOf({ birth_data: gap })).toMatchObject([{ pointer: '/birth_data/time', code: 'time-gap' }])
    expect(() => read(readingTimes, { birth_data: gap })).toThrow(refused([{ pointer: '/birth_data/time', code: 'time-gap' }]))
    expect(read(plainEngine(), { birth_data: gap }).birthTime).toBeUndefined()
  })
})

describe('faults', () => {
  it('of the schema come first, and then the engine is not asked', () => {
    const check = vi.fn(() => [{ pointer: '/question', message: 'is too short', code: 'own' }])
    const engine = plainEngine({ check, readsBirthTime: true })
    expect(() => read(engine, { reading: 'yes', birth_data: { date: '2023-02-29' } })).toThrow(
      refused([
        { pointer: '/reading', code: 'type' },
        { pointer: '/birth_data/date', code: 'date' },
      ]),
    )
    expect(check).not.toHaveBeenCalled()
    expect(() => read(engine, { birth_data: mozart })).toThrow(refused([{ pointer: '/question', code: 'own' }]))
    expect(check.mock.calls).toEqual([[{ birth_data: { ...mozart, timezone: '+00:52:12' }, options: {} }, zones]])
  })

  it('are none of a body that fits, whose options then have their defaults', () => {
    const options = Strict({ depth: Type.Integer({ default: 3 }) })
    const body = {}
    expect(runnerOf(plainEngine({ options })).faultsOf(body)).toEqual([])
    expect(body).toEqual({ options: { depth: 3 } })
  })

  it.each([
    ['broken code', new TypeError('not a zone table')],
    ['a refusal of something else', new NoesisError('SERVICE_UNAVAILABLE', 'Later.')],
  ])('that are %s and no faults of the body go through', (_what, thrown) => {
    const throwing = {
      ...zones,
      instantsOf: () => {
        throw thrown
      },
    }
    const runner = createRunner(readingTimes, { zones: throwing, provenance: {} })
    expect(() => runner.faultsOf({ birth_data: { ...mozart, timezone: 'Europe/Vienna' } })).toThrow(thrown)
  })
})

describe('an answer is steady', () => {
  const byDay = plainEngine({
    determinism: 'timed',
    canonical: (_, facts) => ({ current_time: new Date(facts.now).toISOString().slice(0, 10), options: {} }),
  })
  const echoing = plainEngine({ echo: ({ question }) => ({ question: question ?? null }) })
  const last = Date.UTC(2026, 1, 8, 23, 59, 59)

  it.each([
    ['of an engine that reads no clock', plainEngine(), {}, now, true],
    ['of one that reads it', timed, {}, now, false],
    ['of one that reads it, for a request that brings its own', timed, { current_time: '2026-02-08T12:00:00Z' }, now, true],
    ['of one that reads the day, by day', byDay, {}, now, true],
    ['of one that reads the day, a second before it ends', byDay, {}, last, false],
    ['of one that reads the day, for a request that brings its own', byDay, { current_time: '2026-02-08T23:59:59Z' }, now, true],
    ['by a seed', seeded, { seed: 7 }, now, false],
    ['that repeats nothing of the caller', echoing, {}, now, true],
    ['that repeats what the caller said', echoing, { question: 'Why?' }, now, false],
    ['that quotes the question', quoting, { reading: true, question: 'Why?' }, now, false],
    ['that does not quote the question', quoting, { question: 'Why?' }, now, true],
  ])('%s', (_what, engine, body, at, steady) => {
    expect(read(engine, body, { now: at }).isSteady(1_000)).toBe(steady)
  })
})
