import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { until } from '../acceptance/until.js'
import { budgetMs, type Caller, get, isAmiss, lateMs, openCaller, type Timed, untilWhole } from './caller.js'
import { startLoad, tally } from './load.js'
import { engineServices, metricOf, pidsOf, readyReplicas, signal, whileFrozen, whileStopped } from './processes.js'

type EngineService = (typeof engineServices)[number]

let caller: Caller
beforeAll(async () => {
  caller = await openCaller()
})
beforeEach(() => untilWhole(caller))

function twoReplicas(service: EngineService): [number, number] {
  const replicas = pidsOf(service)
  expect(replicas.length, 'start the stack with NOESIS_REPLICAS="engines-ts=2,engines-rust-port=2"').toBeGreaterThan(1)
  return replicas as [number, number]
}

/** Every engine of a service that has replicas, and workflows that need it. */
function startCalls(service: EngineService) {
  const engines = [...caller.engines].filter(([, its]) => its === service).map(([id]) => id)
  const workflows = [...caller.workflows].filter(([, needs]) => needs.some((id) => engines.includes(id))).map(([id]) => id)
  return startLoad([
    ...engines.map((id) => () => caller.calculate(id, { budgetMs })),
    ...workflows.slice(0, 3).map((id) => () => caller.execute(id, { budgetMs })),
  ])
}

const describeAnswer = ({ path, status, reason, ms }: Timed) => `${path} ${status} ${reason} ${Math.round(ms)} ms`

it('a replica that is asked to stop under load loses no answer', async () => {
  const replicas = twoReplicas('engines-ts')
  const calls = startCalls('engines-ts')
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

/** Within this a replica's silence is noticed. */
const noticedMs = 1_000
const enoughCalls = 300

describe.each(engineServices)('one of two replicas of %s', (service) => {
  it.each([
    { fault: 'frozen', whileIt: (pid: number, work: () => Promise<void>) => whileStopped([pid], work) },
    {
      fault: 'killed',
      whileIt: (pid: number, work: () => Promise<void>) => {
        signal([pid], 'SIGKILL')
        return work()
      },
    },
  ])('$fault: no answer comes after its budget, and a second later 99 of 100 calls and workflows succeed', async ({ whileIt }) => {
    const [victim] = twoReplicas(service)
    const calls = startCalls(service)
    await calls.rounds(3)
    let since = Number.POSITIVE_INFINITY
    const later = () => calls.ledger.filter(({ at }) => at > since + noticedMs)
    await whileIt(victim, async () => {
      since = performance.now()
      await until(
        async () => later().length,
        (count) => count >= enoughCalls,
        60_000,
      )
    })
    const counted = later()
    const answers = await calls.stop()
    expect(answers.filter(({ ms }) => ms > budgetMs + lateMs).map(describeAnswer)).toEqual([])
    const amiss = counted.filter(isAmiss)
    expect(amiss.length / counted.length, amiss.map(describeAnswer).join('\n')).toBeLessThanOrEqual(0.01)
  })
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
