import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { playConnection } from '../test/played-wire.js'
import type { Bus } from './connect-bus.js'
import { internals } from './connection.js'
import { createEventPublisher } from './event-publisher.js'

/** A publisher whose stream is the test: `sent` holds what left, `acknowledge` answers as JetStream does. */
function publisherAndStream() {
  const connection = playConnection()
  const events = createEventPublisher({ [internals]: connection, connected: true } as unknown as Bus, 'auth')
  const answer = (reply: string, text: string) => connection.deliver({ subject: reply, body: text })
  let stored = 0
  const acknowledge = (reply: string) => answer(reply, `{"stream":"EVENTS","seq":${++stored}}`)
  const happens = (key_id: string) => events.publish('keyCreated', { key_id, user_id: 'u-1', actor: null })
  return { events, sent: connection.sent, answer, acknowledge, happens }
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

describe('the text of an event', () => {
  const details = { id: '1', time: Date.UTC(2026, 10, 29, 22, 57, 28, 9) }
  const keyChanged = { key_id: 'k-1', user_id: 'u-1', actor: null }
  const calculation = { engine_id: 'tarot', user_id: null, engine_version: '1.0.0', duration_ms: 1.5, cache_hit: false }
  const envelope = { specversion: '1.0', id: '1', source: '/services/auth', time: '2026-11-29T22:57:28.009Z', datacontenttype: 'application/json' }

  it.each([
    { name: 'keyCreated', data: keyChanged, is: { type: 'noesis.key.created', subject: 'events.key.created' } },
    { name: 'calculationCompleted', data: calculation, is: { type: 'noesis.calculation.completed', subject: 'events.calculation.completed.tarot' } },
  ] as const)('is CloudEvents JSON: $name', ({ name, data, is }) => {
    const { events, sent } = publisherAndStream()
    events.publish(name, data, details)
    expect(JSON.parse(sent[0]?.body as string)).toEqual({ ...envelope, ...is, data })
    expect(sent[0]?.subject).toBe(is.subject)
  })

  it('escapes what callers and other services have said', () => {
    const { events, sent } = publisherAndStream()
    const said = '","id":"2\\\n\u2028"'
    events.publish('keyCreated', { ...keyChanged, key_id: said }, { ...details, id: said, traceparent: said })
    expect(JSON.parse(sent[0]?.body as string)).toMatchObject({ id: said, traceparent: said, data: { key_id: said } })
  })
})
