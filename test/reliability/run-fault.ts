import { setTimeout as pause } from 'node:timers/promises'
import { until } from '../acceptance/until.js'
import type { FastAlerts } from './fast-alerts.js'
import type { Fault, Scene } from './fault.js'
import { isWhole, judge, type Measured } from './judge.js'
import type { SteadyLoad } from './steady-load.js'

/** How long everything may take to be well again before the next fault comes in any case. */
const longestRecoveryMs = 20_000

export interface Surroundings {
  load: SteadyLoad
  scene: Scene
  alerts: FastAlerts | undefined
  holdMs: number
}

/** Makes one fault under the load, undoes it, and waits until everything is well again; what was seen meanwhile. */
export async function runFault(fault: Fault, { load, scene, alerts, holdMs }: Surroundings): Promise<Measured> {
  const from = performance.now()
  const watched = watchAlert(fault, alerts, from)
  await fault.make(() => pause(holdMs), scene)
  const ended = performance.now()
  await untilWhole(load)
  const alertAfterMs = await watched.stop()
  return { ...judge(load.ledger, { from, until: ended }, fault), alertAfterMs }
}

/** Waits until every kind of call has been answered well again and again; gives up where a part does not come back. */
export async function untilWhole({ ledger, kinds }: SteadyLoad): Promise<void> {
  let since = performance.now()
  const look = async () => {
    const failed = ledger.filter(({ at, status, wrong }) => at >= since && (status !== 200 || wrong)).at(-1)
    if (failed !== undefined) since = failed.at + 1
    return isWhole(ledger, kinds, since)
  }
  await until(look, (whole) => whole, longestRecoveryMs).catch(() => undefined)
}

/** Asks twice a second whether the alert of a fault fires; `stop` tells when it first did. */
function watchAlert({ alert }: Fault, alerts: FastAlerts | undefined, from: number): { stop(): Promise<number | undefined> } {
  let firedAt: number | undefined
  let ended = false
  const watching = (async () => {
    while (!ended && alert !== undefined && alerts !== undefined && firedAt === undefined) {
      if (await alerts.isFiring(alert)) firedAt = performance.now() - from
      else await pause(500)
    }
  })()
  return {
    async stop() {
      ended = true
      await watching
      return firedAt === undefined ? undefined : Math.round(firedAt)
    },
  }
}
