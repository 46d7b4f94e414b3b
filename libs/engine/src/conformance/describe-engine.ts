import { type EngineInput, EngineResponse, NoesisError, type Passage } from '@selemene/contracts'
import { afterEach, describe, expect, it } from 'vitest'
import { createAnswerChecker } from '../create-checker.js'
import { createRunner, requestSchema } from '../create-runner.js'
import type { AnyEngine } from '../define-engine.js'
import { questionText } from '../question-key.js'
import { createRandom } from '../random.js'
import { loadTimeZones } from '../time/time-zones.js'
import { describeKeys } from './describe-keys.js'
import { generateBody } from './generate-body.js'
import { goldenMiss, goldenNow, readGoldens } from './golden.js'
import { pictureFaults } from './picture-faults.js'
import { readingFaults } from './reading-faults.js'

export { readGoldens } from './golden.js'
export { pictureFaults } from './picture-faults.js'
export { englishFaults, readingFaults } from './reading-faults.js'

export interface ConformanceOptions {
  /** `import.meta.url` of the engine's test: its folder holds golden/. */
  at: string
  /** What `calculate` gets as `context.ports`. */
  ports?: unknown
}

const now = Date.UTC(2026, 0, 1)

/** The guarantees that every engine gives, on whatever runtime the test runs. */
export function describeEngine(engine: AnyEngine, options: ConformanceOptions): void {
  const folder = new URL('.', options.at)
  const runner = createRunner(engine, { zones: loadTimeZones(), ports: options.ports, provenance: {} })
  const run = (body: unknown, level = 5, at = now) => runner.run(structuredClone(body), { level, now: at })
  const keyOf = (body: object) => questionText(runner.read(structuredClone(body), { level: 5, now }))
  const misfits = createAnswerChecker(EngineResponse(engine.result), loadTimeZones())

  describe(`${engine.id} is an engine`, () => {
    const undo: (() => void)[] = []
    afterEach(() => {
      for (const restore of undo.splice(0)) restore()
    })

    it('is named like its folder', () => expect(folder.pathname.split('/').at(-2)).toBe(engine.id))

    it('has examples, and each is answered as its schema says, with a witness question', async () => {
      expect(engine.examples.length).toBeGreaterThan(0)
      for (const example of engine.examples) {
        const response = await run(example.request)
        expect(misfits(structuredClone(response))).toEqual([])
        expect(response.witness_prompt).toMatch(/\S{3}[\s\S]*\?$/)
        expect(firstNonFinite(response)).toBeUndefined()
      }
    })

    it('takes the practical wording unless a deeper one is asked for, and no deeper one than the caller may see', async () => {
      const { consciousness_level: _, ...example } = first(engine)
      const level = async (level: object, own: number) => (await run({ ...example, ...level }, own)).consciousness_level
      expect([await level({}, 5), await level({ consciousness_level: 3 }, 5), await level({ consciousness_level: 3 }, 2)]).toEqual([0, 3, 2])
    })

    it('words its question deeper with the level', async () => {
      const questions = await Promise.all(
        [0, 1, 2, 3, 4, 5].map(async (consciousness_level) => (await run({ ...first(engine), seed: 'level', consciousness_level })).witness_prompt),
      )
      expect(new Set(questions).size).toBeGreaterThan(1)
    })

    for (const { file, golden } of readGoldens(folder)) {
      it(`agrees with ${golden.provenance.source} (${file})`, async () => {
        expect(golden.provenance.source).not.toMatch(/selemene|noesis|this project|our own/i)
        expect(golden.provenance.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        expect(['program', 'publication', 'almanac', 'closed-form']).toContain(golden.provenance.kind)
        expect(golden.cases.length).toBeGreaterThan(0)
        for (const known of golden.cases) {
          const response = await run(known.input, 5, goldenNow(known))
          expect(goldenMiss(response, known), known.name).toBeUndefined()
        }
      })
    }

    it('has goldens from an outside source', () => expect(readGoldens(folder).length).toBeGreaterThan(0))

    it('gives the same bytes for the same request', async () => {
      for (const example of engine.examples) {
        const body = { ...example.request, seed: 'same' }
        expect(JSON.stringify((await run(body)).result)).toBe(JSON.stringify((await run(body)).result))
      }
    })

    it('needs no clock, no chance, no network and no environment of its own', async () => {
      const forbid = (object: object, name: string) => {
        const before = Object.getOwnPropertyDescriptor(object, name) as PropertyDescriptor
        const thrower = () => {
          throw new Error(`${name} was used`)
        }
        Object.defineProperty(object, name, { configurable: true, ...(name === 'env' ? { get: thrower } : { value: thrower }) })
        undo.push(() => Object.defineProperty(object, name, before))
      }
      forbid(Math, 'random')
      forbid(Date, 'now')
      forbid(globalThis, 'fetch')
      forbid(process, 'env')
      for (const example of engine.examples) await run({ ...example.request, seed: 'pure' })
    })

    it('leaves its input alone', async () => {
      for (const example of engine.examples) {
        const body = structuredClone({ ...example.request, seed: 'frozen' })
        runner.faultsOf(body)
        await runner.run(deepFreeze(body), { level: 5, now })
      }
    })

    it('answers a hundred generated bodies with a valid result or a coded refusal', async () => {
      const random = createRandom(`conformance ${engine.id}`)
      const schema = requestSchema(engine)
      for (let i = 0; i < 100; i++) {
        const body = generateBody(schema, random)
        const answer = await run(body).catch((error: unknown) => error)
        if (answer instanceof Error) {
          expect(answer, `${JSON.stringify(body)} → ${answer.message} ${String(answer.cause ?? '')}`).toBeInstanceOf(NoesisError)
          expect((answer as NoesisError).status, `${JSON.stringify(body)} → ${answer.message} ${String(answer.cause ?? '')}`).toBeLessThan(500)
        } else {
          const input = structuredClone(body)
          runner.faultsOf(input)
          if (engine.isHeavy?.(input as EngineInput<unknown>) !== true)
            expect(await cpuMs(() => run(body)), JSON.stringify(body)).toBeLessThan(mostLightMs)
          expect(firstNonFinite(answer)).toBeUndefined()
          expect(misfits(structuredClone(answer)), JSON.stringify(body)).toEqual([])
        }
      }
    }, 60_000)

    it('counts more than one against the limit where a request may be heavy, and only there', () => {
      expect((engine.cost ?? 1) > 1).toBe(engine.isHeavy !== undefined)
    })

    it('does not mix a hundred concurrent calls', async () => {
      const bodies = Array.from({ length: 100 }, (_, i) => ({ ...engine.examples[i % engine.examples.length]?.request, seed: `call ${i % 7}` }))
      const alone = []
      for (const body of bodies) alone.push(JSON.stringify((await run(body)).result))
      const together = await Promise.all(bodies.map((body) => run(body)))
      expect(together.map((response) => JSON.stringify(response.result))).toEqual(alone)
    })

    describeKeys(engine, { zones: loadTimeZones(), ports: options.ports, provenance: {} })

    if (engine.reading !== undefined) {
      it('reads its results aloud in sound English at every level, and only when it is asked to', async () => {
        for (const example of engine.examples)
          for (const consciousness_level of [0, 1, 2, 3, 4, 5]) {
            const body = { ...example.request, seed: 'reading', consciousness_level }
            const plain = (await run(body)).result as object
            const { reading, ...rest } = (await run({ ...body, reading: true })).result as { reading: Passage[] }
            expect(JSON.stringify(rest)).toBe(JSON.stringify(plain))
            expect(keyOf({ ...body, reading: true })).not.toBe(keyOf(body))
            expect(keyOf({ ...body, reading: false })).toBe(keyOf(body))
            expect(readingFaults(plain, reading, (body as { question?: string }).question)).toEqual([])
          }
      })
    }

    const { picture } = engine
    if (picture !== undefined) {
      it('draws a well-formed, named and harmless picture, the same each time', async () => {
        for (const example of engine.examples) {
          const { result } = await run({ ...example.request, seed: 'picture' })
          const drawn = picture(result)
          expect(pictureFaults(drawn)).toEqual([])
          expect(picture(result)).toBe(drawn)
        }
      })
    }
  })
}

/** A request that takes longer blocks every other on its thread: the engine must declare it heavy. */
const mostLightMs = 100

/** Processor time of this process, milliseconds: the least of three, or the first that is far below the bound. */
async function cpuMs(work: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3 && least > mostLightMs / 2; round++) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

const first = (engine: AnyEngine) => engine.examples[0]?.request ?? {}

function firstNonFinite(value: unknown, path = ''): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : path
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = firstNonFinite(inner, `${path}/${key}`)
    if (found !== undefined) return found
  }
  return undefined
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) deepFreeze(inner)
  return Object.freeze(value)
}
