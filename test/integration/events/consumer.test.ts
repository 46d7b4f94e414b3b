import { type Bus, connectBus, consume, createEventPublisher, ensureEventStream } from '@selemene/bus'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
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

test.each([
  ['a consumer', '$JS.API.CONSUMER.DELETE.EVENTS.follower'],
  ['the stream', '$JS.API.STREAM.DELETE.EVENTS'],
])('%s that the server has lost is made anew, and events arrive again', async (_what, removal) => {
  const seen: string[] = []
  const consuming = await consume(bus, {
    name: 'follower',
    subject: 'events.key.>',
    batchSize: 10,
    batchWaitMs: 0,
    async handle(batch) {
      for (const delivery of batch) {
        seen.push(delivery.event?.id ?? '')
        delivery.ack()
      }
    },
    onError: () => undefined,
  })
  const events = createEventPublisher(bus, 'auth')
  const happens = (id: string) => events.publish('keyCreated', { key_id: 'k-1', user_id: 'u-1', actor: null }, { id })
  happens(`before ${removal}`)
  await vi.waitFor(() => expect(seen).toContain(`before ${removal}`), { timeout: 5_000 })
  const { success } = (await bus.nats.request(removal)).json<{ success: boolean }>()
  expect(success).toBe(true)
  happens(`after ${removal}`)
  await vi.waitFor(() => expect(seen).toContain(`after ${removal}`), { timeout: 20_000, interval: 100 })
  await consuming.stop()
})
