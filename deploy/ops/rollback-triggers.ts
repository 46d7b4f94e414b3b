import type { Check } from './check.js'

/** What the decision rests on; undefined where nothing was measured, such as without a request. */
export interface Readings {
  /** Health checks in a row, true for each that was answered with 200 in time. */
  healths: boolean[]
  /** Share of requests that failed by a fault of ours, 0 to 1. */
  errorShare: number | undefined
  p95Seconds: number | undefined
  /** The most that one process uses. */
  memoryBytes: number | undefined
}

const healthTries = 3
const mostErrors = 0.05
const mostSeconds = 0.5
const mostBytes = 1024 ** 3

/** The four reasons to go back to the release before. One that is not ok is enough. */
export const rollbackTriggers = ({ healths, errorShare, p95Seconds, memoryBytes }: Readings): Check[] => [
  {
    check: 'health',
    ok: healths.slice(-healthTries).some(Boolean) || healths.length < healthTries,
    found: `${healths.filter((healthy) => !healthy).length} of ${healths.length} failed; ${healthTries} in a row are too many`,
  },
  {
    check: 'errors',
    ok: (errorShare ?? 0) <= mostErrors,
    found: `${textOf(errorShare, (share) => `${(share * 100).toFixed(2)} %`)}, more than 5 % is too many`,
  },
  {
    check: 'speed',
    ok: (p95Seconds ?? 0) <= mostSeconds,
    found: `p95 ${textOf(p95Seconds, (s) => `${Math.round(s * 1000)} ms`)}, more than 500 ms is too slow`,
  },
  {
    check: 'memory',
    ok: (memoryBytes ?? 0) <= mostBytes,
    found: `${textOf(memoryBytes, (bytes) => `${Math.round(bytes / 1024 ** 2)} MB`)}, more than 1024 MB is too much`,
  },
]

const textOf = (value: number | undefined, text: (value: number) => string) => (value === undefined ? 'nothing measured' : text(value))
