import type { Msg, NatsConnection } from '@nats-io/transport-node'
import { expect, it } from 'vitest'
import { createFaults } from './faults.js'
import { createOutbox } from './outbox.js'
import { serve } from './serve.js'

it('a handler that outlives the connection ends in silence, whether it succeeds or fails', async () => {
  const callbacks: ((error: null, message: Msg) => void)[] = []
  let closed = false
  const nats = {
    info: {},
    protocol: { sendCommand: () => undefined },
    isClosed: () => closed,
    flush: async () => undefined,
    subscribe(_subject: string, { callback }: { callback: (error: null, message: Msg) => void }) {
      callbacks.push(callback)
      return { drain: async () => undefined }
    },
  } as unknown as NatsConnection
  let finish: (outcome: Promise<{ body: string }>) => void = () => undefined
  const handle = () => new Promise<{ body: string }>((resolve) => (finish = resolve))
  const serving = await serve({ nats, outbox: createOutbox(nats), faults: createFaults() }, { name: 'test', version: '1.0.0', description: '' }, [
    { subject: 'one', handle },
  ])
  const unhandled: unknown[] = []
  const note = (reason: unknown) => unhandled.push(reason)
  process.on('unhandledRejection', note)
  for (const outcome of [() => Promise.resolve({ body: 'late' }), () => Promise.reject(new Error('late'))]) {
    closed = false
    callbacks[0]?.(null, { subject: 'one', reply: '_INBOX.x', data: new Uint8Array(), _msg: { hdr: -1 } } as unknown as Msg)
    expect(serving.inFlight).toBe(1)
    closed = true
    finish(outcome())
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(serving.inFlight).toBe(0)
  }
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
})
