import { NoesisError } from '@selemene/contracts'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Breakers, createBreakers } from './breakers.js'
import { CallerLeft, NoAnswer } from './silence.js'

const subject = 'engines.numerology.calculate'
let breakers: Breakers
beforeEach(() => {
  vi.useFakeTimers()
  breakers = createBreakers()
})
afterEach(() => {
  vi.useRealTimers()
})

const fail = (error: Error, timeoutMs = 1_000) => breakers.run(subject, timeoutMs, () => Promise.reject(error)).catch((thrown: unknown) => thrown)
const answer = (timeoutMs = 1_000) => breakers.run(subject, timeoutMs, async (within) => within)
const state = () => breakers.states.get(subject)
const open = async () => {
  for (let i = 0; i < 3; i++) await fail(new NoAnswer(1_000))
}

it('three silences in a row open it, and then nobody is asked', async () => {
  await open()
  expect(state()).toBe('open')
  await expect(answer()).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
})

it('an answer in between begins the count anew', async () => {
  await fail(new NoAnswer(1_000))
  await fail(new NoAnswer(1_000))
  await answer()
  await fail(new NoAnswer(1_000))
  expect(state()).toBe('closed')
})

it.each([
  ['a refusal', new NoesisError('INVALID_INPUT', 'No.')],
  ['a timeout that the service itself reports', new NoesisError('TIMEOUT', 'The budget was used up.')],
  ['a caller who leaves', new CallerLeft()],
  ['a caller who waits for a moment only', new NoAnswer(5)],
])('%s does not open it, however often', async (_what, error) => {
  for (let i = 0; i < 10; i++) await fail(error)
  expect(state()).toBe('closed')
})

it('is half-open after a second, lets one call through for a second at most, and closes on its answer', async () => {
  await open()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(state()).toBe('half-open')
  expect(await answer(30_000)).toBe(1_000)
  expect(state()).toBe('closed')
})

it.each([
  ['silent', new NoAnswer(1_000)],
  ['left by its caller', new CallerLeft()],
])('a probe that is %s opens it again', async (_how, error) => {
  await open()
  await vi.advanceTimersByTimeAsync(1_000)
  await fail(error)
  expect(state()).toBe('open')
})
