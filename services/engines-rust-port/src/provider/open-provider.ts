import { connectRedis } from '@selemene/engine-host'
import type { Closer, Log, Metrics, ServiceConfig } from '@selemene/service'
import type { engineVariables } from '../config.js'
import { createAnswerStore } from './answer-store.js'
import { createPanchangProvider, type PanchangProvider } from './panchang-provider.js'
import { createProviderMetrics } from './provider-metrics.js'
import { createLocalQuota, createSharedQuota } from './quota.js'

interface ProviderContext {
  config: ServiceConfig<typeof engineVariables>
  log: Pick<Log, 'warn'>
  metrics: Metrics
}

export interface OpenProvider {
  provider: PanchangProvider
  closers: Closer[]
}

/** The provider that the configuration chooses; undefined where our own code does all of it. */
export function openProvider({ config, log, metrics }: ProviderContext, service: string): OpenProvider | undefined {
  const { VEDIC_ENGINE_PROVIDER, FREE_ASTROLOGY_API_KEY: key, FREE_ASTROLOGY_API_BASE_URL: baseUrl, REDIS_URL } = config
  if (VEDIC_ENGINE_PROVIDER === 'native') return undefined
  if (key === undefined) {
    log.warn({}, 'VEDIC_ENGINE_PROVIDER is api, but FREE_ASTROLOGY_API_KEY is missing: our own code answers')
    return { provider: keyless, closers: [] }
  }
  const redis = REDIS_URL === undefined ? undefined : connectRedis(REDIS_URL, `${service} provider`)
  const quota = redis === undefined ? createLocalQuota() : createSharedQuota(redis, 'free-astrology-api')
  const provider = createPanchangProvider({
    baseUrl,
    key,
    fallsBack: config.VEDIC_ENGINE_FALLBACK_ENABLED,
    quota,
    store: createAnswerStore(redis),
    metrics: createProviderMetrics(metrics, log, quota.remaining),
  })
  return { provider, closers: redis === undefined ? [] : [{ name: 'provider', close: async () => redis.disconnect() }] }
}

/** Said once, at start; then our own code answers and says why. */
const keyless: PanchangProvider = { id: 'no key', fallsBack: true, ask: async () => 'no_key', fellBack: () => undefined }
