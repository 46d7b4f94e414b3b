import type { Msg, NatsConnection } from '@nats-io/transport-node'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Bus } from './connect-bus.js'
import { createEventPublisher } from './event-publisher.js'
import type { Outbox } from './outbox.js'

/** A publisher whose stream is the test: `sent` holds what left, `acknowledge` answers as JetStream does. */
function publisherAndStream() {
  const sent: { body: string; reply: string }[] = []
  const callbacks: ((error: null, message: Msg) => void)[] = []
  const nats = {
    isClosed: () => false,
    subscribe: (_subject: string, options: { callback: (error: null, message: Msg) => void }) => callbacks.push(options.callback),
  } as unknown as NatsConnection
  const outbox = {
    publish: (_subject: string, body: string, { reply }: { reply: string }) => sent.push({ body, reply }),
    // Every event is a turn of its own.
    beforeFlush: (publishRest: () => void) => publishRest(),
  } as unknown as Outbox
  const events = createEventPublisher({ nats, outbox, connected: true, inboxPrefix: '_INBOX.test' } as unknown as Bus, 'auth')
  const answer = (reply: string, text: string) => {
    const message = { subject: reply, data: Buffer.from(text), string: () => text }
    for (const callback of callbacks) callback(null, message as unknown as Msg)
  }
  const acknowledge = (reply: string) => answer(reply, '{"stream":"EVENTS","seq":1}')
  return { events, sent, answer, acknowledge, happens: (key_id: string) => events.publish('keyCreated', { key_id, user_id: 'u-1', actor: null }) }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

it('sends again what is not acknowledged, with the same id, and takes a late acknowledgement for no other event', () => {
  const { events, sent, acknowledge, happens } = publisherAndStream()
  happens('first')
  acknowledge(sent[0]?.reply as string)
  happens('second')
  expect(sent[1]?.reply).toBe(sent[0]?.reply)

  vi.advanceTimersByTime(4_000)
  expect(sent[2]).toEqual(sent[1])
  acknowledge(sent[1]?.reply as string)
  happens('third')
  expect(sent[3]?.reply).not.toBe(sent[1]?.reply)
  acknowledge(sent[1]?.reply as string)
  expect([events.published, events.pending]).toEqual([2, 1])
})

it.each([
  ['full', '{"error":{"code":503,"err_code":10077,"description":"maximum bytes exceeded"},"stream":"EVENTS","seq":0}'],
  ['other', '{"error":{"code":400,"err_code":10071,"description":"wrong last sequence"},"stream":"EVENTS","seq":0}'],
  ['other', '{"stream":"EVENTS","seq":0}'],
  ['other', 'nonsense about a "stream"'],
  ['no_stream', ''],
] as const)('takes no refusal for an acknowledgement, and tells it from silence: %s, %s', (reason, text) => {
  const { events, sent, answer, acknowledge, happens } = publisherAndStream()
  happens('refused')
  answer(sent[0]?.reply as string, text)
  expect([events.published, events.pending, events.refused[reason], events.unanswered]).toEqual([0, 1, 1, 0])

  vi.advanceTimersByTime(4_000)
  expect([sent[1], events.unanswered]).toEqual([sent[0], 0])
  vi.advanceTimersByTime(4_000)
  expect([sent[2], events.unanswered, events.oldestMs]).toEqual([sent[0], 1, 8_000])
  acknowledge(sent[0]?.reply as string)
  expect([events.published, events.pending, events.refused[reason], events.oldestMs]).toEqual([1, 0, 1, 0])
})

it('asks a stream that refuses with a few of what waits, and sends the rest once it takes one', () => {
  const { events, sent, answer, acknowledge, happens } = publisherAndStream()
  for (let i = 0; i < 1_000; i++) happens(`event ${i}`)
  const refuseAll = () => {
    for (const { reply } of sent.splice(0)) answer(reply, '{"error":{"code":503,"err_code":10077},"stream":"EVENTS","seq":0}')
  }
  refuseAll()
  for (let second = 0; second < 10; second++) {
    vi.advanceTimersByTime(1_000)
    expect(sent.length).toBeLessThanOrEqual(200)
    refuseAll()
  }
  vi.advanceTimersByTime(500)
  for (const { reply } of sent.splice(0)) acknowledge(reply)
  vi.advanceTimersByTime(4_000)
  for (const { reply } of sent.splice(0)) acknowledge(reply)
  expect([events.published, events.pending]).toEqual([1_000, 0])
})
