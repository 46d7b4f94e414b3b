import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, type Question, SharedCount } from './shared-count.js'
import { createSlidingWindows } from './sliding-window.js'

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
    const granted = units > 0 ? Math.min(wants, Math.floor(room / units)) : 0
    this.#counted.push({ at: now, units: adds + granted * units })
    return { granted, total: this.total(now), resetMs: windowMs }
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
  question: Question | undefined

  constructor(
    readonly redis: Counter,
    readonly limit: number,
    readonly refused: (units: number) => void,
  ) {}

  take(units: number, now: number): void {
    const decided = this.count.isLate ? this.count.decideAlone(this.limit, units, now) : this.count.decide(this.limit, units, now)
    if (decided !== undefined) this.#note(decided.allowed, units)
    else if (!this.count.isAsking) this.question = this.count.ask(1, this.limit, units)
  }

  /** The connection is down, though a question may be out. */
  alone(now: number): void {
    this.#note(this.count.decideAlone(this.limit, 1, now).allowed, 1)
  }

  /** The answer arrives. */
  arrive(now: number): void {
    if (this.question === undefined) return
    const { units } = this.question
    const answer = this.redis.answer(this.question, now)
    this.question = undefined
    for (const { allowed } of this.count.answered(answer, now)) this.#note(allowed, units)
  }

  late(now: number): void {
    if (this.question === undefined || this.count.isLate) return
    this.count.giveUp()
    for (let i = 0; i < this.question.wants; i++) this.#note(this.count.decideLate(now).allowed, this.question.units)
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

  #note(allowed: boolean, units: number): void {
    if (allowed) this.passed += units
    else this.refused(units)
  }
}

type Happening = 'arrive' | 'late' | 'fail' | 'tell' | 'alone'
type Step = { do: 'take'; replica: number; units: number } | { do: Happening; replica: number } | { do: 'wait'; ms: number }

const replicaCount = 3
const replica = fc.integer({ min: 0, max: replicaCount - 1 })
const take = fc.record({ do: fc.constant('take' as const), replica, units: fc.integer({ min: 1, max: 5 }) })
const told = (...kinds: Happening[]) => fc.record({ do: fc.constantFrom(...kinds), replica })
const wait = (max: number) => fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max }) })
const stepsOf = (...kinds: fc.Arbitrary<Step>[]) => fc.array(fc.oneof({ arbitrary: take, weight: 4 }, ...kinds), { maxLength: 300 })

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
  return { redis, refusals, replicas, passed: replicas.reduce((sum, one) => sum + one.passed, 0) }
}

test('what was let through is what Redis has counted, whatever was late or lost', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000 }), stepsOf(told('arrive', 'late', 'fail', 'tell', 'alone'), wait(30_000)), (limit, steps) => {
      const { redis, replicas, passed } = run(limit, steps)
      expect(redis.ever).toBe(passed)
      expect(replicas.map(({ count }) => count.untold)).toEqual([0, 0, 0])
    }),
    { numRuns: 500 },
  )
})

test('while Redis answers, a limit below 200 is held to the unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 199 }), stepsOf(told('arrive'), wait(100)), (limit, steps) => {
      expect(run(limit, steps).passed).toBeLessThanOrEqual(limit)
    }),
    { numRuns: 500 },
  )
})

test('and a larger one to half a percent for each replica, wherever the calls come in', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 2_000 }), fc.nat(100), stepsOf(told('arrive', 'tell'), wait(100)), (limit, rest, steps) => {
      expect(run(limit, steps, rest).passed).toBeLessThanOrEqual(rest + replicaCount * Math.floor(limit / 200))
    }),
    { numRuns: 500 },
  )
})

test('while Redis answers, a call is refused only where there is no room for it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), stepsOf(told('arrive', 'tell'), wait(100)), (limit, steps) => {
      for (const { units, used } of run(limit, steps).refusals) expect(used + units).toBeGreaterThan(limit)
    }),
    { numRuns: 500 },
  )
})

test('without Redis each replica holds the limit by itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), stepsOf(told('late', 'fail', 'alone'), wait(50)), (limit, steps) => {
      const redis = new Counter()
      const one = new Replica(redis, limit, () => undefined)
      let now = 0
      for (const step of steps) {
        if (step.do === 'wait') now += step.ms
        else if (step.do === 'take') one.take(step.units, now)
        else one[step.do](now)
      }
      expect(one.passed).toBeLessThanOrEqual(limit)
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
