import { invalidFields, NoesisError } from '@selemene/contracts'
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
  const answer = () => answerOf(birthBlueprint, engines.map(overloaded), { level: 5, totalMs: 1 })
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
  expect(() => answerOf(birthBlueprint, outcomes, { level: 5, totalMs: 1 })).toThrow(expect.objectContaining({ code: 'WORKFLOW_FAILED' }))
})

it('a workflow of which every engine refuses the input is INVALID_INPUT, with each missing field once', () => {
  const missing = (...fields: string[]) => invalidFields(fields.map((pointer) => ({ pointer, message: 'is required', code: 'required' })))
  const refusals = { numerology: missing('/birth_data/name', '/birth_data/date'), 'human-design': missing('/birth_data/date', '/options/design') }
  const outcomes = Object.entries(refusals).map(([engine, error]) => outcomeOfError(engine, error, 1))
  const errors = ['/birth_data/name', '/birth_data/date', '/options/human-design/design'].map((pointer) => expect.objectContaining({ pointer }))
  expect(() => answerOf(birthBlueprint, outcomes, { level: 5, totalMs: 1 })).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT', status: 422, errors }),
  )
})

it('a workflow whose caller left no time is TIMEOUT, also where some engines refused the input first', () => {
  const late = (engine: string) => outcomeOfError(engine, new NoesisError('TIMEOUT', 'The budget is used up.'), 1)
  const [first, ...rest] = engines as [string, ...string[]]
  const refused = outcomeOfError(first, invalidFields([{ pointer: '/birth_data/name', message: 'is required', code: 'required' }]), 1)
  for (const outcomes of [engines.map(late), [refused, ...rest.map(late)]])
    expect(() => answerOf(birthBlueprint, outcomes, { level: 5, totalMs: 1 })).toThrow(expect.objectContaining({ code: 'TIMEOUT', status: 504 }))
})
