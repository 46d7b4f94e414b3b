import type { Msg, NatsConnection } from '@nats-io/transport-node'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { HeaderFields, Reply } from './bus.js'
import { createFaults } from './faults.js'
import { headerText } from './headers.js'
import type { Outbox } from './outbox.js'
import { createRequester } from './requester.js'

interface Question {
  address: string
  call: string
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
    publish: (subject, _body, options) =>
      void (subject === 'work' && asked.push({ address: options?.reply ?? '', call: options?.headers?.Call ?? '' })),
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
  return { requester: createRequester({ nats, outbox, faults: createFaults() }, '_INBOX.test'), asked, reply }
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
  reply({ address: asked[1]?.address as string, call: '' }, 'a stranger')
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
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(200)
  expect(vi.getTimerCount()).toBe(0)
})
