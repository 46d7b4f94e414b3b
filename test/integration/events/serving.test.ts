import { setTimeout as pause } from 'node:timers/promises'
import { connectBus } from '@selemene/bus'
import { expect, it } from 'vitest'
import { until } from '../../acceptance/until.js'
import { startOwnNats } from './nats-process.js'

it('a service whose server goes just as it begins to serve is heard by the next one', async () => {
  const nats = await startOwnNats()
  const service = await connectBus({ url: nats.url, name: 'service', connectTimeoutMs: 5_000 })
  nats.freeze()
  // The signal takes its time on a busy machine.
  const asked = () => Promise.race([service.ping().then(() => 'answered'), pause(500, 'silent')])
  await until(asked, (answer) => answer === 'silent', 10_000)
  const serving = service.serve({ name: 'echo', version: '1.0.0', description: '' }, [{ subject: 'echo', handle: async ({ body }) => ({ body }) }])
  const outcome = serving.then(() => 'serving', String)
  await nats.kill()
  await nats.start()
  expect(await outcome).toBe('serving')
  const caller = await connectBus({ url: nats.url, name: 'caller', connectTimeoutMs: 5_000 })
  expect(Buffer.from((await caller.request('echo', { body: 'here', timeoutMs: 2_000 })).body).toString()).toBe('here')
  await Promise.all([caller.close(), service.close()])
  await nats.remove()
})
