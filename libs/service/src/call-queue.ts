import { NoesisError, type Tier, tiers } from '@selemene/contracts'

/**
 * Milliseconds that a call may have to wait for its turn. One that would wait longer is refused at once instead. Long enough for a crowd
 * that comes at once on a machine that is busy; short enough that what waits is done soon after the load is gone.
 */
const defaultLongestWaitMs = 2_000
/** What has waited longer than it may by this factor after all, since others kept passing it, is refused then. */
const lateBy = 1.2
/** So many may always wait: the estimate of their wait is rough, and a burst of this size is no overload. */
const fewWaiting = 16
/** The loop works on calls for this long at most before it reads what has arrived. */
const sliceMs = 5
/** Weight of the newest turn in what is known of a call's cost and of the tiers' shares. */
const learnBy = 0.1
/** A turn that cost more a call counts as this much, or as so many times what is known: that a process stood still tells nothing of calls. */
const mostTurnMs = 50
const mostTimes = 8
/** A tier that gets less than this share of the turns waits too long in any case. */
const leastShare = 0.01

const fromTheTop = [...tiers].reverse()
const perTier = (value: number): Record<Tier, number> => ({ free: value, premium: value, enterprise: value })

/** The clock, and what puts work off until the event loop has read its sockets. */
export interface EventLoop {
  now(): number
  defer(work: () => void): void
}

export interface WaitingCall {
  tier: Tier
  /** performance.now() by which it must have been answered. */
  deadline: number
  begin(): void
  /** Called instead of `begin`, now or later: nothing has been done for the call. */
  refuse(): void
}

export interface CallQueue {
  /** True when a call may begin now, which nearly every call may; otherwise it waits. */
  beginsNow(): boolean
  /** Puts a call that may not begin now in line, or refuses it. */
  wait(call: WaitingCall): void
  /** Begins `work` now or when it is its turn, at that very moment, so that what it costs is seen. Throws OVERLOADED. */
  inTurn<T>(call: Pick<WaitingCall, 'tier' | 'deadline'>, work: () => Promise<T>): Promise<T>
  /** Calls refused since the start. */
  readonly refused: Readonly<Record<Tier, number>>
}

const nodeLoop: EventLoop = { now: () => performance.now(), defer: (work) => void setImmediate(work) }

/**
 * The queue before the one thread of a service. Without it calls queue in the sockets, where they cannot be seen: the loop reads a block
 * of messages and works them all off before it looks up again. Here a turn of the loop begins calls for a few milliseconds and then
 * reads on, so that what waits is known and goes in order of tier. What would wait too long, or beyond its deadline, is refused on
 * arrival, before any work is done for it. A call behind higher tiers waits the longer, the more turns those take, so lower tiers are
 * refused first. While no call waits, one begins at once: when the load is gone, so are the refusals.
 */
export function createCallQueue({
  loop = nodeLoop,
  longestWaitMs = defaultLongestWaitMs,
}: {
  loop?: EventLoop
  longestWaitMs?: number
} = {}): CallQueue {
  const lanes: Record<Tier, { since: number; call: WaitingCall }[]> = { free: [], premium: [], enterprise: [] }
  const refused = perTier(0)
  let waiting = 0
  /** Milliseconds that a call takes, by the turns of late: all that the loop does for it, reading and answering included. */
  let costMs = 1
  /** Of the calls begun of late from the queue, how many were of each tier. */
  const shares = perTier(0)
  let turnBegan: number | undefined
  let begun = 0
  const taken = perTier(0)

  function beginTurn() {
    turnBegan = loop.now()
    begun = 0
    loop.defer(endTurn)
  }

  function endTurn() {
    const now = loop.now()
    if (begun > 0) learn(now - (turnBegan as number))
    turnBegan = undefined
    if (waiting === 0) return
    refuseLate(now)
    beginTurn()
    while (waiting > 0 && hasTime()) beginNext()
  }

  function learn(turnMs: number) {
    costMs += (Math.min(turnMs / begun, Math.max(mostTurnMs, mostTimes * costMs)) - costMs) * learnBy
    for (const tier of tiers) {
      shares[tier] += (taken[tier] / begun - shares[tier]) * learnBy
      taken[tier] = 0
    }
  }

  const hasTime = () => begun === 0 || loop.now() - (turnBegan as number) < sliceMs

  function beginNext() {
    const tier = fromTheTop.find((one) => lanes[one].length > 0) as Tier
    waiting -= 1
    begun += 1
    taken[tier] += 1
    lanes[tier].shift()?.call.begin()
  }

  /** The queue may have been longer than it seemed, since calls of higher tiers have come that nothing foretold. */
  function refuseLate(now: number) {
    for (const tier of tiers)
      while (waiting > fewWaiting && now - (lanes[tier][0]?.since ?? now) > lateBy * longestWaitMs) {
        waiting -= 1
        refuse(lanes[tier].shift()?.call)
      }
  }

  function refuse(call: WaitingCall | undefined) {
    if (call === undefined) return
    refused[call.tier] += 1
    call.refuse()
  }

  /** What stands before a call of this tier, done in the turns that higher tiers leave to it. */
  function expectedWaitMs(tier: Tier): number {
    let ahead = 0
    let left = 1
    for (const one of fromTheTop) {
      ahead += lanes[one].length
      if (one === tier) break
      left -= shares[one]
    }
    return (ahead * costMs) / Math.max(left, leastShare)
  }

  function mayWait(tier: Tier, deadline: number, now: number): boolean {
    return waiting < fewWaiting || expectedWaitMs(tier) <= Math.min(longestWaitMs, deadline - now)
  }

  const queue: CallQueue = {
    refused,
    beginsNow() {
      if (turnBegan === undefined) beginTurn()
      if (waiting > 0 || !hasTime()) return false
      begun += 1
      return true
    },
    wait(call) {
      const now = loop.now()
      if (!mayWait(call.tier, call.deadline, now)) return refuse(call)
      waiting += 1
      lanes[call.tier].push({ since: now, call })
    },
    inTurn({ tier, deadline }, work) {
      if (queue.beginsNow()) return work()
      return new Promise((resolve, reject) => {
        queue.wait({ tier, deadline, begin: () => resolve(work()), refuse: () => reject(overloaded()) })
      })
    },
  }
  return queue
}

/** What a refused call is told. */
export const overloaded = () => new NoesisError('OVERLOADED', 'More is asked than can be answered now. Try again shortly.')
