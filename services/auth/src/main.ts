import { connect } from '@selemene/db'
import { describePool, startService } from '@selemene/service'
import { authVariables } from './config.js'
import { authEndpoints } from './endpoints.js'
import { createNotifications } from './notifications.js'
import { createTokenSigner } from './tokens/token-signer.js'

await startService({
  name: 'auth',
  version: '1.0.0',
  description: 'Users, keys, tokens, invites, audit',
  config: authVariables,
  async setup({ config, bus, events, metrics, telemetry }) {
    const db = connect(config.DATABASE_URL, { poolMax: config.DATABASE_POOL_MAX, name: 'auth', observer: telemetry.tracing?.observeStatements() })
    describePool(metrics, () => db.pool)
    const keyEnvironment = config.NODE_ENV === 'production' ? 'live' : 'test'
    return {
      endpoints: authEndpoints({ db, notifications: createNotifications(bus, events), keyEnvironment }, createTokenSigner(config.JWT_SECRET)),
      checks: { postgres: () => db.answers() },
      closers: [{ name: 'database', close: () => db.close() }],
    }
  },
})
