import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Call, Endpoint } from '@selemene/bus'
import { NoesisError } from '@selemene/contracts'
import { createMetrics } from '@selemene/service'
import { afterEach, expect, test } from 'vitest'
import { plainEngine } from '../../engine/test/plain-engine.js'
import { hostEngines } from './host-engines.js'

const callers: AbortController[] = []
afterEach(() => {
  for (const caller of callers.splice(0)) caller.abort()
})

/** An engine on a host, its calls, and the overload that the host has counted of them. */
function hosted(calculate: () => Promise<never>) {
  const metrics = createMetrics('test')
  const context = {
    config: { CACHE_L1_SIZE: 0, CACHE_L1_TTL: 1 },
    metrics,
    events: { publish: () => undefined },
    telemetry: {},
    bus: { connectedSince: 0 },
  }
  const [endpoint] = hostEngines(context as never, { service: 'test', engines: [plainEngine({ calculate })] }).endpoints as [Endpoint]
  const ask = () => {
    const caller = new AbortController()
    callers.push(caller)
    return endpoint.handle({
      body: Buffer.from('{}'),
      deadline: performance.now() + 60_000,
      signal: caller.signal,
      header: () => undefined,
      principal: () => ({ user_id: 'u', tier: 'premium', consciousness_level: 5 }),
      json: () => ({}),
    } as unknown as Call)
  }
  return { ask, counted: () => metrics.registry.getSingleMetricAsString('noesis_overload_refusals_total') }
}

test('calls that find 512 in hand are refused, and counted as overload', async () => {
  const { ask, counted } = hosted(() => new Promise(() => undefined))
  const outcomes: string[] = []
  for (let i = 0; i < 515; i++) {
    void ask().catch(({ code }) => outcomes.push(code))
    await nextTurn()
  }
  expect(outcomes).toEqual(['OVERLOADED', 'OVERLOADED', 'OVERLOADED'])
  expect(await counted()).toMatch(/tier="premium"[^\n]* 3$/m)
})

test('a call that finds no thread for heavy work is counted as overload', async () => {
  const { ask, counted } = hosted(() => Promise.reject(new NoesisError('OVERLOADED', 'Too many heavy calculations wait.')))
  await expect(ask()).rejects.toMatchObject({ code: 'OVERLOADED' })
  expect(await counted()).toMatch(/tier="premium"[^\n]* 1$/m)
})
