import { connectBus } from '@selemene/bus'
import { eventStream } from '@selemene/contracts'

interface StreamInfo {
  config: { max_bytes: number }
  state: { bytes: number }
}

/** The stream of events is cut to what it holds, so that it takes no more. */
export async function whileStreamIsFull(natsUrl: string, hold: () => Promise<void>): Promise<void> {
  const bus = await connectBus({ url: natsUrl, name: 'operator', connectTimeoutMs: 5_000 })
  const ask = async (verb: 'INFO' | 'UPDATE', body: string) =>
    (await bus.nats.request(`$JS.API.STREAM.${verb}.${eventStream}`, body, { timeout: 5_000 })).json<StreamInfo>()
  try {
    const { config, state } = await ask('INFO', '')
    await ask('UPDATE', JSON.stringify({ ...config, max_bytes: state.bytes }))
    await hold()
    await ask('UPDATE', JSON.stringify(config))
  } finally {
    await bus.close()
  }
}
