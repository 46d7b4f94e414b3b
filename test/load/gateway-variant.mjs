// One gateway of the bench, bundled and in a process of its own: as it is deployed, or without one of its parts.
// Its argument: '{"variant", "key", "natsUrl", "redisUrl", "collector"}'
import { connectBus } from '@selemene/bus'
import { commonVariables, createLog, createMetrics, readConfig, startTelemetry } from '@selemene/service'
import { buildApp } from '../../services/gateway/src/app.ts'
import { gatewayVariables } from '../../services/gateway/src/config.ts'
import { createDeps } from '../../services/gateway/src/create-deps.ts'

const { variant, key, natsUrl, redisUrl, collector } = JSON.parse(process.argv[2])

const isSilent = variant === 'without signals'
const traces = isSilent ? {} : { OTEL_EXPORTER_OTLP_ENDPOINT: collector, OTEL_TRACES_SAMPLER_ARG: '0.1' }
const { config } = readConfig({ ...commonVariables, ...gatewayVariables }, { NATS_URL: natsUrl, REDIS_URL: redisUrl, ...traces })

const silentEvents = { publish: () => undefined, pending: 0, published: 0, dropped: 0, flush: async () => undefined }

const name = 'gateway'
const version = 'bench'
const log = createLog({ service: name, version, level: isSilent ? 'silent' : 'info', format: 'json' })
const telemetry = await startTelemetry({ service: name, version, config, log })
const bus = await connectBus({ url: natsUrl, name, connectTimeoutMs: 5_000, instrumentation: telemetry.bus })
const metrics = isSilent ? silentMetrics() : createMetrics(name)
const { deps } = await createDeps({ name, version, config, bus, log, metrics, telemetry })

const app = await buildApp(isSilent ? { ...deps, events: silentEvents } : deps, variant === 'without access' ? await openDoor() : undefined)
await app.listen({ port: 0, host: '127.0.0.1' })
process.on('message', () => process.send({ cpu: process.cpuUsage() }))
process.send({ port: app.server.address().port })

/** Everybody is the caller behind the bench's key; nothing is checked, counted or told in headers. */
async function openDoor() {
  const caller = await deps.access.authenticate({ method: 'api_key', secret: key }, '127.0.0.1', '', (_isKnown, ask) => ask())
  return (open) =>
    open.addHook('onRequest', (request, _reply, done) => {
      request.caller = caller
      done()
    })
}

function silentMetrics() {
  const silent = { inc: () => undefined, observe: () => undefined, set: () => undefined, reset: () => undefined }
  return { counter: () => silent, gauge: () => silent, histogram: () => silent, total: () => undefined }
}
