import { connect, type Database } from '@selemene/db'
import { ask } from './ask.js'
import type { Figure, Measured, Reading } from './figure.js'
import { median } from './medians.js'

export interface GrowthOptions {
  baseUrl: string
  adminKey: string
  databaseUrl: string
  rounds: number
  progress(text: string): void
}

const keyCount = 100_000
const rowCount = 1_000_000
const unseenKeys = 60

/** What should stay as it is while there is more of everything: each a ratio of the cost with much to the cost with little. */
export async function measureGrowthOfCost(options: GrowthOptions): Promise<Measured> {
  const db = connect(options.databaseUrl, { poolMax: 2, name: 'bench', deadlineMs: 120_000 })
  try {
    return await measureAll(options, db)
  } finally {
    await db.close()
  }
}

async function measureAll(options: GrowthOptions, db: Database): Promise<Measured> {
  const { progress } = options
  const person = await newUser(options)
  const before = { lookUp: await lookUpMs(options, person), report: await reportMs(options, person) }
  await addKeys(db)
  await addRows(db, person.userId)
  await db.query((sql) => sql`analyze`)
  progress(`${keyCount} keys, ${rowCount} usage rows`)
  const after = { lookUp: await lookUpMs(options, person), report: await reportMs(options, person) }
  const growth = (id: string, what: string, key: keyof typeof before): { figure: Figure; readings: Reading[] } => ({
    figure: { id, what, unit: '×', rounds: [median(after[key]) / median(before[key])], asked: { atMost: 1.5 } },
    readings: [
      { what: `${what}: before`, unit: 'ms', rounds: before[key] },
      { what: `${what}: after`, unit: 'ms', rounds: after[key] },
    ],
  })
  const all = [
    growth('growth-keys', `a call with a key not seen before, 1 → ${keyCount} keys`, 'lookUp'),
    growth('growth-rows', `a usage report of a month, 0 → ${rowCount} rows`, 'report'),
  ]
  return { figures: all.map(({ figure }) => figure), readings: all.flatMap(({ readings }) => readings) }
}

interface User {
  userId: string
  key: string
}

async function newUser(options: GrowthOptions): Promise<User> {
  const { baseUrl, adminKey } = options
  const { user_id } = await ask<{ user_id: string }>(baseUrl, adminKey, 'POST', '/api/v1/admin/users', { tier: 'enterprise', consciousness_level: 5 })
  return { userId: user_id, key: await newKey(options, user_id) }
}

async function newKey({ baseUrl, adminKey }: GrowthOptions, user_id: string): Promise<string> {
  const body = { user_id, tier: 'enterprise', consciousness_level: 5 }
  return (await ask<{ api_key: string }>(baseUrl, adminKey, 'POST', '/api/v1/admin/keys', body)).api_key
}

/** The first call of each of some keys, which no cache knows. */
async function lookUpMs(options: GrowthOptions, { userId }: User): Promise<number[]> {
  const keys: string[] = []
  for (let i = 0; i < unseenKeys; i++) keys.push(await newKey(options, userId))
  return timesOf(keys, (key) => ask(options.baseUrl, key, 'GET', '/api/v1/me'))
}

function reportMs(options: GrowthOptions, { key }: User): Promise<number[]> {
  return timesOf(Array.from({ length: 5 * options.rounds }), () => ask(options.baseUrl, key, 'GET', '/api/v1/me/usage?group_by=engine'))
}

async function timesOf<T>(list: readonly T[], work: (each: T) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (const each of list) {
    const started = performance.now()
    await work(each)
    times.push(performance.now() - started)
  }
  return times
}

const addKeys = (db: Database) =>
  db.query(
    (sql) => sql`
      with owner as (insert into users (tier) values ('free') returning id)
      insert into api_keys (user_id, hash, last_four, revoked_at)
      select owner.id, sha256(convert_to('bench' || i, 'UTF8')), 'none', now() from owner, generate_series(1, ${keyCount}::int) i`,
  )

const addRows = (db: Database, userId: string) =>
  db.query(
    (sql) => sql`
      insert into usage_logs (user_id, engine_id, status, response_status, request_path, duration_ms, created_at, event_id)
      select case when i % 1000 = 0 then ${userId}::uuid else gen_random_uuid() end, 'tarot', 'success', 200, '/api/v1/engines/{id}/calculate', 1,
        now() - i * interval '1 microsecond', 'bench-' || i
      from generate_series(1, ${rowCount}::int) i`,
  )
