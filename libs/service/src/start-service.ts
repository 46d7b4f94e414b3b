import { type Bus, connectBus, type Endpoint, type EventPublisher, type ServiceDescription } from '@selemene/bus'
import type Type from 'typebox'
import type { Static, TProperties } from 'typebox'
import { describeBus } from './bus-metrics.js'
import { commonVariables, configExitCode, processEnvironment, readConfig } from './config.js'
import { crash, crashLoudly } from './crash.js'
import { describeEvents } from './event-metrics.js'
import { type Check, startHealthServer } from './health-server.js'
import { type Closer, closeAll, onSignals } from './lifecycle.js'
import { createLog, type Log } from './log.js'
import { createMetrics, type Metrics } from './metrics.js'
import { openEvents } from './open-events.js'
import { startTelemetry, type Telemetry } from './telemetry.js'

const inFlightGraceMs = 10_000
const firstConnectionMs = 15_000

export type ServiceConfig<P extends TProperties> = Static<Type.TObject<typeof commonVariables>> & Static<Type.TObject<P>>

export interface ServiceContext<P extends TProperties> {
  config: ServiceConfig<P>
  log: Log
  metrics: Metrics
  bus: Bus
  events: EventPublisher
  telemetry: Telemetry
}

export interface ServiceParts {
  endpoints?: Endpoint[]
  /** Each must hold for the service to be ready. */
  checks?: Record<string, Check>
  /** Things that setup opened, in order of opening. */
  closers?: Closer[]
  /** Runs when the endpoints answer: announcements, consumers. */
  started?: () => Promise<void>
}

export interface ServiceSpec<P extends TProperties> extends ServiceDescription {
  /** Environment variables beyond the common ones. */
  config: P
  setup: (context: ServiceContext<P>) => Promise<ServiceParts>
}

/**
 * Runs a service on the bus from configuration to exit. Ready only after its subscriptions have reached the server.
 * SIGTERM: unready, stop taking work, wait for what is in flight, close in reverse order, drain, exit 0. Pending events go to the spool.
 */
export async function startService<P extends TProperties>(spec: ServiceSpec<P>): Promise<void> {
  const read = readConfig({ ...commonVariables, ...spec.config }, processEnvironment())
  if ('problems' in read) {
    for (const { variable, problem } of read.problems) process.stderr.write(`${spec.name}: ${variable} ${problem}\n`)
    process.exit(configExitCode)
  }
  const config = read.config as unknown as ServiceConfig<P>
  const log = createLog({ service: spec.name, version: spec.version, level: config.LOG_LEVEL, format: config.LOG_FORMAT })
  const telemetry = await startTelemetry({ service: spec.name, version: spec.version, config, log })
  crashLoudly(log, telemetry)
  try {
    await run(spec, config, log, telemetry)
  } catch (error) {
    crash(log, telemetry, error, 'the service could not start')
  }
}

async function run<P extends TProperties>(spec: ServiceSpec<P>, config: ServiceConfig<P>, log: Log, telemetry: Telemetry): Promise<void> {
  const metrics = createMetrics(spec.name)
  const bus = await connectBus({
    url: config.NATS_URL,
    name: spec.name,
    connectTimeoutMs: firstConnectionMs,
    wire: config.BUS_WIRE,
    instrumentation: telemetry.bus,
    onConnectionChange: (connected) => log.warn({ connected }, 'bus connection changed'),
    onError: (error) => log.error({ error }, 'bus error'),
    onFault: (fault) => log.error({ ...fault }, 'a message could not be used'),
  })
  const events = openEvents({ bus, service: spec.name, log, config })
  describeEvents(metrics, events)
  describeBus(metrics, bus)

  const parts = await spec.setup({ config, log, metrics, bus, events, telemetry })
  const health = await startHealthServer({ port: config.HEALTH_PORT, metrics, checks: () => ({ bus: () => bus.connected, ...parts.checks }) })
  const serving = await bus.serve(spec, parts.endpoints ?? [])
  await parts.started?.()
  health.setReady(true)
  log.info({ port: health.port, endpoints: parts.endpoints?.length ?? 0 }, 'ready')

  onSignals(log, async () => {
    health.setReady(false)
    // Before all that may take longer than the platform waits.
    events.save()
    await serving.stop(inFlightGraceMs)
    await closeAll(parts.closers ?? [], log)
    await events.flush(2_000)
    await closeAll(
      [
        { name: 'telemetry', close: () => telemetry.shutdown() },
        { name: 'health', close: () => health.close() },
        { name: 'bus', close: () => bus.close() },
      ],
      log,
    )
  })
}
