import { expect, it } from 'vitest'
import { budgetMs, openCaller, untilReady } from './caller.js'
import { countedOf, rowsOf } from './counted.js'
import { startLoad, tally } from './load.js'
import { kill, type Part, whileFrozen } from './processes.js'

const killThrice = async (part: Part, rounds: () => Promise<void>) => {
  for (let i = 0; i < 3; i++) {
    await rounds()
    await kill(part)
  }
}

it.each([
  { fault: 'analytics is killed again and again', part: 'analytics', strike: killThrice },
  { fault: 'Postgres is killed', part: 'postgres', strike: async (part: Part) => void (await kill(part)) },
  { fault: 'Postgres is frozen', part: 'postgres', strike: (part: Part, rounds: () => Promise<void>) => whileFrozen(part, rounds) },
] as const)('every call is counted once when $fault', async ({ part, strike }) => {
  const caller = await openCaller()
  const calls = startLoad(['numerology', 'i-ching'].map((id) => () => caller.calculate(id, { budgetMs })))
  const rounds = () => calls.rounds(10)
  await rounds()
  await strike(part, rounds)
  await rounds()
  const answers = await calls.stop()
  await untilReady()
  expect(tally(answers)).toEqual({ '200': answers.length })
  expect(await countedOf(caller, answers.length)).toEqual({ success: answers.length })
  expect(await rowsOf(caller)).toEqual({ rows: answers.length, events: answers.length })
})
