import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { requesterAndOtherEnd } from '../test/other-end.js'
import type { Reply } from './bus.js'
import { CallerLeft, NoAnswer } from './unanswered.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

/** A streamed request of which the first part is asked for; `said` tells what was published after it. */
function oneStream({ signal = new AbortController().signal } = {}) {
  const ended = vi.fn()
  const ends = requesterAndOtherEnd({ onRequest: () => ended })
  const stream = ends.requester.stream('work', { body: '', timeoutMs: 100, signal })
  const first = stream.next()
  first.catch(() => undefined)
  const say = (body: string, fields = {}) => ends.reply(ends.asked()[0], body, fields)
  const cancelOn = () => ends.connection.sent[0]?.headers['Cancel-On']
  const said = () => ends.connection.sent.slice(1).map(({ subject }) => subject)
  const listeners = () => getEventListeners(signal, 'abort').length
  return { ...ends, stream, first, say, cancelOn, said, ended, listeners }
}
const textOf = ({ value }: IteratorResult<Reply, void>) => (value ? Buffer.from(value.body).toString() : undefined)

it('gives the parts in the order in which they came, whether the reader waits for them or they for the reader, and ends with the last', async () => {
  const { stream, first, say, said, ended, listeners, requester } = oneStream()
  say('one')
  say('two')
  expect([textOf(await first), textOf(await stream.next())]).toEqual(['one', 'two'])
  const third = stream.next()
  await Promise.resolve()
  say('three')
  expect(textOf(await third)).toBe('three')
  say('', { Last: 'true' })
  expect(await stream.next()).toEqual({ done: true, value: undefined })
  // It has all that there is: nothing is cancelled.
  expect([said(), ended.mock.calls, listeners()]).toEqual([[], [[undefined]], 0])
  requester.close()
  expect(vi.getTimerCount()).toBe(0)
})

it('what the last message carries is a part too', async () => {
  const { stream, first, say, said } = oneStream()
  say('all', { Last: 'true' })
  expect(textOf(await first)).toBe('all')
  expect([(await stream.next()).done, said()]).toEqual([true, []])
})

it('waits for no more once the last message has come, though it is not read yet', async () => {
  const { first, say, requester } = oneStream()
  say('one')
  await first
  say('two', { Last: 'true' })
  requester.close()
  expect(vi.getTimerCount()).toBe(0)
})

it('a reader that leaves cancels the work, by the subject that came with the request', async () => {
  const { stream, first, say, said, cancelOn, ended } = oneStream()
  say('one')
  await first
  await stream.return()
  expect(cancelOn()).toMatch(/^cancel\.[0-9a-f-]{36}$/)
  expect([said(), ended.mock.calls]).toEqual([[cancelOn()], [[undefined]]])
})

it('each request has a subject of its own for that', () => {
  expect(oneStream().cancelOn()).not.toBe(oneStream().cancelOn())
})

describe('ends with an error', () => {
  it('when its signal is aborted, and cancels the work', async () => {
    const leaving = new AbortController()
    const { first, said, cancelOn, ended, listeners } = oneStream({ signal: leaving.signal })
    expect(listeners()).toBe(1)
    leaving.abort()
    await expect(first).rejects.toBeInstanceOf(CallerLeft)
    expect([said(), ended.mock.calls, listeners()]).toEqual([[cancelOn()], [[expect.any(CallerLeft)]], 0])
  })

  it('when its signal was aborted before, and asks nothing', async () => {
    const { first, connection, requester } = oneStream({ signal: AbortSignal.abort() })
    await expect(first).rejects.toBeInstanceOf(CallerLeft)
    expect(connection.sent).toEqual([])
    requester.close()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('when its time is over, and cancels the work', async () => {
    const { first, said, cancelOn, ended } = oneStream()
    vi.advanceTimersByTime(120)
    await expect(first).rejects.toBeInstanceOf(NoAnswer)
    expect([said(), ended.mock.calls]).toEqual([[cancelOn()], [[expect.any(NoAnswer)]]])
  })

  it('that the service answers, where there is nothing left to cancel', async () => {
    const { first, say, said, ended } = oneStream()
    say(JSON.stringify({ error_code: 'WORKFLOW_FAILED', detail: 'no' }), { Status: '502', Last: 'true' })
    await expect(first).rejects.toMatchObject({ code: 'WORKFLOW_FAILED' })
    expect([said(), ended.mock.calls]).toEqual([[], [[expect.objectContaining({ code: 'WORKFLOW_FAILED' })]]])
  })

  it('for a part that cannot be read, which is the fault of the subject that was asked', async () => {
    const { first, connection, say } = oneStream()
    const report = vi.spyOn(connection.faults, 'report')
    say('no JSON', { Status: '500' })
    await expect(first).rejects.toMatchObject({ code: 'BRIDGE_ERROR' })
    expect(report.mock.calls).toEqual([['reply', 'work', expect.any(SyntaxError)]])
  })
})

it('keeps a thousand parts for its reader; of a service that floods it no more is kept, nor awaited', async () => {
  const { stream, first, say, requester, connection } = oneStream()
  say('0')
  await first
  for (let i = 1; i <= 1_000; i++) say(String(i))
  expect(requester.lateReplies).toBe(0)
  say('one too many')
  expect(requester.lateReplies).toBe(0)
  say('not awaited')
  expect(requester.lateReplies).toBe(1)
  for (let i = 1; i <= 1_000; i++) expect(textOf(await stream.next())).toBe(String(i))
  const report = vi.spyOn(connection.faults, 'report')
  await expect(stream.next()).rejects.toMatchObject({ code: 'BRIDGE_ERROR' })
  expect(report).toHaveBeenCalledOnce()
})

it('a reader that leaves a connection that is closed says nothing on it', async () => {
  const { stream, first, say, connection, said } = oneStream()
  say('one')
  await first
  connection.closed = true
  expect(await stream.return()).toMatchObject({ done: true })
  expect(said()).toEqual([])
})
