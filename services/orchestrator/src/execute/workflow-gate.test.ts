import { expect, it } from 'vitest'
import { createWorkflowGate } from './workflow-gate.js'

const enterTimes = (times: number, enter: () => () => void) => Array.from({ length: times }, enter)

it('refuses what is too much, lower tiers first', () => {
  const gate = createWorkflowGate()
  enterTimes(48, () => gate.enter('free'))
  expect(() => gate.enter('free')).toThrow(expect.objectContaining({ code: 'OVERLOADED' }))
  enterTimes(16, () => gate.enter('premium'))
  expect(() => gate.enter('premium')).toThrow(expect.objectContaining({ code: 'OVERLOADED' }))
  enterTimes(32, () => gate.enter('enterprise'))
  expect(() => gate.enter('enterprise')).toThrow(expect.objectContaining({ code: 'OVERLOADED' }))
  expect(gate.refused).toEqual({ free: 1, premium: 1, enterprise: 1 })
})

it('lets one in as soon as one has ended', () => {
  const gate = createWorkflowGate()
  const [leave] = enterTimes(48, () => gate.enter('free'))
  leave?.()
  expect(gate.enter('free')).toBeTypeOf('function')
})
