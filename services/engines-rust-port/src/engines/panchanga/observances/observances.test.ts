import { readFileSync } from 'node:fs'
import { createRunner, loadTimeZones, parseInstant } from '@selemene/engine'
import { describe, expect, it } from 'vitest'
import { openEphemeris } from '../../../ephemeris/open-ephemeris.js'
import { panchangaEngine } from '../engine.js'
import type { Result } from '../schema.js'
import { observancesOfTithi } from './festivals.js'

interface Published {
  name: string
  /** As published. */
  date: string
  source: string
  school?: 'smarta' | 'vaishnava'
  /** Our date, where we follow another convention, and which. */
  ours?: string
  differs?: string
}
interface Golden {
  place: { latitude: number; longitude: number; timezone: string }
  rows: Published[]
}

const golden = (file: string) => JSON.parse(readFileSync(new URL(`golden/${file}`, import.meta.url), 'utf8')) as Golden
const runner = createRunner(panchangaEngine, { zones: loadTimeZones(), ports: { ephemeris: openEphemeris() }, provenance: {} })
const ms = (instant: string) => parseInstant(instant) as number
const secondsApart = (a = '', b = '') => Math.abs(ms(a) - ms(b)) / 1000
const shifted = (date: string, days: number) => new Date(ms(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const delhi = golden('festivals.json').place
const days = new Map<string, Promise<Result>>()

function day(date: string, place: object = delhi): Promise<Result> {
  const key = date + JSON.stringify(place)
  const known = days.get(key) ?? runner.run({ birth_data: { date, ...place } }, { level: 5, now: 0 }).then(({ result }) => result as Result)
  days.set(key, known)
  return known
}
const kept = async (date: string, place?: object) => (await day(date, place)).day.observances
const namesOf = async (date: string, place?: object) => (await kept(date, place)).map(({ name }) => name)

function grouped(rows: Published[], keyOf: (row: Published) => string): [string, Published[]][] {
  const groups = new Map<string, Published[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return [...groups]
}

/** The dates among three around a published one on which something is kept. */
async function datesAround(date: string, isIt: (name: string) => boolean): Promise<string[]> {
  const around = [-1, 0, 1].map((days) => shifted(date, days))
  const found = await Promise.all(around.map(async (one) => ((await namesOf(one)).some(isIt) ? [one] : [])))
  return found.flat()
}

describe('festivals fall on the published dates of ten years and more', () => {
  const byName = grouped(golden('festivals.json').rows, ({ name }) => name)
  it.each(byName)('%s', async (name, rows) => {
    for (const { date, ours = date, source, differs } of rows) {
      expect([source, await datesAround(date, (found) => found === name)]).toEqual([source, [ours]])
      expect(ours === date).toBe(differs === undefined)
    }
  })

  it('of each festival, ten years or more', () => {
    const onceAYear = Array.from({ length: 30 }, (_, n) => observancesOfTithi(n + 1))
      .flat()
      .filter(({ month }) => month !== undefined)
    const yearsOf = (festival: string) =>
      new Set(golden('festivals.json').rows.flatMap(({ name, date }) => (name === festival ? [date.slice(0, 4)] : [])))
    expect(onceAYear.filter(({ name }) => yearsOf(name).size < 10)).toEqual([])
  })
})

describe('ekadashis fall on the published dates of thirteen years', () => {
  it.each(grouped(golden('ekadashis.json').rows, ({ source, date }) => `${source} ${date.slice(0, 4)}`))('%s', async (_source, published) => {
    for (const { name, date, school, ours = date, differs } of published) {
      const other = school === 'smarta' ? `${name} (Vaishnava)` : `${name} (Smarta)`
      expect([name, await datesAround(date, (found) => found.startsWith(name) && found !== other)]).toEqual([name, [ours]])
      expect(ours === date).toBe(differs === undefined)
    }
  })
})

describe('an ekadashi', () => {
  const fastOf = async (date: string) => (await kept(date)).find(({ name }) => name.includes('Ekadashi'))
  it('is broken after sunrise and Hari Vasara, before Dwadashi ends', async () => {
    // Drik Panchang for Sydney, printed to the minute by the Hindu Council of Australia.
    const sydney = { latitude: -33.8688, longitude: 151.2093, timezone: 'Australia/Sydney' }
    const saphala = (await kept('2022-12-20', sydney)).find(({ name }) => name === 'Saphala Ekadashi')
    expect(secondsApart(saphala?.start, '2022-12-19T09:02:00+11:00')).toBeLessThan(90)
    expect(secondsApart(saphala?.end, '2022-12-20T08:02:00+11:00')).toBeLessThan(90)
    expect(secondsApart(saphala?.parana?.start, '2022-12-21T05:41:00+11:00')).toBeLessThan(90)
    expect(secondsApart(saphala?.parana?.end, '2022-12-21T06:15:00+11:00')).toBeLessThan(90)
  })

  it('of Vaishnavas is broken within the first third of daylight', async () => {
    // GCAL for New Delhi, 2026: Nirjala 05:25–10:03, Yogini 05:31–10:07, to the two minutes that its own clock is off.
    for (const [date, start, end] of [
      ['2026-06-26', '2026-06-27T05:25:00+05:30', '2026-06-27T10:03:00+05:30'],
      ['2026-07-11', '2026-07-12T05:31:00+05:30', '2026-07-12T10:07:00+05:30'],
    ] as const) {
      const parana = (await fastOf(date))?.parana
      expect(secondsApart(parana?.start, start)).toBeLessThan(150)
      expect(secondsApart(parana?.end, end)).toBeLessThan(150)
    }
  })

  it('names what moved the fast of Vaishnavas', async () => {
    const rules = await Promise.all(['2026-08-24', '2023-12-23', '2026-06-26', '2026-07-11'].map(async (date) => (await fastOf(date))?.rule ?? ''))
    expect(rules.map((rule) => /Vyanjuli|Trisprisha|Pakshavardhini|before dawn/.exec(rule)?.[0])).toEqual([
      'Vyanjuli',
      'Trisprisha',
      'Pakshavardhini',
      'before dawn',
    ])
  })
})

describe('what is kept on a day', () => {
  it('leaves the festivals of a month out of its adhika one, where only what every month has is kept', async () => {
    // Adhika Shravana 2023: 18 July to 16 August; Raksha Bandhan of the true month on 30 August.
    const adhika = await Promise.all(Array.from({ length: 30 }, (_, n) => namesOf(shifted('2023-07-18', n))))
    expect([...new Set(adhika.flat())].sort()).toEqual([
      'Amavasya',
      'Padmini Ekadashi',
      'Parama Ekadashi',
      'Pradosha Vrat',
      'Purnima',
      'Sankashti Chaturthi',
      'Vinayaka Chaturthi',
    ])
  })

  it('keeps the festivals of both names of a kshaya month', async () => {
    // Kshaya Pausha–Magha, January to February 1983: Maha Shivaratri on 12 February 1983 (published holiday).
    expect(await datesAround('1983-02-11', (name) => name === 'Maha Shivaratri')).toHaveLength(1)
  })

  it('names the month of the dark half by both reckonings', async () => {
    const shivaratri = (await kept('2026-02-15')).find(({ name }) => name === 'Maha Shivaratri')
    expect(shivaratri?.rule).toMatch(/^Krishna Chaturdashi of Magha \(Phalguna where months end at full moon\) prevails at nishita/)
  })

  it('belongs to the Vedic day of an instant, also after midnight', async () => {
    const night = await runner.run({ birth_data: { date: '2026-02-16', time: '00:30', ...delhi } }, { level: 5, now: 0 })
    expect((night.result as Result).day.observances).toEqual(await kept('2026-02-15'))
  })

  it('gives each tithi observance the span of its tithi', async () => {
    const { day: purnima } = await day('2026-08-28')
    const tithi = purnima.tithis.find(({ number }) => number === 15)
    expect(purnima.observances.find(({ name }) => name === 'Raksha Bandhan')).toMatchObject({ start: tithi?.start, end: tithi?.end })
  })

  it('is nothing where the Sun does not rise, and says why', async () => {
    const night = await day('2026-12-21', { latitude: 69.6492, longitude: 18.9553, timezone: 'Europe/Oslo' })
    expect(night.day.observances).toEqual([])
    expect(night.reasons.observances).toMatch(/sunrise and sunset/)
  })

  it('comes once a year for each festival, also far from India', async () => {
    const yearly = ['Ugadi (Gudi Padwa)', 'Rama Navami', 'Krishna Janmashtami (Smarta)', 'Vijayadashami (Dussehra)', 'Diwali (Lakshmi Puja)', 'Holi']
    const auckland = { latitude: -36.85, longitude: 174.76, timezone: 'Pacific/Auckland' }
    const names = (await Promise.all(Array.from({ length: 365 }, (_, n) => namesOf(shifted('2025-01-01', n), auckland)))).flat()
    for (const name of yearly) expect([name, names.filter((found) => found === name).length]).toEqual([name, 1])
    expect(names.filter((name) => name.endsWith('Sankranti'))).toHaveLength(12)
  }, 120_000)
})
