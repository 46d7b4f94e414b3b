import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@selemene/db'
import { afterAll, expect, it } from 'vitest'
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

async function destroy(): Promise<void> {
  const db = connect(readState().database_url, { poolMax: 1, name: 'drill', deadlineMs: 20_000 })
  await db.query((sql) => sql.unsafe('drop schema public cascade; create schema public'))
  await db.close()
}

it('everything stands again after the database was lost, to the byte, and counting goes on', async () => {
  const caller = await openCaller()
  const call = async (times: number) => {
    for (let time = 0; time < times; time += 1) expect((await caller.calculate('numerology')).status).toBe(200)
  }
  await call(20)
  await countedOf(caller, 20)
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
