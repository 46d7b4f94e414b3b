import { request } from 'node:http'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { until } from '../acceptance/until.js'
import { budgetMs, type Caller, lateMs, openCaller, readiness, untilWhole } from './caller.js'
import { startLoad, tally } from './load.js'
import { kill, metricOf, readState, whileDown, whileFrozen } from './processes.js'

let caller: Caller
beforeAll(async () => {
  caller = await openCaller()
})
beforeEach(() => untilWhole(caller))

describe('the orchestrator is down', () => {
  it('workflows are 503 at once, and no engine notices', async () => {
    const engines = startLoad(['numerology', 'i-ching'].map((id) => () => caller.calculate(id, { budgetMs })))
    await engines.rounds(1)
    await whileDown('orchestrator', async () => {
      const [id] = [...caller.workflows.keys()] as [string]
      // What was on its way to the one who died takes a moment longer.
      expect(await caller.execute(id)).toMatchObject({ status: 503, reason: 'SERVICE_UNAVAILABLE' })
      const answers = await Promise.all([...caller.workflows.keys()].map((id) => caller.execute(id)))
      expect(tally(answers)).toEqual({ '503 SERVICE_UNAVAILABLE': caller.workflows.size })
      expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(1_000)
      await until(readiness, (state) => state === 'degraded', 5_000)
      await engines.rounds(5)
    })
    expect(tally(await engines.stop())).toEqual({ '200': expect.any(Number) })
  })

  it('frozen, it costs a caller no more than the budget', async () => {
    const answers = await whileFrozen('orchestrator', () => Promise.all([...caller.workflows.keys()].map((id) => caller.execute(id, { budgetMs }))))
    expect(answers.filter(({ status }) => status !== 503 && status !== 504).map(({ path, status }) => [path, status])).toEqual([])
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(budgetMs + lateMs)
  })
})

it.each([
  { part: 'orchestrator', ask: () => caller.execute('birth-blueprint', { budgetMs: 10_000 }) },
  { part: 'engines-rust-port', ask: () => caller.calculate('numerology', { budgetMs: 10_000 }) },
] as const)(
  'what $part had in hand when it died is done by the instance that takes its place, or 503 in seconds where none does',
  async ({ part, ask }) => {
    const before = await metricOf('gateway', 'noesis_active_connections')
    const answer = await whileFrozen(part, async () => {
      const inHand = { answer: ask() }
      await until(
        () => metricOf('gateway', 'noesis_active_connections'),
        (count) => count > before,
        5_000,
      )
      await kill(part)
      return inHand
    }).then((inHand) => inHand.answer)
    expect([200, 503]).toContain(answer.status)
    expect(answer.ms).toBeLessThan(8_000)
  },
)

it('what auth had in hand when it died may have been done: it is 503 in seconds, and not done again', async () => {
  const { api } = caller.person
  const before = (await api.get('/api/v1/keys')).at('/keys') as unknown[]
  const connections = await metricOf('gateway', 'noesis_active_connections')
  const begun = performance.now()
  const answer = await whileFrozen('auth', async () => {
    const inHand = { answer: api.post('/api/v1/keys', { name: 'in hand' }) }
    await until(
      () => metricOf('gateway', 'noesis_active_connections'),
      (count) => count > connections,
      5_000,
    )
    await kill('auth')
    return inHand
  }).then((inHand) => inHand.answer)
  expect(answer.status).toBe(503)
  expect(performance.now() - begun).toBeLessThan(8_000)
  await untilWhole(caller)
  expect((await api.get('/api/v1/keys')).at('/keys')).toHaveLength(before.length)
})

describe('a stream of events', () => {
  it('ends the work when its caller leaves', async () => {
    const ended = () => metricOf('orchestrator', 'noesis_workflow_request_duration_seconds_count', { workflow_id: 'decision-support' })
    const before = await ended()
    await whileFrozen('engines-ts', async () => {
      const stream = openStream('decision-support', 25_000)
      await until(
        async () => stream.heard(),
        (text) => text.includes('event: engine'),
        4_000,
      )
      expect(await ended()).toBe(before)
      stream.leave()
      await until(ended, (count) => count === before + 1, 5_000)
    })
  })

  it('callers who leave do not close an engine to others', async () => {
    await whileFrozen('engines-ts', async () => {
      const streams = Array.from({ length: 5 }, () => openStream('decision-support', 20_000))
      await Promise.all(
        streams.map((stream) =>
          until(
            async () => stream.heard(),
            (text) => text.includes('event: engine'),
            5_000,
          ),
        ),
      )
      for (const stream of streams) stream.leave()
      await until(
        () => metricOf('orchestrator', 'noesis_workflow_request_duration_seconds_count', { workflow_id: 'decision-support' }),
        (count) => count > 0,
        5_000,
      )
      expect(await metricOf('orchestrator', 'noesis_circuit_breaker_state', { engine_id: 'tarot' })).toBe(0)
    })
  })
})

/** A caller who listens until it leaves in the middle. */
function openStream(workflow: string, timeoutMs: number) {
  const { hostname, port } = new URL(readState().base_url)
  let heard = ''
  const headers = {
    'x-api-key': caller.person.key,
    'content-type': 'application/json',
    accept: 'text/event-stream',
    'request-timeout-ms': String(timeoutMs),
  }
  const outgoing = request(
    { host: hostname, port, method: 'POST', path: `/api/v1/workflows/${workflow}/execute`, agent: false, headers },
    (incoming) => {
      incoming.on('data', (part: Buffer) => {
        heard += part.toString()
      })
      incoming.on('error', (error) => {
        heard += error.message
      })
    },
  )
  outgoing.on('error', (error) => {
    heard += error.message
  })
  outgoing.end(JSON.stringify(caller.requestOf(workflow)))
  return { heard: () => heard, leave: () => outgoing.destroy() }
}
