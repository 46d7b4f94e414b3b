import { connect, type Database } from '@selemene/db'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createUsageStore } from '../../../services/analytics/src/usage/usage-store.js'
import { findPgbouncer } from '../../support/find-pgbouncer.js'
import { startAuth, type TestAuth } from '../auth/start-auth.js'
import { createCuttableProxy } from './cuttable-proxy.js'
import { type Pgbouncer, startPgbouncer } from './start-pgbouncer.js'
import { createTestDatabase, type TestDatabase } from './test-database.js'

const tools = await findPgbouncer()

/** Clients at once; the pooler has two connections for all of them. */
const clients = 8

describe.skipIf(tools === undefined)('through a transaction pooler (skipped only where Debian’s pgbouncer cannot be fetched)', () => {
  let database: TestDatabase
  let pooler: Pgbouncer
  let analytics: Database
  let auth: TestAuth
  const poolers: Pgbouncer[] = []

  async function pooled(login: string): Promise<Pgbouncer> {
    if (tools === undefined) throw new Error('There is no pgbouncer here.')
    const started = await startPgbouncer(tools, login)
    poolers.push(started)
    return started
  }

  beforeAll(async () => {
    database = await createTestDatabase({ migrated: true })
    pooler = await pooled(await database.loginAs('noesis_analytics'))
    analytics = connect(pooler.url, { poolMax: clients, name: 'analytics', deadlineMs: 20_000 })
    auth = await startAuth(async (login) => (await pooled(login)).url)
  })
  afterAll(async () => {
    await auth.stop()
    await analytics.close()
    await Promise.all(poolers.map((each) => each.stop()))
    await database.drop()
  })

  const inTurns = <T>(work: (turn: number) => Promise<T>) => Promise.all(Array.from({ length: 10 * clients }, (_, turn) => work(turn)))
  const now = new Date().toISOString()
  const row = (turn: number) => ({
    event_id: `event-${turn}`,
    created_at: now,
    user_id: null,
    key_id: null,
    engine_id: turn % 2 === 0 ? 'tarot' : 'numerology',
    workflow_id: null,
    status: 'success' as const,
    response_status: 200,
    request_path: '/api/v1/engines/tarot/calculate',
    duration_ms: turn,
    cache_hit: false,
  })

  test('many clients share few connections to the server', async () => {
    const asked = await inTurns(() => analytics.query((sql) => sql<{ pid: number }[]>`select pg_backend_pid() as pid`))
    expect(new Set(asked.map(([answer]) => answer?.pid)).size).toBeLessThanOrEqual(2)
  })

  test('the driver leaves no prepared statement behind there, as it does where it takes the server for its own', async () => {
    const prepared = (db: Database) =>
      inTurns((turn) => db.query((sql) => sql<{ n: number }[]>`select count(*)::int as n from pg_prepared_statements where ${turn}::int >= 0`))
    expect(Math.max(...(await prepared(analytics)).map(([answer]) => answer?.n ?? 0))).toBe(0)
    // The same pooler at another port, by which the driver does not know it.
    const proxy = await createCuttableProxy(pooler.url)
    const unaware = connect(proxy.url, { poolMax: clients, name: 'unaware', deadlineMs: 20_000 })
    expect(Math.max(...(await prepared(unaware)).map(([answer]) => answer?.n ?? 0))).toBeGreaterThan(0)
    await unaware.close()
    await proxy.close()
  })

  test('analytics writes each row once, makes partitions and reports', async () => {
    const store = createUsageStore(analytics)
    await store.keepPartitions(12)
    const written = await inTurns((turn) => store.write([row(turn)]))
    expect(written.reduce((sum, count) => sum + count, 0)).toBe(10 * clients)
    expect(await store.write([row(0), row(10 * clients)])).toBe(1)
    const period = { from: new Date(Date.now() - 3_600_000).toISOString(), to: new Date(Date.now() + 3_600_000).toISOString() }
    const report = await store.report({ ...period, group_by: 'engine' })
    expect(report.map(({ group, count }) => [group, count])).toEqual([
      ['numerology', 5 * clients],
      ['tarot', 5 * clients + 1],
    ])
    expect(await store.search({ ...period, limit: 3 })).toHaveLength(3)
  })

  test('auth makes, knows, rotates and revokes keys for many at once', async () => {
    const journey = async () => {
      const { apiKey, principal } = await auth.person({ tier: 'premium' })
      expect((await auth.verify(apiKey)).user_id).toBe(principal.user_id)
      const rotated = await auth.call('rotateKey', { grace_seconds: 0 }, { as: auth.admin, target: principal.key_id })
      expect((await auth.verify(rotated.api_key)).user_id).toBe(principal.user_id)
      await auth.call('revokeKey', {}, { as: auth.admin, target: rotated.key_id })
      await expect(auth.verify(rotated.api_key)).rejects.toMatchObject({ code: 'AUTH_ERROR' })
    }
    await Promise.all(Array.from({ length: clients }, journey))
  })
})
