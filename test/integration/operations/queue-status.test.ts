import { type Bus, type Consuming, connectBus, consume, createEventPublisher, type Delivery, readQueueStatus } from '@selemene/bus'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type NatsProcess, startOwnNats } from '../events/nats-process.js'

let nats: NatsProcess
let bus: Bus
let consuming: Consuming
let treat: (delivery: Delivery) => Promise<unknown>

const bound = { timeout: 10_000, interval: 50 }
const key = { key_id: 'k', user_id: 'u', actor: null }
const read = async (now = Date.now()) => {
  const { streams, dead_letters } = await readQueueStatus(bus, now)
  return { streams, dead_letters, consumer: streams.flatMap((stream) => stream.consumers).find((one) => one.name === 'watched') }
}

beforeAll(async () => {
  nats = await startOwnNats()
  bus = await connectBus({ url: nats.url, name: 'test', connectTimeoutMs: 5_000 })
  consuming = await consume(bus, {
    name: 'watched',
    subject: 'events.key.created',
    batchSize: 10,
    batchWaitMs: 10,
    ackWaitMs: 30_000,
    handle: async (batch) => void (await Promise.all(batch.map((delivery) => treat(delivery)))),
    onError: (error) => expect.unreachable(String(error)),
  })
})

afterAll(async () => {
  await consuming.stop()
  await bus.close()
  await nats.remove()
})

test('a consumer that has done everything has nothing before it and no lag', async () => {
  treat = async (delivery) => delivery.ack()
  createEventPublisher(bus, 'test').publish('keyCreated', key)
  await vi.waitFor(async () => {
    const { streams, consumer } = await read()
    expect(streams.find((stream) => stream.name === 'EVENTS')?.messages).toBe(1)
    expect(consumer).toEqual({
      name: 'watched',
      subject: 'events.key.created',
      pending: 0,
      in_flight: 0,
      redelivered: 0,
      dead_letters: 0,
      lag_seconds: 0,
    })
  }, bound)
})

test('what it was given and has not acknowledged is in flight, and its age is the lag; other subjects add to no backlog', async () => {
  const held: Delivery[] = []
  treat = async (delivery) => held.push(delivery)
  const events = createEventPublisher(bus, 'test')
  events.publish('keyRevoked', key)
  events.publish('keyCreated', key)
  const stored = Date.now()
  await vi.waitFor(() => expect(held).toHaveLength(1), bound)
  const { consumer } = await read(stored + 90_000)
  expect([consumer?.in_flight, consumer?.pending]).toEqual([1, 0])
  expect(Math.abs((consumer?.lag_seconds ?? 0) - 90)).toBeLessThan(5)
  for (const delivery of held) delivery.ack()
  await vi.waitFor(async () => expect((await read()).consumer?.lag_seconds).toBe(0), bound)
})

test('what is given again is redelivered, and what is given up is a dead letter of this consumer', async () => {
  treat = async (delivery) => (delivery.attempt === 1 ? delivery.retry(100) : undefined)
  createEventPublisher(bus, 'test').publish('keyCreated', key)
  await vi.waitFor(async () => expect((await read()).consumer?.redelivered).toBe(1), bound)

  treat = (delivery) => delivery.bury('cannot be read')
  createEventPublisher(bus, 'test').publish('keyCreated', key)
  await vi.waitFor(async () => {
    const { dead_letters, consumer } = await read()
    expect([dead_letters, consumer?.dead_letters]).toEqual([1, 1])
  }, bound)
})

test('watchers without a durable name are not listed', async () => {
  await nats.client.jetstream.consumers.get('EVENTS', { filter_subjects: 'events.>' })
  const { streams } = await read()
  expect(streams.flatMap((stream) => stream.consumers).map((one) => one.name)).toEqual(['watched'])
})
