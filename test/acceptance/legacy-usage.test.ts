import { beforeAll, describe, expect, test } from 'vitest'
import { type Client, openClient } from './client.js'
import { admin } from './people.js'
import { freshAddress } from './send.js'
import { until } from './until.js'

interface Row {
  request_path: string
  engine_id: string | null
  user_id: string | null
  response_status: number
}

describe('a legacy call', () => {
  let api: Client
  beforeAll(async () => {
    api = await openClient()
  })

  test.each([
    ['GET', '/api/legacy/ghati/current', '?latitude=1&longitude=1', undefined, 'vedic-clock'],
    ['POST', '/api/legacy/panchanga/calculate', '', { date: '1991-08-13', latitude: 12.97, longitude: 77.59, timezone: 'Asia/Kolkata' }, 'panchanga'],
  ] as const)('is one usage row of no user, under the path of its route: %s %s', async (method, path, query, body, engine) => {
    const from = new Date(Date.now() - 1_000).toISOString()
    const rows = async () => {
      const answer = await admin(api).get(`/api/v1/admin/usage?engine_id=${engine}&from=${from}&limit=1000`)
      return answer.json<{ rows: Row[] }>().rows.filter(({ request_path }) => request_path === path)
    }
    const before = (await rows()).length
    expect((await api.call(method, `${path}${query}`, { from: freshAddress(), ...(body === undefined ? {} : { body }) })).status).toBe(200)
    const [row] = await until(rows, (found) => found.length === before + 1, 15_000)
    expect(row).toMatchObject({ engine_id: engine, user_id: null, response_status: 200 })
  })

  test('reads the zone "LMT" as the mean time of the longitude', async () => {
    // 77.59° east: four minutes a degree.
    const inZone = async (timezone: string) => {
      const body = { date: '1890-08-13', time: '06:00', latitude: 12.97, longitude: 77.59, timezone }
      return (await api.call('POST', '/api/legacy/panchanga/calculate', { from: freshAddress(), body })).json<{ julian_day: number }>()
    }
    const answer = await inZone('LMT')
    expect(answer.julian_day).toBeGreaterThan(2_411_000)
    expect(answer).toEqual(await inZone('+05:10:22'))
  })
})
