import type { Part } from '../faults/processes.js'
import type { Fault } from './fault.js'
import type { Entry, Kind } from './steady-load.js'

/** How much later than its budget an answer may come. */
export const lateMs = 300
/** Within this a caller notices that a part has gone; from then on calls that need it are refused at once. */
const noticedMs = 1_000

/** When a fault began, when it ended, and when everything was well again, on the clock of the ledger. */
export interface Span {
  from: number
  until: number
}

export interface Measured {
  /** Calls that need nothing of what was hit, and how many of them failed. */
  unharmed: number
  unharmedFailed: number
  /** By how much, but for what held up the caller itself, the latest answer came after its budget; negative when all came before. */
  latestMs: number
  wrong: number
  /** Calls of all kinds begun when the fault has to be got over, and how many of them failed. */
  later: number
  laterFailed: number
  /** The median of refusals of what was hit, once it was noticed. */
  refusalMs: number | undefined
  /** From the end of the fault to the end of the last failure that it caused. */
  recoveryMs: number
  /** The last one: its kind and how it ended. */
  lastFailure: string
  alertAfterMs: number | undefined
}

const isGood = ({ status, wrong }: Entry): boolean => status === 200 && !wrong

/** What the ledger says of one fault. */
export function judge(
  ledger: readonly Entry[],
  { from, until }: Span,
  { hits, servesAfterMs = noticedMs }: Pick<Fault, 'hits' | 'servesAfterMs'>,
): Omit<Measured, 'alertAfterMs'> {
  const since = ledger.filter(({ at, ms }) => at + ms >= from)
  const unharmed = since.filter(({ kind }) => !isHit(kind, hits))
  const refusals = since.filter(({ kind, at, status }) => isHit(kind, hits) && at > from + noticedMs && at < until && status === 503)
  const later = since.filter(({ at }) => at > from + servesAfterMs && at < until)
  const failures = since.filter((entry) => !isGood(entry) && entry.at + entry.ms > until).sort((a, b) => a.at + a.ms - (b.at + b.ms))
  const last = failures.at(-1)
  return {
    unharmed: unharmed.length,
    unharmedFailed: unharmed.filter((entry) => !isGood(entry)).length,
    latestMs: Math.round(Math.max(...since.map(({ ms, heldUpMs, kind }) => ms - heldUpMs - kind.budgetMs))),
    wrong: since.filter(({ wrong }) => wrong).length,
    later: later.length,
    laterFailed: later.filter((entry) => !isGood(entry)).length,
    refusalMs: medianOf(refusals.map(({ ms }) => ms)),
    recoveryMs: last === undefined ? 0 : Math.round(last.at + last.ms - until),
    lastFailure: last === undefined ? '' : `${last.kind.name} ${last.status} ${last.reason}`,
  }
}

export const isHit = ({ needs }: Pick<Kind, 'needs'>, hits: readonly Part[]): boolean => needs.some((part) => hits.includes(part))

/** Whether each kind has been answered well since `at`, twice, and none otherwise. */
export function isWhole(ledger: readonly Entry[], kinds: readonly Kind[], at: number): boolean {
  const since = ledger.filter((entry) => entry.at >= at)
  return since.every(isGood) && kinds.every((kind) => since.filter((entry) => entry.kind === kind).length >= 2)
}

function medianOf(values: readonly number[]): number | undefined {
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
  return middle === undefined ? undefined : Math.round(middle)
}
