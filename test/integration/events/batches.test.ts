import { type Bus, type ConsumerSpec, connectBus, consume, type Delivery, deadLetterStream, ensureEventStream, subscribe } from '@selemene/bus'
import { createLog } from '@selemene/service'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { consumeUsage } from '../../../services/analytics/src/usage/usage-consumer.js'
import { createUsageStore } from '../../../services/analytics/src/usage/usage-store.js'
import { type NatsProcess, startOwnNats } from './nats-process.js'
import { call, openUsageScene } from './usage-scene.js'

const batchType = 'application/cloudevents-batch+json'

const event = (id: string, data: object) => ({
  specversion: '1.0',
  id,
  source: '/services/auth',
  type: 'noesis.key.created',
  time: '2026-11-29T12:00:00.000Z',
  datacontenttype: 'application/json',
  data,
})

/** As a publisher sends several events of one subject together. */
async function publishBatch({ client }: NatsProcess, subject: string, events: readonly unknown[], id: string) {
  const body = new TextEncoder().encode(JSON.stringify(events))
  client.send(subject, body, { headers: { 'Nats-Msg-Id': id, 'Content-Type': batchType } })
  await client.nats.flush()
}

describe('events that traveled in one message', () => {
  let nats: NatsProcess
  let bus: Bus
  beforeAll(async () => {
    nats = await startOwnNats()
    bus = await connectBus({ url: nats.url, name: 'test', connectTimeoutMs: 5000 })
    await ensureEventStream(bus)
  })
  afterAll(async () => {
    await bus.close()
    await nats.remove()
  })

  const key = (id: string) => ({ key_id: id, user_id: 'u-1', actor: null })
  const keyEvent = (id: string) => ({ ...event(id, key(id)), subject: 'events.key.created' })

  /** What the consumer got, and in which portions, while `treat` settles each event. */
  async function follow(name: string, treat: (delivery: Delivery) => unknown, spec: Partial<ConsumerSpec> = {}) {
    const seen: Delivery[] = []
    const portions: number[] = []
    const { stop } = await consume(bus, {
      name,
      subject: 'events.key.created',
      batchSize: 10,
      batchWaitMs: 0,
      handle: async (batch) => {
        portions.push(batch.length)
        seen.push(...batch)
        await Promise.all(batch.map(treat))
      },
      onError: (error) => expect.unreachable(String(error)),
      ...spec,
    })
    return { seen, portions, ids: () => seen.map((delivery) => delivery.event?.id), stop }
  }

  const unsettled = async (consumer: string) => {
    const info = await nats.client.nats.request(`$JS.API.CONSUMER.INFO.EVENTS.${consumer}`)
    const { num_pending, num_ack_pending } = info.json<{ num_pending: number; num_ack_pending: number }>()
    return num_pending + num_ack_pending
  }

  test('are handed out one by one, never more at once than the consumer takes, and acknowledged together', async () => {
    const ids = Array.from({ length: 25 }, (_, i) => `one-${i}`)
    await publishBatch(nats, 'events.key.created', ids.map(keyEvent), 'one-0')
    const consumer = await follow('all', (delivery) => delivery.ack())
    await vi.waitFor(() => expect(consumer.ids()).toEqual(ids), { timeout: 10_000 })
    expect(consumer.portions).toEqual([10, 10, 5])
    await vi.waitFor(async () => expect(await unsettled('all')).toBe(0), { timeout: 10_000 })
    await consumer.stop()
  })

  test('come again together when one of them is to come again, and a buried one is a dead letter of its own', async () => {
    await publishBatch(nats, 'events.key.created', [keyEvent('two-a'), { none: true }, keyEvent('two-c')], 'two-a')
    const consumer = await follow('some', (delivery) => {
      if (delivery.event === undefined) return delivery.bury('no event')
      if (delivery.event.id === 'two-c' && delivery.attempt === 1) return delivery.retry(50)
      return delivery.ack()
    })
    await vi.waitFor(() => expect(consumer.ids().filter((id) => id === 'two-c')).toHaveLength(2), { timeout: 10_000 })
    await vi.waitFor(async () => expect(await unsettled('some')).toBe(0), { timeout: 10_000 })
    await consumer.stop()
    const letters = await nats.client.jetstream.streams.get(deadLetterStream)
    const letter = await letters.getMessage({ last_by_subj: 'dead_letters.some' })
    expect(letter?.json()).toMatchObject({ reason: 'no event', subject: 'events.key.created', body: '{"none":true}' })
    expect((await letters.info()).state.messages).toBe(1)
  })

  test('reach a subscriber typed and one by one', async () => {
    const handled: string[] = []
    const onError = (error: unknown) => expect.unreachable(String(error))
    const consumer = await subscribe(bus, { name: 'typed', event: 'keyCreated', handle: async ({ data }) => void handled.push(data.key_id), onError })
    await publishBatch(nats, 'events.key.created', [keyEvent('three-a'), keyEvent('three-b')], 'three-a')
    await vi.waitFor(() => expect(handled).toEqual(expect.arrayContaining(['three-a', 'three-b'])), { timeout: 10_000 })
    await consumer.stop()
  })
})

test('usage rows of a batch are each written once, whatever is delivered again', async () => {
  const scene = await openUsageScene()
  try {
    const events = Array.from({ length: 40 }, (_, i) => ({ ...event(`usage-${i}`, call), type: 'noesis.request.completed' }))
    // The stream takes both: their ids differ, as when it has forgotten an older one.
    await publishBatch(scene.nats, 'events.request.completed', events, 'usage-0')
    await publishBatch(scene.nats, 'events.request.completed', events.slice(20), 'usage-20')
    const store = createUsageStore(scene.database.owner)
    const log = createLog({ service: 'test', version: '0', level: 'silent', format: 'json' })
    const consumer = await consumeUsage({ bus: scene.bus, store, log, written: () => undefined })
    await vi.waitFor(async () => expect([await scene.rows(), await scene.unacknowledged()]).toEqual([40, 0]), { timeout: 10_000 })
    await consumer.stop()
    expect(await scene.deadLetters()).toBe(0)
  } finally {
    await scene.close()
  }
})
