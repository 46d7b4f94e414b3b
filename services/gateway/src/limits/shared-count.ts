import type { Decision, OwnWindow } from './sliding-window.js'

/** How long a count that Redis gave is good for deciding alone. */
const freshMs = 200
/** A replica may let through this share of what was left before it asks again, and this share of the limit: none overshoots by more. */
const shareOfRest = 4
const shareOfLimit = 200
/** How long the other replicas' count is still believed while Redis does not answer. */
const othersGoodForMs = 5_000

/** What Redis is told, and asked, in one round trip. */
export interface Question {
  /** Units let through here since the last one. */
  adds: number
  /** How many requests wait, each for `units`. */
  wants: number
  limit: number
  units: number
}

/** What Redis says: how many of those who wait may pass, and the count of all replicas, these included. */
export interface Answer {
  granted: number
  total: number
  /** Until the oldest request leaves the window. */
  resetMs: number
  /** Until there is room for one request more of the question's units. */
  retryMs: number
}

interface OpenQuestion extends Question {
  /** Let through by those of the question that could not wait for its answer, in units. */
  passedAlone: number
  isLate: boolean
}

/**
 * What one replica knows of one caller: the count of all replicas at the last answer of Redis, and what was let through here since.
 * Decides, and says what to ask, but has no clock and no connection: every `now` is milliseconds of one steady clock. One question
 * is out at a time.
 */
export class SharedCount {
  readonly #own: OwnWindow
  readonly #windowSeconds: number
  /** Let through here and not yet told; below zero when Redis has counted more than passed. */
  #untold = 0
  /** How many more units this replica may let through before it asks. */
  #allowance = 0
  /** The limit of the last question. */
  #limit = 0
  /** Count of all replicas, and of the others, at the last answer. */
  #total = 0
  #others = 0
  /** Let through here in this window, told, and not in the last answer: Redis has lost it. */
  #lost = 0
  #resetMs = 0
  /** When a request of so many units under so high a limit has room, as far as Redis knows. */
  #retry = { ms: 0, units: 0, limit: 0 }
  #answeredAt = Number.NEGATIVE_INFINITY
  #question: OpenQuestion | undefined

  constructor(own: OwnWindow, windowSeconds: number) {
    this.#own = own
    this.#windowSeconds = windowSeconds
  }

  /** A question is out; the next one waits for its end. */
  get isAsking(): boolean {
    return this.#question !== undefined
  }

  /** The question has been out for too long: until it ends no request waits for Redis. */
  get isLate(): boolean {
    return this.#question?.isLate === true
  }

  /** Units that Redis has yet to be told of. */
  get untold(): number {
    return this.#untold
  }

  /** The limit that was asked about last. */
  get limit(): number {
    return this.#limit
  }

  /** Nothing of it is worth keeping: all is told, and the last answer's window has passed. */
  isOver(now: number): boolean {
    return this.#untold === 0 && !this.isAsking && now - this.#answeredAt > this.#windowSeconds * 1000
  }

  /** At once, where the last answer allows it: undefined when Redis has to be asked. */
  decide(limit: number, units: number, now: number): Decision | undefined {
    const sinceMs = now - this.#answeredAt
    if (sinceMs < freshMs && this.#counted + units <= limit && this.#allowance >= Math.max(1, units)) {
      this.#allowance -= units
      this.#untold += units
      this.#own.add(units, now)
      return this.#decision(true, limit, this.#resetMs)
    }
    // A flood of refused calls must not become a flood of questions.
    if (sinceMs < freshMs / 2 && this.#total + Math.max(1, units) > limit) return this.#refusal(limit, units)
    return undefined
  }

  /** Without Redis: by this replica's own count, and what it last knew of the others'. */
  decideAlone(limit: number, units: number, now: number): Decision {
    const decision = this.#alone(limit, units, now)
    if (decision.allowed) this.#untold += units
    return decision
  }

  /** What to ask for `wants` requests of `units` each, everything untold included. No question may be out. */
  ask(wants: number, limit: number, units: number): Question {
    const question = { adds: this.#untold, wants, limit, units }
    this.#untold = 0
    this.#limit = limit
    this.#question = { ...question, passedAlone: 0, isLate: false }
    return question
  }

  /** The answer takes too long. Decides for one of those who wait for it, without it. */
  decideLate(now: number): Decision {
    const question = this.#question as OpenQuestion
    question.isLate = true
    const decision = this.#alone(question.limit, question.units, now)
    if (decision.allowed) question.passedAlone += question.units
    return decision
  }

  /** The answer takes too long, and no request waits for it. */
  giveUp(): void {
    if (this.#question !== undefined) this.#question.isLate = true
  }

  /**
   * The answer to the question that is out. In time: the decisions of those who wait, first come first served; the first pass, as
   * many as Redis has granted, less what this replica let through alone in the meantime. Late: none, since all have been decided.
   */
  answered({ granted, total, resetMs, retryMs }: Answer, now: number): Decision[] {
    const { wants, limit, units, passedAlone, isLate } = this.#question as OpenQuestion
    this.#question = undefined
    this.#lost = Math.max(0, this.#own.lasting(now) - this.#untold - passedAlone - (total - granted * units))
    this.#total = total
    this.#resetMs = resetMs
    this.#retry = { ms: retryMs, units, limit }
    this.#answeredAt = now
    const decisions = isLate ? this.#settle(passedAlone - granted * units) : this.#share(granted, { wants, limit, units }, now)
    this.#others = Math.max(0, total - (this.#own.count(now) - this.#untold))
    const share = Math.min(Math.floor(Math.max(0, limit - total - this.#lost) / shareOfRest), Math.floor(limit / shareOfLimit))
    // What passed while the question was out is part of it.
    this.#allowance = Math.max(0, share - Math.max(0, this.#untold))
    return decisions
  }

  /** The question ended without an answer: what it told counts as untold. Who still waits has been decided by `decideLate`. */
  failed(): void {
    const { adds, passedAlone } = this.#question as OpenQuestion
    this.#question = undefined
    this.#untold += adds + passedAlone
  }

  #settle(units: number): Decision[] {
    this.#untold += units
    return []
  }

  #share(granted: number, { wants, limit, units }: Pick<Question, 'wants' | 'limit' | 'units'>, now: number): Decision[] {
    const tooMany = Math.ceil(Math.max(0, this.#counted - limit) / Math.max(1, units))
    const passed = Math.max(0, granted - tooMany)
    this.#untold -= (granted - passed) * units
    this.#own.add(passed * units, now)
    return Array.from({ length: wants }, (_, i) =>
      i < passed ? this.#decision(true, limit, this.#resetMs, (passed - 1 - i) * units) : this.#refusal(limit, units),
    )
  }

  #alone(limit: number, units: number, now: number): Decision {
    const others = now - this.#answeredAt < othersGoodForMs ? this.#others : 0
    return { ...this.#own.take(Math.max(0, limit - others), units, now), limit }
  }

  /** What Redis counted at its last answer or has lost, and what was let through here since. */
  get #counted(): number {
    return this.#total + this.#lost + (this.#question?.adds ?? 0) + this.#untold
  }

  /** It may come again when Redis says so; where Redis does not know enough to say, when all that counts now has left. */
  #refusal(limit: number, units: number): Decision {
    const { ms, units: known, limit: knownLimit } = this.#retry
    const isKnown = units <= known && limit >= knownLimit && this.#untold + this.#lost <= 0
    return this.#decision(false, limit, isKnown ? ms : this.#windowSeconds * 1000)
  }

  /** `later` of those already counted came after this one. */
  #decision(allowed: boolean, limit: number, resetMs: number, later = 0): Decision {
    const remaining = Math.max(0, limit - this.#counted + later)
    return { allowed, limit, remaining, windowSeconds: this.#windowSeconds, resetMs: Math.max(1, resetMs) }
  }
}
