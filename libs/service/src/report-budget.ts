const windowMs = 60_000
/** Reports of one issue a minute. Metrics and the log count all of them; a report is there to be read. */
const mostPerWindow = 10

/** Decides which reports are sent, so that an outage cannot use up the quota that other errors need. */
export interface ReportBudget {
  /** Whether another report of this issue may be sent now; if so, it counts. */
  take(issue: string): boolean
}

/** Issues are a closed set: engines, workflows and services by error code. */
export function createReportBudget(now: () => number = () => performance.now()): ReportBudget {
  const windows = new Map<string, { until: number; left: number }>()
  return {
    take(issue) {
      const known = windows.get(issue)
      const window = known !== undefined && now() < known.until ? known : { until: now() + windowMs, left: mostPerWindow }
      windows.set(issue, window)
      if (window.left === 0) return false
      window.left -= 1
      return true
    },
  }
}
