import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runOps } from '../support/run-ops.js'
import { openClient } from './client.js'
import { send } from './send.js'
import { readStack } from './stack.js'

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

test('smoke shows every criterion that an address and a key can show', async () => {
  const { code, rows, err } = await findings('smoke')
  expect([code, err, rows.filter(({ result }) => result !== 'ok')]).toEqual([0, '', []])
  expect(rows.length).toBe(10)
})

test('rollback-check finds no reason to go back in a healthy gateway', async () => {
  const { code, out } = await runOps(['rollback-check', '--interval', '0', '--json'])
  expect([code, (JSON.parse(out) as Finding[]).map(({ check, result }) => [check, result])]).toEqual([
    0,
    ['health', 'errors', 'speed', 'memory'].map((check) => [check, 'ok']),
  ])
})

test('rollback-check says yes when no health check is answered', async () => {
  const { code, out } = await runOps(['rollback-check', '--interval', '0'], { BASE_URL: 'http://127.0.0.1:1' })
  expect([code, out]).toEqual([1, expect.stringMatching(/^health +FAILED +3 of 3 failed/m)])
})

test('the demo is made, and made anew, with keys that work', async () => {
  expect((await runOps(['sample-data'])).code).toBe(0)
  const { code, out } = await runOps(['reset-demo'])
  expect([code, out]).toEqual([0, expect.stringMatching(/^users_removed +3$/m)])
  expect(out).toMatch(/^engines 200 +\d+$/m)
  expect(out).not.toMatch(/^(engines|workflows) [^2]/m)
  const [key] = /nsk_test_\w+/.exec(out) ?? []
  expect((await send(readStack().baseUrl, { method: 'GET', path: '/api/v1/me', headers: { 'x-api-key': key as string } })).status).toBe(200)
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

test('warm-list writes what is asked again and again for CACHE_WARM_FILE, without words', async () => {
  const caller = (await openClient()).as({ key: (await openClient()).stack.keys.enterprise })
  const birth_data = { name: 'Zanzibar Quill', date: '1963-05-17', time: '04:21', latitude: 18.5, longitude: 73.8, timezone: 'Asia/Kolkata' }
  for (let i = 0; i < 6; i++) await caller.post('/api/v1/engines/human-design/calculate', { birth_data, question: 'Zanzibar?' })
  const folder = await mkdtemp(join(tmpdir(), 'warm-'))
  const file = join(folder, 'requests.jsonl')
  try {
    const { code, err } = await runOps(['warm-list', file])
    expect([code, err]).toEqual([0, ''])
    const text = await readFile(file, 'utf8')
    expect(text).not.toContain('Zanzibar')
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { engine_id: string; input: { birth_data?: { date?: string } } })
    // Told as the instant that the chart is calculated for.
    const own = lines.find(({ engine_id, input }) => engine_id === 'human-design' && input.birth_data?.date === '1963-05-16')
    expect(own?.input.birth_data).toEqual({ date: '1963-05-16', time: '22:51:00', timezone: 'UTC' })
    const again = await caller.post('/api/v1/engines/human-design/calculate', own?.input ?? {})
    expect(again.headers['cache-status']).toMatch(/^selemene; hit/)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('a missing address is said by the name of its variable', async () => {
  const nowhere = { DATABASE_URL: '', STATE_FILE: '/nonexistent/state.json' }
  expect(await runOps(['check-db'], nowhere)).toMatchObject({ code: 1, err: expect.stringMatching(/^Set DATABASE_URL: /) })
})
