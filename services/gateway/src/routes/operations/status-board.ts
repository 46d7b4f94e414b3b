import { createSinceWhen } from './since-when.js'
import { type ReportDeps, reportStatus, type StatusReport, type StatusSources } from './status-report.js'

const lookEveryMs = 5_000
const freshMs = 1_000

export interface StatusBoard {
  /** The state of every part, a second old at most. */
  read(): Promise<StatusReport>
  close(): void
}

/** Looks every five seconds, so that `since` is true however rarely it is read; a crowd of readers costs one look a second. */
export function createStatusBoard(deps: ReportDeps, sources: StatusSources): StatusBoard {
  const sinceWhen = createSinceWhen(() => new Date())
  let last: { at: number; report: Promise<StatusReport> } | undefined

  function read() {
    const now = performance.now()
    if (last === undefined || now - last.at > freshMs) last = { at: now, report: reportStatus(deps, sources, sinceWhen) }
    return last.report
  }

  const timer = setInterval(() => void read(), lookEveryMs)
  timer.unref()
  return { read, close: () => clearInterval(timer) }
}
