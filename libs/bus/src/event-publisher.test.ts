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
  } as unknown as Outbox
  const events = createEventPublisher({ nats, outbox, connected: true, inboxPrefix: '_INBOX.test' } as unknown as Bus, 'auth')
  const acknowledge = (reply: string) => {
    const text = '{"stream":"EVENTS","seq":1}'
    const message = { subject: reply, data: Buffer.from(text), string: () => text }
    for (const callback of callbacks) callback(null, message as unknown as Msg)
  }
  return { events, sent, acknowledge, happens: (key_id: string) => events.publish('keyCreated', { key_id, user_id: 'u-1', actor: null }) }
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
