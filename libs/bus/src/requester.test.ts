import type { Msg, NatsConnection } from '@nats-io/transport-node'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HeaderFields, Reply, Request } from './bus.js'
import { createFaults } from './faults.js'
import { headerText } from './headers.js'
import type { Outbox } from './outbox.js'
import { createRequester } from './requester.js'

interface Question {
  subject: string
  /** Where its reply is awaited. */
  address: string
  call: string
  timeoutMs: number
}

/** A requester whose other end is the test: `asked` holds its requests, `reply` answers one. */
function requesterAndOtherEnd() {
  const asked: Question[] = []
  const callbacks: ((error: null, message: Msg) => void)[] = []
  const nats = {
    isClosed: () => false,
    subscribe: (_subject: string, options: { callback: (error: null, message: Msg) => void }) => callbacks.push(options.callback),
  } as unknown as NatsConnection
  const outbox: Outbox = {
    publish: (subject, _body, { reply = '', headers = {} } = {}) =>
      void asked.push({ subject, address: reply, call: headers.Call ?? '', timeoutMs: Number(headers['Timeout-Ms']) }),
    beforeFlush: (publishRest) => publishRest(),
    afterWrite: (done) => done(),
    flush: () => undefined,
  }
  const reply = (question: Question | undefined, text: string, fields: HeaderFields = { Last: 'true' }) => {
    const { address: subject, call } = question as Question
    const head = headerText({ Status: '200', Call: call, ...fields })
    const bytes = Buffer.from(head + text)
    const message = { subject, data: bytes.subarray(head.length), _rdata: bytes, _msg: { hdr: head.length } }
    for (const callback of callbacks) callback(null, message as unknown as Msg)
  }
  /** The server's own word that nobody listens where a question was sent. */
  const refuse = (question: Question | undefined) => {
    const head = 'NATS/1.0 503\r\n\r\n'
    const message = { subject: question?.address, data: new Uint8Array(), _rdata: Buffer.from(head), _msg: { hdr: head.length } }
    callbacks[0]?.(null, message as unknown as Msg)
  }
  const beat = (...ids: string[]) => {
    for (const id of ids) {
      const heartbeat = { id, serves: ['work'], leaving: false }
      const message = { subject: 'alive.workers', data: Buffer.from(JSON.stringify(heartbeat)), json: () => heartbeat }
      callbacks[1]?.(null, message as unknown as Msg)
    }
  }
  return { requester: createRequester({ nats, outbox, faults: createFaults() }, '_INBOX.test'), asked, reply, refuse, beat }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

const work = { body: '', timeoutMs: 100 }
const textOf = async (reply: Promise<Reply>) => Buffer.from((await reply).body).toString()

it('listens again where the last reply has come, and never again where none came in time', async () => {
  const { requester, asked, reply } = requesterAndOtherEnd()
  const first = requester.request('work', work)
  reply(asked[0], 'first')
  expect(await textOf(first)).toBe('first')

  const unanswered = requester.request('work', work)
  expect(asked[1]?.address).toBe(asked[0]?.address)
  vi.advanceTimersByTime(200)
  await expect(unanswered).rejects.toMatchObject({ code: 'TIMEOUT' })

  const next = requester.request('work', work)
  expect(asked[2]?.address).not.toBe(asked[1]?.address)
  reply(asked[2], 'the first of several', {})
  expect(await textOf(next)).toBe('the first of several')
  void requester.request('work', work).catch(() => undefined)
  expect(asked[3]?.address).not.toBe(asked[2]?.address)
})

it('takes nothing for a reply that was said to another request, or to none', async () => {
  const { requester, asked, reply } = requesterAndOtherEnd()
  const first = requester.request('work', work)
  reply(asked[0], 'first')
  await first
  const second = requester.request('work', work)
  reply(asked[0], 'first once more')
  reply({ ...(asked[1] as Question), call: '' }, 'a stranger')
  reply(asked[1], 'second')
  expect(await textOf(second)).toBe('second')
})

it('hands each of many waiting the reply to its own request', async () => {
  const { requester, asked, reply } = requesterAndOtherEnd()
  const answers = Promise.all(Array.from({ length: 20 }, () => textOf(requester.request('work', work))))
  for (const [i, question] of [...asked.entries()].reverse()) reply(question, String(i))
  expect(await answers).toEqual(asked.map((_, i) => String(i)))
})

it('a stream that nobody reads on ends with its time, and leaves no clock running', async () => {
  const { requester, asked, reply } = requesterAndOtherEnd()
  const stream = requester.stream('work', work)
  const first = stream.next()
  reply(asked[0], 'one', {})
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
    ends.asked.length = 0
    ends.beat('a', 'b')
    const outcome = ends.requester.request('work', request).then(
      () => 'answered',
      (error: { code: string }) => error.code,
    )
    const first = ends.asked[0]?.subject.slice(-1) as string
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
    expect(asked).toHaveLength(1)
    expect(asked[0]?.subject).toMatch(/^work\.[ab]$/)
    reply(asked[0], 'done')
    expect(await outcome).toBe('answered')
  })

  it('a call that may be repeated goes to the other one when the first falls silent, once, with the time that is left', async () => {
    const { asked, reply, outcome, other, pass } = oneCall({ ...patient, safeToRepeat: true })
    pass(1_200, other)
    expect(asked.map(({ subject }) => subject)).toEqual([expect.any(String), `work.${other}`])
    expect(asked[1]?.timeoutMs).toBeLessThanOrEqual(9_200)
    pass(3_000, other)
    expect(asked).toHaveLength(2)
    reply(asked[1], 'done')
    expect(await outcome).toBe('answered')
  })

  it('a call that must not be repeated waits for the one that has it, until that is gone for good', async () => {
    const { asked, outcome, other, pass } = oneCall(patient)
    pass(4_800, other)
    expect(asked).toHaveLength(1)
    pass(400, other)
    expect(await outcome).toBe('SERVICE_UNAVAILABLE')
    expect(asked).toHaveLength(1)
  })

  it('a silent instance is waited for where no other lives: it may only be busy', async () => {
    const { asked, reply, outcome, pass } = oneCall({ ...patient, safeToRepeat: true })
    pass(4_000)
    expect(asked).toHaveLength(1)
    reply(asked[0], 'done')
    expect(await outcome).toBe('answered')
  })

  it('a call that nobody got goes on, whatever it does, and in the end to whichever instance takes it', async () => {
    const { asked, refuse, outcome, other } = oneCall(patient)
    refuse(asked[0])
    expect(asked[1]?.subject).toBe(`work.${other}`)
    refuse(asked[1])
    expect(asked[2]?.subject).toBe('work')
    refuse(asked[2])
    expect(await outcome).toBe('SERVICE_UNAVAILABLE')
    expect(asked).toHaveLength(3)
  })

  it('a stream of which something was heard is not begun anew', async () => {
    const { requester, asked, reply, beat } = oneCall(patient)
    const stream = requester.stream('work', { ...patient, safeToRepeat: true })
    const part = stream.next()
    reply(asked[1], 'one', {})
    await part
    const rest = stream.next()
    const heard = asked[1]?.subject.slice(-1) as string
    for (let i = 0; i < 60; i++) {
      vi.advanceTimersByTime(100)
      beat(heard === 'a' ? 'b' : 'a')
    }
    await expect(rest).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    expect(asked.filter(({ subject }) => subject.startsWith('work'))).toHaveLength(2)
  })
})
