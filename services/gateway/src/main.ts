import type { Server } from 'node:http'
import { type Bus, connectBus } from '@selemene/bus'
import {
  closeAll,
  commonVariables,
  configExitCode,
  crashLoudly,
  createLog,
  createMetrics,
  type Log,
  onSignals,
  processEnvironment,
  readConfig,
  startTelemetry,
} from '@selemene/service'
import { buildApp } from './app.js'
import { gatewayVariables } from './config.js'
import { type Config, createDeps } from './create-deps.js'
import { startLimitedServer } from './limited-server.js'

const name = 'gateway'
const version = '1.0.0'
const connectTimeoutMs = 5_000
const drainMs = 10_000

const environment = processEnvironment()
const read = readConfig({ ...commonVariables, ...gatewayVariables }, environment)
if ('problems' in read) await refuse(read.problems)
else await run(read.config as unknown as Config)

/** A wrong configuration ends the process, except in production: there it stays up and says by name what is missing. */
async function refuse(problems: { variable: string; problem: string }[]): Promise<void> {
  for (const { variable, problem } of problems) process.stderr.write(`${name}: ${variable} ${problem}\n`)
  if (environment.NODE_ENV !== 'production') process.exit(configExitCode)
  const server = await startLimitedServer(
    Number(environment.PORT) || 8080,
    problems.map(({ variable }) => variable),
  )
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => server.close(() => process.exit(0)))
}

async function run(config: Config): Promise<void> {
  const log = createLog({ service: name, version, level: config.LOG_LEVEL, format: config.LOG_FORMAT })
  const telemetry = await startTelemetry({ service: name, version, config, log })
  crashLoudly(log, telemetry)
  const bus = await connectPatiently(config, log, telemetry.bus)
  const { deps, closers } = await createDeps({ name, version, config, bus, log, metrics: createMetrics(name), telemetry })
  const app = await buildApp(deps)
  await app.listen({ port: config.PORT, host: '::' })
  log.info({ port: config.PORT }, 'ready')

  onSignals(log, () => {
    // Before all that may take longer than the platform waits.
    deps.events.save()
    return closeAll([...closers, { name: 'http', close: () => app.close() }], log, drainMs)
  })
}

/** Waits for the bus as long as it takes; meanwhile the port says that nothing can be served. */
async function connectPatiently(
  config: Config,
  log: Log,
  instrumentation: NonNullable<Parameters<typeof connectBus>[0]['instrumentation']>,
): Promise<Bus> {
  let waiting: Server | undefined
  for (;;) {
    try {
      const bus = await connectBus({
        url: config.NATS_URL,
        name,
        connectTimeoutMs,
        wire: config.BUS_WIRE,
        instrumentation,
        onConnectionChange: (connected) => log.warn({ connected }, 'bus connection changed'),
        onError: (error) => log.error({ error }, 'bus error'),
        onFault: (fault) => log.error({ ...fault }, 'a message could not be used'),
      })
      await new Promise<void>((resolve) => (waiting === undefined ? resolve() : waiting.close(() => resolve())))
      return bus
    } catch (error) {
      log.error({ error }, 'the bus cannot be reached; trying again')
      waiting ??= await startLimitedServer(config.PORT, ['nats'])
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}
