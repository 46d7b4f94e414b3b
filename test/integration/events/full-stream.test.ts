import {
  type Bus,
  type Consuming,
  connectBus,
  consume,
  createEventPublisher,
  ensureEventStream,
  limitEventStream,
  trimEventStream,
} from '@selemene/bus'
import type { EventData } from '@selemene/contracts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type NatsProcess, startOwnNats } from './nats-process.js'

const bound = { timeout: 20_000, interval: 50 }
/** Holds a few dozen of the events below. */
const room = 20_000

let nats: NatsProcess
let bus: Bus
const consumers: Consuming[] = []

beforeEach(async () => {
  nats = await startOwnNats()
  bus = await connectBus({ url: nats.url, name: 'test', connectTimeoutMs: 5_000 })
})
afterEach(async () => {
  await Promise.all(consumers.splice(0).map((consumer) => consumer.stop()))
  await bus.close()
  await nats.remove()
})

const keyChanged = (key_id: string): EventData<'keyCreated'> => ({ key_id, user_id: 'u-1', actor: null })

async function streamInfo() {
  const { config, state } = (await nats.client.nats.request('$JS.API.STREAM.INFO.EVENTS')).json<{
    config: { max_bytes: number; discard: string; max_age: number }
    state: { messages: number; bytes: number; first_seq: number; last_seq: number }
  }>()
  return { config, state }
}

async function follow(name: string, subject = 'events.key.>'): Promise<{ count: number }> {
  const seen = { count: 0 }
  const handle = async (batch: { ack(): void }[]) => {
    for (const delivery of batch) delivery.ack()
    seen.count += batch.length
  }
  consumers.push(await consume(bus, { name, subject, batchSize: 100, batchWaitMs: 0, handle, onError: (error) => expect.unreachable(String(error)) }))
  return seen
}

/** Publishes until the stream has refused something. */
async function fill(events: ReturnType<typeof createEventPublisher>): Promise<number> {
  let happened = 0
  while (events.refused.full === 0) {
    events.publish('keyCreated', keyChanged(`filler-${happened++}`))
    await bus.ping()
  }
  return happened
}

describe('a stream that is full', () => {
  test('refuses what is new: it is pending and not published, is told as "full", and arrives once there is room', async () => {
    await ensureEventStream(bus, room)
    const told: unknown[] = []
    const events = createEventPublisher(bus, 'auth', { onRefusal: (refused) => told.push(refused?.refusal) })
    const happened = await fill(events)
    const { messages } = (await streamInfo()).state
    expect([events.published, events.pending]).toEqual([messages, happened - messages])
    for (let i = 0; i < 10; i++) events.publish('keyCreated', keyChanged(`refused-${i}`))
    await vi.waitFor(() => expect(events.refused.full).toBeGreaterThan(10), bound)
    expect([events.published, events.pending, events.refused.other]).toEqual([messages, happened - messages + 10, 0])
    expect((await streamInfo()).state.messages).toBe(messages)
    expect(told).toEqual(['full'])

    await limitEventStream(bus, 10 * room)
    await vi.waitFor(() => expect(events.pending).toBe(0), bound)
    // The ten that happened together are one message.
    expect([events.published, (await streamInfo()).state.messages]).toEqual([happened + 10, happened + 1])
    expect(told).toEqual(['full', undefined])
  })

  test('is not taken for one that says nothing', async () => {
    await ensureEventStream(bus, room)
    const events = createEventPublisher(bus, 'auth')
    await nats.kill()
    events.publish('keyCreated', keyChanged('while away'))
    await vi.waitFor(() => expect(events.unanswered).toBeGreaterThan(0), bound)
    expect(events.refused).toEqual({ full: 0, no_stream: 0, other: 0 })
    await nats.start()
    await vi.waitFor(() => expect([events.pending, events.published]).toEqual([0, 1]), bound)
  })

  test('nor for one that is not there', async () => {
    const events = createEventPublisher(bus, 'auth')
    events.publish('keyCreated', keyChanged('too early'))
    await vi.waitFor(() => expect(events.refused.no_stream).toBeGreaterThan(0), bound)
    await ensureEventStream(bus)
    await vi.waitFor(() => expect([events.pending, events.published]).toEqual([0, 1]), bound)
  })
})

describe('the limits of the stream', () => {
  test('are set where an earlier version has set none, and nothing is lost by it', async () => {
    const before = { name: 'EVENTS', subjects: ['events.>'], max_age: 14 * 24 * 3600 * 1e9, storage: 'file' }
    await nats.client.nats.request('$JS.API.STREAM.CREATE.EVENTS', JSON.stringify(before))
    const events = createEventPublisher(bus, 'auth')
    for (let i = 0; i < 100; i++) {
      events.publish('keyCreated', keyChanged(`${i}`))
      await bus.ping()
    }
    await events.flush(5_000)
    const held = (await streamInfo()).state.bytes
    expect(held).toBeGreaterThan(room)
    await ensureEventStream(bus, room)
    await limitEventStream(bus, room)
    const { config, state } = await streamInfo()
    expect(config).toMatchObject({ max_bytes: Math.ceil(1.1 * held), discard: 'new', max_age: 0 })
    expect(state.messages).toBe(100)

    // It shrinks as it empties, and refuses what is new meanwhile.
    await fill(events)
    const seen = await follow('usage')
    await vi.waitFor(() => expect(seen.count).toBeGreaterThan(100), bound)
    await vi.waitFor(async () => {
      await trimEventStream(bus, { essential: 'usage' })
      await limitEventStream(bus, room)
      expect((await streamInfo()).config.max_bytes).toBe(room)
    }, bound)
    await vi.waitFor(() => expect(seen.count).toBe(events.published), bound)
  })

  test('are those of analytics, whichever service was first', async () => {
    await ensureEventStream(bus, 5_000_000)
    await Promise.all([ensureEventStream(bus, 6_000_000), ensureEventStream(bus, 7_000_000)])
    expect((await streamInfo()).config.max_bytes).toBe(5_000_000)
    await limitEventStream(bus, 8_000_000)
    expect((await streamInfo()).config).toMatchObject({ max_bytes: 8_000_000, discard: 'new' })
  })

  test('are set once, so that an operator may change them, and again for a stream that is made anew', async () => {
    await ensureEventStream(bus)
    const limited = await limitEventStream(bus, room)
    await nats.client.nats.request('$JS.API.STREAM.UPDATE.EVENTS', JSON.stringify({ ...(await streamInfo()).config, max_bytes: 3 * room }))
    expect(await limitEventStream(bus, room, limited)).toBe(limited)
    expect((await streamInfo()).config.max_bytes).toBe(3 * room)
    await nats.client.nats.request('$JS.API.STREAM.DELETE.EVENTS')
    await ensureEventStream(bus)
    await limitEventStream(bus, room, limited)
    expect((await streamInfo()).config.max_bytes).toBe(room)
  })
})

describe('making room', () => {
  const trim = () => trimEventStream(bus, { essential: 'usage' })

  test('removes the oldest of what every consumer has done with, and nothing while there is room', async () => {
    await ensureEventStream(bus, room)
    const seen = await follow('usage')
    const other = await follow('other', 'events.auth.>')
    const events = createEventPublisher(bus, 'auth')
    events.publish('keyCreated', keyChanged('first'))
    await vi.waitFor(() => expect(seen.count).toBe(1), bound)
    expect(await trim()).toEqual({ count: 0, overtaken: [] })
    const happened = (await fill(events)) + 1
    await vi.waitFor(() => expect(seen.count).toBe(happened - events.pending), bound)
    const before = (await streamInfo()).state.messages
    const { count, overtaken } = await trim()
    expect(count).toBe(Math.ceil(before / 4))
    expect(overtaken).toEqual([])
    await vi.waitFor(() => expect([events.pending, seen.count, other.count]).toEqual([0, happened, 0]), bound)
  })

  test('keeps the last hour, unless the stream is nearly full', async () => {
    await ensureEventStream(bus, room)
    const seen = await follow('usage')
    const events = createEventPublisher(bus, 'auth')
    let happened = 0
    while ((await streamInfo()).state.bytes < 0.77 * room) {
      events.publish('keyCreated', keyChanged(`${happened++}`))
      await events.flush(5_000)
    }
    await vi.waitFor(() => expect(seen.count).toBe(happened), bound)
    expect(await trim()).toEqual({ count: 0, overtaken: [] })
    expect(await trimEventStream(bus, { essential: 'usage', youngMs: 0 })).toEqual({ count: Math.ceil(happened / 4), overtaken: [] })
    await fill(events)
    await vi.waitFor(async () => expect((await trim()).count).toBeGreaterThan(0), bound)
  })

  test('removes nothing that usage has not acknowledged, however full the stream is', async () => {
    await ensureEventStream(bus, room)
    const events = createEventPublisher(bus, 'auth')
    await fill(events)
    expect(await trim()).toEqual({ count: 0, overtaken: [] })
    const pull = await consume(bus, {
      name: 'usage',
      subject: 'events.key.>',
      batchSize: 1,
      batchWaitMs: 0,
      handle: async () => undefined,
      onError: (error) => expect.unreachable(String(error)),
    })
    await pull.stop()
    expect(await trim()).toEqual({ count: 0, overtaken: [] })
  })

  test('does not wait for any other consumer once the stream is nearly full, and says whom it has overtaken', async () => {
    await ensureEventStream(bus, room)
    const idle = await consume(bus, {
      name: 'idle',
      subject: 'events.key.>',
      batchSize: 1,
      batchWaitMs: 0,
      handle: async () => undefined,
      onError: (error) => expect.unreachable(String(error)),
    })
    await idle.stop()
    const seen = await follow('usage')
    const events = createEventPublisher(bus, 'auth')
    const happened = await fill(events)
    await vi.waitFor(() => expect(seen.count).toBe(happened - events.pending), bound)
    const { count, overtaken } = await trim()
    expect([count > 0, overtaken]).toEqual([true, ['idle']])
  })
})
