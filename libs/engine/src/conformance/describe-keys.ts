import type { EngineInput, JsonSchema } from '@selemene/contracts'
import { expect, it } from 'vitest'
import { createRunner, type EngineCall, type EngineRunner, type RunnerDeps, requestSchema } from '../create-runner.js'
import type { AnyEngine } from '../define-engine.js'
import { questionText } from '../question-key.js'
import { createRandom, type Random } from '../random.js'
import { generateBody } from './generate-body.js'
import { rewordings } from './reword-body.js'

type Body = Record<string, unknown> & { options?: Record<string, unknown>; birth_data?: Record<string, unknown> }

const call: EngineCall = { level: 5, now: Date.UTC(2026, 0, 1), seed: 'drawn' }
/** In the middle of a second and of a day, and just before a day ends in Greenwich and in India. */
const clocks = [Date.UTC(2026, 0, 1, 12, 0, 0, 500), Date.UTC(2025, 11, 31, 23, 59, 59, 500), Date.UTC(2025, 11, 31, 18, 29, 59, 500)]
/** Words of a caller, in Latin and in Greek, and what both would be known by in an answer. */
const saidWords = ['Zyxwvut', 'Ζυξωβυτ']
const ownWords = /zyx|ζυξ/i
const bodies = 60
const attemptsPerOption = 600

/** What the cache stands on: requests have one key exactly when they mean the same. The judge is the engine run on requests as they are written. */
export function describeKeys(engine: AnyEngine, deps: RunnerDeps): void {
  const runner = createRunner(engine, deps)
  const { canonical: _, echo: __, ...asWritten } = engine
  const judge = createRunner(asWritten, deps)
  const keyOf = (body: Body) => questionText(runner.read(structuredClone(body), call))

  it('has the same answer for a request and for its canonical form', async () => {
    for (const body of validBodies(engine, runner)) {
      const question = runner.read(structuredClone(body), call)
      const { input, level, reading } = question
      const aloud = reading === undefined ? {} : { reading: true, ...(reading.quotes === undefined ? {} : { question: reading.quotes }) }
      const repeated = { ...structuredClone(input), ...aloud, consciousness_level: level }
      expect(questionText(runner.read(repeated, call)), JSON.stringify(body)).toBe(questionText(question))
      expect((await answerOf(judge, body))?.result, JSON.stringify(body)).toEqual((await answerOf(runner, body))?.result)
    }
  })

  it('has one key for every spelling of a request', () => {
    for (const body of validBodies(engine, runner))
      for (const [how, spelled] of rewordings(body, engine)) expect(keyOf(spelled), `${how}: ${JSON.stringify(body)}`).toBe(keyOf(body))
  })

  it('has other keys for requests with other answers, whichever option or field makes the difference', async () => {
    const random = createRandom(`keys ${engine.id}`)
    const schema = requestSchema(engine) as unknown as { properties: { options: { properties: Record<string, JsonSchema> } } }
    const found = new Set<string>()
    const names = Object.keys(schema.properties.options.properties)
    const bases = validBodies(engine, runner)
    for (const name of names) {
      for (let attempt = 0; attempt < attemptsPerOption && !found.has(name); attempt++) {
        const base = bases[random.below(bases.length)] as Body
        const own = base.options?.[name]
        const value =
          random.below(2) === 0 && own !== undefined ? moved(own) : generateBody(schema.properties.options.properties[name] as JsonSchema, random)
        if (await differ(base, { ...base, options: { ...base.options, [name]: value } })) found.add(name)
      }
    }
    expect([...found].sort()).toEqual(names.sort())
    for (let i = 1; i < bases.length; i++) await differ(mixed(bases[i - 1] as Body, bases[i] as Body, random), bases[i] as Body)
  })

  it('calls an answer steady only where the same body has it a second later too, and where it holds nothing of the caller’s own', async () => {
    let steady = 0
    const some = validBodies(engine, runner).filter((_, i) => i % 4 === 0)
    for (const body of some.flatMap(spoken))
      for (const now of clocks) {
        const at = { ...call, now }
        if (runner.faultsOf(structuredClone(body)).length > 0 || !runner.read(structuredClone(body), at).isSteady(1_000)) continue
        steady += 1
        const [answer, later] = [await runner.run(structuredClone(body), at), await runner.run(structuredClone(body), { ...at, now: now + 1_000 })]
        const told = `${new Date(now).toISOString()} ${JSON.stringify(body)}`
        expect([later.result, later.witness_prompt], told).toEqual([answer.result, answer.witness_prompt])
        expect(JSON.stringify(answer), told).not.toMatch(ownWords)
      }
    if (engine.determinism === 'pure' && engine.echo === undefined) expect(steady).toBeGreaterThan(0)
  })

  it('has other keys for other levels where they change its words', async () => {
    const [base] = validBodies(engine, runner)
    const [low, high] = [0, 5].map((consciousness_level) => ({ ...base, consciousness_level }))
    expect((await answerOf(judge, low as Body))?.words === (await answerOf(judge, high as Body))?.words).toBe(
      keyOf(low as Body) === keyOf(high as Body),
    )
  })

  /** Whether two requests have different answers; then their keys must differ too. */
  async function differ(a: Body, b: Body): Promise<boolean> {
    const [one, other] = [await answerOf(judge, a), await answerOf(judge, b)]
    if (one === undefined || other === undefined || JSON.stringify(withoutEcho(one)) === JSON.stringify(withoutEcho(other))) return false
    expect(keyOf(a), `${JSON.stringify(a)} and ${JSON.stringify(b)}`).not.toBe(keyOf(b))
    return true
  }

  /** What the cache keeps of an answer. */
  function withoutEcho({ result, ...rest }: Answered) {
    const kept = { ...result }
    for (const field in engine.echo?.(engine.examples[0]?.request as unknown as EngineInput<never>) ?? {}) delete kept[field]
    return { ...rest, result: kept }
  }
}

interface Answered {
  result: Record<string, unknown>
  words: string
}

async function answerOf(runner: EngineRunner, body: Body): Promise<Answered | undefined> {
  const input = structuredClone(body)
  if (runner.faultsOf(input).length > 0) return undefined
  try {
    const { result, witness_prompt: words } = await runner.run(input, call)
    return { result: result as Record<string, unknown>, words }
  } catch {
    return undefined
  }
}

/** The examples, and generated bodies that are valid and light. */
function validBodies(engine: AnyEngine, runner: EngineRunner): Body[] {
  const random = createRandom(`valid ${engine.id}`)
  const examples = engine.examples.map(({ request }) => ({ seed: 'example', ...structuredClone(request) }) as Body)
  const generated = Array.from({ length: bodies }, () => crossed(examples, generateBody(requestSchema(engine), random) as Body, random))
  return [...examples, ...generated].filter((body) => {
    const input = structuredClone(body)
    if (runner.faultsOf(input).length > 0) return false
    if (!examples.includes(body) && engine.isHeavy?.(input as unknown as EngineInput<never>) === true) return false
    try {
      return Boolean(runner.read(structuredClone(body), call))
    } catch {
      return false
    }
  })
}

/** An example with some of its fields and options taken from a generated body, so that many are valid. Never read aloud: that is no part of the canonical form. */
function crossed(examples: Body[], { options, reading: _aloud, ...generated }: Body, random: Random): Body {
  const base = structuredClone(examples[random.below(examples.length)]) as Body
  const some = (fields: object | null | undefined) => Object.entries(fields ?? {}).filter(() => random.below(2) === 0)
  return { ...base, ...Object.fromEntries(some(generated)), options: { ...base.options, ...Object.fromEntries(some(options)) } }
}

/** A value a little off: what a generator seldom hits, such as another gate or another point of a face. */
function moved(value: unknown): unknown {
  if (typeof value === 'number') return value * 0.9
  if (typeof value === 'string') return value.replace(/\d$/, (digit) => String((Number(digit) % 6) + 1))
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((inner, i) => (i === 0 ? moved(inner) : inner))
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, moved(inner)]))
}

/** A body as callers send it who say something of their own wherever they can, with a clock of their own and without. */
function spoken(body: Body): Body[] {
  return saidWords.flatMap((said) => {
    const birth = body.birth_data === undefined ? {} : { birth_data: { ...body.birth_data, name: said } }
    const intention = body.options?.intention === undefined ? {} : { options: { ...body.options, intention: said } }
    const { current_time: _, ...unclocked }: Body = { ...body, ...birth, ...intention, question: said, seed: said }
    return [{ ...body, ...unclocked }, unclocked]
  })
}

/** The first body with one field of the second. */
function mixed(a: Body, b: Body, random: Random): Body {
  const names = Object.keys(b)
  const name = names[random.below(names.length)] as string
  return { ...a, [name]: b[name] }
}
