import { formatUtc } from '@selemene/engine'
import { cycleYears, type DashaSpan, endOf, lordName, partsOf, unitsPerYear, wholeCycle, yearsOf } from './dasha-spans.js'
import type { CurrentPeriod, Mahadasha, Period, Transition } from './schema.js'
import type { YearClock } from './year-clock.js'

/** One person's 120 years. */
export interface Timeline {
  clock: YearClock
  /** For the boundaries below the third level, of which there are tens of thousands. */
  fineClock: YearClock
  birthMs: number
  /** Place of the birth lord in the order of the lords. */
  firstLord: number
  /** Years of the first mahadasha that had passed at birth. */
  elapsedYears: number
}

const childrenKeys = ['antardashas', 'pratyantardashas', 'sookshmadashas', 'pranadashas'] as const

/** The nine mahadashas with their parts down to `depth`. Where one period ends and the next begins, both carry the same text. */
export function mahadashasOf(timeline: Timeline, depth: number): Mahadasha[] {
  const textAt = boundaryTexts(timeline, depth)
  const periods = (spans: DashaSpan[], level: number): Period[] =>
    spans.map((span) => {
      const bounds = { lord: lordName(span.lord), start: textAt(span.start), end: textAt(endOf(span)) }
      const parts = level < depth ? periods(partsOf(span), level + 1) : undefined
      const key = childrenKeys[level - 1]
      return parts === undefined || key === undefined ? bounds : { ...bounds, [key]: parts }
    })
  const whole = partsOf(wholeCycle(timeline.firstLord, depth))
  return periods(whole, 1).map(({ lord, start, end, ...parts }, i) => ({
    lord,
    start,
    end,
    years: yearsOf((whole[i] as DashaSpan).lord),
    ...parts,
  })) as Mahadasha[]
}

/** A boundary is asked for by every period that it bounds, and calculated once. */
function boundaryTexts(timeline: Timeline, depth: number): (units: number) => string {
  const texts = new Map<number, string>()
  return (units) => {
    const known = texts.get(units)
    if (known !== undefined) return known
    const text = formatUtc(boundaryMs(timeline, units, depth))
    texts.set(units, text)
    return text
  }
}

/** Rounded to the second. The first three levels are the same whatever depth is asked for. */
function boundaryMs(timeline: Timeline, units: number, depth: number): number {
  const years = units / unitsPerYear(depth) - timeline.elapsedYears
  const isFine = depth > namedLevels && units % (unitsPerYear(depth) / unitsPerYear(namedLevels)) !== 0
  return Math.round((isFine ? timeline.fineClock : timeline.clock).at(years) / 1000) * 1000
}

/** Mahadasha, antardasha and pratyantardasha: the levels that the current period and the transitions name. */
const namedLevels = 3

export const lastInstantMs = (timeline: Timeline): number => boundaryMs(timeline, cycleYears, 1)

interface Running {
  mahadasha: DashaSpan
  antardasha: DashaSpan
  pratyantardasha: DashaSpan
}

/** Every pratyantardasha that ends after `fromMs`, in order, with those that hold it. */
function* runningFrom(timeline: Timeline, fromMs: number): Generator<Running> {
  const endsAfter = (span: DashaSpan) => boundaryMs(timeline, endOf(span), namedLevels) > fromMs
  for (const mahadasha of partsOf(wholeCycle(timeline.firstLord, namedLevels)).filter(endsAfter))
    for (const antardasha of partsOf(mahadasha).filter(endsAfter))
      for (const pratyantardasha of partsOf(antardasha)) if (endsAfter(pratyantardasha)) yield { mahadasha, antardasha, pratyantardasha }
}

/** The three periods that run at an instant; undefined before birth and after the 120 years. */
export function currentPeriod(timeline: Timeline, nowMs: number): CurrentPeriod | undefined {
  if (nowMs < timeline.birthMs) return undefined
  const running = runningFrom(timeline, nowMs).next().value as Running | undefined
  if (running === undefined) return undefined
  const bounds = (span: DashaSpan) => ({
    lord: lordName(span.lord),
    start: formatUtc(boundaryMs(timeline, span.start, namedLevels)),
    end: formatUtc(boundaryMs(timeline, endOf(span), namedLevels)),
  })
  return {
    mahadasha: bounds(running.mahadasha),
    antardasha: bounds(running.antardasha),
    pratyantardasha: bounds(running.pratyantardasha),
    at: formatUtc(nowMs),
  }
}

/** The next changes of pratyantardasha after an instant (after birth, if that is later): at most `count`, fewer at the end of the 120 years. */
export function transitionsAfter(timeline: Timeline, nowMs: number, count: number): Transition[] {
  const found: Transition[] = []
  let before: Running | undefined
  for (const next of runningFrom(timeline, Math.max(nowMs, timeline.birthMs))) {
    if (before !== undefined) found.push(transition(timeline, before, next))
    if (found.length === count) break
    before = next
  }
  return found
}

function transition(timeline: Timeline, before: Running, next: Running): Transition {
  const level = levelOf(next)
  return {
    at: formatUtc(boundaryMs(timeline, next.pratyantardasha.start, namedLevels)),
    level,
    from: lordName(before[level].lord),
    to: lordName(next[level].lord),
    mahadasha: lordName(next.mahadasha.lord),
    antardasha: lordName(next.antardasha.lord),
    pratyantardasha: lordName(next.pratyantardasha.lord),
  }
}

/** The highest level that changes. */
function levelOf({ mahadasha, antardasha, pratyantardasha }: Running): 'mahadasha' | 'antardasha' | 'pratyantardasha' {
  if (pratyantardasha.start === mahadasha.start) return 'mahadasha'
  return pratyantardasha.start === antardasha.start ? 'antardasha' : 'pratyantardasha'
}
