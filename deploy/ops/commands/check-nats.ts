import { type Bus, connectBus, findServices, type QueueStatus, readQueueStatus } from '@selemene/bus'
import { addressOf } from '../addresses.js'
import { checked, isAtLeast, report } from '../check.js'
import { defineCommand } from '../command.js'

const leastVersion = '2.12.3'
const streams = ['DEAD_LETTERS', 'EVENTS', 'KV_catalogue']
const consumers = ['usage']
const services = ['auth', 'orchestrator', 'engines-rust-port', 'engines-ts', 'analytics']
const answerWithinMs = 1_000
const mostLagSeconds = 60

export const command = defineCommand({
  summary: 'NATS: version, streams, consumers and their lag, dead letters, the services that answer.',
  async run() {
    // Under the gateway's name, since analytics may reply to the gateway's inboxes alone.
    const bus = await connectBus({ url: await addressOf('nats'), name: 'gateway', connectTimeoutMs: 5_000 })
    try {
      const queues = await readQueueStatus(bus, Date.now())
      return report([
        await checked('version', async () => version(bus)),
        await checked('streams', async () => hasStreams(queues)),
        await checked('consumers', async () => keepUp(queues)),
        await checked('dead letters', async () => ({ ok: queues.dead_letters === 0, found: String(queues.dead_letters) })),
        await checked('services', () => answering(bus)),
      ])
    } finally {
      await bus.close()
    }
  },
})

function version({ server }: Bus) {
  const { version: found, hasJetStream } = server
  return {
    ok: hasJetStream && isAtLeast(found, leastVersion),
    found: `${found}${hasJetStream ? '' : ' without JetStream'}, ${leastVersion} or newer is needed`,
  }
}

function hasStreams({ streams: found }: QueueStatus) {
  const missing = streams.filter((name) => !found.some((stream) => stream.name === name))
  if (missing.length > 0) return { ok: false, found: `missing: ${missing.join(', ')}` }
  const full = found.filter(({ bytes, max_bytes }) => max_bytes !== null && bytes > max_bytes * 0.8).map(({ name }) => name)
  return full.length > 0 ? { ok: false, found: `nearly full: ${full.join(', ')}` } : { ok: true, found: streams.join(', ') }
}

function keepUp({ streams: found }: QueueStatus) {
  const all = found.flatMap((stream) => stream.consumers)
  const missing = consumers.filter((name) => !all.some((consumer) => consumer.name === name))
  if (missing.length > 0) return { ok: false, found: `missing: ${missing.join(', ')}` }
  const told = all.map(({ name, pending, lag_seconds }) => `${name}: ${pending} pending, ${Math.round(lag_seconds)} s behind`)
  return { ok: all.every(({ lag_seconds }) => lag_seconds < mostLagSeconds), found: told.join('; ') }
}

async function answering(bus: Bus) {
  const found = await findServices(bus, services, answerWithinMs)
  const missing = services.filter((name) => !found.some((instance) => instance.name === name))
  if (missing.length > 0) return { ok: false, found: `no answer: ${missing.join(', ')}` }
  return { ok: true, found: services.map((name) => `${name} ×${found.filter((instance) => instance.name === name).length}`).join(', ') }
}
