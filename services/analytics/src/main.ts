import { connect } from '@selemene/db'
import { describePool, startService } from '@selemene/service'
import { analyticsVariables } from './config.js'
import { keepEventStream } from './events/keep-event-stream.js'
import { startPosthog } from './posthog/start-posthog.js'
import { keepPartitions } from './usage/keep-partitions.js'
import { usageEndpoints } from './usage/report-endpoints.js'
import { consumeUsage, usageConsumer } from './usage/usage-consumer.js'
import { createUsageStore } from './usage/usage-store.js'

const name = 'analytics'
const databaseDeadlineMs = 3_000

await startService({
  name,
  version: '1.0.0',
  description: 'Usage rows and reports out of events',
  config: analyticsVariables,
  async setup({ config, bus, log, metrics, telemetry }) {
    const database = connect(config.DATABASE_URL, {
      poolMax: config.DATABASE_POOL_MAX,
      name,
      deadlineMs: databaseDeadlineMs,
      observer: telemetry.tracing?.observeStatements(),
    })
    describePool(metrics, () => database.pool)
    const store = createUsageStore(database)
    const rowsWritten = metrics.counter('usage_rows_written_total')
    const partitions = keepPartitions(store, config.USAGE_RETENTION_MONTHS, log)
    const usage = await consumeUsage({ bus, store, log, written: (count) => rowsWritten.inc(count) })
    const posthog = await startPosthog({ bus, log, metrics, apiKey: config.POSTHOG_API_KEY, host: config.POSTHOG_HOST })
    const stream = keepEventStream(bus, { maxBytes: config.EVENTS_MAX_BYTES, essential: usageConsumer }, log)
    return {
      endpoints: usageEndpoints(store),
      checks: { postgres: () => database.answers() },
      closers: [
        { name: 'database', close: () => database.close() },
        { name: 'partitions', close: async () => partitions.stop() },
        { name: 'event stream', close: async () => stream.stop() },
        { name: 'usage consumer', close: () => usage.stop() },
        { name: 'posthog', close: () => posthog.stop() },
      ],
    }
  },
})
