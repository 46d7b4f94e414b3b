import { type Bus, connectBus, consume, ensureEventStream, watchCatalogue } from '@selemene/bus'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type NatsProcess, startOwnNats } from './nats-process.js'

let nats: NatsProcess
let bus: Bus
beforeEach(async () => {
  nats = await startOwnNats()
  bus = await connectBus({ url: nats.url, name: 'test', connectTimeoutMs: 5_000 })
})
afterEach(async () => {
  await bus.close()
  await nats.remove()
})

interface Asked {
  name?: string
  stream_name?: string
  config?: { durable_name: string }
}

interface Creation {
  name: string | undefined
  asked: object
  made: object
}

/** What the server was asked to make since, with what it says that it has made. */
async function watchCreations(): Promise<() => Promise<Creation[]>> {
  const watched = ['$JS.API.STREAM.CREATE.>', '$JS.API.CONSUMER.CREATE.>', '$JS.API.CONSUMER.DURABLE.CREATE.>']
  const bodies: Asked[] = []
  for (const subject of watched) nats.client.nats.subscribe(subject, { callback: (_error, message) => void bodies.push(message.json<Asked>()) })
  await nats.client.nats.flush()
  const infoOf = async (path: string) => (await nats.client.nats.request(`$JS.API.${path}`)).json<{ config: object }>().config
  return async () => {
    await nats.client.nats.flush()
    return Promise.all(
      bodies.map(async ({ stream_name, config, ...stream }) =>
        config === undefined
          ? { name: stream.name, asked: stream, made: await infoOf(`STREAM.INFO.${stream.name}`) }
          : { name: config.durable_name, asked: config, made: await infoOf(`CONSUMER.INFO.${stream_name}.${config.durable_name}`) },
      ),
    )
  }
}

test('every option of a stream and of a consumer is in force: an older server passes over those that it does not know in silence', async () => {
  const creations = await watchCreations()
  await ensureEventStream(bus)
  await watchCatalogue(bus)
  const consuming = await consume(bus, {
    name: 'usage',
    subject: 'events.request.completed',
    batchSize: 1,
    batchWaitMs: 0,
    handle: async () => undefined,
    onError: (error) => expect.unreachable(String(error)),
  })
  const all = await creations()
  expect(all.map(({ name }) => name).sort()).toEqual(['DEAD_LETTERS', 'EVENTS', 'KV_catalogue', 'usage'])
  for (const { asked, made } of all) expect(made).toMatchObject(asked)
  await consuming.stop()
})
