import { createRunner, loadTimeZones } from '@selemene/engine'
import { describeEngine } from '@selemene/engine/conformance'
import { describe, expect, it } from 'vitest'
import { numerologyEngine } from './engine.js'
import type { ChartNumber } from './reduce.js'
import type { Pythagorean, Result } from './schema.js'
import { vowelsOf } from './vowels.js'

describeEngine(numerologyEngine, { at: import.meta.url })

const runner = createRunner(numerologyEngine, { zones: loadTimeZones(), provenance: {} })
const now = Date.parse('2026-02-08T10:00:00Z')
const run = (body: object, level = 5) => runner.run({ consciousness_level: level, ...structuredClone(body) }, { level, now })
const resultOf = async (body: object) => (await run(body)).result as Result
const chartOf = async (body: object) => (await resultOf(body)).pythagorean as Pythagorean

describe('numbers of a birth date', () => {
  it('reduces 13 August 1991 to life path 5 by 8 + 4 + 2', async () => {
    const { life_path, birthday, karmic_debts } = await chartOf({ birth_data: { date: '1991-08-13' } })
    expect(life_path).toMatchObject({ value: 5, compound: 14, is_master: false })
    expect(life_path?.steps).toContain('8 + 4 + 2 = 14')
    expect(birthday).toMatchObject({ value: 4, compound: 13 })
    expect(karmic_debts).toEqual([13, 14])
  })

  it('keeps a master number in the day (22), but not where masters are switched off', async () => {
    const date = '1990-05-22'
    expect((await chartOf({ birth_data: { date } })).birthday).toMatchObject({ value: 22, is_master: true })
    expect((await chartOf({ birth_data: { date }, options: { masters: [] } })).birthday).toMatchObject({ value: 4, is_master: false, compound: 22 })
  })

  it('covers a whole life with pinnacles and challenges, without gap or overlap', async () => {
    const { pinnacles, challenges } = await chartOf({ birth_data: { date: '1975-11-29' } })
    for (const spans of [pinnacles, challenges]) {
      expect(spans?.[0]?.start_age).toBe(0)
      for (const i of [1, 2, 3]) expect(spans?.[i]?.start_age).toBe((spans?.[i - 1]?.end_age as number) + 1)
      expect(spans?.[3]?.end_age).toBeNull()
    }
  })

  it('has challenges of one digit, 0 included', async () => {
    const { challenges } = await chartOf({ birth_data: { date: '1984-04-22' } })
    expect(challenges?.map((c) => c.value)).toEqual([0, 0, 0, 0])
  })

  it('takes the cycles of the day where the caller is: on New Year’s Eve in Auckland it is the next year', async () => {
    const request = { birth_data: { date: '1991-08-13' }, current_time: '2025-12-31T18:00:00Z' }
    expect((await resultOf(request)).target_date).toBe('2025-12-31')
    const there = await run({ ...request, location: { latitude: -36.8, longitude: 174.8, timezone: 'Pacific/Auckland' } })
    expect((there.result as Result).target_date).toBe('2026-01-01')
    expect(there.metadata.conventions.target_date_from).toContain('location.timezone')
  })
})

it('refuses a moment that is outside the years 0001 to 9999 where the caller is', async () => {
  for (const [current_time, timezone] of [
    ['0001-01-01T00:00:00Z', '-05:00'],
    ['9999-12-31T23:00:00Z', '+05:30'],
  ])
    await expect(run({ birth_data: { date: '1991-08-13', timezone }, current_time })).rejects.toMatchObject({
      errors: [{ pointer: '/current_time' }],
    })
})

describe('numbers of a name', () => {
  it.each(['1234', '🙂', "-'-", '\u0000\ud800'])('refuses %j at the name', async (name) => {
    await expect(run({ birth_data: { name } })).rejects.toMatchObject({ code: 'INVALID_INPUT', errors: [{ pointer: '/birth_data/name' }] })
  })

  it('counts a name in another script by its Latin form, shows that form, and says that this is a convention', async () => {
    const result = await resultOf({ birth_data: { name: '李小龙' } })
    expect(result.latin_name).toBe('LIXIAOLONG')
    expect(result.warnings).toEqual([expect.stringContaining('convention')])
    const latin = await resultOf({ birth_data: { name: 'Lixiaolong' } })
    expect(latin).toEqual({ ...result, latin_name: null, warnings: [] })
  })

  it.each([
    ['Anna', 'expression', 12, 3],
    ['Aei', 'expression', 15, 6],
    ['Mary', 'personality', 13, 4],
  ] as const)('of one word has the compound of its own letters: %s, %s %i/%i', async (name, number, compound, value) => {
    expect((await chartOf({ birth_data: { name } }))[number]).toMatchObject({ compound, value })
  })

  it('of one word can carry a karmic debt: Mary’s 13', async () => {
    expect((await chartOf({ birth_data: { name: 'Mary' } })).karmic_debts).toEqual([13])
  })

  it('reads Y inside a compound by the letters around it: a vowel in Mary-Anne, a consonant in Maryanne', async () => {
    const soulUrge = async (name: string) => (await chartOf({ birth_data: { name } })).soul_urge?.compound
    // A + Y = 8 and A + E = 6, added: 14. A + A + E = 7.
    expect(await soulUrge('Mary-Anne')).toBe(14)
    expect(await soulUrge('Maryanne')).toBe(7)
  })

  it.each([
    ['YVONNE', true],
    ['YOLANDA', false],
    ['Y', false],
  ])('a leading Y: %s', (word, vowel) => expect(vowelsOf(word, 'positional')[0]).toBe(vowel))

  it.each([
    ['MARY', 3, true],
    ['KAY', 2, false],
    ['LYNN', 1, true],
    ['BRYAN', 2, true],
    ['KENYA', 3, false],
    ['MAYA', 2, false],
    ['SYLVYA', 4, false],
  ])('Y in %s at %i is a vowel: %s', (word, at, vowel) => expect(vowelsOf(word, 'positional')[at]).toBe(vowel))

  it('follows the asked rule for Y', () => {
    expect(vowelsOf('KAY', 'vowel')).toEqual([false, true, true])
    expect(vowelsOf('MARY', 'consonant')).toEqual([false, true, false, false])
  })

  it('splits every letter into soul urge or personality: their roots add up to the expression’s', async () => {
    for (const name of ['Barrack Obama', 'Yasmin Ng', 'Tsktsk', 'Aoi']) {
      const chart = await chartOf({ birth_data: { name }, options: { masters: [] } })
      expect(((chart.soul_urge?.value ?? 0) + (chart.personality?.value ?? 0)) % 9).toBe((chart.expression?.value ?? 0) % 9)
    }
  })

  it('counts lessons, passion and subconscious self from the same letters', async () => {
    const chart = await chartOf({ birth_data: { name: 'Thomas John Hancock' } })
    expect(chart.inclusion).toEqual([4, 2, 2, 1, 2, 3, 0, 3, 0])
    expect(chart).toMatchObject({ karmic_lessons: [7, 9], hidden_passion: [1], subconscious_self: { value: 7 } })
    expect(chart.balance).toMatchObject({ value: 2, compound: 11, is_master: false })
  })

  it('does not return the name', async () => {
    expect(JSON.stringify(await resultOf({ birth_data: { name: 'Thomas John Hancock', date: '1991-08-13' } }))).not.toMatch(/thomas|john|hancock/i)
  })
})

describe('halves', () => {
  it('gives what a date alone can give', async () => {
    const { pythagorean, chaldean } = await resultOf({ birth_data: { date: '1991-08-13' } })
    expect(pythagorean).toMatchObject({ expression: null, maturity: null, inclusion: null, life_path: { value: 5 }, personal_year: { value: 4 } })
    expect(chaldean).toMatchObject({ name: null, birth: { value: 4, compound: 13 } })
  })

  it('gives what a name alone can give', async () => {
    const { pythagorean } = await resultOf({ birth_data: { name: 'John Doe' } })
    expect(pythagorean).toMatchObject({ life_path: null, rational_thought: null, expression: { value: 8 }, bridge: { life_path_expression: null } })
    expect(pythagorean?.bridge.soul_urge_personality?.value).toBe(1)
  })

  it('leaves out the system that was not asked for', async () => {
    const body = { birth_data: { name: 'John Doe', date: '1991-08-13' } }
    expect((await resultOf({ ...body, options: { system: 'chaldean' } })).pythagorean).toBeNull()
    expect((await resultOf({ ...body, options: { system: 'pythagorean' } })).chaldean).toBeNull()
  })

  it.each([{}, { birth_data: {} }, { birth_data: { timezone: 'UTC' } }])('names both fields when neither is there: %j', async (body) => {
    const refusal = await run(body).catch((error) => error)
    expect(refusal.errors.map((fault: { pointer: string }) => fault.pointer)).toEqual(['/birth_data/name', '/birth_data/date'])
  })

  it('refuses a target date that does not exist', async () => {
    const body = { birth_data: { date: '1991-08-13' }, options: { target_date: '2026-02-30' } }
    await expect(run(body)).rejects.toMatchObject({ errors: [{ pointer: '/options/target_date' }] })
  })
})

it('reports the conventions that were really used', async () => {
  const body = { birth_data: { name: 'Mary', date: '1991-08-13' } }
  const conventions = async (options: object) => (await run({ ...body, options })).metadata.conventions
  expect(await conventions({})).toMatchObject({ system: 'both', y: 'positional', masters: '11, 22, 33' })
  expect(await conventions({ y: 'vowel', masters: [11], target_date: '2030-01-01' })).toMatchObject({
    y: 'vowel',
    masters: '11',
    target_date_from: 'options.target_date',
  })
})

it('asks at least 40 different questions of 50 charts at every level, each quoting its numbers', async () => {
  for (const level of [0, 1, 2, 3, 4, 5]) {
    const prompts = new Set<string>()
    for (let i = 0; i < 50; i++) {
      const date = `${1950 + i}-${String(1 + (i % 12)).padStart(2, '0')}-${10 + ((i * 5) % 19)}`
      const response = await run({ birth_data: i % 2 === 0 ? { date } : { date, name: 'Asha Rao' } }, level)
      const { life_path } = (response.result as Result).pythagorean as Pythagorean
      expect(response.witness_prompt.toLowerCase()).toContain(`${life_path?.compound}`)
      prompts.add(response.witness_prompt)
    }
    expect(prompts.size).toBeGreaterThanOrEqual(40)
  }
})

it('draws every number of the chart, each equal to the result', async () => {
  const result = await resultOf({ birth_data: { name: 'Thomas John Hancock', date: '1949-11-29' }, options: { target_date: '2026-02-08' } })
  const drawn = numerologyEngine.picture?.(result) as string
  const chart = result.pythagorean as Pythagorean
  const { karmic_debts, karmic_lessons, hidden_passion, inclusion, bridge, period_cycles, pinnacles, challenges, ...single } = chart
  const listed = { period_cycles, pinnacles, challenges }
  const numbers: [string, ChartNumber | null | undefined][] = [
    ...Object.entries(single),
    ...Object.entries(bridge).map(([key, number]): [string, ChartNumber | null] => [`bridge.${key}`, number]),
    ...Object.entries(listed).flatMap(([key, list]) => (list ?? []).map((number, i): [string, ChartNumber] => [`${key}.${i}`, number])),
    ['chaldean.name', result.chaldean?.name],
    ['chaldean.birth', result.chaldean?.birth],
  ]
  for (const [field, number] of numbers) {
    expect(number, field).not.toBeNull()
    const tag = `data-field="${field}" data-value="${number?.value}" data-compound="${number?.compound}"`
    expect(drawn, field).toContain(tag)
    expect(drawn.slice(drawn.indexOf(tag)).split('</g>')[0], field).toContain(`>${field.startsWith('period') ? '' : `${number?.value}</text>`}`)
  }
  for (const [i, count] of (inclusion ?? []).entries()) expect(drawn).toContain(`data-inclusion="${i + 1}" data-count="${count}"`)
  expect(drawn.match(/data-kind="lesson"/g)).toHaveLength(karmic_lessons?.length ?? 0)
  expect(drawn.match(/data-kind="passion"/g)).toHaveLength(hidden_passion?.length ?? 0)
  expect(drawn).toContain(`data-values="${karmic_debts.join(' ')}"`)
})
