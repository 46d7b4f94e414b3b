import type { Fault } from './fault.js'
import { lateMs, type Measured } from './judge.js'

const leastUnharmed = 0.999
const leastServedOn = 0.99
const longestRefusalMs = 300
const longestRecoveryMs = 10_000

/** The promises that a fault has broken, in words; none when all were held. */
export function brokenPromises(
  { alert, refusesAtOnce, servesAfterMs }: Pick<Fault, 'alert' | 'refusesAtOnce' | 'servesAfterMs'>,
  measured: Measured,
): string[] {
  const { unharmed, unharmedFailed, latestMs, wrong, later, laterFailed, refusalMs, recoveryMs, lastFailure, alertAfterMs } = measured
  const broken: string[] = []
  if (unharmedFailed > unharmed * (1 - leastUnharmed)) broken.push(`${unharmedFailed} of ${unharmed} calls that it should not touch failed`)
  if (latestMs > lateMs) broken.push(`an answer came ${latestMs} ms after its deadline`)
  if (wrong > 0) broken.push(`${wrong} answers were wrong`)
  if (servesAfterMs !== undefined && laterFailed > later * (1 - leastServedOn))
    broken.push(`${laterFailed} of ${later} calls failed after its first ${seconds(servesAfterMs)}`)
  if (refusesAtOnce && refusalMs !== undefined && refusalMs > longestRefusalMs) broken.push(`a refusal took ${refusalMs} ms`)
  if (recoveryMs > longestRecoveryMs) broken.push(`calls still failed ${seconds(recoveryMs)} after its end (${lastFailure})`)
  if (alert !== undefined && alertAfterMs === undefined) broken.push(`the alert ${alert.name} did not fire`)
  return broken
}

/** What was measured, as a line of the page. */
export function describeMeasured({ alert, servesAfterMs }: Pick<Fault, 'alert' | 'servesAfterMs'>, measured: Measured): string {
  const { unharmed, unharmedFailed, later, laterFailed, latestMs, refusalMs, recoveryMs, alertAfterMs } = measured
  return [
    ...(unharmed === 0 ? [] : [`${unharmedFailed} of ${unharmed} other calls failed`]),
    ...(servesAfterMs === undefined ? [] : [`${laterFailed} of ${later} calls failed after the first ${seconds(servesAfterMs)}`]),
    latestMs <= 0 ? 'no answer after its deadline' : `latest answer ${latestMs} ms after its deadline`,
    ...(refusalMs === undefined ? [] : [`refusals in ${refusalMs} ms`]),
    recoveryMs === 0 ? 'well again at once' : `well again after ${seconds(recoveryMs)}`,
    ...(alert === undefined ? ['no alert, since it harms no caller'] : [alertAfterMs === undefined ? `${alert.name} silent` : `${alert.name} fired`]),
  ].join('; ')
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
