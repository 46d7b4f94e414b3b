import { beforeAll, expect, it } from 'vitest'
import { type Caller, openCaller, untilWhole } from './caller.js'
import { kill, pidsOf, services, stores } from './processes.js'

let caller: Caller
beforeAll(async () => {
  caller = await openCaller()
})

it.each([...services, ...stores])('%s killed: started again, listed with its new pid, and at work within 15 s', async (part) => {
  await untilWhole(caller)
  const before = pidsOf(part)
  const after = await kill(part)
  expect(after).toHaveLength(before.length)
  await untilWhole(caller, 15_000)
  expect(pidsOf(part)).toEqual(after)
})
