import { expect, it } from 'vitest'
import { playConnection } from '../test/played-wire.js'
import { serve } from './serve.js'

it('a handler that outlives the connection ends in silence, whether it succeeds or fails', async () => {
  const connection = playConnection()
  let finish: (outcome: Promise<{ body: string }>) => void = () => undefined
  const handle = () => new Promise<{ body: string }>((resolve) => (finish = resolve))
  const serving = await serve(connection, { name: 'test', version: '1.0.0', description: '' }, [{ subject: 'one', handle }])
  const unhandled: unknown[] = []
  const note = (reason: unknown) => unhandled.push(reason)
  process.on('unhandledRejection', note)
  for (const outcome of [() => Promise.resolve({ body: 'late' }), () => Promise.reject(new Error('late'))]) {
    connection.closed = false
    connection.deliver({ subject: 'one', reply: '_INBOX.x' })
    expect(serving.inFlight).toBe(1)
    connection.closed = true
    finish(outcome())
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(serving.inFlight).toBe(0)
  }
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
  await serving.stop(0)
})
