import { eventStream } from '@selemene/contracts'
import { connectPlain } from '../support/plain-client.js'

interface StreamInfo {
  config: { max_bytes: number }
}

/** The stream of events has no room for a single one, so that giving up old ones makes none. */
export async function whileStreamIsFull(natsUrl: string, hold: () => Promise<void>): Promise<void> {
  const client = await connectPlain(natsUrl)
  const ask = async (verb: 'INFO' | 'UPDATE', body: string) =>
    (await client.nats.request(`$JS.API.STREAM.${verb}.${eventStream}`, body, { timeout: 5_000 })).json<StreamInfo>()
  try {
    const { config } = await ask('INFO', '')
    await ask('UPDATE', JSON.stringify({ ...config, max_bytes: 1 }))
    await hold()
    await ask('UPDATE', JSON.stringify(config))
  } finally {
    await client.close()
  }
}
