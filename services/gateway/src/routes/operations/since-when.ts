export type State = 'ok' | 'degraded' | 'unavailable'

/** Takes note of a part's state; answers with the state and the instant since which it has been seen like that. */
export type SinceWhen = (part: string, state: State) => { state: State; since: string }

export function createSinceWhen(now: () => Date): SinceWhen {
  // Bounded by the parts of the installation: services, stores, engines, workflows, streams and their consumers.
  const seen = new Map<string, { state: State; since: string }>()
  return (part, state) => {
    const known = seen.get(part)
    if (known?.state === state) return { ...known }
    const changed = { state, since: now().toISOString() }
    seen.set(part, changed)
    return { ...changed }
  }
}
