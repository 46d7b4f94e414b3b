import { type Bus, connectBus, consume, createEventPublisher, type Delivery, ensureEventStream } from '@selemene/bus'
import type { CloudEvent, EventData } from '@selemene/contracts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type NatsProcess, startOwnNats } from './nats-process.js'

let nats: NatsProcess
let bus: Bus

beforeAll(async () => {
  nats = await startOwnNats()
})
afterAll(() => nats.remove())

beforeEach(async () => {
  bus = await connectBus({ url: nats.url, name: 'test', connectTimeoutMs: 5000 })
  await ensureEventStream(bus)
})
afterEach(() => bus.close())

const keyChanged = (key_id: string): EventData<'keyCreated'> => ({ key_id, user_id: 'u-1', actor: null })

const keyOf = ({ event }: Delivery) => (event as CloudEvent<EventData<'keyCreated'>>).data.key_id

/** Everything of the stream from its beginning, as a consumer of its own gets it. */
async function readAll(name: string) {
  const seen: Delivery[] = []
  const consuming = await consume(bus, {
    name,
    subject: 'events.key.>',
    batchSize: 500,
    batchWaitMs: 0,
    handle: async (batch) => {
      seen.push(...batch)
      for (const delivery of batch) delivery.ack()
    },
    onError: (error) => expect.unreachable(String(error)),
  })
  return { seen, stop: () => consuming.stop() }
}

const streamSize = async () =>
  (JSON.parse((await nats.client.nats.request('$JS.API.STREAM.INFO.EVENTS')).string()) as { state: { messages: number } }).state.messages

describe('the event publisher', () => {
  test('keeps what happens while NATS is away and sends it once when it is back', async () => {
    const events = createEventPublisher(bus, 'auth')
    events.publish('keyCreated', keyChanged('before'))
    await events.flush(5_000)
    await nats.kill()
    for (let i = 0; i < 500; i++) events.publish('keyCreated', keyChanged(`away-${i}`))
    expect(events.pending).toBe(500)
    await nats.start()
    await vi.waitFor(() => expect(events.pending).toBe(0), { timeout: 20_000, interval: 50 })
    expect([events.published, events.dropped]).toEqual([501, 0])

    const { seen, stop } = await readAll('after-restart')
    await vi.waitFor(() => expect(seen).toHaveLength(501), { timeout: 10_000 })
    expect(new Set(seen.map(keyOf)).size).toBe(501)
    await stop()
  })

  test('sends again what a lost store had taken a moment ago, and counts it once', async () => {
    const own = await startOwnNats()
    const line = await connectBus({ url: own.url, name: 'test', connectTimeoutMs: 5000 })
    try {
      await ensureEventStream(line)
      const events = createEventPublisher(line, 'auth')
      const happens = async (key: string) => {
        events.publish('keyCreated', keyChanged(key))
        await events.flush(10_000)
      }
      for (const key of ['first', 'second', 'third']) await happens(key)
      await own.kill()
      own.wipe()
      await own.start()
      await vi.waitFor(() => expect(line.connected).toBe(true), { timeout: 20_000 })
      await ensureEventStream(line)
      await happens('fourth')
      await events.flush(10_000)
      expect([events.published, events.pending]).toEqual([4, 0])
      const stream = await own.client.jetstream.streams.get('EVENTS')
      const messages = (await stream.info()).state.messages
      const bodies = await Promise.all(Array.from({ length: messages }, (_, i) => stream.getMessage({ seq: i + 1 })))
      const found = bodies.flatMap((body) => body?.json<CloudEvent<EventData<'keyCreated'>>>() ?? []).map(({ data }) => data.key_id)
      expect(found.sort()).toEqual(['first', 'fourth', 'second', 'third'])
    } finally {
      await line.close()
      await own.remove()
    }
  })

  test('sends what was not acknowledged again under the same id, so that the stream keeps one copy', async () => {
    const before = await streamSize()
    const events = createEventPublisher(bus, 'auth')
    // A first attempt whose acknowledgement was lost.
    nats.client.send('events.key.revoked', JSON.stringify({ id: 'the-same-id', data: keyChanged('twice') }), {
      headers: { 'Nats-Msg-Id': 'the-same-id' },
    })
    await nats.client.nats.flush()
    events.publish('keyRevoked', keyChanged('twice'), { id: 'the-same-id' })
    await events.flush(5_000)
    expect(events.pending).toBe(0)
    expect(await streamSize()).toBe(before + 1)
  })

  test('sends events of one subject and one turn together, each with its own id, and others alone', async () => {
    const events = createEventPublisher(bus, 'auth')
    const before = await streamSize()
    for (let i = 0; i < 150; i++) events.publish('keyCreated', keyChanged(`together-${i}`))
    events.publish('keyRotated', keyChanged('alone'))
    expect([events.pending, events.published]).toEqual([151, 0])
    await events.flush(5_000)
    expect([events.pending, events.published]).toEqual([0, 151])
    expect(await streamSize()).toBe(before + 4)

    const stream = await nats.client.jetstream.streams.get('EVENTS')
    const alone = await stream.getMessage({ last_by_subj: 'events.key.rotated' })
    const together = await stream.getMessage({ last_by_subj: 'events.key.created' })
    expect([alone, together].map((message) => message?.header.get('Content-Type'))).toEqual([
      'application/cloudevents+json',
      'application/cloudevents-batch+json',
    ])
    const ids = (together?.json<CloudEvent[]>() ?? []).map(({ id }) => id)
    expect(together?.header.get('Nats-Msg-Id')).toBe(ids[0])
    expect(new Set(ids).size).toBe(150 % 64)

    const { seen, stop } = await readAll('together')
    const wanted = Array.from({ length: 150 }, (_, i) => `together-${i}`)
    const got = () => seen.map(keyOf).filter((id) => id.startsWith('together-'))
    await vi.waitFor(() => expect(got()).toHaveLength(150), { timeout: 10_000 })
    expect(got().sort()).toEqual(wanted.sort())
    await stop()
  })

  test('counts what it cannot keep and takes no more memory', async () => {
    await nats.kill()
    const events = createEventPublisher(bus, 'auth', { bufferSize: 20 })
    for (let i = 0; i < 25; i++) events.publish('keyCreated', keyChanged(`many-${i}`))
    expect([events.pending, events.dropped, events.full]).toEqual([10, 15, false])
    // What must be kept is: its sender stops at `full`.
    for (let i = 0; !events.full; i++) events.publish('keyCreated', keyChanged(`kept-${i}`), { keep: true })
    expect([events.pending, events.dropped]).toEqual([20, 15])
    await nats.start()
    await vi.waitFor(() => expect([events.pending, events.published]).toEqual([0, 20]), { timeout: 20_000, interval: 50 })
  })
})

describe('a durable consumer', () => {
  test('goes on after a restart of NATS, and hands nothing acknowledged over again', async () => {
    const events = createEventPublisher(bus, 'auth')
    const { seen, stop } = await readAll('over-a-restart')
    events.publish('keyRotated', keyChanged('one'))
    await vi.waitFor(() => expect(seen.map(({ event }) => event?.type)).toContain('noesis.key.rotated'), { timeout: 10_000 })
    const before = seen.length
    await nats.stop()
    await nats.start()
    events.publish('keyRotated', keyChanged('two'))
    await vi.waitFor(() => expect(seen.length).toBeGreaterThan(before), { timeout: 20_000, interval: 50 })
    expect(seen.slice(before).map(keyOf)).toEqual(['two'])
    await stop()
  })

  test.each([
    ['a consumer', '$JS.API.CONSUMER.DELETE.EVENTS.follower'],
    ['the stream', '$JS.API.STREAM.DELETE.EVENTS'],
  ])('gets events again where the server has lost %s', async (_what, removal) => {
    const events = createEventPublisher(bus, 'auth')
    const { seen, stop } = await readAll('follower')
    events.publish('keyCreated', keyChanged(`before ${removal}`))
    await vi.waitFor(() => expect(seen.map(keyOf)).toContain(`before ${removal}`), { timeout: 10_000 })
    expect((await nats.client.nats.request(removal)).json()).toMatchObject({ success: true })
    events.publish('keyCreated', keyChanged(`after ${removal}`))
    await vi.waitFor(() => expect(seen.map(keyOf)).toContain(`after ${removal}`), { timeout: 20_000, interval: 100 })
    await stop()
  })
})
