import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { connect, type Database } from '@selemene/db'
import { afterAll, expect, it } from 'vitest'
import { until } from '../acceptance/until.js'
import { runOps } from '../support/run-ops.js'
import { openCaller, untilReady } from './caller.js'
import { countedOf } from './counted.js'
import { readState } from './processes.js'

const folder = mkdtempSync(join(tmpdir(), 'restore-drill-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface TableLine {
  table: string
  rows: number
  sha256: string
}

async function run(...args: string[]): Promise<TableLine[]> {
  const { code, out, err } = await runOps([...args, '--json'])
  expect([code, err]).toEqual([0, ''])
  return (JSON.parse(out) as TableLine[]).map(({ table, rows, sha256 }) => ({ table, rows, sha256 }))
}

async function asOwner<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = connect(readState().database_url, { poolMax: 1, name: 'drill', deadlineMs: 20_000 })
  return work(db).finally(() => db.close())
}

const destroy = () => asOwner((db) => db.query((sql) => sql.unsafe('drop schema public cascade; create schema public')))

/** More than the buffers between the server and a file hold. */
const addManyRows = () =>
  asOwner((db) =>
    db.query((sql) => sql`insert into audit_log (action, target_type) select 'drill', repeat('row ', 40) from generate_series(1, 40000)`),
  )

/** Rows of what was called before this test may still be on their way. */
async function untilWritten(): Promise<void> {
  const rows = () => asOwner((db) => db.query<{ count: string }[]>((sql) => sql`select count(*) from usage_logs`)).then(([row]) => row?.count)
  let before: string | undefined
  const isUnchanged = (now: string | undefined) => {
    const same = now === before
    before = now
    return same
  }
  await until(() => pause(1_500).then(rows), isUnchanged, 30_000)
}

it('everything stands again after the database was lost, to the byte, and counting goes on', async () => {
  const caller = await openCaller()
  const call = async (times: number) => {
    for (let time = 0; time < times; time += 1) expect((await caller.calculate('numerology')).status).toBe(200)
  }
  await call(20)
  await countedOf(caller, 20)
  await addManyRows()
  await untilWritten()
  const saved = await run('backup', join(folder, 'first'))
  expect(saved.find(({ table }) => table === 'usage_logs')?.rows).toBeGreaterThanOrEqual(20)

  await destroy()
  expect(await run('restore', join(folder, 'first'))).toEqual(saved)
  await untilReady()

  // The time of a key's last use moves on while services run.
  const lasting = (tables: readonly TableLine[]) => tables.filter(({ table }) => table !== 'api_keys')
  expect(lasting(await run('backup', join(folder, 'second')))).toEqual(lasting(saved))
  await call(10)
  expect(await countedOf(caller, 30)).toEqual({ success: 30 })
})

it('a database that holds rows is not restored over unasked, and a damaged backup not at all', async () => {
  await run('backup', join(folder, 'third'))
  const refused = await runOps(['restore', join(folder, 'third')])
  expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/ holds rows\. Restore into an empty database, or add --replace/)])
  rmSync(join(folder, 'third', 'manifest.json'))
  expect((await runOps(['restore', join(folder, 'third'), '--replace'])).err).toMatch(/holds no finished backup/)
})
