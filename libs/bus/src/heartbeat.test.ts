import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type PlayedConnection, playConnection } from '../test/played-wire.js'
import { beat, followHeartbeats } from './heartbeat.js'

let connection: PlayedConnection
const said = () => connection.sent.map(({ subject, body }) => ({ subject, leaving: (JSON.parse(body) as { leaving: boolean }).leaving }))
const hear = (body: string) => connection.deliver({ subject: 'alive.engines-ts', body })

beforeEach(() => {
  vi.useFakeTimers()
  connection = playConnection()
})
afterEach(() => {
  vi.useRealTimers()
})

it('says four times a second that it lives, and at once that it leaves', () => {
  const beating = beat(connection, 'engines-ts', { id: 'a', serves: ['work'] })
  vi.advanceTimersByTime(1_000)
  expect(said()).toEqual(Array(5).fill({ subject: 'alive.engines-ts', leaving: false }))
  beating.leave()
  expect(said().at(-1)).toEqual({ subject: 'alive.engines-ts', leaving: true })
  beating.stop()
  expect(vi.getTimerCount()).toBe(0)
})

it('falls silent when the connection is closed for good', () => {
  beat(connection, 'engines-ts', { id: 'a', serves: ['work'] })
  connection.closed = true
  vi.advanceTimersByTime(1_000)
  expect(said()).toHaveLength(1)
  expect(vi.getTimerCount()).toBe(0)
})

it.each([
  ['not JSON', 'tick'],
  ['of another shape', '{"id":"a"}'],
  ['with an id that is no token of a subject', '{"id":"a.>","serves":["work"],"leaving":false}'],
  ['huge', JSON.stringify({ id: 'a', serves: ['work'], leaving: false, more: 'x'.repeat(64 * 1024) })],
])('a heartbeat that is %s is counted as a fault, and no instance is known by it', (_what, body) => {
  const { liveness, stop } = followHeartbeats(connection)
  hear(body)
  expect(liveness.pick('work')).toBeUndefined()
  expect(connection.faults.counts.get('heartbeat')).toBe(1)
  stop()
})

it('what a later version says beyond that is let pass', () => {
  const { liveness, stop } = followHeartbeats(connection)
  const heartbeat = { id: 'a', serves: ['work'], leaving: false, load: 3 }
  hear(JSON.stringify(heartbeat))
  expect(liveness.pick('work')?.address).toBe('work.a')
  stop()
})
