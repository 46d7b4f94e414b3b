import type { Reply } from '@selemene/bus'
import { NoesisError, type VerifiedKey } from '@selemene/contracts'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createKeyCache, type KeyCache } from './key-cache.js'

const key = { key_id: 'k', user_id: 'u', expires_at: null } as VerifiedKey
const good = async () => ({ json: () => key }) as unknown as Reply
const revoked = () => Promise.reject(new NoesisError('AUTH_ERROR', 'Revoked.', { extra: { reason: 'revoked' } }))
const away = () => Promise.reject(new NoesisError('SERVICE_UNAVAILABLE', 'Nobody serves this.'))
const silent = () => new Promise<Reply>((_, reject) => setTimeout(reject, 1_800, new NoesisError('TIMEOUT', 'No answer came in time.')))

let auth: () => Promise<Reply>
let asked: number
let bus: { connectedSince: number; request: () => Promise<Reply> }
let keys: KeyCache
beforeEach(() => {
  vi.useFakeTimers()
  auth = good
  asked = 0
  bus = {
    connectedSince: Date.now(),
    request() {
      asked += 1
      return auth()
    },
  }
  keys = createKeyCache(bus, { subject: 'auth.keys.verify', field: 'hash' })
})
afterEach(() => {
  vi.useRealTimers()
})

const verify = () => keys.verify('hash', Date.now())
const later = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000)

it('a verified key is not asked about again for fifteen seconds, and then in the background', async () => {
  await verify()
  await later(14)
  await verify()
  expect(asked).toBe(1)
  await later(2)
  auth = silent
  expect(await verify()).toBe(key)
  expect(asked).toBe(2)
})

it('a key revoked unheard is refused half a minute later at most', async () => {
  await verify()
  auth = revoked
  await later(31)
  await expect(verify()).rejects.toMatchObject({ code: 'AUTH_ERROR' })
})

it('what was verified before the bus was lost is asked again after it', async () => {
  await verify()
  auth = revoked
  await later(1)
  bus.connectedSince = Date.now()
  await expect(verify()).rejects.toMatchObject({ code: 'AUTH_ERROR' })
})

it.each([
  ['away', away],
  ['silent', silent],
])('while auth is %s a known key works on for a quarter of an hour, at no cost to its caller after the first', async (_how, fault) => {
  await verify()
  auth = fault
  await later(40)
  const first = verify()
  await vi.advanceTimersByTimeAsync(300)
  expect(await first).toBe(key)
  expect(await verify()).toBe(key)
  await later(14 * 60)
  expect(await verify()).toBe(key)
  await later(60)
  const last = verify().catch((error: unknown) => error)
  await later(2)
  expect(await last).toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
})

it('while auth is silent a key never seen is neither accepted nor refused', async () => {
  auth = silent
  const answer = verify().catch((error: unknown) => error)
  await later(2)
  expect(await answer).toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
})

it('a refusal that comes after the patience ends the key all the same', async () => {
  await verify()
  auth = () => new Promise((_, reject) => setTimeout(() => revoked().catch(reject), 500))
  await later(40)
  const patient = verify()
  await vi.advanceTimersByTimeAsync(300)
  expect(await patient).toBe(key)
  await later(1)
  await expect(Promise.all([verify(), later(1)])).rejects.toMatchObject({ code: 'AUTH_ERROR' })
})

it('an answer that was on its way when the key was revoked does not bring it back', async () => {
  let deliver: (reply: Reply) => void = () => undefined
  auth = () => new Promise((resolve) => (deliver = resolve))
  const answer = verify()
  keys.drop({ key_id: 'k' })
  deliver(await good())
  await answer
  expect(keys.size).toBe(0)
})

it('is known without a question only while it is fresh, not expired, and nothing has been heard of it', async () => {
  const known = () => keys.known('hash', Date.now())
  expect(known()).toBeUndefined()
  await verify()
  expect(known()).toBe(key)
  await later(16)
  expect(known()).toBeUndefined()
  await verify()
  await later(0)
  expect(known()).toBe(key)
  keys.drop({ user_id: 'u' })
  expect(known()).toBeUndefined()

  auth = async () => ({ json: () => ({ ...key, expires_at: new Date(Date.now() + 2_000).toISOString() }) }) as unknown as Reply
  await verify()
  expect(known()).toBeDefined()
  await later(3)
  expect(known()).toBeUndefined()
})

it('is not known after the bus was lost', async () => {
  await verify()
  await later(1)
  bus.connectedSince = Date.now()
  expect(keys.known('hash', Date.now())).toBeUndefined()
})
