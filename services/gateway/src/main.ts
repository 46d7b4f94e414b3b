import { createHmac, randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { type Bus, connectBus, createEventPublisher, ensureEventStream, watchCatalogue, watchPresence } from '@selemene/bus'
import { subjects } from '@selemene/contracts'
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
  type ServiceConfig,
  startTelemetry,
} from '@selemene/service'
import { createAccess } from './access/access.js'
import { createKeyCache } from './access/key-cache.js'
import { collectKeyTouches } from './access/key-touches.js'
import { followMaintenance } from './access/maintenance.js'
import { createTokenVerifier } from './access/tokens.js'
import { buildApp } from './app.js'
import type { Deps, Settings } from './app-types.js'
import { gatewayVariables } from './config.js'
import { startLimitedServer } from './limited-server.js'
import { createLocalLimiter } from './limits/limiter.js'
import { createSharedLimiter } from './limits/shared-limiter.js'
import { countCalculations } from './metrics/calculation-metrics.js'
import { countKeyLookups } from './metrics/key-cache-metrics.js'
import { connectStores } from './stores.js'

const name = 'gateway'
const version = '1.0.0'
const connectTimeoutMs = 5_000
const drainMs = 10_000

type Config = ServiceConfig<typeof gatewayVariables>

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
  const metrics = createMetrics(name)
  const bus = await connectPatiently(config, log, telemetry.bus)
  await ensureEventStream(bus)
  const catalogue = await watchCatalogue(bus)
  const presence = watchPresence(bus)
  await presence.refresh()
  const events = countCalculations(metrics, createEventPublisher(bus, name))
  const stores = connectStores(bus, config.REDIS_URL)
  const limiter = stores.redisClient === undefined ? createLocalLimiter() : createSharedLimiter(stores.redisClient)

  const lookedUp = countKeyLookups(metrics)
  const keys = createKeyCache(bus, { subject: subjects.auth.keys('verify'), field: 'hash' }, lookedUp)
  const keysOfTokens = createKeyCache(bus, { subject: subjects.auth.tokens('check'), field: 'key_id' }, lookedUp)
  bus.listen(subjects.notices.accessChanged, (body) => {
    const changed = JSON.parse(Buffer.from(body).toString()) as { key_id?: string; user_id?: string }
    keys.drop(changed)
    keysOfTokens.drop(changed)
  })
  const secrets = [config.JWT_SECRET ?? randomBytes(32).toString('hex'), config.JWT_SECRET_PREVIOUS].filter((secret) => secret !== undefined)
  const access = createAccess(keys, keysOfTokens, createTokenVerifier(secrets))

  const maintenance = followMaintenance(bus)
  const touches = collectKeyTouches(bus)

  const deps: Deps = {
    version,
    log,
    bus,
    catalogue,
    events,
    metrics,
    telemetry,
    access,
    limiter,
    maintenance,
    touches,
    presence,
    stores,
    settings: settingsOf(config),
  }
  const app = await buildApp(deps)
  await app.listen({ port: config.PORT, host: '::' })
  log.info({ port: config.PORT }, 'ready')

  onSignals(log, () =>
    closeAll(
      [
        { name: 'telemetry', close: () => telemetry.shutdown() },
        { name: 'bus', close: () => bus.close() },
        { name: 'stores', close: () => stores.close() },
        { name: 'events', close: () => events.flush(2_000) },
        { name: 'key touches', close: () => touches.close() },
        { name: 'maintenance', close: async () => maintenance.close() },
        { name: 'presence', close: () => presence.close() },
        { name: 'limiter', close: () => limiter.close() },
        { name: 'http', close: () => app.close() },
      ],
      log,
      drainMs,
    ),
  )
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
        instrumentation,
        onConnectionChange: (connected) => log.warn({ connected }, 'bus connection changed'),
        onError: (error) => log.error({ error }, 'bus error'),
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

function settingsOf(config: Config): Settings {
  const list = (text: string | undefined) =>
    (text ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
  const hashKey = config.IP_HASH_KEY ?? randomBytes(16).toString('hex')
  return {
    production: config.NODE_ENV === 'production',
    requestTimeoutMs: config.REQUEST_TIMEOUT_SECS * 1000,
    anonymousLimit: { requests: config.RATE_LIMIT_REQUESTS, windowSeconds: config.RATE_LIMIT_WINDOW_SECS },
    allowedOrigins: list(config.ALLOWED_ORIGINS),
    trustedProxies: list(config.TRUSTED_PROXIES),
    adminAllowlist: list(config.ADMIN_IP_ALLOWLIST),
    metricsToken: config.METRICS_TOKEN,
    publicUrl: config.PUBLIC_URL,
    hashAddress: (address) => createHmac('sha256', hashKey).update(address).digest('hex').slice(0, 16),
  }
}
