import { readFileSync } from 'node:fs'
import { civilDateOf, createRunner, dayNumber, formatCivilDate, loadTimeZones, parseCivilDate } from '@selemene/engine'
import { describe, expect, it } from 'vitest'
import { openEngines } from './open-engines.js'

const set = await openEngines()
const zones = loadTimeZones()
const place = { latitude: 23.1765, longitude: 75.7885 }

/** How each engine is asked for a date, at a time and in a zone, and where it refuses one that it has no sky for. */
const askers: [name: string, id: string, pointer: string, ask: (date: string, time: string, timezone: string) => Record<string, unknown>][] = [
  ['panchanga of an instant', 'panchanga', '/birth_data/date', (date, time, timezone) => ({ birth_data: { date, time, timezone, ...place } })],
  ['panchanga of a day', 'panchanga', '/birth_data/date', (date, _, timezone) => ({ birth_data: { date, timezone, ...place } })],
  [
    'panchanga of now',
    'panchanga',
    '/current_time',
    (date, time) => ({ current_time: `${date}T${time}Z`, location: { ...place, timezone: '-12:00' } }),
  ],
  ['human-design', 'human-design', '/birth_data/date', (date, time, timezone) => ({ birth_data: { date, time, timezone } })],
  [
    "human-design's partner",
    'human-design',
    '/options/partner_birth_data/date',
    (date, time, timezone) => ({
      birth_data: { date: '1991-08-13', time: '13:31', timezone: 'UTC' },
      options: { partner_birth_data: { date, time, timezone } },
    }),
  ],
  [
    "human-design's transit",
    'human-design',
    '/current_time',
    (date, time) => ({
      birth_data: { date: '1991-08-13', time: '13:31', timezone: 'UTC' },
      current_time: `${date}T${time}Z`,
      options: { transit: true },
    }),
  ],
  ['gene-keys', 'gene-keys', '/birth_data/date', (date, time, timezone) => ({ birth_data: { date, time, timezone } })],
  ['vimshottari', 'vimshottari', '/birth_data/date', (date, time, timezone) => ({ birth_data: { date, time, timezone }, options: { depth: 1 } })],
  [
    'vimshottari by the true Sun',
    'vimshottari',
    '/options/year',
    (date, time, timezone) => ({ birth_data: { date, time, timezone }, options: { year: 'true_solar', depth: 4 } }),
  ],
  [
    'vimshottari from a given Moon',
    'vimshottari',
    '/birth_data/date',
    (date, time, timezone) => ({ birth_data: { date, time, timezone }, options: { moon_longitude: 13.33, depth: 5 } }),
  ],
  [
    'vedic-clock',
    'vedic-clock',
    '/current_time',
    (date, time) => ({ current_time: `${date}T${time}Z`, location: place, options: { activity: 'study' } }),
  ],
]

describe.each(askers)('%s', (_, id, pointer, ask) => {
  const engine = set.engines.find((one) => one.id === id)
  if (engine === undefined) throw new Error(`no engine ${id}`)
  const runner = createRunner(engine, { zones, ports: set.ports, provenance: {} })
  const refusal = (date: string) => runner.faultsOf(ask(date, '12:00:00', 'UTC'))
  const [first, last] = /(\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2})/.exec(refusal('9900-06-01')[0]?.message ?? '')?.slice(1) ?? []
  const besides = (date: string | undefined, days: number) => {
    const civil = parseCivilDate(date ?? '')
    if (civil === undefined) throw new Error(`${id} named no dates`)
    return formatCivilDate(civilDateOf(dayNumber(civil) + days))
  }

  it('answers the first and the last date that it names, at any time in any zone', async () => {
    for (const date of [first as string, last as string])
      for (const time of ['00:00:00', '23:59:59'])
        for (const zone of ['+23:59', '-23:59', 'UTC', 'Asia/Kolkata']) {
          const response = await runner.run(ask(date, time, zone), { level: 5, now: Date.UTC(2026, 0, 1) })
          // RFC 3339 knows no year before 0000.
          expect(JSON.stringify(response.result)).not.toMatch(/"[-+]0/)
        }
  }, 60_000)

  it('has them in its README', () => {
    const readme = readFileSync(new URL(`engines/${id}/README.md`, import.meta.url), 'utf8')
    expect([first, last].filter((date) => !readme.includes(date as string))).toEqual([])
  })

  it('refuses one day more on either side at its field, naming the same dates, before anything is calculated', async () => {
    // There is no date before 0001-01-01.
    const before = first === '0001-01-01' ? [] : [besides(first, -1)]
    for (const date of [...before, besides(last, 1)]) {
      const fault = { pointer, message: expect.stringContaining(`${first} to ${last}`) }
      expect(refusal(date)).toMatchObject([fault])
      await expect(runner.run(ask(date, '12:00:00', 'UTC'), { level: 5, now: 0 })).rejects.toMatchObject({ code: 'INVALID_INPUT', errors: [fault] })
    }
  })
})
