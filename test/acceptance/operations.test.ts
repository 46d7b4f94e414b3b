import { beforeAll, describe, expect, test } from 'vitest'
import { publicEvents } from '../support/published-events.js'
import { type Client, openClient } from './client.js'

let nobody: Client
let caller: Client

beforeAll(async () => {
  nobody = await openClient()
  caller = nobody.as({ key: nobody.stack.keys.free })
})

interface Part {
  name: string
  state: string
  since: string
  latency_ms: number | null
}

describe('/api/status', () => {
  test('programs learn the state of everything, with latency and since when, without a key', async () => {
    const answer = await nobody.get('/api/status')
    expect([answer.status, answer.headers['x-ratelimit-limit']]).toEqual([200, undefined])
    const report = answer.json<Record<string, Part[]> & { overall_status: string }>()
    expect(report.overall_status).toBe('ready')
    const { services = [], stores = [], engines = [], workflows = [], queues = [] } = report
    expect(services.map(({ name }) => name).sort()).toEqual(['analytics', 'auth', 'engines-rust-port', 'engines-ts', 'gateway', 'orchestrator'])
    expect(stores.map(({ name }) => name).sort()).toEqual(['nats', 'postgres', 'redis'])
    expect([engines.length, workflows.length]).toEqual([14, 6])
    expect(queues.map(({ name }) => name)).toContain('EVENTS')
    for (const part of [...services, ...stores, ...engines, ...workflows, ...queues]) {
      expect([part.name, part.state, typeof part.latency_ms]).toEqual([part.name, 'ok', 'number'])
      expect(Date.parse(part.since)).toBeLessThanOrEqual(Date.now())
    }
  })

  test('people get a page that a browser shows without running anything', async () => {
    const page = await nobody.get('/api/status', { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } })
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.headers.vary).toContain('accept')
    expect(page.text).toContain('Everything works')
    expect(page.text).not.toContain('<script')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  })
})

describe('/api/queues/status', () => {
  test('shows the streams and what lies before each durable consumer', async () => {
    const { streams, dead_letters } = (await caller.get('/api/queues/status')).json<{
      streams: { name: string; messages: number; consumers: Record<string, unknown>[] }[]
      dead_letters: number
    }>()
    const usage = streams.find(({ name }) => name === 'EVENTS')?.consumers.find(({ name }) => name === 'usage')
    expect(usage).toMatchObject({ subject: 'events.request.completed', dead_letters: expect.any(Number), lag_seconds: expect.any(Number) })
    expect(dead_letters).toBeGreaterThanOrEqual(0)
  })

  test('is for callers with a key', async () => {
    expect((await nobody.get('/api/queues/status')).status).toBe(401)
  })
})

describe('documents', () => {
  test('AsyncAPI names every event', async () => {
    const document = (await nobody.get('/api/asyncapi.json')).json<{ asyncapi: string; channels: Record<string, { address: string }> }>()
    expect(document.asyncapi).toBe('3.0.0')
    expect(Object.values(document.channels).map(({ address }) => address.replace(/\{.*\}/, '*'))).toEqual(expect.arrayContaining(publicEvents))
  })

  test('the guide for language models names every engine and workflow of the catalogue, and its calls work', async () => {
    const guide = (await nobody.get('/llms.txt')).text
    const { engines, workflows } = (await caller.get('/api/v1/status')).json<{ engines: string[]; workflows: string[] }>()
    for (const id of engines) expect(guide).toContain(`/api/v1/engines/${id}/calculate`)
    for (const id of workflows) expect(guide).toContain(`/api/v1/workflows/${id}/execute`)
    const calls = [...guide.matchAll(/curl -s \S+?(\/api\/\S+) \\\n.*\\\n {2}-d '(.*)'\n/g)]
    expect(calls).toHaveLength(2)
    const strongest = nobody.as({ key: nobody.stack.keys.enterprise })
    for (const [, path = '', body = ''] of calls)
      expect([path, (await strongest.post(path, JSON.parse(body.replaceAll("'\\''", "'")))).status]).toEqual([path, 200])
  })

  test.each(['/api/asyncapi.json', '/llms.txt'])('%s is not sent again to a client that has it', async (path) => {
    const first = await nobody.get(path)
    const again = await nobody.get(path, { headers: { 'if-none-match': String(first.headers.etag) } })
    expect([again.status, again.text]).toEqual([304, ''])
  })
})
