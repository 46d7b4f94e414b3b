import type { RedisCount } from './redis-counts.js'
import type { Answer, SharedCount } from './shared-count.js'
import type { Decision } from './sliding-window.js'

/** A request waits for the question that is out and for its own: twice this at most. */
const redisWithinMs = 25

/** A request that waits for Redis. */
interface Waiting {
  limit: number
  units: number
  resolve(decision: Decision): void
}

/** One caller at this replica: who cannot be decided at once waits for Redis, together with those who come meanwhile. */
export class SharedCaller {
  readonly #count: SharedCount
  readonly #redis: RedisCount
  #waiting: Waiting[] = []

  /** `count` decides, and `redis` is asked; this only waits. */
  constructor(count: SharedCount, redis: RedisCount) {
    this.#count = count
    this.#redis = redis
  }

  /** `isReady`: Redis can be asked. */
  take(limit: number, units: number, isReady: boolean): Decision | Promise<Decision> {
    const now = performance.now()
    if (!isReady || this.#count.isLate) return this.#count.decideAlone(limit, units, now)
    const decided = this.#count.decide(limit, units, now)
    if (decided !== undefined) return decided
    return new Promise((resolve) => {
      this.#waiting.push({ limit, units, resolve })
      this.#askForNext()
    })
  }

  /** Tells Redis what it does not know, asking for nothing. What cannot be told stays untold and goes with the next. */
  tell(): void {
    if (this.#count.untold !== 0 && !this.#count.isAsking) this.#ask([], this.#count.limit, 1)
  }

  isOver(now: number): boolean {
    return this.#count.isOver(now)
  }

  /** One question for all who wait under the same limit for the same number of units. */
  #askForNext(): void {
    const [first] = this.#waiting
    if (first === undefined || this.#count.isAsking) return
    const isAlike = ({ limit, units }: Waiting) => limit === first.limit && units === first.units
    const together = this.#waiting.filter(isAlike)
    this.#waiting = this.#waiting.filter((one) => !isAlike(one))
    this.#ask(together, first.limit, first.units)
  }

  #ask(waiting: readonly Waiting[], limit: number, units: number): void {
    const question = this.#count.ask(waiting.length, limit, units)
    let ended = false
    const giveUp = () => {
      if (ended) return
      ended = true
      this.#giveUp(waiting)
    }
    const answered = (answer: Answer) => {
      ended = true
      const decisions = this.#count.answered(answer, performance.now())
      for (const [i, decision] of decisions.entries()) waiting[i]?.resolve(decision)
    }
    const failed = () => {
      giveUp()
      this.#count.failed()
    }
    // What has arrived is read before it is called late: a process that is busy itself must not take Redis for slow.
    const timer = setTimeout(() => setImmediate(giveUp), redisWithinMs)
    void this.#redis
      .ask(question)
      .then(answered, failed)
      .finally(() => {
        clearTimeout(timer)
        this.#askForNext()
      })
  }

  /** Decides without Redis for those of the question that is out, and for those who came after. */
  #giveUp(waiting: readonly Waiting[]): void {
    this.#count.giveUp()
    for (const { resolve } of waiting) resolve(this.#count.decideLate(performance.now()))
    for (const { limit, units, resolve } of this.#waiting.splice(0)) resolve(this.#count.decideAlone(limit, units, performance.now()))
  }
}
