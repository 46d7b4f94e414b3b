import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { requesterAndOtherEnd } from '../test/other-end.js'
import { InstanceLost } from './unanswered.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

/** Two instances are known; `ask` sends a call and tells which instance it went to. */
function twoInstances() {
  const ends = requesterAndOtherEnd()
  ends.requester.request('work', { body: '', timeoutMs: 1 }).catch(() => undefined)
  vi.advanceTimersByTime(20)
  ends.beat('a', 'b')
  const ask = (options: { timeoutMs?: number; safeToRepeat?: boolean } = {}) => {
    const outcome = ends.requester.request('work', { body: 'body', timeoutMs: 10_000, ...options })
    outcome.catch(() => undefined)
    return { outcome, question: ends.asked().at(-1), to: ends.asked().at(-1)?.subject.slice(-1) as 'a' | 'b' }
  }
  return { ...ends, ask }
}
const otherThan = (id: string) => (id === 'a' ? 'b' : 'a')

it('calls go where fewer wait, and one that was answered waits no more', async () => {
  const { ask, reply } = twoInstances()
  const calls = Array.from({ length: 20 }, () => ask())
  for (let i = 0; i < 20; i += 2) expect(calls[i + 1]?.to).toBe(otherThan(calls[i]?.to as string))
  const [first] = calls as [(typeof calls)[0]]
  reply(first.question, 'done')
  await first.outcome
  for (let i = 0; i < 20; i++) {
    const next = ask()
    expect(next.to).toBe(first.to)
    reply(next.question, 'done')
    await next.outcome
  }
})

it('a stream that has ended waits no more, and is taken off once', async () => {
  const { requester, ask, asked, reply } = twoInstances()
  const stream = requester.stream('work', { body: '', timeoutMs: 10_000 })
  const part = stream.next()
  reply(asked().at(-1), '', { Last: 'true' })
  expect((await part).done).toBe(true)
  const calls = Array.from({ length: 20 }, () => ask())
  for (let i = 0; i < 20; i += 2) expect(calls[i + 1]?.to).toBe(otherThan(calls[i]?.to as string))
})

it('a call whose caller has stopped waiting waits no more there', async () => {
  const { ask } = twoInstances()
  const patient = ask()
  const hasty = ask({ timeoutMs: 10 })
  expect(hasty.to).toBe(otherThan(patient.to))
  vi.advanceTimersByTime(20)
  await expect(hasty.outcome).rejects.toMatchObject({ code: 'TIMEOUT' })
  expect(ask().to).toBe(hasty.to)
})

it('a call that went on to another instance waits there and no more at the first', async () => {
  const { ask, refuse, asked, beat, reply } = twoInstances()
  const refused = ask()
  refuse(refused.question)
  expect(asked().at(-1)?.subject).toBe(`work.${otherThan(refused.to)}`)
  // One that did not listen on its own subject is left alone for a second; then it is the one with less to do.
  expect(ask({ timeoutMs: 10 }).to).toBe(otherThan(refused.to))
  for (let i = 0; i < 12; i++) {
    vi.advanceTimersByTime(100)
    beat('a', 'b')
  }
  for (let i = 0; i < 20; i++) {
    const next = ask()
    expect(next.to).toBe(refused.to)
    reply(next.question, 'done')
    await next.outcome
  }
})

it('a call that goes on carries the same body, and tells of the time that is left', () => {
  const { ask, refuse, asked, connection } = twoInstances()
  const { question } = ask({ timeoutMs: 1_000 })
  vi.advanceTimersByTime(300)
  refuse(question)
  const [before, after] = connection.sent.slice(-2)
  expect(after).toEqual({ ...before, subject: after?.subject })
  expect(asked().at(-1)?.timeoutMs).toBe(700)
  expect(after?.body).toBe('body')
})

it('a call that no instance is known for goes to the subject itself', () => {
  const { requester, asked } = requesterAndOtherEnd()
  requester.request('work', { body: '', timeoutMs: 100 }).catch(() => undefined)
  expect(asked()[0]).toMatchObject({ subject: 'work', timeoutMs: 100 })
  // It waits for no instance: that none lives says nothing about it.
  vi.advanceTimersByTime(80)
  expect(asked()).toHaveLength(1)
})

it('tells what was lost when an instance is gone, and for how long it was waited for', async () => {
  vi.advanceTimersByTime(60_000)
  const { ask, beat } = twoInstances()
  const lost = ask()
  for (let i = 0; i < 60; i++) {
    vi.advanceTimersByTime(100)
    beat(otherThan(lost.to))
  }
  const error = (await lost.outcome.catch((thrown: unknown) => thrown)) as InstanceLost
  expect(error).toBeInstanceOf(InstanceLost)
  expect(error.waitedMs).toBeGreaterThan(4_500)
  expect(error.waitedMs).toBeLessThan(5_500)
})
