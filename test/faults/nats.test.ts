import { beforeAll, beforeEach, expect, it } from 'vitest'
import { until } from '../acceptance/until.js'
import { type Caller, get, openCaller, readiness, untilWhole } from './caller.js'
import { startLoad, tally } from './load.js'
import { kill, pidsOf, whileDown, whileFrozen, wipeNats } from './processes.js'

let caller: Caller
beforeAll(async () => {
  caller = await openCaller()
})
beforeEach(() => untilWhole(caller))

/** Engines and a workflow, with all the time that they may take: nothing here may wait for the end of it. */
const startCalls = () => startLoad([() => caller.calculate('numerology'), () => caller.calculate('tarot'), () => caller.execute('birth-blueprint')])

it('NATS killed: every call ends within a second or so, the gateway says that it is not ready, and comes back by itself', async () => {
  const calls = startCalls()
  await calls.rounds(3)
  await whileDown('nats', async () => {
    await calls.rounds(3)
    const ready = await get('/health/ready')
    expect([ready.status, ready.pointer('/overall_status')]).toEqual([503, 'not_ready'])
    expect((await get('/health/live')).status).toBe(200)
    expect(await caller.calculate('numerology')).toMatchObject({ status: 503 })
  })
  await until(
    () => caller.calculate('numerology'),
    ({ status }) => status === 200,
    15_000,
  )
  const answers = await calls.stop()
  expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(2_000)
  // A workflow whose orchestrator is back before any engine has none to speak for.
  expect(Object.keys(tally(answers)).filter((kind) => !/^(200|503 \w+|502 WORKFLOW_FAILED)$/.test(kind))).toEqual([])
})

it('NATS with its store wiped: a gateway that starts then knows every engine and workflow within ten seconds', async () => {
  await whileDown('nats', async () => {
    const [before] = pidsOf('nats')
    wipeNats()
    // One that was just starting has died since, and the next finds nothing.
    await until(
      async () => pidsOf('nats'),
      ([pid]) => pid !== before,
      10_000,
    )
  })
  await kill('gateway')
  await until(
    () => get('/health/live'),
    ({ status }) => status === 200,
    30_000,
  )
  await until(
    () => get('/health'),
    ({ pointer }) => pointer('/engines_loaded') === caller.engines.size && pointer('/workflows_loaded') === caller.workflows.size,
    10_000,
  )
})

it('NATS frozen: no call hangs, and the first one after it is answered', async () => {
  const calls = startCalls()
  await calls.rounds(3)
  await whileFrozen('nats', async () => {
    await until(readiness, (state) => state === 'not_ready', 10_000)
    expect(await caller.calculate('numerology')).toMatchObject({ status: 503 })
  })
  await until(
    () => caller.calculate('numerology'),
    ({ status }) => status === 200,
    15_000,
  )
  const answers = await calls.stop()
  expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(10_000)
})
