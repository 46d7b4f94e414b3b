import type { EngineResponse, WorkflowRequest } from '@selemene/contracts'
import { expect, test } from 'vitest'
import { humanDesignGates } from '../workflows/human-design-gates.js'
import type { StepOutcome } from './outcome.js'
import { requestOf } from './step-input.js'

const step = { engine: 'gene-keys', takes: humanDesignGates, share: 1 }
const request: WorkflowRequest = { birth_data: { name: 'Asha Rao' } }
const sun = { sun: { gate: 13, line: 4 } }
const chart = {
  engine: 'human-design',
  status: 'ok',
  durationMs: 1,
  response: { result: { personality: sun, design: {} } } as unknown as EngineResponse,
}
const outcomes = new Map([['human-design', chart as StepOutcome]])
const handedOver = { hd_gates: { personality: { sun: '13.4' }, design: {} } }

test('a step gets what an earlier result gives to it', () => {
  expect(requestOf(step, request, outcomes)).toEqual({ body: { ...request, options: handedOver } })
})

test('what the caller has sent for the step goes before', () => {
  const own = { hd_gates: 'mine', sequence: 'pearl' }
  expect(requestOf(step, { ...request, options: { 'gene-keys': own } }, outcomes)).toEqual({ body: { ...request, options: own } })
})

test('without an earlier result the request stays as it is', () => {
  const failed: StepOutcome = { engine: 'human-design', status: 'failed', durationMs: 1 }
  for (const before of [new Map(), new Map([['human-design', failed]])])
    expect(requestOf(step, request, before)).toEqual({ body: { ...request, options: {} } })
})
