/** What a message was meant to be when it turned out to be unusable. A closed set: it labels a metric. */
export const faultKinds = ['call', 'reply', 'notice', 'catalogue', 'heartbeat', 'discovery', 'delivery'] as const
export type FaultKind = (typeof faultKinds)[number]

/** Messages that could not be used. The subject names the sender: permissions let only one service publish or answer there. */
export interface Fault {
  kind: FaultKind
  subject: string
  error: unknown
  /** Faults of this kind since the last one that was reported. */
  count: number
}

export interface Faults {
  /** Since start, by kind. */
  readonly counts: ReadonlyMap<FaultKind, number>
  report(kind: FaultKind, subject: string, error: unknown): void
}

const reportEveryMs = 1_000

/** Counts every fault, and reports one a second of each kind: a flood of broken messages must not become a flood of log lines. */
export function createFaults(onFault: (fault: Fault) => void = () => undefined): Faults {
  const counts = new Map<FaultKind, number>(faultKinds.map((kind) => [kind, 0]))
  const unreported = new Map<FaultKind, number>()
  const reportedAt = new Map<FaultKind, number>()
  return {
    counts,
    report(kind, subject, error) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
      const count = (unreported.get(kind) ?? 0) + 1
      const now = performance.now()
      const isDue = now - (reportedAt.get(kind) ?? Number.NEGATIVE_INFINITY) >= reportEveryMs
      unreported.set(kind, isDue ? 0 : count)
      if (!isDue) return
      reportedAt.set(kind, now)
      onFault({ kind, subject, error, count })
    },
  }
}
