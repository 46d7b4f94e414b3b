import { beforeAll, describe, expect, test } from 'vitest'
import { pointersOf } from './answer.js'
import { type Client, openClient } from './client.js'
import { admin, newPerson } from './people.js'
import { expectProblem } from './problem.js'
import { until } from './until.js'

const path = '/api/v1/panchanga/month'
const delhi = { latitude: 28.6139, longitude: 77.209, timezone: 'Asia/Kolkata' }
const november = { year: 2026, month: 11, location: delhi }

interface Day {
  date: string
  tithi: { number: number }
  observances: { name: string }[]
}
interface Row {
  request_path: string
  engine_id: string | null
  response_status: number
}

describe('the panchanga of a month', () => {
  let api: Client
  let caller: Client
  beforeAll(async () => {
    api = await openClient()
    caller = (await newPerson(api, { permissions: ['panchanga:read'] })).api
  })

  test('has one entry for each civil day, with the limbs and observances that the engine gives for it', async () => {
    const answer = await caller.post(path, november)
    expect(answer.status).toBe(200)
    const { days } = answer.json<{ days: Day[] }>()
    expect(days.map(({ date }) => date)).toEqual(Array.from({ length: 30 }, (_, i) => `2026-11-${String(i + 1).padStart(2, '0')}`))
    const diwali = days.find(({ date }) => date === '2026-11-08') as Day
    expect(diwali.observances.map(({ name }) => name)).toContain('Diwali (Lakshmi Puja)')
    const alone = await caller.post('/api/v1/engines/panchanga/calculate', { birth_data: { date: '2026-11-08', ...delhi } })
    const result = alone.at('/result') as Record<string, unknown> & { day: Record<string, unknown> }
    const { observances, kshaya_tithis, vriddhi, ...fields } = diwali as Day & Record<string, unknown>
    expect({ observances, kshaya_tithis, vriddhi }).toEqual({
      observances: result.day.observances,
      kshaya_tithis: result.day.kshaya_tithis,
      vriddhi: result.day.vriddhi,
    })
    for (const [name, value] of Object.entries(fields)) expect([name, value]).toEqual([name, result[name]])
    expect(answer.at('/metadata/conventions')).toEqual(alone.at('/metadata/conventions'))
    expect(JSON.stringify(answer.json())).not.toContain('77.209')
  })

  test('leaves out a date that the clocks of the place went over', async () => {
    const location = { latitude: -13.83, longitude: -171.76, timezone: 'Pacific/Apia' }
    const { days } = (await caller.post(path, { year: 2011, month: 12, location })).json<{ days: Day[] }>()
    expect(days.slice(-2).map(({ date }) => date)).toEqual(['2011-12-29', '2011-12-31'])
  })

  test('reads the zone "LMT" as the mean time of the longitude', async () => {
    // 77.209° east: four minutes a degree.
    const inZone = async (timezone: string) =>
      (await caller.post(path, { ...november, location: { ...delhi, timezone } })).json<{ days: object[] }>().days
    const days = await inZone('LMT')
    expect(days).toHaveLength(30)
    expect(days).toEqual(await inZone('+05:08:50'))
  })

  test.each([
    ['nothing', {}, ['/year', '/month', '/location']],
    ['a thirteenth month', { ...november, month: 13 }, ['/month']],
    ['a year that is text', { ...november, year: '2026' }, ['/year']],
    ['a year outside the ephemeris', { ...november, year: 9000 }, ['/year']],
    ['a zone that is none', { ...november, location: { ...delhi, timezone: 'IST' } }, ['/location/timezone']],
    ['a latitude beyond the pole', { ...november, location: { ...delhi, latitude: 91 } }, ['/location/latitude']],
    ['an unknown field', { ...november, day: 3 }, ['/day']],
    ['an unknown option', { ...november, options: { nonsense: true } }, ['/options/nonsense']],
    ['instants', { ...november, options: { at: 'instant' } }, ['/options/at']],
  ])('names the field of what it refuses: %s', async (_what, body, pointers) => {
    const answer = await caller.post(path, body)
    expectProblem(answer, 422, 'INVALID_INPUT')
    expect(pointersOf(answer).sort()).toEqual([...pointers].sort())
  })

  test('counts two calls, and is one usage row under its own path', async () => {
    const { api: person, userId } = await newPerson(api, { permissions: ['panchanga:read'] })
    const first = await person.post(path, november)
    const second = await person.post(path, november)
    expect(Number(first.headers['x-ratelimit-remaining']) - Number(second.headers['x-ratelimit-remaining'])).toBe(2)
    const rows = async () => (await admin(api).get(`/api/v1/admin/usage?user_id=${userId}&limit=100`)).json<{ rows: Row[] }>().rows
    const found = await until(rows, (all) => all.length >= 2, 15_000)
    expect(found.map(({ request_path, engine_id, response_status }) => [request_path, engine_id, response_status])).toEqual([
      [path, 'panchanga', 200],
      [path, 'panchanga', 200],
    ])
  })
})
