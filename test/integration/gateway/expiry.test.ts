import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectProblem } from '../../acceptance/problem.js'
import { until } from '../../acceptance/until.js'
import type { RunningService } from '../telemetry/run-service.js'
import { type Front, type Gateway, openFront } from './start-front.js'

let front: Front
let gateway: Gateway
let auth: RunningService
beforeAll(async () => {
  front = await openFront()
  auth = await front.auth()
  gateway = await front.gateway()
})
afterAll(() => front.stop())

/** A key that ends in three to four seconds, with the second, as tokens do: over HTTP the shortest is a day. */
async function newShortKey(): Promise<{ key: string; token: string; endsAt: number }> {
  const { key, keyId } = await front.newPerson(gateway, { tier: 'premium' }, { expires_in_days: 1 })
  const [row] = await front.database.owner.query(
    (sql) =>
      sql<{ ends_at: Date }[]>`
        update api_keys set expires_at = date_trunc('second', now()) + interval '4 seconds' where id = ${keyId} returning expires_at as ends_at`,
  )
  const token = (await gateway.call('/api/v1/auth/token', { method: 'POST', key })).at('/token') as string
  return { key, token, endsAt: row?.ends_at.getTime() ?? 0 }
}

// A route that the gateway answers by itself.
const path = '/api/v1/status'
const withKey = (key: string) => () => gateway.call(path, { key })
const withToken = (token: string) => () => gateway.call(path, { headers: { authorization: `Bearer ${token}` } })

/** Asks all the time from when it is good: no answer after the end is anything but a refusal as expired. */
async function expectToEnd(ask: ReturnType<typeof withKey>, endsAt: number, within = 2_000) {
  const first = await ask()
  expect(first.status, first.text).toBe(200)
  const refused = await until(ask, ({ status }) => status !== 200, endsAt - Date.now() + within)
  expect(Date.now()).toBeGreaterThanOrEqual(endsAt)
  expectProblem(refused, 401, 'AUTH_ERROR')
  expect(refused.at('/reason')).toBe('expired')
}

test('a key in constant use ends with its expiry, and so does a token of it', async () => {
  const { key, token, endsAt } = await newShortKey()
  await Promise.all([expectToEnd(withKey(key), endsAt), expectToEnd(withToken(token), endsAt)])
  expect((await withKey(front.adminKey)()).status).toBe(200)
})

test('so it does while auth is away, which leaves other keys good for a quarter of an hour', async () => {
  const { key, token, endsAt } = await newShortKey()
  const lasting = await front.newPerson(gateway)
  for (const ask of [withKey(key), withToken(token), withKey(lasting.key)]) expect((await ask()).status).toBe(200)
  await auth.kill()
  await Promise.all([expectToEnd(withKey(key), endsAt), expectToEnd(withToken(token), endsAt)])
  expect((await withKey(lasting.key)()).status).toBe(200)
})
