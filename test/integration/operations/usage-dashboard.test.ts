import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { UsageRow } from '@selemene/contracts'
import { connect, type Database } from '@selemene/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createUsageStore } from '../../../services/analytics/src/usage/usage-store.js'
import { createTestDatabase, type TestDatabase } from '../db/test-database.js'

const file = fileURLToPath(new URL('../../../docs/operations/usage-dashboard.sql', import.meta.url))
const statements = readFileSync(file, 'utf8')
  .split(/;\s*$/m)
  .map((text) => text.trim())
  .filter((text) => text !== '')
const titleOf = (statement: string) => /^-- (.*)\.?$/m.exec(statement.split('\n\n').at(-1) ?? '')?.[1] ?? statement

let database: TestDatabase
let analytics: Database

const row = (facts: Partial<UsageRow>, index: number): UsageRow => ({
  event_id: `event-${index}`,
  created_at: new Date(Date.now() - 60_000).toISOString(),
  user_id: '6f1c2d3e-0000-4000-8000-000000000001',
  key_id: null,
  engine_id: 'numerology',
  workflow_id: null,
  status: 'success',
  response_status: 200,
  request_path: '/api/v1/engines/numerology/calculate',
  duration_ms: 4,
  cache_hit: false,
  ...facts,
})

const run = (statement: string) => analytics.query<Record<string, unknown>[]>((sql) => sql.unsafe(statement))
const statement = (beginning: string) => statements.find((text) => text.includes(`-- ${beginning}`)) as string

beforeAll(async () => {
  database = await createTestDatabase({ migrated: true })
  analytics = connect(await database.loginAs('noesis_analytics'), { poolMax: 2, name: 'test', deadlineMs: 20_000 })
  const rows = [
    row({}, 1),
    row({ duration_ms: 8, cache_hit: true }, 2),
    row({ status: 'server_error', response_status: 503 }, 3),
    row({ engine_id: null, workflow_id: 'birth-blueprint', user_id: null }, 4),
  ]
  await createUsageStore(analytics).write(rows)
})

afterAll(async () => {
  await analytics.close()
  await database.drop()
})

test.each(statements.map((text) => [titleOf(text), text] as const))('%s: runs with the rights of analytics', async (_title, text) => {
  await expect(run(text)).resolves.toBeDefined()
})

test('engines are counted with their failures, their cache and their speed', async () => {
  const [numerology] = await run(statement('Engines by calls'))
  expect(numerology).toMatchObject({
    engine_id: 'numerology',
    calls: '3',
    users: '1',
    failed_percent: '33.33',
    cached_percent: '33.33',
    slowest_ms: '8.0',
  })
})

test('rows, sums and histograms agree, and a row that is in no sum shows', async () => {
  const disagreement = statement('Rows, sums and histograms must agree')
  expect(await run(disagreement)).toHaveLength(0)
  await database.owner.query((sql) => sql.unsafe('update usage_daily set count = count - 1 where workflow_id is not null'))
  expect(await run(disagreement)).toMatchObject([{ counted: '4', summed: '3', timed: '4' }])
})
