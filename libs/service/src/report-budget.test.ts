import { expect, it } from 'vitest'
import { createReportBudget } from './report-budget.js'

it('an issue is reported ten times a minute, whatever happens to others', () => {
  let nowMs = 0
  const budget = createReportBudget(() => nowMs)
  const sent = (issue: string, times: number) => Array.from({ length: times }, () => budget.take(issue)).filter(Boolean).length

  expect(sent('numerology ENGINE_UNAVAILABLE', 500)).toBe(10)
  expect(sent('auth INTERNAL_ERROR', 3)).toBe(3)

  nowMs = 59_999
  expect(sent('numerology ENGINE_UNAVAILABLE', 500)).toBe(0)
  nowMs = 60_000
  expect(sent('numerology ENGINE_UNAVAILABLE', 500)).toBe(10)
})
