import { beforeAll, expect, it } from 'vitest'
import { until } from '../acceptance/until.js'
import { type Caller, openCaller, readiness, untilReady, untilWhole } from './caller.js'
import { kill, pidsOf, services, stores } from './processes.js'

let caller: Caller
beforeAll(async () => {
  caller = await openCaller()
})

it.each([...services, ...stores])('%s killed: started again, listed with its new pid, and ready within 15 s', async (part) => {
  await untilReady()
  const before = pidsOf(part)
  const after = await kill(part)
  expect(after).toHaveLength(before.length)
  await until(readiness, (state) => state === 'ready', 15_000)
  expect(pidsOf(part)).toEqual(after)
})

it('after all of it every engine answers and every workflow is complete', () => untilWhole(caller))
