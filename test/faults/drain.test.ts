import { beforeAll, beforeEach, expect, it } from 'vitest'
import { until } from '../acceptance/until.js'
import { budgetMs, type Caller, get, openCaller, untilWhole } from './caller.js'
import { startLoad, tally } from './load.js'
import { metricOf, pidsOf, signal, whileFrozen } from './processes.js'

let caller: Caller
beforeAll(async () => {
  caller = await openCaller()
})
beforeEach(() => untilWhole(caller))

it('a replica that is asked to stop under load costs nobody an answer', async () => {
  const replicas = pidsOf('engines-ts')
  expect(replicas.length, 'start the stack with NOESIS_REPLICAS="engines-ts=2"').toBeGreaterThan(1)
  const engines = [...caller.engines].filter(([, service]) => service === 'engines-ts').map(([id]) => id)
  const calls = startLoad([
    ...engines.map((id) => () => caller.calculate(id, { budgetMs })),
    () => caller.execute('decision-support', { budgetMs }),
    () => caller.execute('creative-expression', { budgetMs }),
  ])
  await calls.rounds(5)
  for (const replica of replicas) {
    signal([replica], 'SIGTERM')
    await until(
      async () => pidsOf('engines-ts'),
      (pids) => pids.length === replicas.length && !pids.includes(replica),
      20_000,
    )
    await until(
      async () => (await presentReplicas()) >= replicas.length,
      (all) => all,
      20_000,
    )
    await calls.rounds(3)
  }
  const answers = await calls.stop()
  expect(tally(answers)).toEqual({ '200': answers.length })
  expect(answers.filter(({ path, pointer }) => path.includes('/workflows/') && pointer('/status') !== 'complete')).toEqual([])
})

async function presentReplicas(): Promise<number> {
  const services = (await get('/api/status')).pointer('/services') as { name: string; replicas: number }[]
  return services.find(({ name }) => name === 'engines-ts')?.replicas ?? 0
}

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
