import { NoesisError } from '@selemene/contracts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Breakers, createBreakers } from './breakers.js'
import type { Request } from './bus.js'
import { CallerLeft, NoAnswer } from './unanswered.js'

const subject = 'engines.numerology.calculate'
let breakers: Breakers
beforeEach(() => {
  vi.useFakeTimers()
  breakers = createBreakers()
})
afterEach(() => {
  vi.useRealTimers()
})

const asking = (timeoutMs: number, signal?: AbortSignal): Request => ({ body: '', timeoutMs, ...(signal === undefined ? {} : { signal }) })
const state = () => breakers.states.get(subject)

/** A call that ends in `error` at once. */
const fail = (error: Error) => breakers.run(subject, asking(1_000), () => Promise.reject(error)).catch((thrown: unknown) => thrown)

/** A call to a service that answers after `ms`, or never; resolves to what its caller gets. */
async function call({ timeoutMs = 1_000, answersAfterMs = 1, signal }: { timeoutMs?: number; answersAfterMs?: number; signal?: AbortSignal }) {
  const send = (request: Request) =>
    new Promise<string>((resolve, reject) => {
      setTimeout(resolve, answersAfterMs, 'answered')
      setTimeout(() => reject(new NoAnswer(request.timeoutMs)), request.timeoutMs)
    })
  const outcome = breakers.run(subject, asking(timeoutMs, signal), send).catch((thrown: NoesisError) => thrown.code)
  await vi.advanceTimersByTimeAsync(Math.min(timeoutMs, answersAfterMs))
  return outcome
}
/** Beyond every wait here, and within what a timer takes. */
const never = 2 ** 31 - 1

const open = async () => {
  for (let i = 0; i < 3; i++) await call({ answersAfterMs: never })
  expect(state()).toBe('open')
}

it('three silences in a row open it, and then no request is sent', async () => {
  await open()
  const send = vi.fn()
  await expect(breakers.run(subject, asking(1_000), send)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
  expect(send).not.toHaveBeenCalled()
})

it('an answer in between begins the count anew', async () => {
  await call({ answersAfterMs: never })
  await call({ answersAfterMs: never })
  await call({})
  await call({ answersAfterMs: never })
  expect(state()).toBe('closed')
})

it.each([
  ['a refusal', new NoesisError('INVALID_INPUT', 'No.')],
  ['a host that is full', new NoesisError('OVERLOADED', 'No more now.')],
  ['a timeout that the service itself reports', new NoesisError('TIMEOUT', 'The budget was used up.')],
  ['a caller who leaves', new CallerLeft()],
  ['a caller who waits for a moment only', new NoAnswer(5)],
])('%s does not open it, however often', async (_what, error) => {
  for (let i = 0; i < 10; i++) await fail(error)
  expect(state()).toBe('closed')
})

describe("a caller's own deadline", () => {
  it('shorter than the usual answer time opens nothing, one after the other or at once', async () => {
    for (let i = 0; i < 10; i++) await call({ answersAfterMs: 300 })
    for (let i = 0; i < 10; i++) await call({ answersAfterMs: 300, timeoutMs: 150 })
    await Promise.all(Array.from({ length: 10 }, () => call({ answersAfterMs: 300, timeoutMs: 150 })))
    expect(state()).toBe('closed')
  })

  it('opens nothing where the usual answer time is not known yet', async () => {
    for (let i = 0; i < 10; i++) await call({ answersAfterMs: 300, timeoutMs: 150 })
    expect(state()).toBe('closed')
  })

  it('still tells a subject that has fallen silent, once it is well beyond the usual', async () => {
    for (let i = 0; i < 10; i++) await call({ answersAfterMs: 20 })
    for (let i = 0; i < 3; i++) await call({ answersAfterMs: never, timeoutMs: 150 })
    expect(state()).toBe('open')
  })

  it('says nothing while others are answered', async () => {
    const send = () => new Promise<string>((_, reject) => setTimeout(() => reject(new NoAnswer(1_000)), 1_000))
    const slow = Promise.allSettled(Array.from({ length: 5 }, () => breakers.run(subject, asking(1_000), send)))
    await vi.advanceTimersByTimeAsync(500)
    await call({})
    await vi.advanceTimersByTimeAsync(1_000)
    await slow
    expect(state()).toBe('closed')
  })
})

describe('after a second', () => {
  beforeEach(async () => {
    await open()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(state()).toBe('half-open')
  })

  it('it is half-open, lets one call through, and closes on its answer', async () => {
    expect(await call({ timeoutMs: 30_000 })).toBe('answered')
    expect(state()).toBe('closed')
  })

  it('a probe waits for a second, whatever the patience of its caller', async () => {
    const waits: number[] = []
    const send = (request: Request) => {
      waits.push(request.timeoutMs)
      return Promise.reject(new NoAnswer(request.timeoutMs))
    }
    await expect(breakers.run(subject, asking(30_000), send)).rejects.toMatchObject({ code: 'TIMEOUT' })
    expect(waits).toEqual([1_000])
    expect(state()).toBe('open')
  })

  it('a caller in a hurry gets no answer in time, and the breaker closes all the same', async () => {
    expect(await call({ answersAfterMs: 300, timeoutMs: 150 })).toBe('TIMEOUT')
    await vi.advanceTimersByTimeAsync(150)
    expect(state()).toBe('closed')
  })

  it('a caller who leaves does not end the probe', async () => {
    const leaving = new AbortController()
    const left = call({ answersAfterMs: 300, signal: leaving.signal })
    leaving.abort()
    expect(await left).toBe('TIMEOUT')
    await vi.advanceTimersByTimeAsync(300)
    expect(state()).toBe('closed')
  })
})

it('a service that is slow by nature gets a probe of its own pace', async () => {
  for (let i = 0; i < 10; i++) await call({ answersAfterMs: 1_500, timeoutMs: 5_000 })
  for (let i = 0; i < 3; i++) await call({ answersAfterMs: never, timeoutMs: 8_000 })
  expect(state()).toBe('open')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await call({ answersAfterMs: 1_500, timeoutMs: 5_000 })).toBe('answered')
  expect(state()).toBe('closed')
})
