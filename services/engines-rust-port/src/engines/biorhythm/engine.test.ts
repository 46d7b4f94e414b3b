import { createRunner, loadTimeZones, type Passage } from '@selemene/engine'
import { describeEngine, readingFaults } from '@selemene/engine/conformance'
import { describe, expect, it } from 'vitest'
import { cycleNames, cycleValue, isCriticalDay, nextTurns, periodDays, primaryNames } from './cycles.js'
import { biorhythmEngine } from './engine.js'
import { en } from './reading/en.js'
import type { Result } from './schema.js'

describeEngine(biorhythmEngine, { at: import.meta.url })

const runner = createRunner(biorhythmEngine, { zones: loadTimeZones(), provenance: {} })
const now = Date.parse('2026-02-08T10:00:00Z')
const run = (body: object, level = 5) => runner.run({ consciousness_level: level, ...structuredClone(body) }, { level, now })
const resultOf = async (options: object, date = '1970-06-07') => (await run({ birth_data: { date }, options })).result as Result

describe('counting days', () => {
  it('counts civil days, whatever the clocks did in between', async () => {
    expect((await resultOf({ target_date: '2021-08-01' })).days_alive).toBe(18_683)
    expect((await resultOf({ target_date: '1970-06-07' })).days_alive).toBe(0)
    expect((await resultOf({ target_date: '2000-03-01' }, '2000-02-28')).days_alive).toBe(2)
    expect((await resultOf({ target_date: '1900-03-01' }, '1900-02-28')).days_alive).toBe(1)
  })

  it('counts a Julian birth date from its Gregorian day', async () => {
    const body = { birth_data: { date: '1900-02-29', calendar: 'julian' }, options: { target_date: '1900-03-13' } }
    expect(((await run(body)).result as Result).days_alive).toBe(0)
  })

  it('takes the date that the caller’s place shows at current_time', async () => {
    const body = { birth_data: { date: '1991-08-13' }, current_time: '2025-12-31T18:00:00Z' }
    const location = { latitude: -36.8, longitude: 174.8, timezone: 'Pacific/Auckland' }
    expect(((await run(body)).result as Result).target_date).toBe('2025-12-31')
    expect(((await run({ ...body, location })).result as Result).target_date).toBe('2026-01-01')
  })

  it.each([
    [{ target_date: '1970-06-06' }, '/options/target_date'],
    [{ target_date: '2021-02-29' }, '/options/target_date'],
    [{ target_date: '9999-01-01' }, '/options/target_date'],
    [{ partner_birth_date: '2021-02-29' }, '/options/partner_birth_date'],
    [{ forecast_days: 367 }, '/options/forecast_days'],
    [{ forecast_days: 1.5 }, '/options/forecast_days'],
  ])('refuses %j at %s', async (options, pointer) => {
    await expect(run({ birth_data: { date: '1970-06-07' }, options })).rejects.toMatchObject({ code: 'INVALID_INPUT', errors: [{ pointer }] })
  })

  it('refuses a birth after now, naming the field that decides', async () => {
    await expect(run({ birth_data: { date: '2030-01-01' } })).rejects.toMatchObject({ errors: [{ pointer: '/birth_data/date' }] })
    await expect(run({ birth_data: { date: '2030-01-01' }, current_time: '2029-12-31T00:00:00Z' })).rejects.toMatchObject({
      errors: [{ pointer: '/current_time' }],
    })
  })
})

it('refuses a moment after the last day that it can count to', async () => {
  const body = { birth_data: { date: '1991-08-13', timezone: '+05:30' }, current_time: '9999-12-31T23:00:00Z' }
  await expect(run(body)).rejects.toMatchObject({ errors: [{ pointer: '/current_time' }] })
})

describe('the curves', () => {
  it.each(cycleNames)('%s: starts at zero, stays within −1 … 1 and repeats', (name) => {
    expect(cycleValue(name, 0)).toBe(0)
    for (let day = 0; day < periodDays[name]; day++) {
      expect(cycleValue(name, day + 1000 * periodDays[name])).toBe(cycleValue(name, day))
      expect(Math.abs(cycleValue(name, day))).toBeLessThanOrEqual(1)
    }
  })

  it.each([
    ['physical', 12, 6, 17],
    ['emotional', 14, 7, 21],
    ['intellectual', 17, 8, 25],
    ['intuitive', 19, 10, 29],
    ['aesthetic', 22, 11, 32],
    ['spiritual', 27, 13, 40],
  ] as const)('%s: a zero on a half day belongs to the later day (%i), peak on day %i, low on day %i', (name, zero, peak, low) => {
    const period = periodDays[name]
    const critical = Array.from({ length: period }, (_, day) => day).filter((day) => isCriticalDay(name, day))
    expect(critical).toEqual([0, zero])
    // Between the day before and the critical day the curve changes its sign or is zero.
    expect(cycleValue(name, zero - 1) * cycleValue(name, zero)).toBeLessThanOrEqual(0)
    expect(nextTurns(name, 0)).toEqual({ peak, low, critical: zero })
    expect(nextTurns(name, peak).peak).toBe(peak + period)
    expect(Math.max(...Array.from({ length: period }, (_, day) => cycleValue(name, day)))).toBeCloseTo(cycleValue(name, peak), 12)
    expect(Math.min(...Array.from({ length: period }, (_, day) => cycleValue(name, day)))).toBeCloseTo(cycleValue(name, low), 12)
  })

  it('agrees with the published falling zeros of August 2021: physical on the later day, emotional on its own', async () => {
    const { critical_days } = await resultOf({ target_date: '2021-08-01', forecast_days: 10 })
    const primary = critical_days.filter(
      ({ cycles }) => cycles.includes('physical') || cycles.includes('emotional') || cycles.includes('intellectual'),
    )
    expect(primary.map(({ date }) => date)).toEqual(['2021-08-06', '2021-08-08'])
  })

  it('means: composites of two values, overall energy of three percentages', async () => {
    const { cycles, composites, overall_energy } = await resultOf({ target_date: '2021-08-01' })
    const { physical, emotional, intellectual } = cycles
    expect(composites.mastery).toBeCloseTo((physical.value + intellectual.value) / 2, 14)
    expect(composites.passion).toBeCloseTo((physical.value + emotional.value) / 2, 14)
    expect(composites.wisdom).toBeCloseTo((emotional.value + intellectual.value) / 2, 14)
    expect(overall_energy).toBeCloseTo((physical.percentage + emotional.percentage + intellectual.percentage) / 3, 10)
    for (const { value, percentage } of Object.values(cycles)) expect(percentage).toBe(50 * (value + 1))
  })
})

describe('forecast', () => {
  it.each([0, 1, 7, 366])('has exactly %i entries, day after day from the target date', async (days) => {
    const { forecast, critical_days } = await resultOf({ target_date: '2023-12-30', forecast_days: days })
    expect(forecast).toHaveLength(days)
    expect(forecast.map(({ days_alive }) => days_alive - (forecast[0]?.days_alive ?? 0))).toEqual(Array.from({ length: days }, (_, i) => i))
    expect(forecast[0]?.date ?? '2023-12-30').toBe('2023-12-30')
    expect(critical_days.map(({ date }) => date)).toEqual(forecast.filter(({ critical }) => critical.length > 0).map(({ date }) => date))
  })

  it('says for each day what that day’s own calculation says', async () => {
    const { forecast } = await resultOf({ target_date: '2024-02-27', forecast_days: 5 })
    for (const day of forecast) {
      const alone = await resultOf({ target_date: day.date })
      expect(day.values).toEqual(Object.fromEntries(cycleNames.map((name) => [name, alone.cycles[name].value])))
      expect(day.critical).toEqual(cycleNames.filter((name) => alone.cycles[name].is_critical))
      expect(day.overall_energy).toBe(alone.overall_energy)
    }
  })

  it('has next dates that come true', async () => {
    const { cycles } = await resultOf({ target_date: '2024-02-27' })
    for (const name of cycleNames) {
      expect((await resultOf({ target_date: cycles[name].next_critical })).cycles[name].is_critical).toBe(true)
      expect((await resultOf({ target_date: cycles[name].next_peak })).cycles[name].value).toBeGreaterThan(0.98)
      expect((await resultOf({ target_date: cycles[name].next_low })).cycles[name].value).toBeLessThan(-0.98)
    }
  })
})

describe('compatibility', () => {
  it('is complete for the same birth date, whichever way round, and null without a partner', async () => {
    const same = (await resultOf({ partner_birth_date: '1970-06-07' })).compatibility
    expect(same).toMatchObject({ days_apart: 0, overall: 100 })
    const one = (await resultOf({ partner_birth_date: '1972-06-01' })).compatibility
    const other = (await resultOf({ partner_birth_date: '1970-06-07' }, '1972-06-01')).compatibility
    expect(one).toEqual(other)
    expect((await resultOf({})).compatibility).toBeNull()
  })

  it('is opposite when the births lie half a cycle apart', async () => {
    const { compatibility } = await resultOf({ partner_birth_date: '1970-06-21' })
    expect(compatibility?.cycles.emotional).toEqual({ value: -1, percentage: 0 })
  })
})

it('says in its conventions that the method has no scientific support, and how it counts', async () => {
  const { conventions } = (await run({ birth_data: { date: '1970-06-07' } })).metadata
  expect(conventions.scientific_support).toMatch(/^none/)
  expect(conventions.critical_day).toContain('later day')
  expect(conventions.target_date_from).toBe('civil date of current_time in UTC')
})

it('asks at least 40 different questions over 50 days at every level', async () => {
  for (const level of [0, 1, 2, 3, 4, 5]) {
    const prompts = new Set<string>()
    for (let i = 0; i < 50; i++) {
      const date = `19${50 + i}-0${1 + (i % 9)}-11`
      const response = await run({ birth_data: { date } }, level)
      expect(response.witness_prompt).toContain(String((response.result as Result).days_alive))
      prompts.add(response.witness_prompt)
    }
    expect(prompts.size).toBeGreaterThanOrEqual(40)
  }
})

it('draws every number as it stands in the result', async () => {
  const result = await resultOf({ target_date: '2021-08-01', forecast_days: 29 })
  const drawn = biorhythmEngine.picture?.(result) as string
  expect(drawn).toContain(`data-days-alive="${result.days_alive}" data-target-date="2021-08-01"`)
  for (const name of cycleNames) {
    const { value, percentage, day_in_cycle, next_critical } = result.cycles[name]
    const tag = `data-cycle="${name}" data-value="${value}" data-percentage="${percentage}" data-day-in-cycle="${day_in_cycle}" data-next-critical="${next_critical}"`
    expect(drawn).toContain(tag)
    expect(drawn.slice(drawn.indexOf(tag)).split('</g>')[0]).toContain(`>${Math.round(percentage)} %</text>`)
  }
  const marked = [...drawn.matchAll(/data-critical="(\w+)" data-date="([\d-]+)"/g)].map(([, name, date]) => `${date} ${name}`).sort()
  const critical = result.critical_days.flatMap(({ date, cycles }) => cycles.map((name) => `${date} ${name}`))
  expect(marked).toEqual(critical.filter((day) => /physical|emotional|intellectual/.test(day)).sort())
})

describe('the picture', () => {
  const drawnWith = async (options: object) =>
    biorhythmEngine.picture?.(await resultOf({ target_date: '2026-02-08', ...options }, '1991-08-13')) as string

  it('has its marks on the curves that they mark', async () => {
    const drawn = await drawnWith({ forecast_days: 60 })
    for (const name of primaryNames) {
      const curve = new RegExp(`points="([^"]+)"[^>]*data-curve="${name}"`).exec(drawn)?.[1] as string
      const points = curve.split(' ').map((point) => point.split(',').map(Number) as [number, number])
      const marks = [...drawn.matchAll(new RegExp(`cx="([\\d.]+)" cy="([\\d.]+)"[^>]*data-critical="${name}"`, 'g'))]
      expect(marks.length).toBeGreaterThan(2)
      for (const [, x, y] of marks) {
        const after = points.findIndex((point) => point[0] >= Number(x))
        const [[x1, y1], [x2, y2]] = [points[after - 1] ?? points[0], points[after]] as [[number, number], [number, number]]
        const onCurve = x2 === x1 ? y2 : y1 + ((y2 - y1) * (Number(x) - x1)) / (x2 - x1)
        expect(Math.abs(onCurve - Number(y)), `${name} at ${x}`).toBeLessThan(0.5)
      }
    }
  })

  it('changes with a longer forecast and with a partner', async () => {
    const [plain, long, paired] = await Promise.all([
      drawnWith({}),
      drawnWith({ forecast_days: 60 }),
      drawnWith({ partner_birth_date: '1984-02-29' }),
    ])
    expect(long).toContain('>Apr 5</text>')
    expect(plain).not.toContain('>Apr 5</text>')
    expect([plain, paired].map((drawn) => drawn.match(/data-together=/g)?.length ?? 0)).toEqual([0, 6])
  })
})

describe('the reading', () => {
  it('names the day asked for, and speaks of no other as today', async () => {
    const { result } = await run({ birth_data: { date: '1970-06-07' }, options: { target_date: '2021-08-01' }, reading: true })
    expect((result as Result & { reading: { title: string }[] }).reading[0]?.title).toBe('Day 18,683 of your life, August 1, 2021')
    expect(JSON.stringify(en).match(/\b(today|tonight|tomorrow|yesterday|(last|next|this) (week|month))\b/i)).toBeNull()
  })

  /** A year of days whose first is the day of birth: every curve crosses, alone and with others. */
  const days = Array.from({ length: 366 }, (_, i) => new Date(Date.UTC(1970, 5, 7 + i)).toISOString().slice(0, 10))
  const readingOn = async (target_date: string, level = 0) => {
    const { reading, ...result } = (await run({ birth_data: { date: '1970-06-07' }, options: { target_date }, reading: true }, level))
      .result as Result & { reading: Passage[] }
    return { result, reading }
  }
  const upOrDown = {
    physical: /(only the )?body[^.;]*(stands?|is) (above|below|up|down)|body, feeling and mind all/i,
    emotional: /feeling (stands|is) (above|below|up|down)|body, feeling and mind all/i,
    intellectual: /mind (stands|is) (above|below|up|down)|body, feeling and mind all/i,
  }
  const finer = { intuitive: /intuition is (up|down)/i, aesthetic: /sense of beauty is (up|down)/i, spiritual: /inner life is (up|down)/i }

  it('is sound English on every kind of day', async () => {
    for (const level of [0, 2, 4])
      for (const day of days) {
        const { result, reading } = await readingOn(day, level)
        expect(readingFaults(result, reading), day).toEqual([])
      }
  })

  it('says of no curve that crosses the middle that it is up or down, or that it stands out', async () => {
    for (const day of days) {
      const { result, reading } = await readingOn(day)
      for (const name of cycleNames.filter((cycle) => result.cycles[cycle].is_critical)) {
        const told = reading.filter(({ about }) => about !== '/critical_days').map(({ text }) => text)
        expect(told.join(' '), `${day} ${name}`).not.toMatch({ ...upOrDown, ...finer }[name])
        expect(reading.map(({ title }) => title)).not.toContain(`What stands out: the ${name} curve`)
      }
    }
  })

  it('lets a curve stand out only where it is far from the middle', async () => {
    for (const day of days) {
      const { result, reading } = await readingOn(day)
      for (const { about } of reading) {
        const name = cycleNames.find((cycle) => about === `/cycles/${cycle}`)
        if (name !== undefined && name !== 'intuitive') expect(Math.abs(result.cycles[name].value), day).toBeGreaterThanOrEqual(0.5)
      }
    }
  })

  it('does not count the curves that cross on one day as two when they are more', async () => {
    const { reading } = await readingOn('1970-06-07')
    expect(reading.find(({ title }) => title === 'A critical day')?.text).not.toMatch(/\btwo\b/)
  })

  it('says that it names only the first of many crossings', async () => {
    const { reading } = (await run({ birth_data: { date: '1970-06-07' }, options: { target_date: '2021-08-01', forecast_days: 60 }, reading: true }))
      .result as { reading: Passage[] }
    expect(reading.find(({ about }) => about === '/critical_days')?.text).toContain('first')
  })
})
