import { beforeAll, beforeEach, expect, it } from 'vitest'
import { until } from '../acceptance/until.js'
import { budgetMs, type Caller, get, isAmiss, lateMs, openCaller, type Timed, untilWhole } from './caller.js'
import { startLoad, tally } from './load.js'
import { metricOf, pidsOf, readyReplicas, signal, whileFrozen, whileStopped } from './processes.js'

let caller: Caller
beforeAll(async () => {
  caller = await openCaller()
})
beforeEach(() => untilWhole(caller))

function twoReplicas(): number[] {
  const replicas = pidsOf('engines-ts')
  expect(replicas.length, 'start the stack with NOESIS_REPLICAS="engines-ts=2"').toBeGreaterThan(1)
  return replicas
}

/** Every engine of the service that has replicas, and workflows that need it. */
function startCalls() {
  const engines = [...caller.engines].filter(([, service]) => service === 'engines-ts').map(([id]) => id)
  return startLoad([
    ...engines.map((id) => () => caller.calculate(id, { budgetMs })),
    ...['decision-support', 'creative-expression'].map((id) => () => caller.execute(id, { budgetMs })),
  ])
}

const describeAnswer = ({ path, status, reason, ms }: Timed) => `${path} ${status} ${reason} ${Math.round(ms)} ms`

it('a replica that is asked to stop under load costs nobody an answer', async () => {
  const replicas = twoReplicas()
  const calls = startCalls()
  await calls.rounds(5)
  for (const replica of replicas) {
    signal([replica], 'SIGTERM')
    await until(
      async () => pidsOf('engines-ts'),
      (pids) => pids.length === replicas.length && !pids.includes(replica),
      20_000,
    )
    await until(
      async () => (await readyReplicas('engines-ts')) === replicas.length,
      (all) => all,
      20_000,
    )
    await calls.rounds(3)
  }
  expect((await calls.stop()).filter(isAmiss).map(describeAnswer)).toEqual([])
})

it('a replica that falls silent costs a caller no more than the budget, and nothing once it answers again', async () => {
  const [silent] = twoReplicas()
  const calls = startCalls()
  await calls.rounds(3)
  await whileStopped([silent as number], () => calls.rounds(2))
  await untilWhole(caller)
  const since = performance.now()
  await calls.rounds(3)
  const answers = await calls.stop()
  expect(answers.filter(({ ms }) => ms > budgetMs + lateMs).map(describeAnswer)).toEqual([])
  expect(answers.filter((answer) => answer.at > since && isAmiss(answer)).map(describeAnswer)).toEqual([])
})

it('a gateway that is asked to stop answers what it has begun', async () => {
  const gateway = pidsOf('gateway')
  const before = await metricOf('gateway', 'noesis_active_connections')
  const begun = await whileFrozen('engines-ts', async () => {
    const calls = Array.from({ length: 5 }, () => caller.calculate('tarot', { budgetMs: 10_000 }))
    await until(
      () => metricOf('gateway', 'noesis_active_connections'),
      (count) => count >= before + calls.length,
      5_000,
    )
    signal(gateway, 'SIGTERM')
    await until(
      () => get('/health/live'),
      ({ status }) => status === 0,
      5_000,
    )
    return calls
  })
  expect(tally(await Promise.all(begun))).toEqual({ '200': begun.length })
  await until(
    async () => pidsOf('gateway'),
    (pids) => pids.length === gateway.length && !pids.some((pid) => gateway.includes(pid)),
    20_000,
  )
})
