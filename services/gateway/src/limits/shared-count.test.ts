import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, type Question, SharedCount } from './shared-count.js'
import { createSlidingWindows, type Decision } from './sliding-window.js'

const windowSeconds = 60
const windowMs = windowSeconds * 1000

/** Redis as the script has it: adds what was let through, grants what fits, and tells the total of the window. */
class Counter {
  #counted: { at: number; units: number }[] = []

  total(now: number): number {
    return this.#counted.filter(({ at }) => at > now - windowMs).reduce((sum, { units }) => sum + units, 0)
  }

  get ever(): number {
    return this.#counted.reduce((sum, { units }) => sum + units, 0)
  }

  answer({ adds, wants, limit, units }: Question, now: number): Answer {
    const room = Math.max(0, limit - this.total(now) - adds)
    const granted = units > 0 ? Math.min(wants, Math.floor(room / units)) : wants * Number(room > 0)
    this.#counted.push({ at: now, units: adds + granted * units })
    return { granted, total: this.total(now), resetMs: this.#untilFirstLeaves(now), retryMs: this.#untilRoom(limit, units, now) }
  }

  /** Its store is gone, as after a restart without one. */
  empty(): void {
    this.#counted = []
  }

  #untilFirstLeaves(now: number): number {
    return Math.min(windowMs, ...this.#counted.filter(({ at }) => at > now - windowMs).map(({ at }) => at + windowMs - now))
  }

  /** Milliseconds until `units` more fit. */
  #untilRoom(limit: number, units: number, now: number): number {
    const leaving = this.#counted.map(({ at }) => at + windowMs).filter((at) => at > now)
    return (leaving.find((at) => this.total(at) + Math.max(1, units) <= limit) ?? now + windowMs) - now
  }
}

interface Refusal {
  units: number
  /** What was counted or let through anywhere when it was refused. */
  used: number
}

/** One gateway: takes requests one at a time, and holds the question that is out. */
class Replica {
  readonly count = new SharedCount(createSlidingWindows().of('who', windowSeconds), windowSeconds)
  passed = 0
  /** Units that Redis has counted because this replica asked, and those that it was told are not used after all. */
  granted = 0
  refunded = 0
  readonly passes: { at: number; units: number }[] = []
  question: Question | undefined

  constructor(
    readonly redis: Counter,
    readonly limit: number,
    readonly refused: (units: number) => void,
  ) {}

  take(units: number, now: number): void {
    const decided = this.count.isLate ? this.count.decideAlone(this.limit, units, now) : this.count.decide(this.limit, units, now)
    if (decided !== undefined) this.#note(decided.allowed, units, now)
    else if (!this.count.isAsking) this.question = this.count.ask(1, this.limit, units)
  }

  /** The connection is down, though a question may be out. */
  alone(now: number): void {
    this.#note(this.count.decideAlone(this.limit, 1, now).allowed, 1, now)
  }

  /** The answer arrives. */
  arrive(now: number): void {
    if (this.question === undefined) return
    const { units } = this.question
    const answer = this.redis.answer(this.question, now)
    this.granted += answer.granted * units
    this.refunded -= Math.min(0, this.question.adds)
    this.question = undefined
    for (const { allowed } of this.count.answered(answer, now)) this.#note(allowed, units, now)
  }

  late(now: number): void {
    if (this.question === undefined || this.count.isLate) return
    this.count.giveUp()
    for (let i = 0; i < this.question.wants; i++) this.#note(this.count.decideLate(now).allowed, this.question.units, now)
  }

  /** The connection breaks before Redis hears the question. */
  fail(now: number): void {
    if (this.question === undefined) return
    this.late(now)
    this.question = undefined
    this.count.failed()
  }

  /** Tells what is untold, asking for nothing. */
  tell(now: number): void {
    this.arrive(now)
    if (this.count.untold === 0) return
    this.question = this.count.ask(0, this.limit, 1)
    this.arrive(now)
  }

  /** Redis has lost what it had counted. */
  empty(): void {
    this.redis.empty()
  }

  #note(allowed: boolean, units: number, now: number): void {
    if (allowed) this.passed += units
    if (allowed) this.passes.push({ at: now, units })
    else this.refused(units)
  }
}

type Happening = 'arrive' | 'late' | 'fail' | 'tell' | 'alone' | 'empty'
type Step = { do: 'take'; replica: number; units: number } | { do: Happening; replica: number } | { do: 'wait'; ms: number }

const replicaCount = 3
const replica = fc.integer({ min: 0, max: replicaCount - 1 })
const take = fc.record({ do: fc.constant('take' as const), replica, units: fc.integer({ min: 1, max: 5 }) })
const told = (...kinds: Happening[]) => fc.record({ do: fc.constantFrom(...kinds), replica })
const wait = (max: number) => fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max }) })
const stepsOf = (...kinds: fc.Arbitrary<Step>[]) => fc.array(fc.oneof({ arbitrary: take, weight: 4 }, ...kinds), { maxLength: 150, size: 'max' })

/** Runs the steps over three replicas and one Redis, with room for `rest`; then each question is answered and everything is told. */
function run(limit: number, steps: readonly Step[], rest = limit) {
  const redis = new Counter()
  if (rest < limit) redis.answer({ adds: limit - rest, wants: 0, limit, units: 1 }, 0)
  const refusals: Refusal[] = []
  let now = 0
  const used = () => redis.total(now) + replicas.reduce((sum, { count }) => sum + count.untold, 0)
  const replicas: Replica[] = Array.from({ length: replicaCount }, () => new Replica(redis, limit, (units) => refusals.push({ units, used: used() })))
  for (const step of steps) {
    if (step.do === 'wait') now += step.ms
    else if (step.do === 'take') replicas[step.replica]?.take(step.units, now)
    else replicas[step.replica]?.[step.do](now)
  }
  for (const one of replicas) one.tell(now)
  return { now, redis, refusals, replicas, passed: replicas.reduce((sum, one) => sum + one.passed, 0) }
}

test('what was let through is what Redis has counted, whatever was late or lost', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000 }), stepsOf(told('arrive', 'late', 'fail', 'tell', 'alone'), wait(30_000)), (limit, steps) => {
      const { redis, replicas, passed } = run(limit, steps)
      expect(redis.ever).toBe(passed)
      expect(replicas.map(({ count }) => count.untold)).toEqual([0, 0, 0])
    }),
    { numRuns: 100 },
  )
})

test('while Redis answers, a limit below 200 is held to the unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 199 }), stepsOf(told('arrive'), wait(100)), (limit, steps) => {
      expect(run(limit, steps).passed).toBeLessThanOrEqual(limit)
    }),
    { numRuns: 100 },
  )
})

test('and a larger one to half a percent for each replica, wherever the calls come in', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 2_000 }), fc.nat(100), stepsOf(told('arrive', 'tell'), wait(100)), (limit, rest, steps) => {
      expect(run(limit, steps, rest).passed).toBeLessThanOrEqual(rest + replicaCount * Math.floor(limit / 200))
    }),
    { numRuns: 100 },
  )
})

test('while Redis answers, a call is refused only where there is no room for it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), stepsOf(told('arrive', 'tell'), wait(100)), (limit, steps) => {
      for (const { units, used } of run(limit, steps).refusals) expect(used + units).toBeGreaterThan(limit)
    }),
    { numRuns: 100 },
  )
})

/** What one replica lets through of these steps. */
function runOne(limit: number, steps: readonly Step[]): Replica {
  const one = new Replica(new Counter(), limit, () => undefined)
  let now = 0
  for (const step of steps) {
    if (step.do === 'wait') now += step.ms
    else if (step.do === 'take') one.take(Math.min(step.units, limit), now)
    else one[step.do](now)
  }
  return one
}

const most = (passes: Replica['passes'], spanMs: number) =>
  Math.max(
    0,
    ...passes.map(({ at }) => passes.filter((other) => other.at <= at && other.at > at - spanMs).reduce((sum, { units }) => sum + units, 0)),
  )

test('one replica lets no more than the limit through in any window less two steps, whether Redis is slow, away or back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 199 }), stepsOf(told('arrive', 'late', 'fail', 'tell', 'alone'), wait(20_000)), (limit, steps) => {
      expect(most(runOne(limit, steps).passes, windowMs - 500)).toBeLessThanOrEqual(limit)
    }),
    { numRuns: 100 },
  )
})

test('nor where Redis comes back without its counts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), stepsOf(told('arrive', 'late', 'fail', 'tell', 'alone', 'empty'), wait(2_000)), (limit, steps) => {
      expect(most(runOne(limit, steps).passes, windowMs - 500)).toBeLessThanOrEqual(limit)
    }),
    { numRuns: 100 },
  )
})

test('a refused call that waits as long as it is told, while no other comes, passes then, whatever it costs', () => {
  const decided = (one: Replica, units: number, now: number) => {
    const decision = one.count.decide(one.limit, units, now)
    if (decision !== undefined) return decision
    return one.count.answered(one.redis.answer(one.count.ask(1, one.limit, units), now), now)[0] as Decision
  }
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      stepsOf(told('arrive', 'late', 'fail', 'tell', 'alone'), wait(5_000)),
      fc.nat(300),
      (limit, steps, wanted) => {
        const { replicas, now: end } = run(limit, steps)
        const [one] = replicas as [Replica]
        const units = Math.min(limit, wanted)
        // What Redis was told last is known everywhere.
        const now = end + 200
        const first = decided(one, units, now)
        if (first.allowed) return
        expect(first.resetMs).toBeLessThanOrEqual(windowMs)
        expect(decided(one, units, now + first.resetMs).allowed).toBe(true)
      },
    ),
    { numRuns: 100 },
  )
})

test('what Redis is told as not used is never more than it has granted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), stepsOf(told('arrive', 'late', 'fail', 'tell', 'alone'), wait(5_000)), (limit, steps) => {
      for (const { count, granted, refunded } of run(limit, steps).replicas) {
        expect(refunded).toBeLessThanOrEqual(granted)
        expect(count.untold).toBe(0)
      }
    }),
    { numRuns: 100 },
  )
})

test('without Redis each replica holds the limit by itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), stepsOf(told('late', 'fail', 'alone'), wait(50)), (limit, steps) => {
      expect(runOne(limit, steps).passed).toBeLessThanOrEqual(limit)
    }),
  )
})

test('for five seconds after its last answer the other replicas are still counted, then no more', () => {
  const redis = new Counter()
  const refused: number[] = []
  const [one, other] = [new Replica(redis, 10, () => refused.push(1)), new Replica(redis, 10, () => refused.push(2))]
  for (let i = 0; i < 6; i++) {
    other.take(1, 0)
    other.arrive(0)
  }
  one.take(1, 0)
  one.arrive(0)
  const alone = (now: number) => one.count.decideAlone(10, 1, now).allowed
  expect([1, 2, 3, 4].map(() => alone(4_999))).toEqual([true, true, true, false])
  expect(alone(5_001)).toBe(true)
})

test('after a refusal none is asked for, for a tenth of a second', () => {
  const redis = new Counter()
  const one = new Replica(redis, 1, () => undefined)
  one.take(1, 0)
  one.arrive(0)
  expect(one.count.decide(1, 1, 99)?.allowed).toBe(false)
  expect(one.count.decide(1, 1, 100)).toBeUndefined()
})

test('what passed while the answer was under way leaves less for those who waited for it', () => {
  const one = new Replica(new Counter(), 3, () => undefined)
  one.take(1, 0)
  for (let i = 0; i < 3; i++) one.alone(0)
  one.arrive(0)
  expect(one.passed).toBe(3)
})

test('and for those whom the replica could let through by itself', () => {
  const one = new Replica(new Counter(), 1_000, () => undefined)
  one.take(1, 0)
  one.arrive(0)
  for (let i = 0; i < 999; i++) one.alone(0)
  expect(one.count.decide(1_000, 1, 1)).toBeUndefined()
})

test('what Redis has granted counts for this replica when it decides alone', () => {
  const one = new Replica(new Counter(), 10, () => undefined)
  for (let i = 0; i < 6; i++) {
    one.take(1, 0)
    one.arrive(0)
  }
  expect([1, 2, 3, 4, 5].map(() => one.count.decideAlone(10, 1, 6_000).allowed)).toEqual([true, true, true, true, false])
})

test('of what it may let through without asking, a replica passes half a percent of the limit beyond what the others have taken', () => {
  const redis = new Counter()
  const [one, other] = [new Replica(redis, 1_000, () => undefined), new Replica(redis, 1_000, () => undefined)]
  one.take(1, 0)
  one.arrive(0)
  for (let i = 0; i < 1_200; i++) {
    other.take(1, 0)
    other.arrive(0)
  }
  for (let i = 0; i < 1_000; i++) {
    one.take(1, 100)
    one.arrive(100)
  }
  expect(other.passed).toBe(999)
  expect(one.passed).toBe(1 + 1_000 / 200)
})
