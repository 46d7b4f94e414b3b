import type { NatsConnection } from '@nats-io/transport-node'
import { expect, it, vi } from 'vitest'
import { createOutbox } from './outbox.js'

/** What the client is given, in turns: `told` holds one list per turn of the loop. */
function connection(over: Partial<Record<'isClosed' | 'publish', () => unknown>> = {}) {
  const given: string[] = []
  const nats = { info: { max_payload: 64 }, isClosed: () => false, publish: (subject: string) => given.push(subject), ...over }
  return { given, nats: nats as unknown as NatsConnection }
}
const nextTurn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

it('hands over together, in order, what one turn of the loop publishes', async () => {
  const { given, nats } = connection()
  const outbox = createOutbox(nats)
  outbox.publish('one', 'a')
  await Promise.resolve()
  outbox.publish('two', 'b')
  expect(given).toEqual([])
  await nextTurn()
  expect(given).toEqual(['one', 'two'])
})

it('says when everything before has been handed over, also when nothing had to be', async () => {
  const { given, nats } = connection()
  const outbox = createOutbox(nats)
  outbox.publish('one', 'a')
  const seen = await new Promise<string[]>((resolve) => outbox.afterWrite(() => resolve([...given])))
  expect(seen).toEqual(['one'])
  await new Promise<void>((resolve) => outbox.afterWrite(resolve))
})

it('does not wait for the end of a turn that lasts: after two milliseconds the next message takes the others along', () => {
  const { given, nats } = connection()
  const outbox = createOutbox(nats)
  outbox.publish('one', 'a')
  for (const end = performance.now() + 3; performance.now() < end; );
  outbox.publish('two', 'b')
  expect(given).toEqual(['one', 'two'])
})

it('refuses at once what the server would not carry, headers included, and what a closed connection cannot send', () => {
  const { nats } = connection()
  expect(() => createOutbox(nats).publish('large', 'x'.repeat(60), { headers: { name: 'value' } })).toThrow(
    expect.objectContaining({ code: 'PAYLOAD_TOO_LARGE' }),
  )
  const closed = connection({ isClosed: () => true })
  expect(() => createOutbox(closed.nats).publish('any', '')).toThrow(expect.objectContaining({ code: 'SERVICE_UNAVAILABLE' }))
})

it('tells what the client refuses later, and sends the rest', async () => {
  const given: string[] = []
  const publish = (subject?: string) => {
    if (subject === 'refused') throw new Error('draining')
    given.push(subject as string)
  }
  const onError = vi.fn()
  const outbox = createOutbox(connection({ publish }).nats, onError)
  outbox.publish('refused', '')
  outbox.publish('taken', '')
  await nextTurn()
  expect(given).toEqual(['taken'])
  expect(onError).toHaveBeenCalledOnce()
})
