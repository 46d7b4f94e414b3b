import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Question, requesterAndOtherEnd } from '../test/other-end.js'
import type { Reply, Request } from './bus.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

const work = { body: '', timeoutMs: 100 }
const textOf = async (reply: Promise<Reply>) => Buffer.from((await reply).body).toString()

it('listens again where the last reply has come, and never again where none came in time', async () => {
  const { requester, asked, reply } = requesterAndOtherEnd()
  const first = requester.request('work', work)
  reply(asked()[0], 'first')
  expect(await textOf(first)).toBe('first')

  const unanswered = requester.request('work', work)
  expect(asked()[1]?.address).toBe(asked()[0]?.address)
  vi.advanceTimersByTime(200)
  await expect(unanswered).rejects.toMatchObject({ code: 'TIMEOUT' })

  const next = requester.request('work', work)
  expect(asked()[2]?.address).not.toBe(asked()[1]?.address)
  reply(asked()[2], 'the first of several', {})
  expect(await textOf(next)).toBe('the first of several')
  void requester.request('work', work).catch(() => undefined)
  expect(asked()[3]?.address).not.toBe(asked()[2]?.address)
})

it('a wait ends when its time is up, and not before', async () => {
  // Of a process that has run for a while.
  vi.advanceTimersByTime(60_000)
  const { requester } = requesterAndOtherEnd()
  const ended = vi.fn()
  const outcome = requester.request('work', work).catch(ended)
  vi.advanceTimersByTime(99)
  await Promise.resolve()
  expect(ended).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  await outcome
  expect(ended).toHaveBeenCalledOnce()
})

it('takes nothing for a reply that was said to another request, or to none', async () => {
  const { requester, asked, reply } = requesterAndOtherEnd()
  const first = requester.request('work', work)
  reply(asked()[0], 'first')
  await first
  const second = requester.request('work', work)
  reply(asked()[0], 'first once more')
  reply({ ...(asked()[1] as Question), call: '' }, 'a stranger')
  reply(asked()[1], 'second')
  expect(await textOf(second)).toBe('second')
})

it('counts replies that come when nothing waits for them: after the time, after the first, and for a call that was answered', async () => {
  const { requester, asked, reply } = requesterAndOtherEnd()
  const unanswered = requester.request('work', work)
  vi.advanceTimersByTime(200)
  await expect(unanswered).rejects.toMatchObject({ code: 'TIMEOUT' })
  reply(asked()[0], 'too late')
  expect(requester.lateReplies).toBe(1)

  const answered = requester.request('work', work)
  reply(asked()[1], 'in time')
  reply(asked()[1], 'twice')
  expect(requester.lateReplies).toBe(2)
  // Its address is used again, for a call with another number.
  const next = requester.request('work', work)
  reply(asked()[1], 'thrice')
  reply(asked()[2], 'its own')
  expect([await textOf(answered), await textOf(next), requester.lateReplies]).toEqual(['in time', 'its own', 3])
})

it('counts what a stream goes on to say when its reader has left', async () => {
  const { requester, asked, reply } = requesterAndOtherEnd()
  const stream = requester.stream('work', work)
  const first = stream.next()
  reply(asked()[0], 'one', {})
  await first
  await stream.return()
  expect(asked()[1]?.subject).toMatch(/^cancel\./)
  reply(asked()[0], 'two', {})
  expect(requester.lateReplies).toBe(1)
})

it('takes no more than ten thousand calls at a time, and takes them again when some have ended', async () => {
  const { requester, asked, reply } = requesterAndOtherEnd()
  const all = Array.from({ length: 10_000 }, () => requester.request('work', work))
  expect(requester.isFull).toBe(true)
  reply(asked()[0], 'one')
  await all[0]
  expect(requester.isFull).toBe(false)
  vi.advanceTimersByTime(200)
  await Promise.allSettled(all)
  requester.close()
  expect(vi.getTimerCount()).toBe(0)
})

it('takes what carries no fields for no reply, and for no fault either', async () => {
  const { requester, connection, asked, reply } = requesterAndOtherEnd()
  const answer = requester.request('work', work)
  connection.deliver({ subject: asked()[0]?.address as string, body: 'nothing' })
  reply(asked()[0], 'done')
  expect([await textOf(answer), requester.lateReplies, connection.faults.counts.get('reply')]).toEqual(['done', 0, 0])
})

it('may lose its connection before its first request', () => {
  expect(() => requesterAndOtherEnd().requester.rejectAll()).not.toThrow()
})

it('hands each of many waiting the reply to its own request', async () => {
  const { requester, asked, reply } = requesterAndOtherEnd()
  const answers = Promise.all(Array.from({ length: 20 }, () => textOf(requester.request('work', work))))
  for (const [i, question] of [...asked().entries()].reverse()) reply(question, String(i))
  expect(await answers).toEqual(asked().map((_, i) => String(i)))
})

it('an abandoned stream ends at its timeout and leaves no timer running', async () => {
  const { requester, asked, reply } = requesterAndOtherEnd()
  const stream = requester.stream('work', work)
  const first = stream.next()
  reply(asked()[0], 'one', {})
  expect((await first).done).toBe(false)
  const timers = vi.getTimerCount()
  vi.advanceTimersByTime(200)
  expect(vi.getTimerCount()).toBe(timers - 1)
  requester.close()
  expect(vi.getTimerCount()).toBe(0)
})

describe('where instances are known', () => {
  const patient = { body: '', timeoutMs: 10_000 }

  /** Two instances are heard, and one call has gone to one of them; they beat on as long as `alive` says. */
  function oneCall(request: Request) {
    const ends = requesterAndOtherEnd()
    ends.requester.request('work', { body: '', timeoutMs: 1 }).catch(() => undefined)
    ends.connection.sent.length = 0
    ends.beat('a', 'b')
    const outcome = ends.requester.request('work', request).then(
      () => 'answered',
      (error: { code: string }) => error.code,
    )
    const first = ends.asked()[0]?.subject.slice(-1) as string
    const pass = (ms: number, ...alive: string[]) => {
      for (let i = 0; i < ms; i += 100) {
        vi.advanceTimersByTime(100)
        ends.beat(...alive)
      }
    }
    return { ...ends, outcome, first, other: first === 'a' ? 'b' : 'a', pass }
  }

  it('a call goes to one of them alone', async () => {
    const { asked, reply, outcome } = oneCall(patient)
    expect(asked()).toHaveLength(1)
    expect(asked()[0]?.subject).toMatch(/^work\.[ab]$/)
    reply(asked()[0], 'done')
    expect(await outcome).toBe('answered')
  })

  it('a call that may be repeated goes to the other one when the first falls silent, once, with the time that is left', async () => {
    const { asked, reply, outcome, other, pass } = oneCall({ ...patient, safeToRepeat: true })
    pass(1_200, other)
    expect(asked().map(({ subject }) => subject)).toEqual([expect.any(String), `work.${other}`])
    expect(asked()[1]?.timeoutMs).toBeLessThanOrEqual(9_200)
    pass(3_000, other)
    expect(asked()).toHaveLength(2)
    reply(asked()[1], 'done')
    expect(await outcome).toBe('answered')
  })

  it('and no second time, though the other one falls silent too and the first is heard again', async () => {
    const { asked, outcome, first, other, pass } = oneCall({ ...patient, safeToRepeat: true })
    pass(1_200, other)
    expect(asked()).toHaveLength(2)
    pass(6_000, first)
    expect(asked()).toHaveLength(2)
    expect(await outcome).toBe('SERVICE_UNAVAILABLE')
  })

  it('when the connection is lost all waits end at once, and nothing is known of instances any more', async () => {
    const { requester, asked, outcome } = oneCall(patient)
    requester.rejectAll()
    expect(await outcome).toBe('SERVICE_UNAVAILABLE')
    requester.request('work', patient).catch(() => undefined)
    expect(asked().at(-1)?.subject).toBe('work')
  })

  it('a call that must not be repeated waits for the one that has it, until that is gone for good', async () => {
    const { asked, outcome, other, pass } = oneCall(patient)
    pass(4_800, other)
    expect(asked()).toHaveLength(1)
    pass(400, other)
    expect(await outcome).toBe('SERVICE_UNAVAILABLE')
    expect(asked()).toHaveLength(1)
  })

  it('a silent instance is waited for where no other lives: it may only be busy', async () => {
    const { asked, reply, outcome, pass } = oneCall({ ...patient, safeToRepeat: true })
    pass(4_000)
    expect(asked()).toHaveLength(1)
    reply(asked()[0], 'done')
    expect(await outcome).toBe('answered')
  })

  it('a call that no instance received is sent again, whatever it does, and in the end to any instance that takes it', async () => {
    const { asked, refuse, outcome, other } = oneCall(patient)
    refuse(asked()[0])
    expect(asked()[1]?.subject).toBe(`work.${other}`)
    refuse(asked()[1])
    expect(asked()[2]?.subject).toBe('work')
    refuse(asked()[2])
    expect(await outcome).toBe('SERVICE_UNAVAILABLE')
    expect(asked()).toHaveLength(3)
  })

  it('a stream of which something was heard is not begun anew', async () => {
    const { requester, asked, reply, beat } = oneCall(patient)
    const stream = requester.stream('work', { ...patient, safeToRepeat: true })
    const part = stream.next()
    reply(asked()[1], 'one', {})
    await part
    const rest = stream.next()
    const heard = asked()[1]?.subject.slice(-1) as string
    for (let i = 0; i < 60; i++) {
      vi.advanceTimersByTime(100)
      beat(heard === 'a' ? 'b' : 'a')
    }
    await expect(rest).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    expect(asked().filter(({ subject }) => subject.startsWith('work'))).toHaveLength(2)
  })
})
