import { getEventListeners } from 'node:events'
import { gzipSync } from 'node:zlib'
import { NoesisError } from '@selemene/contracts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { requesterAndOtherEnd } from '../test/other-end.js'
import { CallerLeft, NoAnswer } from './unanswered.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

const failure = JSON.stringify({ error_code: 'CALCULATION_ERROR', detail: 'no' })

/** One request to the test itself, with what its caller and its telemetry were told. */
function oneRequest({ signal = new AbortController().signal, timeoutMs = 100 } = {}) {
  const ended = vi.fn()
  const ends = requesterAndOtherEnd({
    onRequest(_subject, headers) {
      headers.traceparent = '00-trace'
      return ended
    },
  })
  const outcome = ends.requester.request('work', { body: 'body', headers: { Own: 'kept' }, timeoutMs, signal })
  outcome.catch(() => undefined)
  const listeners = () => getEventListeners(signal, 'abort').length
  return { ...ends, outcome, ended, listeners }
}

it('a request carries its own fields, those of telemetry, and what the other end needs to answer it', () => {
  const { connection, asked } = oneRequest({ timeoutMs: 99.9 })
  expect(connection.sent).toEqual([
    {
      subject: 'work',
      body: 'body',
      reply: asked()[0]?.address,
      headers: { Own: 'kept', traceparent: '00-trace', Call: asked()[0]?.call, Wire: '1', 'Timeout-Ms': '99' },
    },
  ])
  expect(asked()[0]?.call).not.toBe('')
})

it('a request without any time left tells the other end of one millisecond', () => {
  expect(oneRequest({ timeoutMs: 0 }).asked()[0]?.timeoutMs).toBe(1)
})

describe.each([
  ['an answer', (ends: ReturnType<typeof oneRequest>) => ends.reply(ends.asked()[0], 'done'), undefined],
  [
    'a compressed answer',
    (ends: ReturnType<typeof oneRequest>) => ends.reply(ends.asked()[0], gzipSync('done'), { Last: 'true', 'Content-Encoding': 'gzip' }),
    undefined,
  ],
  [
    'an error that was answered',
    (ends: ReturnType<typeof oneRequest>) => ends.reply(ends.asked()[0], failure, { Status: '500' }),
    expect.objectContaining({ code: 'CALCULATION_ERROR', message: 'no' }),
  ],
  ['silence', () => vi.advanceTimersByTime(120), expect.any(NoAnswer)],
])('%s', (_what, finish, error) => {
  it('settles the request, tells telemetry once, and leaves nothing behind at the signal', async () => {
    const ends = oneRequest()
    expect(ends.listeners()).toBe(1)
    finish(ends)
    const [{ status, ...settled }] = (await Promise.allSettled([ends.outcome])) as [PromiseSettledResult<{ body: Uint8Array }>]
    if (error === undefined) expect(settled).toMatchObject({ value: { body: Buffer.from('done') } })
    else expect({ status, ...settled }).toEqual({ status: 'rejected', reason: error })
    expect(ends.ended.mock.calls).toEqual([[error]])
    expect(ends.listeners()).toBe(0)
    ends.requester.close()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a caller that leaves', () => {
  it('is let go at once, and an answer that still comes is late', async () => {
    const leaving = new AbortController()
    const { outcome, ended, listeners, requester, asked, reply } = oneRequest({ signal: leaving.signal })
    leaving.abort()
    await expect(outcome).rejects.toBeInstanceOf(CallerLeft)
    await expect(outcome).rejects.toMatchObject({ code: 'TIMEOUT' })
    expect(ended.mock.calls).toEqual([[expect.any(CallerLeft)]])
    expect(listeners()).toBe(0)
    reply(asked()[0], 'too late')
    expect(requester.lateReplies).toBe(1)
  })

  it('before anything was sent sends nothing', async () => {
    const { outcome, connection, ended, requester } = oneRequest({ signal: AbortSignal.abort() })
    await expect(outcome).rejects.toBeInstanceOf(CallerLeft)
    expect([connection.sent, ended.mock.calls]).toEqual([[], []])
    requester.close()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('while its answer is decompressed gets that answer', async () => {
    const leaving = new AbortController()
    const { outcome, ended, asked, reply } = oneRequest({ signal: leaving.signal })
    reply(asked()[0], gzipSync('done'), { Last: 'true', 'Content-Encoding': 'gzip' })
    leaving.abort()
    expect(Buffer.from((await outcome).body).toString()).toBe('done')
    expect(ended.mock.calls).toEqual([[undefined]])
  })
})

it('a request without a signal has its compressed answer too', async () => {
  const { requester, asked, reply } = requesterAndOtherEnd()
  const answer = requester.request('work', { body: '', timeoutMs: 100 })
  reply(asked()[0], gzipSync('done'), { Last: 'true', 'Content-Encoding': 'gzip' })
  expect(Buffer.from((await answer).body).toString()).toBe('done')
})

it('a request that cannot be sent fails with the reason, and waits for nothing', async () => {
  const { requester, connection } = requesterAndOtherEnd()
  connection.wire.publish = () => {
    throw new NoesisError('PAYLOAD_TOO_LARGE', 'too much')
  }
  await expect(requester.request('work', { body: '', timeoutMs: 100 })).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' })
  requester.close()
  expect(vi.getTimerCount()).toBe(0)
})

describe('an answer that cannot be read', () => {
  it('is a bridge error, counted as the fault of the subject that was asked', async () => {
    const { outcome, connection, asked, reply } = oneRequest()
    const report = vi.spyOn(connection.faults, 'report')
    reply(asked()[0], 'no JSON', { Status: '500' })
    await expect(outcome).rejects.toMatchObject({ code: 'BRIDGE_ERROR' })
    expect(report.mock.calls).toEqual([['reply', 'work', expect.any(SyntaxError)]])
  })

  it('is a bridge error too where it says that it is compressed, and is not', async () => {
    const { outcome, connection, ended, asked, reply } = oneRequest()
    reply(asked()[0], 'no gzip', { Last: 'true', 'Content-Encoding': 'gzip' })
    await expect(outcome).rejects.toMatchObject({ code: 'BRIDGE_ERROR' })
    expect([ended.mock.calls, connection.faults.counts.get('reply')]).toEqual([[[expect.objectContaining({ code: 'BRIDGE_ERROR' })]], 1])
  })

  it('is not what a service says of another: that one has told its own fault', async () => {
    const { outcome, connection, asked, reply } = oneRequest()
    reply(asked()[0], JSON.stringify({ error_code: 'BRIDGE_ERROR', detail: 'no' }), { Status: '502' })
    await expect(outcome).rejects.toMatchObject({ code: 'BRIDGE_ERROR' })
    expect(connection.faults.counts.get('reply')).toBe(0)
  })
})
