import { expect, test } from 'vitest'
import { createSinceWhen } from './since-when.js'
import { statusPage } from './status-page.js'
import { type ReportDeps, reportStatus } from './status-report.js'

interface Scene {
  services?: string[]
  breakers?: [string, string][]
  connected?: boolean
  redis?: () => Promise<boolean>
  lag?: number
}

const everything = ['auth', 'orchestrator', 'engines-ts', 'engines-rust-port', 'analytics']

function report(
  { services = everything, breakers = [], connected = true, redis = async () => true, lag = 0 }: Scene = {},
  sinceWhen = createSinceWhen(() => new Date(0)),
) {
  const present = new Map(services.map((name) => [name, [{ name, id: name, version: '1', latencyMs: 2.34 }]]))
  const engine = (id: string, service: string) => [id, { id, title: id, service }] as const
  const deps = {
    version: '1.0.0',
    bus: { connected, breakers: new Map(breakers), ping: async () => undefined },
    catalogue: {
      engines: new Map([engine('tarot', 'engines-ts'), engine('numerology', 'engines-rust-port')]),
      workflows: new Map([['both', { id: 'both', title: 'Both <b>', service: 'orchestrator', engines: ['tarot', 'numerology'] }]]),
    },
    discovery: { services: () => present },
    stores: { redisClient: {}, redis, postgres: async () => true },
  } as unknown as ReportDeps
  const consumer = { name: 'usage', subject: 'x', pending: 1, in_flight: 0, redelivered: 0, dead_letters: 0, lag_seconds: lag }
  const queues = {
    read: async () => ({
      dead_letters: 0,
      streams: [{ name: 'EVENTS', messages: 9, bytes: 1, max_bytes: null, replicas_away: 0, last_message_at: null, consumers: [consumer] }],
    }),
  }
  const countLookUps = async () => ({
    hit_rate: 0.905,
    layers: [{ layer: 'l1' as const, hits: 905, misses: 95, failures: 0, hit_rate: 0.905 }],
    replicas: 2,
  })
  return reportStatus(deps, { queues, countLookUps }, sinceWhen)
}

const stateOf = (parts: readonly { name: string; state: string }[], name: string) => parts.find((part) => part.name === name)?.state

test('with everything there, everything is ok', async () => {
  const { overall_status, services, stores, engines, workflows, queues } = await report()
  expect(overall_status).toBe('ready')
  const parts = [...services, ...stores, ...engines, ...workflows, ...queues]
  expect(parts.filter((part) => part.state !== 'ok' || typeof part.latency_ms !== 'number')).toEqual([])
})

test('a service that is away takes its engines with it, and workflows lose a part', async () => {
  const { overall_status, services, engines, workflows } = await report({ services: everything.filter((name) => name !== 'engines-ts') })
  expect([overall_status, stateOf(services, 'engines-ts'), stateOf(engines, 'tarot'), stateOf(engines, 'numerology')]).toEqual([
    'degraded',
    'unavailable',
    'unavailable',
    'ok',
  ])
  expect(workflows[0]).toMatchObject({ state: 'degraded', engines_unavailable: ['tarot'] })
})

test('the cache is told by layer, in the report and on the page', async () => {
  const seen = await report()
  expect(seen.cache).toMatchObject({ hit_rate: 0.905, replicas: 2 })
  expect(statusPage(seen)).toContain('<th scope="row">l1</th><td>90.5 %</td><td>905</td>')
})

test('without the orchestrator workflows are away and engines are not', async () => {
  const { engines, workflows } = await report({ services: everything.filter((name) => name !== 'orchestrator') })
  expect([engines.map((engine) => engine.state), workflows[0]?.state]).toEqual([['numerology', 'tarot'].map(() => 'ok'), 'unavailable'])
})

test('an open breaker is an engine that is away, a probing one is limited', async () => {
  const open = await report({ breakers: [['engines.tarot.calculate', 'open']] })
  const probing = await report({ breakers: [['engines.tarot.calculate', 'half-open']] })
  expect([stateOf(open.engines, 'tarot'), stateOf(probing.engines, 'tarot')]).toEqual(['unavailable', 'degraded'])
})

test('a store that does not answer is away, and the report does not wait for it', async () => {
  const { stores } = await report({ redis: () => new Promise(() => undefined) })
  expect(stores.find((store) => store.name === 'redis')).toMatchObject({ state: 'unavailable', latency_ms: null })
})

test('without the bus nothing can be served', async () => {
  expect((await report({ connected: false })).overall_status).toBe('not_ready')
})

test('a consumer a minute behind is limited', async () => {
  const { queues, overall_status } = await report({ lag: 61 })
  expect([queues[0]?.consumers[0]?.state, overall_status]).toEqual(['degraded', 'degraded'])
})

test('since is when the state began, and begins anew with the next state', async () => {
  let now = 1_000
  const sinceWhen = createSinceWhen(() => new Date(now))
  const at = async (scene: Scene) => (await report(scene, sinceWhen)).services.find((service) => service.name === 'auth')?.since
  const first = await at({})
  now = 2_000
  expect(await at({})).toBe(first)
  const gone = await at({ services: [] })
  expect(gone).toBe(new Date(2_000).toISOString())
  now = 3_000
  expect(await at({})).toBe(new Date(3_000).toISOString())
})

test('the page says in words what is away, carries no script, and takes no text for markup', async () => {
  const page = statusPage(await report({ services: [] }))
  expect(page).toContain('<html lang="en">')
  expect(page).toContain('tarot is away')
  expect(page).toContain('Both &lt;b>')
  expect(page).not.toMatch(/<script|<b>|https?:\/\//)
})

test('every column of the page has a heading and every row begins with one', async () => {
  const page = statusPage(await report())
  for (const [table] of page.matchAll(/<table>[\s\S]*?<\/table>/g)) {
    const columns = [...table.matchAll(/<th scope="col">/g)].length
    for (const [row] of table.matchAll(/<tr><th scope="row">[\s\S]*?<\/tr>/g)) expect([...row.matchAll(/<t[hd]/g)]).toHaveLength(columns)
  }
})
