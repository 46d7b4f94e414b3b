import { connectPlain } from './plain-client.js'

/** Removes a durable consumer of the events, which a test has left on a stack that others use. `url`: as the owner of the bus. */
export async function deleteConsumer(url: string, name: string): Promise<void> {
  const client = await connectPlain(url)
  await client.nats.request(`$JS.API.CONSUMER.DELETE.EVENTS.${name}`)
  await client.close()
}
