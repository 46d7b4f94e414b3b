import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reportUsage } from '@selemene/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine } from '../../../services/auth/src/actor.js'
import type { AuthParts } from '../../../services/auth/src/auth-parts.js'
import { createKey } from '../../../services/auth/src/keys/create-key.js'
import { noNotifications } from '../../../services/auth/src/notifications.js'
import { createUser } from '../../../services/auth/src/users/create-user.js'
import { deleteUser, exportUser } from '../../../services/auth/src/users/user-data.js'
import { runOps } from '../../support/run-ops.js'
import { createTestDatabase, type TestDatabase } from '../db/test-database.js'
import { countCosts, type StatementCost } from '../events/usage-plan.js'

let database: TestDatabase
let parts: AuthParts
const folder = mkdtempSync(join(tmpdir(), 'user-data-'))
beforeAll(async () => {
  database = await createTestDatabase({ migrated: true })
  parts = { db: database.owner, notifications: noNotifications, keyEnvironment: 'test' }
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

const count = async (table: 'usage_logs' | 'usage_daily' | 'usage_durations' | 'users' | 'api_keys' | 'invites', where = 'true') => {
  const [row] = await database.owner.query((sql) => sql.unsafe<{ n: number }[]>(`select count(*)::int as n from ${table} where ${where}`))
  return row?.n
}

/** A user with a key, a key of another user that was made with it, an invite, and calls that were counted. */
async function makeUser(email: string) {
  const { user_id } = await createUser(parts, commandLine, { email, tier: 'premium', consciousness_level: 3 })
  const { key_id } = await createKey(parts, commandLine, { user_id, tier: 'premium', consciousness_level: 3 })
  const other = await createUser(parts, commandLine, { tier: 'free' })
  const made = await createKey(parts, commandLine, { user_id: other.user_id, tier: 'free', consciousness_level: 0 })
  await database.owner.query((sql) => sql`update api_keys set parent_key_id = ${key_id} where id = ${made.key_id}`)
  await database.owner.query(
    (sql) => sql`insert into invites (code_hash, tier, consciousness_level, created_by, created_with_key_id)
      values (sha256(${email}::text::bytea), 'free', 0, ${user_id}, ${key_id})`,
  )
  for (const owner of [user_id, null])
    await database.owner.query(
      (sql) => sql`
        with one as (
          insert into usage_logs (user_id, key_id, engine_id, status, response_status, request_path, duration_ms, created_at, event_id)
          values (${owner}, ${owner && key_id}, 'numerology', 'success', 200, '/x', 5, now(), gen_random_uuid()::text))
        insert into usage_daily (day, user_id, engine_id, status, count, duration_ms_sum, duration_ms_max)
        values (current_date, ${owner}, 'numerology', 'success', 1, 5, 5)
        on conflict (day, user_id, engine_id, workflow_id, status) do update set count = usage_daily.count + 1`,
    )
  return { user_id, key_id, madeKeyId: made.key_id }
}

async function pagesOf<T>(calls: AsyncIterable<T>): Promise<T[]> {
  const pages: T[] = []
  for await (const page of calls) pages.push(page)
  return pages
}

test('a user is exported with everything that is kept of them, and without the hash of a key', async () => {
  const { user_id, key_id } = await makeUser('exported@example.org')
  const { data, calls } = await exportUser(parts, user_id)
  expect(data).toMatchObject({ user: { email: 'exported@example.org' }, keys: [{ id: key_id }], invites: [{ created_by: user_id }] })
  expect(await pagesOf(calls)).toMatchObject([[{ user_id }]])
  expect((data.audit as object[]).length).toBeGreaterThanOrEqual(2)
  expect(JSON.stringify(data)).not.toMatch(/hash":"\\\\x/)
})

test('a file holds each call of a user once, oldest first, and no statement reads more than a page of them', async () => {
  const { user_id } = await createUser(parts, commandLine, { tier: 'free' })
  await database.owner.query(
    (sql) => sql`
      insert into usage_logs (user_id, engine_id, status, response_status, request_path, duration_ms, created_at, event_id)
      select ${user_id}, 'numerology', 'success', 200, '/x', 5, date_trunc('second', now()) - call / 3 * interval '1 microsecond', 'call-' || call
      from generate_series(0, 12345) as call`,
  )
  await database.owner.query((sql) => sql`analyze usage_logs`)
  const file = join(folder, 'many-calls.json')
  expect((await runOps(['export-user', user_id, '--file', file], { DATABASE_URL: database.url })).code).toBe(0)
  const { usage } = JSON.parse(readFileSync(file, 'utf8')) as { usage: { event_id: string; created_at: string }[] }
  expect(new Set(usage.map(({ event_id }) => event_id)).size).toBe(12_346)
  expect(usage).toHaveLength(12_346)
  expect(usage).toEqual(usage.toSorted((a, b) => (`${a.created_at} ${a.event_id}` < `${b.created_at} ${b.event_id}` ? -1 : 1)))
  const costs: StatementCost[] = []
  const { calls } = await exportUser({ ...parts, db: countCosts(database.owner, costs) }, user_id)
  expect((await pagesOf(calls)).map(({ length }) => length)).toEqual([5_000, 5_000, 2_346])
  expect(Math.max(...costs.map(({ rows }) => rows))).toBeLessThanOrEqual(5_010)
})

test('a deleted user is gone, the keys made with theirs are revoked, and their calls stay counted', async () => {
  const { user_id, madeKeyId } = await makeUser('deleted@example.org')
  const [calls, sums] = [await count('usage_logs'), await count('usage_daily')]
  expect(await deleteUser(parts, user_id)).toEqual({ user_id, keys_revoked: 2 })
  expect(await count('users', `id = '${user_id}'`)).toBe(0)
  expect(await count('api_keys', `user_id = '${user_id}'`)).toBe(0)
  expect(await count('invites', `created_by = '${user_id}'`)).toBe(0)
  expect(await count('api_keys', `id = '${madeKeyId}' and revoked_at is not null and parent_key_id is null`)).toBe(1)
  expect(await count('usage_logs')).toBe(calls)
  expect(await count('usage_logs', `user_id = '${user_id}'`)).toBe(0)
  expect(await count('usage_daily')).toBe((sums as number) - 1)
  expect(await count('usage_durations', `user_id = '${user_id}'`)).toBe(0)
  const everything = { from: '2020-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' }
  expect(await reportUsage(database.owner, { ...everything, group_by: 'status' })).toMatchObject([{ group: 'success', count: calls }])
  await expect(exportUser(parts, user_id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('calls of many days are disowned a day at a time, those of midnight with their own day', async () => {
  const { user_id } = await createUser(parts, commandLine, { tier: 'free' })
  await database.owner.query(
    (sql) => sql`
      insert into usage_logs (user_id, engine_id, status, response_status, request_path, duration_ms, created_at, event_id)
      select ${user_id}, 'numerology', 'success', 200, '/x', 5, date_trunc('day', now(), 'UTC') - call / 100 * interval '1 day', 'day-' || call
      from generate_series(0, 499) as call`,
  )
  const updates: number[] = []
  const db = {
    ...database.owner,
    query: (async (...args: Parameters<typeof database.owner.query>) => {
      const rows = await database.owner.query(...args)
      updates.push((rows as unknown as { command: string; count: number }).command === 'UPDATE' ? (rows as unknown as { count: number }).count : 0)
      return rows
    }) as typeof database.owner.query,
  }
  await deleteUser({ ...parts, db }, user_id)
  expect(updates.filter((count) => count > 0)).toEqual([100, 100, 100, 100, 100])
  expect(await count('usage_logs', "event_id like 'day-%' and user_id is null")).toBe(500)
})

test('testers get a key each, shown once; a second run gives no other', async () => {
  const list = join(folder, 'testers.txt')
  writeFileSync(list, '# the first group\none@example.org\n\nTwo@example.org\none@example.org\n')
  const seed = async () =>
    JSON.parse((await runOps(['seed-keys', list, '--level', '2', '--json'], { DATABASE_URL: database.url })).out) as {
      email: string
      api_key: string
    }[]
  const first = await seed()
  expect(first.map(({ email }) => email)).toEqual(['one@example.org', 'two@example.org'])
  for (const { api_key } of first) expect(api_key).toMatch(/^nsk_test_\w{38}$/)
  expect((await seed()).map(({ api_key }) => api_key)).toEqual(['kept', 'kept'])
})

test('export-user writes a file for its owner only, and delete-user asks first', async () => {
  const file = join(folder, 'one.json')
  const env = { DATABASE_URL: database.url }
  expect((await runOps(['export-user', 'one@example.org', '--file', file], env)).code).toBe(0)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ user: { email: 'one@example.org', consciousness_level: 2 } })
  expect(await runOps(['delete-user', 'one@example.org'], env)).toMatchObject({ code: 1, err: expect.stringMatching(/cannot be undone/) })
  expect((await runOps(['delete-user', 'one@example.org', '--yes'], env)).code).toBe(0)
  expect(await count('users', "email = 'one@example.org'")).toBe(0)
})
