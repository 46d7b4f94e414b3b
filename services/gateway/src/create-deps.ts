import { createHmac, randomBytes } from 'node:crypto'
import { type Bus, type Catalogue, ensureEventStream, watchCatalogue, watchServices } from '@selemene/bus'
import { subjects } from '@selemene/contracts'
import { type Closer, createCallQueue, type Log, type Metrics, openEvents, type ServiceConfig, type Telemetry } from '@selemene/service'
import { createAccess } from './access/access.js'
import { followAccess } from './access/access-feed.js'
import { createKeyCache } from './access/key-cache.js'
import { collectKeyTouches } from './access/key-touches.js'
import { createTokenVerifier } from './access/tokens.js'
import type { Deps, Settings } from './app-types.js'
import type { gatewayVariables } from './config.js'
import { createLocalLimiter } from './limits/limiter.js'
import { createSharedLimiter } from './limits/shared-limiter.js'
import { createShedding } from './limits/shedding.js'
import { countCalculations } from './metrics/calculation-metrics.js'
import { countGatewayLookUps } from './metrics/look-up-metrics.js'
import { createRasterizer } from './pictures/rasterizer.js'
import { createExactRepeats } from './routes/engines/exact-repeats.js'
import { connectStores } from './stores.js'

export type Config = ServiceConfig<typeof gatewayVariables>

export interface Connected {
  name: string
  version: string
  config: Config
  bus: Bus
  log: Log
  metrics: Metrics
  telemetry: Telemetry
}

/** The parts that `buildApp` puts together, on a connected bus; and what closes them, in the order of their opening. */
export async function createDeps({ name, version, config, bus, log, metrics, telemetry }: Connected): Promise<{ deps: Deps; closers: Closer[] }> {
  await ensureEventStream(bus, config.EVENTS_MAX_BYTES)
  const catalogue = await watchCatalogue(bus)
  const discovery = watchServices(bus, () => namesOf(catalogue))
  await discovery.refresh()
  const events = countCalculations(metrics, openEvents({ bus, service: name, log, config }))
  const stores = connectStores(bus, config.REDIS_URL)
  const limiter = stores.redisClient === undefined ? createLocalLimiter() : createSharedLimiter(stores.redisClient)

  const lookedUp = countGatewayLookUps(metrics)
  const keyLookedUp = (hit: boolean) => lookedUp('key', hit)
  const feed = followAccess(bus, (changes) => {
    keys.drop(changes)
    keysOfTokens.drop(changes)
  })
  const keys = createKeyCache(bus, feed, { subject: subjects.auth.keys('verify'), field: 'hash' }, keyLookedUp)
  const keysOfTokens = createKeyCache(bus, feed, { subject: subjects.auth.tokens('check'), field: 'key_id' }, keyLookedUp)
  const secrets = [config.JWT_SECRET ?? randomBytes(32).toString('hex'), config.JWT_SECRET_PREVIOUS].filter((secret) => secret !== undefined)
  const access = createAccess(keys, keysOfTokens, createTokenVerifier(secrets))

  const touches = collectKeyTouches(bus)
  const rasterizer = createRasterizer()
  const repeats = createExactRepeats((hit) => lookedUp('gateway', hit))
  bus.listen(subjects.notices.resultsCleared, () => repeats.clear())

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
    shedding: createShedding(),
    calls: createCallQueue(),
    maintenance: feed.maintenance,
    touches,
    rasterizer,
    repeats,
    discovery,
    stores,
    settings: settingsOf(config),
  }
  const closers: Closer[] = [
    { name: 'telemetry', close: () => telemetry.shutdown() },
    { name: 'bus', close: () => bus.close() },
    { name: 'stores', close: () => stores.close() },
    { name: 'events', close: () => events.flush(2_000) },
    { name: 'key touches', close: () => touches.close() },
    { name: 'access feed', close: async () => feed.close() },
    { name: 'discovery', close: () => discovery.close() },
    { name: 'rasterizer', close: () => rasterizer.close() },
    { name: 'limiter', close: () => limiter.close() },
  ]
  return { deps, closers }
}

/** The services that a ping is sent to: those that are always there, and those that the catalogue's entries name. */
const namesOf = ({ engines, workflows }: Catalogue) =>
  new Set(['auth', 'orchestrator', 'analytics', ...[...engines.values(), ...workflows.values()].map(({ service }) => service)])

function settingsOf(config: Config): Settings {
  const list = (text: string | undefined) =>
    (text ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
  const hashKey = config.IP_HASH_KEY ?? randomBytes(16).toString('hex')
  return {
    production: config.NODE_ENV === 'production',
    stalledAfterMs: 60_000,
    requestTimeoutMs: config.REQUEST_TIMEOUT_SECS * 1000,
    anonymousLimit: { requests: config.RATE_LIMIT_REQUESTS, windowSeconds: config.RATE_LIMIT_WINDOW_SECS },
    allowedOrigins: list(config.ALLOWED_ORIGINS),
    trustedProxies: list(config.TRUSTED_PROXIES),
    adminAllowlist: list(config.ADMIN_IP_ALLOWLIST),
    metricsToken: config.METRICS_TOKEN,
    sandboxKeys: config.SANDBOX_KEYS === 'on',
    publicUrl: config.PUBLIC_URL,
    sourceUrl: config.SOURCE_URL,
    hashAddress: remember(1_000, (address) => createHmac('sha256', hashKey).update(address).digest('hex').slice(0, 16)),
  }
}

/** Remembers up to `most` answers, since callers come again, and then begins anew. */
function remember(most: number, work: (text: string) => string): (text: string) => string {
  // Bounded by `most`.
  const known = new Map<string, string>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = work(text)
    if (known.size >= most) known.clear()
    known.set(text, made)
    return made
  }
}
