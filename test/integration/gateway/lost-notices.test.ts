import { processEnvironment } from '@selemene/service'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { commandLine } from '../../../services/auth/src/actor.js'
import { revokeKey } from '../../../services/auth/src/keys/revoke-key.js'
import { noNotifications } from '../../../services/auth/src/notifications.js'
import { until } from '../../acceptance/until.js'
import { type CuttableProxy, createCuttableProxy } from '../db/cuttable-proxy.js'
import type { RunningService } from '../telemetry/run-service.js'
import { type Front, type Gateway, openFront } from './start-front.js'

/** What the contract gives an ended key everywhere. */
const withinMs = 2_000

let front: Front
/** Reaches NATS by a wire of its own that can be cut; the other one always reaches it. */
let cut: Gateway
let steady: Gateway
let gatewayWire: CuttableProxy
let authWire: CuttableProxy
let auth: RunningService
beforeAll(async () => {
  const natsUrl = processEnvironment().NATS_URL as string
  front = await openFront()
  gatewayWire = await createCuttableProxy(natsUrl)
  authWire = await createCuttableProxy(natsUrl)
  auth = await front.auth({ NATS_URL: authWire.url })
  ;[cut, steady] = await Promise.all([front.gateway({ NATS_URL: gatewayWire.url }), front.gateway()])
})
afterAll(async () => {
  await front.stop()
  await gatewayWire.close()
  await authWire.close()
})

// A route that the gateway answers by itself.
const statusAt = async (gateway: Gateway, key: string) => (await gateway.call('/api/v1/status', { key })).status
const isAt = (gateway: Gateway, key: string, wanted: number, ms = withinMs) =>
  until(
    () => statusAt(gateway, key),
    (status) => status === wanted,
    ms,
  )
/** A key that both gateways have in hand. */
async function newKey() {
  const person = await front.newPerson(steady, { tier: 'premium', consciousness_level: 3 })
  for (const gateway of [cut, steady]) await isAt(gateway, person.key, 200, 5_000)
  return person
}
const asAdmin = (path: string, method: string, body?: object) =>
  steady.call(`/api/v1/admin/${path}`, { method, key: front.adminKey, ...(body === undefined ? {} : { body }) })
/** What `npm run keys -- revoke` does where no bus can be reached: the database alone is told. */
const revokeUnheard = (keyId: string) =>
  revokeKey({ db: front.database.owner, notifications: noNotifications, keyEnvironment: 'test' }, commandLine, keyId, 'admin')

describe.each(['refused', 'silent'] as const)('while the way of a gateway to NATS is %s', (state) => {
  afterEach(() => asAdmin('maintenance', 'DELETE'))

  test('a key, a user and a level that end are ended there too, two seconds after its return at the latest, and so is maintenance', async () => {
    const [revoked, suspended, lowered, kept] = [await newKey(), await newKey(), await newKey(), await newKey()]
    gatewayWire.set(state)
    try {
      expect((await asAdmin(`keys/${revoked.keyId}/revoke`, 'POST')).status).toBe(200)
      expect((await asAdmin(`users/${suspended.userId}`, 'PATCH', { status: 'suspended' })).status).toBe(200)
      expect((await asAdmin(`users/${lowered.userId}`, 'PATCH', { tier: 'free' })).status).toBe(200)
      expect((await asAdmin('maintenance', 'PUT', {})).status).toBe(200)
      await isAt(steady, revoked.key, 401)
      // Nobody can be asked: what was verified last holds.
      expect(await statusAt(cut, revoked.key)).toBe(200)
    } finally {
      gatewayWire.set('open')
    }
    await isAt(cut, revoked.key, 401)
    await isAt(cut, suspended.key, 401)
    await isAt(cut, kept.key, 503)
    expect((await asAdmin('maintenance', 'DELETE')).status).toBe(200)
    await isAt(cut, kept.key, 200)
    expect((await cut.call('/api/v1/status', { key: lowered.key })).headers['x-ratelimit-limit']).toBe('60')
  })
})

describe.each(['refused', 'silent'] as const)('while the way of auth to NATS is %s', (state) => {
  test('a key that ends is refused everywhere two seconds after its return at the latest', async () => {
    const { key, keyId } = await newKey()
    authWire.set(state)
    try {
      await revokeUnheard(keyId)
      for (const gateway of [cut, steady]) expect(await statusAt(gateway, key)).toBe(200)
    } finally {
      authWire.set('open')
    }
    // The server may have noticed the silence only now; from the moment that auth is back the two seconds count.
    const postgres = async () => (await steady.call('/health/ready')).at('/postgres')
    await until(postgres, (seen) => seen === 'ok', 10_000)
    await Promise.all([cut, steady].map((gateway) => isAt(gateway, key, 401)))
  })
})

test('what an operator changes in the database alone takes effect within two seconds', async () => {
  const [revoked, suspended, deleted] = [await newKey(), await newKey(), await newKey()]
  await revokeUnheard(revoked.keyId)
  await front.database.owner.query((sql) => sql`update users set status = 'suspended' where id = ${suspended.userId}`)
  await front.database.owner.query((sql) => sql`delete from api_keys where id = ${deleted.keyId}`)
  await Promise.all([cut, steady].flatMap((gateway) => [revoked, suspended, deleted].map(({ key }) => isAt(gateway, key, 401))))
})

test('a token ends with its key in the same time', async () => {
  const { key, keyId } = await newKey()
  const token = (await steady.call('/api/v1/auth/token', { method: 'POST', key })).at('/token') as string
  const withToken = async () => (await cut.call('/api/v1/status', { headers: { authorization: `Bearer ${token}` } })).status
  expect(await withToken()).toBe(200)
  await revokeUnheard(keyId)
  await until(withToken, (status) => status === 401, withinMs)
})

test('auth that was away for the change and starts anew tells it', async () => {
  const { key, keyId } = await newKey()
  await auth.kill()
  await revokeUnheard(keyId)
  for (const gateway of [cut, steady]) expect(await statusAt(gateway, key)).toBe(200)
  auth = await front.auth({ NATS_URL: authWire.url })
  await Promise.all([cut, steady].map((gateway) => isAt(gateway, key, 401)))
})
