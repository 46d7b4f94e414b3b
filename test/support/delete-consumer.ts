import { connectBus } from '@selemene/bus'

/** Removes a durable consumer of the events, which a test has left on a stack that others use. `url`: as the owner of the bus. */
export async function deleteConsumer(url: string, name: string): Promise<void> {
  const bus = await connectBus({ url, name: 'test', connectTimeoutMs: 5_000 })
  await bus.nats.request(`$JS.API.CONSUMER.DELETE.EVENTS.${name}`)
  await bus.close()
}
