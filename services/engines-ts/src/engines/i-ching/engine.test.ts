import type { FieldFault } from '@selemene/contracts'
import { createRandom, createRunner, loadTimeZones } from '@selemene/engine'
import { describeEngine } from '@selemene/engine/conformance'
import { describe, expect, it } from 'vitest'
import { castLines, type LineValue, type Method, oddsInSixteenths } from './cast.js'
import { iChingEngine } from './engine.js'
import { hexagrams } from './hexagrams.js'
import type { IChingResult } from './schema.js'

describeEngine(iChingEngine, { at: import.meta.url })

const runner = createRunner(iChingEngine, { zones: loadTimeZones(), provenance: {} })
const ask = (body: object, level = 5) => runner.run({ consciousness_level: level, ...structuredClone(body) }, { level, now: 0 })
const cast = async (body: object): Promise<IChingResult> => (await ask(body)).result as IChingResult
const faults = (options: object): string[] => runner.faultsOf({ options }).map((fault: FieldFault) => fault.pointer)

const binary = (hexagram: { binary: string }) => [...hexagram.binary].map(Number)

describe('the sixty-four', () => {
  it('are all different, and each is its two trigrams', () => {
    expect(new Set(hexagrams.map((h) => h.binary)).size).toBe(64)
    expect(new Set(hexagrams.map((h) => `${h.lower.name} ${h.upper.name}`)).size).toBe(64)
    expect(new Set(hexagrams.map((h) => h.name)).size).toBe(64)
  })

  it('have 512 texts, no two alike, each a whole sentence', () => {
    const texts = hexagrams.flatMap((h) => [h.judgment, h.image, ...h.lines])
    expect(texts.length).toBe(512)
    expect(new Set(texts).size).toBe(512)
    for (const text of texts) expect(text, text).toMatch(/^[A-Z][^\n]{28,}[.?]$/)
    expect(hexagrams.filter((h) => h.all_lines !== null).map((h) => h.number)).toEqual([1, 2])
  })
})

describe('a cast', () => {
  it('gives every hexagram that follows from its lines', async () => {
    for (let i = 0; i < 300; i++) {
      const method = i % 2 === 0 ? 'three_coins' : 'yarrow_stalks'
      const r = await cast({ seed: `cast ${i}`, options: { method } })
      const lines = r.line_values.map((v) => v % 2)
      expect(binary(r.primary)).toEqual(lines)
      expect(r.changing_lines).toEqual(r.line_values.flatMap((v, at) => (v === 6 || v === 9 ? [at + 1] : [])))
      if (r.relating === null) expect(r.changing_lines).toEqual([])
      else expect(binary(r.relating)).toEqual(r.line_values.map((v) => (v === 6 || v === 7 ? 1 : 0)))
      expect(binary(r.nuclear)).toEqual([1, 2, 3, 2, 3, 4].map((at) => lines[at]))
      expect(binary(r.inverse)).toEqual([...lines].reverse())
      expect(binary(r.complement)).toEqual(lines.map((line) => 1 - line))
    }
  })

  it('states the chance of exactly its lines', async () => {
    const coins = await cast({ options: { line_values: [6, 7, 8, 9, 7, 8] } })
    expect(coins.probability).toBe((1 / 8) ** 2 * (3 / 8) ** 4)
    const stalks = await cast({ options: { method: 'yarrow_stalks', line_values: [6, 7, 8, 9, 9, 8] } })
    expect(stalks.probability).toBe((1 * 5 * 7 * 3 * 3 * 7) / 16 ** 6)
  })

  it('has four odds that add up to one, by either method', () => {
    for (const odds of Object.values(oddsInSixteenths)) expect(Object.values(odds).reduce((sum, part) => sum + part, 0)).toBe(16)
  })

  it('does not look at the question, the birth data or the level', async () => {
    const plain = await cast({ seed: 7 })
    const asked = await ask(
      {
        seed: 7,
        question: 'Shall I go?',
        consciousness_level: 0,
        birth_data: { name: 'Asha', date: '1991-08-13' },
        current_time: '2030-01-01T00:00:00Z',
      },
      2,
    )
    expect(JSON.stringify(asked.result)).toBe(JSON.stringify(plain))
    expect(JSON.stringify(asked)).not.toContain('Shall I go')
  })

  it('is the same for a number and for its text, and returns the seed', async () => {
    const byNumber = await ask({ seed: 42 })
    const byText = await ask({ seed: '42' })
    expect(byNumber.result).toEqual(byText.result)
    expect(byNumber.metadata.seed).toBe('42')
  })

  it('draws and returns a seed when none is given, and that seed repeats it', async () => {
    const drawn = await ask({})
    const again = await ask({ seed: drawn.metadata.seed })
    expect(again.result).toEqual(drawn.result)
  })

  it('answers these seeds with these lines on every runtime', async () => {
    expect((await cast({ seed: 'runtime' })).line_values).toEqual([7, 7, 8, 8, 8, 9])
    expect((await cast({ seed: 'runtime', options: { method: 'yarrow_stalks' } })).line_values).toEqual([9, 8, 7, 8, 9, 8])
  })
})

describe('ten thousand seeds', () => {
  // 99.9 % points of chi-square: 3 degrees of freedom 16.266 (NIST/SEMATECH e-Handbook, table 1.3.6.7.4).
  const limit3 = 16.266

  for (const method of ['three_coins', 'yarrow_stalks'] as Method[]) {
    it(`fall as ${method} should, at every place of the hexagram`, () => {
      const counts = Array.from({ length: 6 }, () => new Map<LineValue, number>())
      for (let seed = 0; seed < 10_000; seed++) {
        for (const [at, value] of castLines(method, createRandom(`${method} ${seed}`)).entries())
          counts[at]?.set(value, (counts[at]?.get(value) ?? 0) + 1)
      }
      for (const count of counts) expect(chiSquare(count, oddsInSixteenths[method], 10_000)).toBeLessThan(limit3)
    })
  }

  it('would show a cast that used the other odds', () => {
    const count = new Map<LineValue, number>()
    for (let seed = 0; seed < 10_000; seed++) {
      const value = castLines('three_coins', createRandom(`wrong ${seed}`))[0] as LineValue
      count.set(value, (count.get(value) ?? 0) + 1)
    }
    expect(chiSquare(count, oddsInSixteenths.yarrow_stalks, 10_000)).toBeGreaterThan(limit3)
  })

  function chiSquare(count: Map<LineValue, number>, odds: Record<LineValue, number>, casts: number): number {
    return ([6, 7, 8, 9] as const).reduce((sum, value) => {
      const expected = (odds[value] / 16) * casts
      return sum + ((count.get(value) ?? 0) - expected) ** 2 / expected
    }, 0)
  }
})

describe('an entry of one’s own', () => {
  it('is refused where it contradicts itself, at the field', () => {
    expect(faults({ line_values: [7, 7, 7, 7, 7, 7], hexagram: 1 })).toEqual(['/options/hexagram'])
    expect(faults({ line_values: [7, 7, 7, 7, 7, 7], changing_lines: [1] })).toEqual(['/options/changing_lines'])
    expect(faults({ changing_lines: [1] })).toEqual(['/options/hexagram'])
    expect(faults({ hexagram: 3, changing_lines: [2, 5, 2] })).toEqual(['/options/changing_lines/2'])
  })

  it('is refused where it has the wrong form, at the field', () => {
    expect(faults({ line_values: [7, 7, 7, 7, 7] })).toEqual(['/options/line_values'])
    expect(faults({ line_values: [7, 7, 10, 7, 7, 7] })).toEqual(['/options/line_values/2'])
    expect(faults({ line_values: [7, 7, 7, 7, 7, 7.5] })).toEqual(['/options/line_values/5'])
    expect(faults({ hexagram: 65 })).toEqual(['/options/hexagram'])
    expect(faults({ hexagram: 0 })).toEqual(['/options/hexagram'])
    expect(faults({ hexagram: 3, changing_lines: [7] })).toEqual(['/options/changing_lines/0'])
    expect(faults({ method: 'dice' })).toEqual(['/options/method'])
    expect(faults({ coins: 3 })).toEqual(['/options/coins'])
  })

  it('may name its changing lines in any order', async () => {
    const r = await cast({ options: { hexagram: 52, changing_lines: [6, 4, 2, 1] } })
    expect(r.changing_lines).toEqual([1, 2, 4, 6])
    expect(r.relating?.number).toBe(34)
    expect(r.cast).toBe('entered')
  })

  it('reaches every hexagram from every hexagram', async () => {
    for (const from of [1, 2, 30, 63]) {
      const reached = new Set<number>()
      for (let mask = 0; mask < 64; mask++) {
        const changing_lines = [1, 2, 3, 4, 5, 6].filter((line) => (mask >> (line - 1)) & 1)
        const r = await cast({ options: { hexagram: from, changing_lines } })
        reached.add(r.relating?.number ?? from)
      }
      expect(reached.size).toBe(64)
    }
  })
})

describe('the witness question', () => {
  it('names the hexagram, and hardly ever repeats itself', async () => {
    for (const level of [0, 1, 2, 3, 4, 5]) {
      const asked = new Set<string>()
      for (let i = 0; i < 50; i++) {
        const response = await ask({ seed: `witness ${i}` }, level)
        const { primary } = response.result as IChingResult
        expect(response.witness_prompt).toContain(`${primary.name.replace(/^The /, '')} (${primary.number})`)
        expect(response.witness_prompt, 'within a sentence').not.toMatch(/[a-z,] The /)
        asked.add(response.witness_prompt)
      }
      expect(asked.size).toBeGreaterThanOrEqual(40)
    }
  })
})

describe('the picture', () => {
  const picture = (result: IChingResult) => iChingEngine.picture?.(result) ?? ''

  it('shows the numbers, names and lines of the result and nothing else', async () => {
    const r = await cast({ options: { hexagram: 24, changing_lines: [1, 4] } })
    const drawn = picture(r)
    const drawnLines = [...drawn.matchAll(/data-line="(\d)" data-value="(\d)"/g)].map(([, line, value]) => [Number(line), Number(value)])
    expect(drawnLines.slice(0, 6)).toEqual(r.line_values.map((value, i) => [i + 1, value]))
    expect(drawnLines.slice(6).map(([, value]) => (value as number) % 2)).toEqual(binary(r.relating as IChingResult['primary']))
    expect([...drawn.matchAll(/data-hexagram="(\d+)"/g)].map(([, n]) => Number(n))).toEqual([24, r.relating?.number])
    expect(Number(/data-probability="([^"]+)"/.exec(drawn)?.[1])).toBe(r.probability)
    for (const text of [r.primary.name, r.relating?.name, r.primary.pinyin, r.primary.upper.name]) expect(drawn).toContain(`>${text}<`)
    expect(drawn.match(/<circle/g)?.length).toBe(1)
  })

  it('draws the Chinese name of every hexagram as outlines, without a font', async () => {
    for (let hexagram = 1; hexagram <= 64; hexagram++) {
      const r = await cast({ options: { hexagram } })
      const name = new RegExp(`data-chinese="${r.primary.chinese}".*?</g>`, 's').exec(picture(r))?.[0] ?? ''
      expect(name.match(/ d="M[^"]{60,}"/g), r.primary.chinese).toHaveLength([...r.primary.chinese].length)
      expect(picture(r)).not.toMatch(/<text[^>]*>[^<]*\p{Script=Han}/u)
    }
  })

  it('says so when no line changes', async () => {
    const drawn = picture(await cast({ options: { hexagram: 11 } }))
    expect(drawn).toContain('No line changes')
    expect([...drawn.matchAll(/data-hexagram="(\d+)"/g)].map(([, n]) => Number(n))).toEqual([11])
  })
})
