import { beforeAll, describe, expect, it } from 'vitest'
import { until } from '../acceptance/until.js'
import { budgetMs, type Caller, lateMs, openCaller, type Timed, untilWhole } from './caller.js'
import { startLoad, tally } from './load.js'
import { engineServices, type Part, whileDown, whileFrozen, whileSlow } from './processes.js'

const faults = [
  { name: 'killed', fault: whileDown },
  { name: 'frozen', fault: whileFrozen },
  { name: 'slowed', fault: whileSlow },
]

interface EngineStatus {
  status: string
  error_code?: string
}

let caller: Caller
beforeAll(async () => {
  caller = await openCaller()
})

/** Every workflow, again and again, from before the fault until each has been answered twice within it. */
async function workflowsDuring(fault: <T>(part: Part, work: () => Promise<T>) => Promise<T>, part: Part) {
  const workflows = startLoad([...caller.workflows.keys()].map((id) => () => caller.execute(id, { budgetMs })))
  await workflows.rounds(1)
  const begun = performance.now()
  await fault(part, () => workflows.rounds(2))
  const ended = performance.now()
  const all = await workflows.stop()
  return { all, within: all.filter(({ at, ms }) => at > begun && at + ms < ended) }
}

const workflowOf = ({ path }: Timed) => path.split('/')[4] as string
const statusesOf = (answer: Timed) => answer.pointer('/engine_statuses') as Record<string, EngineStatus>
const isLate = ({ ms }: Timed) => ms > budgetMs + lateMs

function expectHonest(answer: Timed) {
  const statuses = Object.values(statusesOf(answer))
  const succeeded = statuses.filter(({ status }) => status === 'ok').length
  const failed = statuses.filter(({ status }) => status !== 'ok' && status !== 'skipped')
  if (succeeded === 0) return expect(answer.reason, answer.path).toBe('WORKFLOW_FAILED')
  expect(answer.pointer('/status'), answer.path).toBe(failed.length === 0 ? 'complete' : 'degraded')
  expect(Object.keys(answer.pointer('/engine_outputs') as object)).toHaveLength(succeeded)
}

describe.each(engineServices)('%s', (service) => {
  const isThere = (engine: string) => caller.engines.get(engine) !== service

  describe.each(faults)('$name while every workflow runs', ({ name, fault }) => {
    let during: Awaited<ReturnType<typeof workflowsDuring>>
    beforeAll(async () => {
      await untilWhole(caller)
      during = await workflowsDuring(fault, service)
    })

    it('no answer comes later than its budget', () => {
      expect(during.all.filter(isLate).map(({ path, ms }) => `${path} ${Math.round(ms)} ms`)).toEqual([])
    })

    it('no answer is an error, unless no engine succeeded', () => {
      expect(tally(during.all.filter(({ status, reason }) => status !== 200 && reason !== 'WORKFLOW_FAILED'))).toEqual({})
    })

    it('an answer is degraded exactly when an engine failed, and carries what the others said', () => {
      for (const answer of during.all) expectHonest(answer)
    })

    it('a workflow misses the engines of this service and no other, each with its reason', () => {
      expect(new Set(during.within.map(workflowOf)).size).toBe(caller.workflows.size)
      const seen = during.within.flatMap((answer) => Object.entries(statusesOf(answer)).map(([engine, status]) => outcomeOf(engine, status)))
      const wanted = [...caller.engines.keys()].flatMap((engine) =>
        isThere(engine)
          ? [`${engine} ok`]
          : [...(name === 'slowed' ? [`${engine} ok`] : []), `${engine} unavailable ENGINE_UNAVAILABLE`, `${engine} unavailable TIMEOUT`],
      )
      expect([...new Set(seen)].filter((outcome) => !wanted.includes(outcome) && !outcome.endsWith('skipped'))).toEqual([])
    })
  })

  it('killed: the engines of the other service answer as if nothing were, its own are 503', async () => {
    await untilWhole(caller)
    const engines = [...caller.engines.keys()]
    const lost = engines.find((id) => !isThere(id)) as string
    await whileDown(service, async () => {
      await until(
        () => caller.calculate(lost, { budgetMs }),
        ({ status }) => status === 503,
        5_000,
      )
      const answers = await Promise.all(engines.map((id) => caller.calculate(id, { budgetMs })))
      const seen = Object.fromEntries(engines.map((id, i) => [id, answers[i]?.status]))
      expect(seen).toEqual(Object.fromEntries(engines.map((id) => [id, isThere(id) ? 200 : 503])))
    })
  })
})

const outcomeOf = (engine: string, { status, error_code }: EngineStatus) =>
  [engine, status, ...(error_code === undefined ? [] : [error_code])].join(' ')
