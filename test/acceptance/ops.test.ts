import { expect, test } from 'vitest'
import { runOps } from '../support/run-ops.js'

interface Finding {
  check: string
  result: string
  found: string
}

async function findings(command: string): Promise<{ code: number | null; rows: Finding[]; err: string }> {
  const { code, out, err } = await runOps([command, '--json'])
  return { code, err, rows: out === '' ? [] : (JSON.parse(out) as Finding[]) }
}

test.each([
  ['check-db', ['answers', 'version', 'schema', 'roles', 'partitions', 'connections']],
  ['check-redis', ['answers', 'version', 'keeps a value', 'memory', 'eviction']],
  ['check-nats', ['version', 'streams', 'consumers', 'dead letters', 'services']],
])('%s looks at a running stack', async (command, looked) => {
  const { code, rows, err } = await findings(command)
  expect([code, err, rows.filter(({ result }) => result !== 'ok')]).toEqual([0, '', []])
  expect(rows.map(({ check }) => check)).toEqual(looked)
})

test.each([
  ['check-db', { DATABASE_URL: 'postgres://owner:hidden-word@127.0.0.1:1/none' }],
  ['check-redis', { REDIS_URL: 'redis://:hidden-word@127.0.0.1:1' }],
  ['check-nats', { NATS_URL: 'nats://owner:hidden-word@127.0.0.1:1' }],
])('%s fails where there is no server, and repeats no password', async (command, env) => {
  const { code, out, err } = await runOps([command], env)
  expect(code).toBe(1)
  expect(`${out}${err}`.trim().length).toBeGreaterThan(10)
  expect(`${out}${err}`).not.toContain('hidden-word')
})

test('a missing address is said by the name of its variable', async () => {
  const nowhere = { DATABASE_URL: '', STATE_FILE: '/nonexistent/state.json' }
  expect(await runOps(['check-db'], nowhere)).toMatchObject({ code: 1, err: expect.stringMatching(/^Set DATABASE_URL: /) })
})
