import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, openClient } from './client.js'
import { admin, newPerson, type Person } from './people.js'
import { expectProblem } from './problem.js'
import { until } from './until.js'

describe('maintenance', () => {
  let api: Client
  let person: Person
  beforeAll(async () => {
    api = await openClient()
    person = await newPerson(api)
  })
  const stop = () => admin(api).call('DELETE', '/api/v1/admin/maintenance')
  afterAll(stop)

  test('closes the API to all but admins and health checks, and says for how long', async () => {
    const started = await admin(api).call('PUT', '/api/v1/admin/maintenance', { body: { retry_after_seconds: 77, message: 'Moving house.' } })
    expect([started.status, started.at('/enabled')]).toEqual([200, true])
    const closed = await until(
      () => person.api.get('/api/v1/status'),
      ({ status }) => status === 503,
      2_000,
    )
    expectProblem(closed, 503, 'MAINTENANCE')
    expect(closed.headers['retry-after']).toBe('77')
    expect(closed.at('/detail')).toContain('Moving house.')
    expect((await api.get('/api/legacy/ghati/current?latitude=1&longitude=1')).status).toBe(503)
    expect((await admin(api).get('/api/v1/status')).status).toBe(200)
    for (const path of ['/health', '/health/live', '/health/ready', '/metrics']) expect([path, (await api.get(path)).status]).toEqual([path, 200])
    expect((await stop()).at('/enabled')).toBe(false)
    await until(
      () => person.api.get('/api/v1/status'),
      ({ status }) => status === 200,
      2_000,
    )
  })
})
