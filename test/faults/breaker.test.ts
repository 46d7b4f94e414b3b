import { beforeAll, expect, it } from 'vitest'
import { until } from '../acceptance/until.js'
import { budgetMs, type Caller, get, openCaller, untilWhole } from './caller.js'
import { metricOf, type Part, whileFrozen } from './processes.js'

const values = { closed: 0, 'half-open': 1, open: 2 }
const engine = 'numerology'

let caller: Caller
beforeAll(async () => {
  caller = await openCaller()
  await untilWhole(caller)
})

const stateOf = (service: Part) => metricOf(service, 'noesis_circuit_breaker_state', { engine_id: engine })
const breakerInStatus = async () => {
  const engines = (await get('/api/status')).pointer('/engines') as { id: string; breaker: string }[]
  return engines.find(({ id }) => id === engine)?.breaker
}

/** Waits for one of some states of the breaker in the figures of the service that calls. */
const seen = (service: Part, ...states: (keyof typeof values)[]) =>
  until(
    () => stateOf(service),
    (value) => states.some((state) => values[state] === value),
    10_000,
  )

it.each([
  { service: 'gateway', call: () => caller.calculate(engine, { budgetMs }) },
  { service: 'orchestrator', call: () => caller.execute('birth-blueprint', { budgetMs: 2 * budgetMs }) },
] as const)(
  'the breaker of the $service opens when an engine falls silent, is half-open a second later, and closes when the engine answers',
  async ({ service, call }) => {
    await seen(service, 'closed')
    await whileFrozen('engines-rust-port', async () => {
      await Promise.all([call(), call(), call()])
      // It is open for a second only, which a busy machine may miss.
      await seen(service, 'open', 'half-open')
      await seen(service, 'half-open')
    })
    await call()
    await until(call, ({ status }) => status === 200, 10_000)
    await seen(service, 'closed')
    await untilWhole(caller)
  },
)

it('an open breaker refuses at once, and shows in the status of the API', async () => {
  await whileFrozen('engines-rust-port', async () => {
    await Promise.all([1, 2, 3].map(() => caller.calculate(engine, { budgetMs })))
    await until(breakerInStatus, (state) => state === 'open', 5_000)
    const refused = await caller.calculate(engine, { budgetMs })
    expect(refused).toMatchObject({ status: 503, reason: 'ENGINE_UNAVAILABLE' })
    expect(refused.ms).toBeLessThan(budgetMs)
  })
  await untilWhole(caller)
  await until(breakerInStatus, (state) => state === 'closed', 5_000)
})

it('callers in too great a hurry do not close an engine to others', async () => {
  await Promise.all(Array.from({ length: 20 }, () => caller.calculate(engine, { budgetMs: 1 })))
  expect(await stateOf('gateway')).toBe(values.closed)
  expect((await caller.calculate(engine, { budgetMs })).status).toBe(200)
})
