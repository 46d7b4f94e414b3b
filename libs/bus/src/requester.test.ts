import type { Msg, NatsConnection } from '@nats-io/transport-node'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { HeaderFields } from './bus.js'
import { headerText } from './headers.js'
import type { Outbox } from './outbox.js'
import { createRequester } from './requester.js'

/** A requester whose other end is the test: `askedAt` holds the reply addresses of its requests, `reply` answers to one. */
function requesterAndOtherEnd() {
  const askedAt: string[] = []
  const callbacks: ((error: null, message: Msg) => void)[] = []
  const nats = {
    isClosed: () => false,
    subscribe: (_subject: string, options: { callback: (error: null, message: Msg) => void }) => callbacks.push(options.callback),
  } as unknown as NatsConnection
  const outbox: Outbox = {
    publish: (subject, _body, options) => void (subject === 'work' && askedAt.push(options?.reply ?? '')),
    afterWrite: (done) => done(),
    flush: () => undefined,
  }
  const reply = (subject: string, text: string, fields: HeaderFields = {}) => {
    const head = headerText({ Status: '200', ...fields })
    const bytes = Buffer.from(head + text)
    const message = { subject, data: bytes.subarray(head.length), _rdata: bytes, _msg: { hdr: head.length } }
    for (const callback of callbacks) callback(null, message as unknown as Msg)
  }
  return { requester: createRequester({ nats, outbox }, '_INBOX.test'), askedAt, reply }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

const work = { body: '', timeoutMs: 100 }

it('listens again where a reply has come, and never again where none came in time', async () => {
  const { requester, askedAt, reply } = requesterAndOtherEnd()
  const first = requester.request('work', work)
  reply(askedAt[0] as string, 'first')
  expect(Buffer.from((await first).body).toString()).toBe('first')

  const unanswered = requester.request('work', work)
  expect(askedAt[1]).toBe(askedAt[0])
  vi.advanceTimersByTime(200)
  await expect(unanswered).rejects.toMatchObject({ code: 'TIMEOUT' })

  const next = requester.request('work', work)
  expect(askedAt[2]).not.toBe(askedAt[1])
  reply(askedAt[1] as string, 'late')
  reply(askedAt[2] as string, 'in time')
  expect(Buffer.from((await next).body).toString()).toBe('in time')
})

it('hands each of many waiting the reply to its own request', async () => {
  const { requester, askedAt, reply } = requesterAndOtherEnd()
  const answers = Promise.all(Array.from({ length: 20 }, () => requester.request('work', work)))
  for (const [i, address] of [...askedAt.entries()].reverse()) reply(address, String(i))
  expect((await answers).map(({ body }) => Buffer.from(body).toString())).toEqual(askedAt.map((_, i) => String(i)))
})

it('a stream that nobody reads on ends with its time, and leaves no clock running', async () => {
  const { requester, askedAt, reply } = requesterAndOtherEnd()
  const stream = requester.stream('work', work)
  const first = stream.next()
  reply(askedAt[0] as string, 'one')
  expect((await first).done).toBe(false)
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(200)
  expect(vi.getTimerCount()).toBe(0)
})
