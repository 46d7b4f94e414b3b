import { EventEmitter, once } from 'node:events'
import { NoesisError } from '@selemene/contracts'
import { connect, type Database } from '@selemene/db'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { slowOpeningMs } from '../../support/tcp-proxy.js'
import { type CuttableProxy, createCuttableProxy } from './cuttable-proxy.js'
import { createTestDatabase, type TestDatabase } from './test-database.js'

const deadlineMs = 300
/** Deadlines hold on a busy machine too: what is meant is a bound, not a speed. */
const slackMs = 1000

let database: TestDatabase
let proxy: CuttableProxy
let db: Database

beforeEach(async () => {
  database = await createTestDatabase({ migrated: false })
  await database.owner.query((sql) => sql`create table herbs (name text primary key)`)
  proxy = await createCuttableProxy(database.url)
  db = connect(proxy.url, { poolMax: 2, name: 'test', deadlineMs })
})
afterEach(async () => {
  await db.close()
  await proxy.close()
  await database.drop()
})

const herbs = () =>
  database.owner.query((sql) => sql<{ name: string }[]>`select name from herbs order by name`).then((rows) => rows.map(({ name }) => name))
const addHerb = (name: string) => db.query((sql) => sql`insert into herbs values (${name})`)

/** Runs work that must fail, and tells with which code and after how long. */
async function failureOf(work: () => Promise<unknown>): Promise<{ code: string; afterMs: number }> {
  const started = performance.now()
  const error: unknown = await work().then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof NoesisError)) throw new Error('It should have failed with a NoesisError.', { cause: error })
  return { code: error.code, afterMs: performance.now() - started }
}

describe.each(['refused', 'silent'] as const)('while Postgres is %s', (state) => {
  test('a query answers DATABASE_UNAVAILABLE within its deadline, connected before or not', async () => {
    await addHerb('tulsi')
    const fresh = connect(proxy.url, { poolMax: 1, name: 'test', deadlineMs })
    proxy.set(state)
    for (const from of [db, fresh]) {
      const failure = await failureOf(() => from.query((sql) => sql`select 1`))
      expect(failure.code).toBe('DATABASE_UNAVAILABLE')
      expect(failure.afterMs).toBeLessThan(deadlineMs + slackMs)
    }
    await fresh.close()
  })

  test('so do more queries and transactions at once than there are connections', async () => {
    proxy.set(state)
    const query = () => failureOf(() => db.query((sql) => sql`select 1`))
    const transaction = () => failureOf(() => db.transaction((tx) => tx`select 1`))
    const failures = await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? query() : transaction())))
    expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(['DATABASE_UNAVAILABLE']))
    expect(Math.max(...failures.map(({ afterMs }) => afterMs))).toBeLessThan(deadlineMs + slackMs)
  })

  test('it works again by itself when Postgres is back', async () => {
    await addHerb('tulsi')
    proxy.set(state)
    expect(await db.answers()).toBe(false)
    proxy.set('open')
    await vi.waitFor(async () => expect(await db.answers()).toBe(true), { timeout: 10_000, interval: 100 })
    await addHerb('neem')
    expect(await herbs()).toEqual(['neem', 'tulsi'])
  })
})

test('a request waits for 1.5 s unless said otherwise', async () => {
  const usual = connect(proxy.url, { poolMax: 1, name: 'test' })
  proxy.set('silent')
  const { code, afterMs } = await failureOf(() => usual.query((sql) => sql`select 1`))
  expect(code).toBe('DATABASE_UNAVAILABLE')
  expect(afterMs).toBeGreaterThan(1400)
  expect(afterMs).toBeLessThan(1500 + slackMs)
})

describe('while opening a connection takes longer than a request may wait', () => {
  test('those who ask are refused in time, and the connection serves once it is open', async () => {
    proxy.set('slow')
    const { code, afterMs } = await failureOf(() => addHerb('too late'))
    expect(code).toBe('DATABASE_UNAVAILABLE')
    expect(afterMs).toBeLessThan(deadlineMs + slackMs)
    await vi.waitFor(async () => expect(await db.answers()).toBe(true), { timeout: slowOpeningMs + 1_500, interval: 100 })
    await addHerb('tulsi')
    expect(await herbs()).toEqual(['tulsi'])
  })

  test('a pool that is closed meanwhile gives it up', async () => {
    const proxied = connect(proxy.url, { poolMax: 1, name: 'given up', deadlineMs })
    proxy.set('slow')
    await failureOf(() => proxied.query((sql) => sql`select 1`))
    await proxied.close()
    await vi.waitFor(() => expect(proxied.pool).toMatchObject({ open: 0, idle: 0 }), { timeout: 1_000, interval: 20 })
  })

  test('no more connections are opened than allowed, however many ask', async () => {
    proxy.set('slow')
    const failures = await Promise.all(Array.from({ length: 20 }, () => failureOf(() => db.query((sql) => sql`select 1`))))
    expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(['DATABASE_UNAVAILABLE']))
    expect(db.pool).toMatchObject({ open: 2, idle: 0, waiting: 0 })
    await vi.waitFor(() => expect(db.pool).toMatchObject({ open: 2, idle: 2, waiting: 0 }), { timeout: slowOpeningMs + 1_500, interval: 100 })
  })
})

test('what waited in vain is not carried out later', async () => {
  await addHerb('tulsi')
  proxy.set('silent')
  const late = await Promise.all([
    failureOf(() => addHerb('late query')),
    failureOf(() => db.transaction((tx) => tx`insert into herbs values ('late transaction')`)),
    ...Array.from({ length: 10 }, (_, i) => failureOf(() => addHerb(`queued ${i}`))),
  ])
  expect(late).toHaveLength(12)
  proxy.set('open')
  await vi.waitFor(async () => expect(await db.answers()).toBe(true), { timeout: 10_000, interval: 100 })
  expect(await herbs()).toEqual(['tulsi'])
})

test('slow statements on every connection hold no caller beyond its deadline', async () => {
  const slow = await Promise.all([1, 2].map(() => failureOf(() => db.query((sql) => sql`select pg_sleep(3)`))))
  expect(slow.map(({ code }) => code)).toEqual(['DATABASE_UNAVAILABLE', 'DATABASE_UNAVAILABLE'])
  await addHerb('tulsi')
  expect(await herbs()).toEqual(['tulsi'])
})

test('more work at once than connections is all done, on no more connections than allowed', async () => {
  const patient = connect(database.url, { poolMax: 3, name: 'counted', deadlineMs: 10_000 })
  const names = Array.from({ length: 30 }, (_, i) => `herb ${i}`)
  await Promise.all(names.map((name) => patient.query((sql) => sql`insert into herbs values (${name})`)))
  const [row] = await database.owner.query(
    (sql) => sql<{ n: number }[]>`select count(*)::int as n from pg_stat_activity where application_name = 'counted'`,
  )
  expect(row?.n).toBeLessThanOrEqual(3)
  expect(await herbs()).toHaveLength(30)
  await patient.close()
})

test('a lock that two wait for in a circle is DATABASE_UNAVAILABLE for one of them: it may try again', async () => {
  const patient = connect(database.url, { poolMax: 2, name: 'circle', deadlineMs: 10_000 })
  await Promise.all(['neem', 'tulsi'].map(addHerb))
  const hold = new EventEmitter()
  const bothHold = Promise.all([once(hold, 'neem'), once(hold, 'tulsi')])
  const lock = (first: string, second: string) =>
    patient.transaction(async (tx) => {
      await tx`select from herbs where name = ${first} for update`
      hold.emit(first)
      await bothHold
      await tx`select from herbs where name = ${second} for update`
    })
  const outcomes = await Promise.allSettled([lock('neem', 'tulsi'), lock('tulsi', 'neem')])
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(refused.map(({ reason }) => (reason as NoesisError).code)).toEqual(['DATABASE_UNAVAILABLE'])
  await patient.close()
})

test('a server that does not let the service in is DATABASE_UNAVAILABLE too, whatever it says', async () => {
  for (const change of [{ password: 'wrong' }, { pathname: '/no_such_database' }, { username: 'no_such_role' }]) {
    const url = new URL(database.url)
    Object.assign(url, change)
    const refused = connect(url.href, { poolMax: 1, name: 'refused', deadlineMs: 5_000 })
    expect((await failureOf(() => refused.query((sql) => sql`select 1`))).code).toBe('DATABASE_UNAVAILABLE')
    await refused.close()
  }
})

test('a transaction that outlasts its deadline is rolled back', async () => {
  const hold = new EventEmitter()
  const released = once(hold, 'release')
  const failure = await failureOf(() =>
    db.transaction(async (tx) => {
      await tx`insert into herbs values ('too late')`
      await released
    }),
  )
  hold.emit('release')
  expect(failure.code).toBe('DATABASE_UNAVAILABLE')
  await addHerb('tulsi')
  expect(await herbs()).toEqual(['tulsi'])
})

test('what is there already is a CONFLICT, and neither its text nor its cause repeats the value', async () => {
  await addHerb('a private name')
  const error = (await addHerb('a private name').catch((thrown: unknown) => thrown)) as NoesisError
  expect(error.code).toBe('CONFLICT')
  expect(`${error.message} ${String((error.cause as Error).message)} ${JSON.stringify(error.cause)}`).not.toContain('a private name')
})

test('what a transaction throws undoes it and comes out unchanged', async () => {
  const thrown = new NoesisError('NOT_FOUND', 'There is no such herb.')
  await expect(
    db.transaction(async (tx) => {
      await tx`insert into herbs values ('undone')`
      throw thrown
    }),
  ).rejects.toBe(thrown)
  expect(await herbs()).toEqual([])
})
