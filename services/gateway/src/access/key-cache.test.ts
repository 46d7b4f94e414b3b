import type { Reply, Request } from '@selemene/bus'
import { NoesisError, type VerifiedKey } from '@selemene/contracts'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createKeyCache, type KeyCache } from './key-cache.js'

const key = { key_id: 'k', user_id: 'u', expires_at: null } as VerifiedKey
const good = async () => ({ json: () => key }) as unknown as Reply
const revoked = () => Promise.reject(new NoesisError('AUTH_ERROR', 'Revoked.', { extra: { reason: 'revoked' } }))
const away = () => Promise.reject(new NoesisError('SERVICE_UNAVAILABLE', 'No instance serves this.'))
const silent = () => new Promise<Reply>((_, reject) => setTimeout(reject, 1_800, new NoesisError('TIMEOUT', 'No answer came in time.')))

let auth: () => Promise<Reply>
let asked: number
let sent: { subject: string; request: Request }[]
let lookUps: boolean[]
let bus: { request: (subject: string, request: Request) => Promise<Reply> }
let feed: { heardAt: number }
let keys: KeyCache
let hearing: NodeJS.Timeout
beforeEach(() => {
  vi.useFakeTimers()
  auth = good
  asked = 0
  sent = []
  lookUps = []
  bus = {
    request(subject, request) {
      sent.push({ subject, request })
      asked += 1
      return auth()
    },
  }
  // Hears twice a second that nothing has changed.
  feed = { heardAt: Date.now() }
  hearing = setInterval(() => (feed.heardAt = Date.now()), 500)
  keys = createKeyCache(bus, feed, { subject: 'auth.keys.verify', field: 'hash' }, (hit) => lookUps.push(hit))
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

it('a key is asked about again when nothing has been heard of changes for 1.5 s', async () => {
  await verify()
  await later(5)
  clearInterval(hearing)
  auth = revoked
  await later(1.4)
  expect(await verify()).toBe(key)
  await later(0.2)
  expect(keys.known('hash', Date.now())).toBeUndefined()
  await expect(verify()).rejects.toMatchObject({ code: 'AUTH_ERROR' })
})

it('when anything may have changed all keys are asked about again, and hold while auth is away', async () => {
  await verify()
  await later(1)
  keys.drop([{}])
  auth = away
  expect(keys.known('hash', Date.now())).toBeUndefined()
  expect(await verify()).toBe(key)
  auth = revoked
  await later(2)
  await verify()
  await later(0)
  await expect(verify()).rejects.toMatchObject({ code: 'AUTH_ERROR' })
})

it.each([
  ['away', away],
  ['silent', silent],
])('while auth is %s a known key works on for a quarter of an hour, at no cost to its caller after the first', async (_how, fault) => {
  await verify()
  auth = fault
  clearInterval(hearing)
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
  keys.drop([{ key_id: 'k' }])
  deliver(await good())
  await answer
  expect(keys.size).toBe(0)
})

it('the answer to a question from before a change does not end the one that is out since: who comes then waits for that one', async () => {
  const deliver: ((reply: Reply) => void)[] = []
  auth = () => new Promise((resolve) => deliver.push(resolve))
  const before = verify()
  keys.drop([{ key_id: 'k' }])
  const since = verify()
  deliver[0]?.(await good())
  await before
  const late = verify()
  expect(asked).toBe(2)
  deliver[1]?.(await good())
  expect(await Promise.all([since, late])).toEqual([key, key])
})

it('a hundred thousand keys are kept, and of more those that were verified last', async () => {
  const verifyAll = async (ids: string[]) => void (await Promise.all(ids.map((id) => keys.verify(id, Date.now()))))
  const isKnown = (id: string) => keys.known(id, Date.now()) !== undefined
  await verifyAll(Array.from({ length: 100_000 }, (_, i) => `${i}`))
  expect([keys.size, isKnown('0')]).toEqual([100_000, true])
  // A key that is verified again takes no place of another, and is the newest.
  await later(16)
  await verifyAll(['0'])
  await later(0)
  expect([keys.size, isKnown('0')]).toEqual([100_000, true])
  await verifyAll(['another'])
  expect([keys.size, isKnown('0'), isKnown('another')]).toEqual([100_000, true, true])
  expect(['1', '2'].map((id) => keys.holds(id, Date.now()))).toEqual([false, true])
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
  keys.drop([{ user_id: 'u' }])
  expect(known()).toBeUndefined()

  auth = async () => ({ json: () => ({ ...key, expires_at: new Date(Date.now() + 2_000).toISOString() }) }) as unknown as Reply
  await verify()
  expect(known()).toBeDefined()
  await later(3)
  expect(known()).toBeUndefined()
})

it('is held while it may be answered for without a further question: asked now, verified, or not to be asked; and not once it is dropped', async () => {
  const holds = () => keys.holds('hash', Date.now())
  expect(holds()).toBe(false)
  const answer = verify()
  expect(holds()).toBe(true)
  await answer
  auth = away
  await later(14 * 60)
  expect(holds()).toBe(true)
  await later(61)
  expect(holds()).toBe(false)
  auth = good
  await verify()
  keys.drop([{ key_id: 'k' }])
  expect(holds()).toBe(false)
})

it('a key that was refused is not held', async () => {
  auth = revoked
  await expect(verify()).rejects.toMatchObject({ code: 'AUTH_ERROR' })
  expect(keys.holds('hash', Date.now())).toBe(false)
})

it('auth is asked by the field of the question, may be asked twice, and gets the trace of the request', async () => {
  await keys.verify('hash', Date.now(), '00-trace')
  keys.drop([{}])
  await later(1)
  await verify()
  expect(sent).toEqual([
    {
      subject: 'auth.keys.verify',
      request: { body: '{"hash":"hash"}', headers: { traceparent: '00-trace' }, timeoutMs: 1_800, safeToRepeat: true },
    },
    { subject: 'auth.keys.verify', request: { body: '{"hash":"hash"}', headers: {}, timeoutMs: 1_800, safeToRepeat: true } },
  ])
})

it('requests that come with one new key at once ask one question', async () => {
  await Promise.all([verify(), verify(), verify()])
  expect(asked).toBe(1)
})

it('a key that ends is refused from that very millisecond on, though it is fresh', async () => {
  const end = Date.now() + 5_000
  auth = async () => ({ json: () => ({ ...key, expires_at: new Date(end).toISOString() }) }) as unknown as Reply
  await verify()
  await vi.advanceTimersByTimeAsync(4_999)
  expect(keys.known('hash', Date.now())).toMatchObject({ key_id: 'k' })
  await vi.advanceTimersByTimeAsync(1)
  expect(keys.known('hash', Date.now())).toBeUndefined()
  await expect(verify()).rejects.toMatchObject({ code: 'AUTH_ERROR', extra: { reason: 'expired' } })
  expect(asked).toBe(1)
})

it('a key is refreshed by one question at a time, and after one without an answer only when a second has passed', async () => {
  await verify()
  await later(16)
  auth = away
  await verify()
  await later(0.9)
  await verify()
  expect(asked).toBe(2)
  await later(0.2)
  auth = silent
  await verify()
  await verify()
  expect(asked).toBe(3)
})

it('a change of one key or one user leaves the others known', async () => {
  await verify()
  keys.drop([{ key_id: 'another' }, { user_id: 'v' }])
  await later(0.1)
  expect(keys.known('hash', Date.now())).toBe(key)
  keys.drop([{ key_id: 'another' }, { user_id: 'u' }])
  expect(keys.known('hash', Date.now())).toBeUndefined()
})

it('a change of one key among changes of everything puts all in doubt', async () => {
  await verify()
  keys.drop([{ key_id: 'another' }, {}])
  await later(0.1)
  expect(keys.known('hash', Date.now())).toBeUndefined()
})

it('look-ups are counted by whether auth had to be asked', async () => {
  await verify()
  keys.known('hash', Date.now())
  await verify()
  expect(lookUps).toEqual([false, true, true])
})

it('no timer outlives an answer', async () => {
  await verify()
  await later(31)
  await verify()
  clearInterval(hearing)
  expect(vi.getTimerCount()).toBe(0)
})
