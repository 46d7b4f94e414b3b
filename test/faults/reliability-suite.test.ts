import { createRandom } from '@selemene/engine'
import { expect, it } from 'vitest'
import { readStack } from '../acceptance/stack.js'
import { faults } from '../reliability/faults.js'
import { runFault } from '../reliability/run-fault.js'
import { startSteadyLoad } from '../reliability/steady-load.js'
import { checkUsage } from '../reliability/usage.js'
import { brokenPromises } from '../reliability/verdict.js'
import { untilReady } from './caller.js'
import { readState } from './processes.js'

/** The whole suite takes a quarter of an hour and is a command of its own: here it is seen to run, on the fault that needs least of the machine. */
it('npm run test:faults in small: a fault under load, the ledger of its callers, and their usage', async () => {
  await untilReady()
  const { baseUrl, keys } = readStack()
  const { database_url, redis_url, nats_url } = readState()
  const load = await startSteadyLoad({ base: baseUrl.origin, adminKey: keys.admin })
  const scene = { databaseUrl: database_url, redisUrl: redis_url, natsUrl: nats_url, base: baseUrl.origin, random: createRandom('7') }
  const fault = faults.find(({ name }) => name.startsWith('Redis is flushed')) as (typeof faults)[number]
  const measured = await runFault(fault, { load, scene, alerts: undefined, holdMs: 4_000 })
  await load.stop()
  expect(measured.unharmed).toBeGreaterThan(20)
  expect(brokenPromises({}, measured)).toEqual([])
  expect(await checkUsage(database_url, load)).toMatchObject({ difference: 0, duplicates: 0, unknown: 0 })
})
