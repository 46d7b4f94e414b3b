import type { Passage } from '@selemene/contracts'
import { createRunner, loadTimeZones } from '@selemene/engine'
import { readingFaults } from '@selemene/engine/conformance'
import { describe, expect, it } from 'vitest'
import { humanDesignEngine } from '../src/engines/human-design/engine.js'
import { en as humanDesignWords } from '../src/engines/human-design/reading/en.js'
import { sayChart } from '../src/engines/human-design/reading/say-chart.js'
import type { Result as Chart } from '../src/engines/human-design/schema.js'
import { numerologyEngine } from '../src/engines/numerology/engine.js'
import { en as numerologyWords } from '../src/engines/numerology/reading/en.js'
import { sayNumbers } from '../src/engines/numerology/reading/say-numbers.js'
import type { Result as Numbers } from '../src/engines/numerology/schema.js'
import { openEngines } from '../src/open-engines.js'
import { sixtyBirths } from './sixty-births.js'

const { engines, ports, provenance = {} } = await openEngines()
const zones = loadTimeZones()
const depths = [0, 2, 4]
const asked = (level: number) => ({ level, question: undefined })
const [birth] = sixtyBirths()

/** A runner compiles its engine's schemas: once for all requests. */
const runners = new Map(engines.map((engine) => [engine.id, createRunner(engine, { zones, ports, provenance })]))
const runnerOf = ({ id }: { id: string }) => runners.get(id) as ReturnType<typeof createRunner>

async function resultOf<R>(engine: (typeof engines)[number], body: object): Promise<R> {
  return (await runnerOf(engine).run(body, { level: 5, now: 0 })).result as R
}

describe('human-design over every type, authority, definition and profile', () => {
  const authorities: Readonly<Record<Chart['type'], readonly Chart['authority'][]>> = {
    Generator: ['Emotional', 'Sacral'],
    'Manifesting Generator': ['Emotional', 'Sacral'],
    Projector: ['Emotional', 'Splenic', 'Ego Projected', 'Self-Projected', 'Mental'],
    Manifestor: ['Emotional', 'Splenic', 'Ego Manifested'],
    Reflector: ['Lunar'],
  }
  const kinds = (Object.keys(authorities) as Chart['type'][]).flatMap((type) =>
    authorities[type].flatMap((authority) =>
      (type === 'Reflector' ? (['None'] as const) : (['Single', 'Split', 'Triple Split', 'Quadruple Split'] as const)).map((definition) => ({
        type,
        authority,
        definition,
      })),
    ),
  )
  const profiles = Object.keys(humanDesignWords.profiles)

  it('knows the twelve profiles', () => {
    expect(profiles).toHaveLength(12)
  })

  it.each(kinds)('speaks sound English to a $type, $authority, $definition', async (kind) => {
    const chart = await resultOf<Chart>(humanDesignEngine, { birth_data: birth?.birth_data })
    const bare = kind.type === 'Reflector' ? { definition_areas: [], channels: [] } : {}
    for (const profile of profiles)
      for (const level of depths) {
        const result: Chart = { ...chart, ...bare, ...kind, profile }
        const reading = sayChart(result, humanDesignWords, asked(level))
        expect(readingFaults(result, reading)).toEqual([])
        const own = reading.filter(({ about }) => /^\/(type|authority|definition|profile)$/.test(about)).map(({ text }) => text)
        expect(own).toHaveLength(4)
        if (kind.type === 'Reflector') expect(own.slice(0, 2).join(' ')).not.toMatch(/sleep on|tomorrow|at once(?! is)|few days|\ba week\b|gut/)
      }
  })
})

describe('numerology over every number', () => {
  const places = ['life_path', 'expression', 'soul_urge', 'personality', 'birthday', 'maturity', 'personal_year', 'personal_month', 'personal_day']
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 22, 33, 44]
  const number = (value: number) => ({ value, is_master: value > 9, compound: value, steps: [] })

  it.each(values)('speaks sound English of %i in each place', async (value) => {
    const { pythagorean, ...rest } = await resultOf<Numbers>(numerologyEngine, {
      birth_data: birth?.birth_data,
      current_time: '2026-02-08T10:00:00Z',
    })
    const spans = (pythagorean?.pinnacles ?? []).map((span) => ({ ...span, ...number(value) }))
    for (const place of places)
      for (const level of depths) {
        const result = { ...rest, pythagorean: { ...pythagorean, pinnacles: spans, [place]: number(value) } } as Numbers
        expect(readingFaults(result, sayNumbers(result, numerologyWords, asked(level)))).toEqual([])
      }
  })

  it('speaks sound English of every debt, lesson, passion, challenge, bridge and Chaldean number', async () => {
    const result = await resultOf<Numbers>(numerologyEngine, { birth_data: birth?.birth_data, current_time: '2026-02-08T10:00:00Z' })
    const chart = result.pythagorean as NonNullable<Numbers['pythagorean']>
    for (let digit = 0; digit <= 9; digit++) {
      const pythagorean = {
        ...chart,
        karmic_debts: [13, 14, 16, 19].slice(0, digit % 5),
        karmic_lessons: [1, 2, 3, 4, 5, 6, 7, 8].slice(0, digit),
        hidden_passion: [1, 2, 3, 4, 5, 6, 7, 8, 9].slice(9 - Math.max(1, digit)),
        challenges: (chart.challenges ?? []).map((span) => ({ ...span, ...number(Math.min(8, digit)) })),
        bridge: { ...chart.bridge, life_path_expression: number(Math.min(8, digit)) },
      }
      const chaldean = { name: { ...number(Math.max(1, digit)), compound: 10 + digit }, birth: number(Math.max(1, digit)) }
      const varied = { ...result, pythagorean, chaldean } as Numbers
      expect(readingFaults(varied, sayNumbers(varied, numerologyWords, asked(0)))).toEqual([])
    }
  })
})

describe('numerology over unusual charts', () => {
  const readingOf = async (birth_data: object, level = 0) =>
    (
      await resultOf<{ reading: Passage[] }>(numerologyEngine, {
        birth_data,
        current_time: '2026-02-08T10:00:00Z',
        consciousness_level: level,
        reading: true,
      })
    ).reading
  const textAbout = (reading: readonly Passage[], about: string) => reading.find((passage) => passage.about === about)?.text ?? ''

  it.each([
    ['Ng', 'soul_urge', 'vowel'],
    ['Ai Aoi', 'personality', 'consonant'],
  ])('tells %s, whose %s is 0, that the name has no %s', async (name, place, kind) => {
    for (const level of depths) {
      const { reading, ...result } = await resultOf<{ reading: Passage[] }>(numerologyEngine, {
        birth_data: { name, date: '1991-08-13' },
        consciousness_level: level,
        reading: true,
      })
      expect(readingFaults(result, reading)).toEqual([])
      expect(textAbout(reading, `/pythagorean/${place}`)).toContain(kind)
    }
  })

  // November 1, 1992: 2, 1 and 3 for month, day and year make the challenges 1, 2, 1, 1.
  it('tells a difficulty that comes back once, with all of its ages, and as the main one where the third is among them', async () => {
    const reading = await readingOf({ date: '1992-11-01' })
    const told = reading.filter(({ about }) => about.startsWith('/pythagorean/challenges/'))
    expect(told.map(({ title }) => title)).toEqual(['First, third and fourth challenges: 1, the main one', 'Second challenge: 2'])
    expect(told[0]?.text).toContain('years up to 30 and from 40 on.')
  })

  it('tells a difficulty of a whole life as one', async () => {
    const told = (await readingOf({ date: '1984-04-22' })).filter(({ about }) => about.startsWith('/pythagorean/challenges/'))
    expect(told.map(({ title }) => title)).toEqual(['All four challenges: 0'])
    expect(told[0]?.text).toContain('whole of your life')
  })

  it('does not take a master number and its digit for one number', async () => {
    const reading = await readingOf({ name: 'Ann Lee', date: '1960-04-22' })
    expect(reading.map(({ title }) => title)).toEqual(expect.arrayContaining(['Life path 33', 'Expression 15/6']))
    expect(textAbout(reading, '/pythagorean/bridge/life_path_expression')).not.toMatch(/are one number/)
  })
})

describe('the sky over every limb of a day', () => {
  const place = { latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' }
  /** Days apart by a little more than one nakshatra's share of the month meet every tithi, star, yoga and weekday. */
  const moments = Array.from({ length: 240 }, (_, i) => new Date(Date.UTC(2024, 0, 1, 3) + i * 27 * 3_600_000).toISOString().slice(0, 16))
  const engineOf = (id: string) => engines.find((engine) => engine.id === id) as (typeof engines)[number]

  interface Limbs {
    reading: Passage[]
    tithi: { number: number }
    nakshatra: { number: number }
    yoga: { number: number }
    karana: { name: string }
    vara: { index: number }
  }

  it('panchanga speaks sound English of thirty tithis, 27 stars, 27 yogas, eleven karanas and seven days', async () => {
    const met = { tithi: new Set(), nakshatra: new Set(), yoga: new Set(), karana: new Set(), vara: new Set() }
    for (const moment of moments) {
      const body = { birth_data: { date: moment.slice(0, 10), time: moment.slice(11), ...place }, reading: true }
      const { reading, ...result } = await resultOf<Limbs>(engineOf('panchanga'), body)
      expect(readingFaults(result, reading), moment).toEqual([])
      met.tithi.add(result.tithi.number)
      met.nakshatra.add(result.nakshatra.number)
      met.yoga.add(result.yoga.number)
      met.karana.add(result.karana.name)
      met.vara.add(result.vara.index)
    }
    expect(Object.values(met).map(({ size }) => size)).toEqual([30, 27, 27, 11, 7])
  })

  it('panchanga has no two passages of one title, calls no full Moon growing, and names the hours after midnight', async () => {
    const late: string[] = []
    for (const moment of moments) {
      const body = { birth_data: { date: moment.slice(0, 10), ...place }, reading: true }
      const { reading, tithi, day, muhurta } = await resultOf<{
        reading: Passage[]
        tithi: { number: number }
        day: { date: string }
        muhurta: { amrit_kalam: { start: string }[]; varjyam: { start: string }[] }
      }>(engineOf('panchanga'), body)
      const titles = reading.map(({ title }) => title)
      expect(new Set(titles).size, titles.join('; ')).toBe(titles.length)
      const ofTithi = reading.find(({ about }) => about === '/tithi')?.text
      if (tithi.number === 15) expect(ofTithi).not.toContain('growing')
      const hours = reading.filter(({ about }) => about.startsWith('/muhurta')).map(({ text }) => text)
      for (const [i, span] of [muhurta.amrit_kalam[0], muhurta.varjyam[0]].entries())
        if (span !== undefined && span.start.slice(0, 10) > day.date) {
          expect(hours[i], span.start).toMatch(/after midnight|of the next morning/)
          late.push(span.start)
        }
    }
    expect(late.length).toBeGreaterThan(20)
  })

  it('vimshottari speaks sound English of 27 birth stars, their four padas and nine lords', async () => {
    const met = { star: new Set<string>(), lord: new Set<string>() }
    for (const moment of moments) {
      const body = {
        birth_data: { date: moment.slice(0, 10), time: moment.slice(11), ...place },
        current_time: `${2025 + (met.star.size % 80)}-06-01T00:00:00Z`,
        reading: true,
      }
      const { reading, ...result } = await resultOf<{ reading: Passage[]; birth_nakshatra: { name: string }; balance: { lord: string } }>(
        engineOf('vimshottari'),
        body,
      )
      expect(readingFaults(result, reading), moment).toEqual([])
      met.star.add(result.birth_nakshatra.name)
      met.lord.add(result.balance.lord)
    }
    expect([met.star.size, met.lord.size]).toEqual([27, 9])
  })
})
