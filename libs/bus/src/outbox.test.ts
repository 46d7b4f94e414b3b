import type { NatsConnection } from '@nats-io/transport-node'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createOutbox } from './outbox.js'

/** `given` holds what the client is given, a string each time. */
function connection(isClosed = false) {
  const given: string[] = []
  const protocol = { sendCommand: (frames: Uint8Array) => given.push(Buffer.from(frames).toString()) }
  return { given, nats: { info: { max_payload: 64 }, isClosed: () => isClosed, protocol } as unknown as NatsConnection }
}
// The clock stands still but where a test moves it.
beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

const nextTurn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

it('hands over together, in order, what one turn of the loop publishes', async () => {
  const { given, nats } = connection()
  const outbox = createOutbox(nats)
  outbox.publish('one', 'é')
  await Promise.resolve()
  outbox.publish('two', Buffer.from('bytes'), { reply: 'inbox' })
  outbox.publish('three', '', { reply: 'inbox', headers: { name: 'ü' } })
  expect(given).toEqual([])
  await nextTurn()
  // The NATS protocol: sizes are bytes, leading zeros are read over, headers end with an empty line.
  expect(given).toEqual([
    'PUB one  000000002\r\né\r\nPUB two inbox 000000005\r\nbytes\r\nHPUB three inbox 000000022 000000022\r\nNATS/1.0\r\nname: ü\r\n\r\n\r\n',
  ])
})

it('asks before it hands over for what is better published together', async () => {
  const { given, nats } = connection()
  const outbox = createOutbox(nats)
  outbox.beforeFlush(() => outbox.publish('rest', 'both'))
  outbox.publish('one', 'a')
  const seen = await new Promise<string[]>((resolve) => outbox.afterWrite(() => resolve([...given])))
  expect(seen.join('')).toBe('PUB one  000000001\r\na\r\nPUB rest  000000004\r\nboth\r\n')
})

it('says when everything before has been handed over, also when nothing had to be', async () => {
  const { given, nats } = connection()
  const outbox = createOutbox(nats)
  outbox.publish('one', 'a')
  const seen = await new Promise<string[]>((resolve) => outbox.afterWrite(() => resolve([...given])))
  expect(seen).toEqual(['PUB one  000000001\r\na\r\n'])
  await new Promise<void>((resolve) => outbox.afterWrite(resolve))
})

it('does not wait for the end of a turn that lasts: after two milliseconds the next message takes the others along', () => {
  const { given, nats } = connection()
  const outbox = createOutbox(nats)
  outbox.publish('one', 'a')
  vi.advanceTimersByTime(3)
  outbox.publish('two', 'b')
  expect(given).toEqual(['PUB one  000000001\r\na\r\nPUB two  000000001\r\nb\r\n'])
})

it('refuses at once what the server would not carry, headers included, and what a closed connection cannot send', () => {
  const { nats } = connection()
  expect(() => createOutbox(nats).publish('large', 'x'.repeat(60), { headers: { name: 'value' } })).toThrow(
    expect.objectContaining({ code: 'PAYLOAD_TOO_LARGE' }),
  )
  expect(() => createOutbox(nats).publish('two words', '')).toThrow(RangeError)
  const closed = connection(true)
  expect(() => createOutbox(closed.nats).publish('any', '')).toThrow(expect.objectContaining({ code: 'SERVICE_UNAVAILABLE' }))
})

it('keeps what waits, and what it has handed over, when memory runs out under it', async () => {
  const long = 'é'.repeat(12_000)
  const { nats } = connection()
  const handed: Uint8Array[] = []
  const large = {
    ...nats,
    info: { max_payload: 1_000_000 },
    protocol: { sendCommand: (frames: Uint8Array) => handed.push(frames) },
  } as unknown as NatsConnection
  const outbox = createOutbox(large)
  const sent = Array.from({ length: 40 }, (_, i) => `${i}${i % 3 === 0 ? long + long : long}`)
  for (const [i, body] of sent.entries()) {
    outbox.publish('s', body)
    if (i % 7 === 6) outbox.flush()
  }
  await nextTurn()
  const frame = (body: string) => `PUB s  ${String(Buffer.byteLength(body)).padStart(9, '0')}\r\n${body}\r\n`
  expect(Buffer.concat(handed).equals(Buffer.from(sent.map(frame).join('')))).toBe(true)
})
