import type { Msg, NatsConnection } from '@nats-io/transport-node'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createFaults } from './faults.js'
import { beat, followHeartbeats } from './heartbeat.js'
import type { Connection } from './outbox.js'

let said: { subject: string; leaving: boolean }[]
let closed: boolean
let hear: (message: Msg) => void
let connection: Connection

beforeEach(() => {
  vi.useFakeTimers()
  said = []
  closed = false
  const nats = {
    isClosed: () => closed,
    subscribe: (_subject: string, { callback }: { callback: (error: null, message: Msg) => void }) => {
      hear = (message) => callback(null, message)
    },
  } as unknown as NatsConnection
  const outbox = {
    publish(subject: string, body: string) {
      if (closed) throw new Error('closed')
      said.push({ subject, leaving: (JSON.parse(body) as { leaving: boolean }).leaving })
    },
  }
  connection = { nats, outbox, faults: createFaults() } as unknown as Connection
})
afterEach(() => {
  vi.useRealTimers()
})

it('says four times a second that it lives, and at once that it leaves', () => {
  const beating = beat(connection, 'engines-ts', { id: 'a', serves: ['work'] })
  vi.advanceTimersByTime(1_000)
  expect(said).toEqual(Array(5).fill({ subject: 'alive.engines-ts', leaving: false }))
  beating.leave()
  expect(said.at(-1)).toEqual({ subject: 'alive.engines-ts', leaving: true })
  beating.stop()
  expect(vi.getTimerCount()).toBe(0)
})

it('falls silent when the connection is closed for good', () => {
  beat(connection, 'engines-ts', { id: 'a', serves: ['work'] })
  closed = true
  vi.advanceTimersByTime(1_000)
  expect(said).toHaveLength(1)
  expect(vi.getTimerCount()).toBe(0)
})

it.each([
  ['not JSON', 'tick'],
  ['of another shape', '{"id":"a"}'],
  ['with an id that is no token of a subject', '{"id":"a.>","serves":["work"],"leaving":false}'],
  ['huge', JSON.stringify({ id: 'a', serves: ['work'], leaving: false, more: 'x'.repeat(64 * 1024) })],
])('a heartbeat that is %s is counted as a fault, and no instance is known by it', (_what, body) => {
  const { liveness, stop } = followHeartbeats(connection)
  hear({ subject: 'alive.engines-ts', data: Buffer.from(body), json: () => JSON.parse(body) } as unknown as Msg)
  expect(liveness.pick('work')).toBeUndefined()
  expect(connection.faults.counts.get('presence')).toBe(1)
  stop()
})

it('what a later version says beyond that is let pass', () => {
  const { liveness, stop } = followHeartbeats(connection)
  const heartbeat = { id: 'a', serves: ['work'], leaving: false, load: 3 }
  hear({ subject: 'alive.engines-ts', data: Buffer.from(JSON.stringify(heartbeat)), json: () => heartbeat } as unknown as Msg)
  expect(liveness.pick('work')?.address).toBe('work.a')
  stop()
})
