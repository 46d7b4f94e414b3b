import { connectBus } from '@selemene/bus'
import { connect } from '@selemene/db'
import { consumeUsage } from '../../../services/analytics/src/usage/usage-consumer.js'
import { createUsageStore } from '../../../services/analytics/src/usage/usage-store.js'

/** The usage consumer, killed from within at the worst instant: its rows are committed, and their events not yet acknowledged. */
const [natsUrl, databaseUrl] = process.argv.slice(2) as [string, string]
const bus = await connectBus({ url: natsUrl, name: 'analytics', connectTimeoutMs: 10_000 })
const database = connect(databaseUrl, { poolMax: 1, name: 'analytics', deadlineMs: 10_000 })
const store = createUsageStore(database)
const silence = () => undefined

await consumeUsage({
  bus,
  store: {
    ...store,
    async write(rows) {
      await store.write(rows)
      process.kill(process.pid, 'SIGKILL')
      return rows.length
    },
  },
  log: { error: silence } as never,
  written: silence,
})
