import { connect, type Database } from '@selemene/db'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from './test-database.js'

const tables = [
  'users',
  'api_keys',
  'invites',
  'audit_log',
  'settings',
  'usage_logs',
  'usage_daily',
  'usage_durations',
  'access_changes',
  'schema_migrations',
] as const

let database: TestDatabase
let auth: Database
let analytics: Database
let nobody: Database

beforeAll(async () => {
  database = await createTestDatabase({ migrated: true })
  const open = async (role?: 'noesis_auth' | 'noesis_analytics') => connect(await database.loginAs(role), { poolMax: 2, name: 'test' })
  auth = await open('noesis_auth')
  analytics = await open('noesis_analytics')
  nobody = await open()
  await run(database.owner, "insert into users (email, tier) values ('asha@example.org', 'free')")
  await run(database.owner, "insert into audit_log (action) values ('user.created')")
  await run(database.owner, "insert into settings values ('maintenance', '{}')")
})
afterAll(async () => {
  await Promise.all([auth.close(), analytics.close(), nobody.close()])
  await database.drop()
})

const run = (as: Database, text: string) => as.query((sql) => sql.unsafe(text))
/** insufficient_privilege of the PostgreSQL manual's Appendix A. */
const isForbidden = (work: Promise<unknown>) =>
  expect(work).rejects.toMatchObject({ code: 'INTERNAL_ERROR', cause: { message: expect.stringContaining('42501') } })
const usageRow = (eventId: string, at: string) => `
  insert into usage_logs (status, response_status, request_path, duration_ms, created_at, event_id)
  values ('success', 200, '/api/v1/engines/numerology/calculate', 2.5, '${at}', '${eventId}')`

describe('a role without grants', () => {
  test.each(tables)('cannot read %s', async (table) => {
    await isForbidden(run(nobody, `select * from public.${table}`))
  })

  test('reads nothing even where the platform grants it everything in the schema', async () => {
    // As Supabase does for the roles behind its REST interface.
    await run(database.owner, 'create table if not exists control (n int); insert into control values (1)')
    await run(database.owner, 'grant select, insert, update, delete on all tables in schema public to public')
    try {
      for (const table of tables) expect([table, (await run(nobody, `select * from public.${table}`)).length]).toEqual([table, 0])
      expect(await run(nobody, 'select * from control')).toHaveLength(1)
      expect(await run(nobody, 'update users set permissions = \'["*"]\' returning id')).toHaveLength(0)
      await isForbidden(run(nobody, "insert into users (tier, permissions) values ('enterprise', '[\"*\"]')"))
    } finally {
      await run(database.owner, 'revoke all on all tables in schema public from public')
    }
  })

  test('may not make or drop partitions', async () => {
    await isForbidden(run(nobody, "select create_usage_partition('2031-01-01')"))
    await isForbidden(run(nobody, 'select keep_usage_partitions(13)'))
  })
})

describe('the role of the auth service', () => {
  test('reads and writes what it is for', async () => {
    const [user] = await auth.query((sql) => sql<{ id: string }[]>`update users set consciousness_level = 1 returning id`)
    await auth.query((sql) => sql`insert into api_keys (user_id, hash, last_four) values (${user?.id as string}, ${Buffer.alloc(32, 7)}, 'abcd')`)
    expect(await run(auth, 'select * from api_keys')).toHaveLength(1)
  })

  test('can add to the audit log and read it, but never change or delete a row', async () => {
    await run(auth, "insert into audit_log (action) values ('key.created')")
    expect(await run(auth, "select * from audit_log where action = 'key.created'")).toHaveLength(1)
    await isForbidden(run(auth, "update audit_log set action = 'nothing.happened'"))
    await isForbidden(run(auth, 'delete from audit_log'))
    await isForbidden(run(auth, 'truncate audit_log'))
  })

  test('cannot delete users or keys, read usage, or change the schema', async () => {
    for (const text of [
      'delete from users',
      'delete from api_keys',
      'select * from usage_logs',
      'select * from usage_daily',
      'create table mine ()',
      'delete from access_changes',
      'insert into access_changes default values',
      'drop table users',
    ])
      await isForbidden(run(auth, text))
    await isForbidden(run(auth, "select create_usage_partition('2031-01-01')"))
  })
})

test('not even the owner changes a row of the audit log in passing', async () => {
  await isForbidden(run(database.owner, "update audit_log set action = 'nothing.happened'"))
  await isForbidden(run(database.owner, 'delete from audit_log'))
})

describe('the role of the analytics service', () => {
  test('adds and reads usage, and cannot change it', async () => {
    await run(analytics, usageRow('e1', new Date().toISOString()))
    expect(await run(analytics, 'select * from usage_logs')).toHaveLength(1)
    await isForbidden(run(analytics, "update usage_logs set status = 'client_error'"))
    await isForbidden(run(analytics, 'delete from usage_logs'))
  })

  test('sees neither users nor keys nor the audit log', async () => {
    for (const table of ['users', 'api_keys', 'invites', 'audit_log', 'settings', 'access_changes'])
      await isForbidden(run(analytics, `select * from ${table}`))
  })

  test('makes partitions ahead: once each, closed to others, at midnight UTC whatever the session', async () => {
    await run(analytics, "set time zone 'Asia/Kolkata'")
    const made = () =>
      analytics.query((sql) => sql<{ made: boolean }[]>`select create_usage_partition('2031-03-31') as made`).then(([row]) => row?.made)
    expect([await made(), await made()]).toEqual([true, false])
    await run(analytics, usageRow('march-first', '2031-03-01T00:00:00Z'))
    await run(analytics, usageRow('march-last', '2031-03-31T23:59:59.999Z'))
    await expect(run(analytics, usageRow('april', '2031-04-01T00:00:00Z'))).rejects.toMatchObject({ code: 'INTERNAL_ERROR' })
    await isForbidden(run(analytics, 'select * from usage_logs_2031_03'))
  })

  test('stores an event once, however often it comes', async () => {
    await run(analytics, "select create_usage_partition('2026-01-05')")
    for (let delivery = 0; delivery < 3; delivery++) await run(analytics, `${usageRow('twice', '2026-01-05T10:00:00Z')} on conflict do nothing`)
    expect(await run(analytics, "select * from usage_logs where event_id = 'twice'")).toHaveLength(1)
    await expect(run(analytics, usageRow('twice', '2026-01-05T10:00:00Z'))).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  test('has ended months dropped, and cannot drop one itself', async () => {
    await run(analytics, "select create_usage_partition('2020-01-15')")
    const dropped = await analytics.query((sql) => sql<{ name: string }[]>`select keep_usage_partitions(13) as name`)
    expect(dropped.map(({ name }) => name)).toContain('usage_logs_2020_01')
    await isForbidden(run(analytics, 'drop table usage_logs_2031_03'))
  })
})
