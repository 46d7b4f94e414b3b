import { NoesisError } from '@selemene/contracts'
import { expect, it } from 'vitest'
import { answerOf } from '../src/execute/answer.js'
import { outcomeOfError, type StepOutcome } from '../src/execute/outcome.js'
import { birthBlueprint } from '../src/workflows/birth-blueprint/workflow.js'

const engines = birthBlueprint.steps.map((step) => step.engine)
const overloaded = (engine: string): StepOutcome => outcomeOfError(engine, new NoesisError('OVERLOADED', 'No more now.'), 1)

it('an engine that took no more calls is unavailable, and says why', () => {
  expect(overloaded('numerology')).toMatchObject({ status: 'unavailable', errorCode: 'OVERLOADED' })
})

it('a workflow of which no engine took the call is OVERLOADED itself, with every reason', () => {
  const answer = () => answerOf(birthBlueprint, engines.map(overloaded), 5, 1)
  expect(answer).toThrow(expect.objectContaining({ code: 'OVERLOADED', status: 503 }))
  try {
    answer()
  } catch (error) {
    expect(Object.keys((error as NoesisError).extra.engine_statuses as object)).toEqual(engines)
  }
})

it('a workflow that fails for other reasons as well is WORKFLOW_FAILED', () => {
  const [first, ...rest] = engines as [string, ...string[]]
  const outcomes = [outcomeOfError(first, new NoesisError('CALCULATION_ERROR', 'Wrong.'), 1), ...rest.map(overloaded)]
  expect(() => answerOf(birthBlueprint, outcomes, 5, 1)).toThrow(expect.objectContaining({ code: 'WORKFLOW_FAILED' }))
})
