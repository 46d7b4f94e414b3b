import { connectBus, subscribe } from '@selemene/bus'
import { natsUrl } from './nats-url.js'

// A durable consumer: start it twice and the two share the events, stop it and it goes on where it stopped. Copy it and change
// `event` and `handle`. Events are delivered at least once: if doing a thing twice would harm, remember the ids you have seen.
const bus = await connectBus({ url: natsUrl(process.env), name: 'example-subscriber', connectTimeoutMs: 5_000 })

const subscription = await subscribe(bus, {
  name: 'example-subscriber',
  event: 'calculationCompleted',
  async handle({ id, time, data }) {
    console.log(JSON.stringify({ id, time, engine: data.engine_id, ms: data.duration_ms, replica: process.pid }))
  },
  onError: (error) => console.error(error),
})
console.error('following calculations; Ctrl-C stops')

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await subscription.stop()
    await bus.close()
    process.exit(0)
  })
}
