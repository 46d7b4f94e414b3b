import { setTimeout as pause } from 'node:timers/promises'
import {
  type Bus,
  type Consuming,
  consume,
  createEventPublisher,
  type Delivery,
  ensureEventStream,
  limitEventStream,
  trimEventStream,
} from '@selemene/bus'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type GuardedNats, startGuardedNats } from '../bus/guarded-nats.js'

const bound = { timeout: 20_000, interval: 50 }
const dayMs = 24 * 3_600_000
const room = 10_000_000

let nats: GuardedNats
/** Has the rights of analytics, and no more. */
let analytics: Bus
let owner: Bus
const consumers: Consuming[] = []

beforeEach(async () => {
  nats = await startGuardedNats()
  analytics = (await nats.login('analytics')).bus
  owner = (await nats.login('owner')).bus
})
afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(consumers.splice(0).map((consumer) => consumer.stop()))
  await Promise.all([analytics.close(), owner.close()])
  await nats.remove()
})

async function publish(count: number): Promise<void> {
  const events = createEventPublisher(owner, 'auth')
  for (let i = 0; i < count; i++) {
    events.publish('keyCreated', { key_id: `${i}`, user_id: 'u-1', actor: null })
    // A turn each, and so a message each.
    await owner.ping()
  }
  await events.flush(5_000)
  expect(events.pending).toBe(0)
}

const held = async () => (await nats.client.nats.request('$JS.API.STREAM.INFO.EVENTS')).json<{ state: { messages: number } }>().state.messages

/** A durable consumer that keeps what it gets until it is let go. */
async function follow(name: string): Promise<{ got: Delivery[]; acknowledge(): void }> {
  const got: Delivery[] = []
  const handle = async (batch: Delivery[]) => void got.push(...batch)
  const onError = (error: unknown) => expect.unreachable(String(error))
  consumers.push(await consume(owner, { name, subject: 'events.key.>', batchSize: 100, batchWaitMs: 0, handle, onError }))
  return {
    got,
    acknowledge() {
      for (const delivery of got) delivery.ack()
    },
  }
}

async function followAndAcknowledge(name: string): Promise<void> {
  const { got, acknowledge } = await follow(name)
  await vi.waitFor(async () => expect(got).toHaveLength(await held()), bound)
  acknowledge()
  await untilAcknowledged(name)
}

const untilAcknowledged = (name: string) =>
  vi.waitFor(async () => {
    const info = (await nats.client.nats.request(`$JS.API.CONSUMER.INFO.EVENTS.${name}`)).json<{ num_pending: number; num_ack_pending: number }>()
    expect(info.num_pending + info.num_ack_pending).toBe(0)
  }, bound)

test('an unread event outlives the age at which an earlier version had the server remove it', async () => {
  const ageMs = 2_000
  const before = { name: 'EVENTS', subjects: ['events.>'], max_age: ageMs * 1e6, duplicate_window: 1e9, storage: 'file' }
  await nats.client.nats.request('$JS.API.STREAM.CREATE.EVENTS', JSON.stringify(before))
  await publish(3)
  await limitEventStream(analytics, room)
  await pause(2 * ageMs)
  await followAndAcknowledge('usage')
  expect(await held()).toBe(3)
})

test('a stream made now has no such age', async () => {
  await ensureEventStream(owner)
  const { config } = (await nats.client.nats.request('$JS.API.STREAM.INFO.EVENTS')).json<{ config: { max_age: number } }>()
  expect(config.max_age).toBe(0)
})

test('events past their age go when every consumer has acknowledged them, not earlier, and younger ones stay', async () => {
  await ensureEventStream(owner)
  await publish(10)
  await pause(500)
  await publish(2)
  const trim = () => trimEventStream(analytics, { essential: 'usage', keepMs: 250, youngMs: 0 })
  expect(await trim()).toEqual({ count: 0, overtaken: [] })
  const posthog = await follow('posthog')
  await followAndAcknowledge('usage')
  await vi.waitFor(() => expect(posthog.got).toHaveLength(12), bound)
  expect(await trim()).toEqual({ count: 0, overtaken: [] })
  posthog.acknowledge()
  await untilAcknowledged('posthog')
  expect(await trim()).toEqual({ count: 10, overtaken: [] })
  expect(await held()).toBe(2)
})

test('one wrong clock, of NATS or of analytics, ages nothing', async () => {
  await ensureEventStream(owner)
  await publish(10)
  await pause(500)
  await publish(2)
  await followAndAcknowledge('usage')
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(Date.now() + 30 * dayMs)
  expect((await trimEventStream(analytics, { essential: 'usage' })).count).toBe(0)
  // To a clock that is right, that of a server which runs ahead is what is seen from one that runs behind.
  vi.setSystemTime(Date.now() - 60 * dayMs)
  expect((await trimEventStream(analytics, { essential: 'usage', keepMs: 250, youngMs: 0 })).count).toBe(0)
  vi.useRealTimers()
  expect((await trimEventStream(analytics, { essential: 'usage', keepMs: 250, youngMs: 0 })).count).toBe(10)
})

test('dead letters that an operator keeps longer stop no consumer', async () => {
  await ensureEventStream(owner)
  await nats.client.nats.request(
    '$JS.API.STREAM.CREATE.DEAD_LETTERS',
    JSON.stringify({ name: 'DEAD_LETTERS', subjects: ['dead_letters.>'], storage: 'file' }),
  )
  await publish(1)
  await followAndAcknowledge('usage')
  const { config } = (await nats.client.nats.request('$JS.API.STREAM.INFO.DEAD_LETTERS')).json<{ config: { max_age: number } }>()
  expect(config.max_age).toBe(0)
})
