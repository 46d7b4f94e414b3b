import { Problem } from '../bootstrap/problem.mjs'
import { logTail } from './log-tail.js'
import type { ProcessSpec, Supervised } from './supervise.js'
import type { Supervisor } from './supervisor.js'
import { until } from './until.js'

const readyMs = 30_000
const deathsBeforeGivingUp = 3

/** Starts a store and waits until it answers. A program that runs but never answers ends in a message with its last words. */
export async function startStore(supervisor: Supervisor, spec: ProcessSpec, answers: () => Promise<boolean>): Promise<Supervised> {
  const store = supervisor.keep('store', spec)
  const settled = await until(async () => store.deaths >= deathsBeforeGivingUp || (store.pid !== undefined && (await answers())), readyMs)
  if (settled && store.deaths < deathsBeforeGivingUp) return store
  const why = settled ? `ends again and again (${store.lastEnd})` : `does not answer within ${readyMs / 1000} s`
  throw new Problem(`${spec.name} (${spec.command}) ${why}. Its log, ${spec.logFile}, ends with:\n${logTail(spec.logFile)}`)
}
