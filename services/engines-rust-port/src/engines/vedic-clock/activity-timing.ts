import type { Choghadiya } from '../../vedic/choghadiya.js'
import type { Span } from '../../vedic/parts.js'
import { type Activity, type ActivityRule, activityRules } from './data/activities.js'
import { type OrganHour, organHours } from './data/organs.js'
import type { SolarParts } from './solar-parts.js'
import type { WallClock } from './wall-clock.js'
import { nextWatch, type Watch } from './watches.js'

export interface ActivityTiming {
  activity: Activity
  suitableNow: boolean | null
  reason: string
  nextWindow: Span | null
}

export interface ActivityDeps {
  organ: Watch<OrganHour>
  clock: WallClock
  parts: SolarParts | null
  /** The choghadiyas of this Vedic day and the next, in order. */
  choghadiyas: () => Choghadiya[]
}

/** Whether now is a good time for an activity, and the next one that is not running yet. */
export function timeActivity(activity: Activity, jd: number, { organ, clock, parts, choghadiyas }: ActivityDeps): ActivityTiming {
  const rule: ActivityRule = activityRules[activity]
  const words = activity.replace('_', ' ')
  if ('organs' in rule) {
    return {
      activity,
      suitableNow: rule.organs.includes(organ.entry.name),
      reason: `${words} goes with the hours of ${listed(rule.organs)}; this is the hour of ${organ.entry.name}.`,
      nextWindow: spanOf(nextWatch(organHours, clock, jd, (entry) => rule.organs.includes(entry.name))),
    }
  }
  if (parts === null) {
    return {
      activity,
      suitableNow: null,
      reason: `${words} is timed by the choghadiya, which needs a place where the Sun rises and sets.`,
      nextWindow: null,
    }
  }
  const { now } = parts.choghadiya
  const wanted: readonly string[] = rule.choghadiyas
  return {
    activity,
    suitableNow: wanted.includes(now.name),
    reason: `${words} goes with the choghadiyas ${listed(wanted)}; this is ${now.name}.`,
    nextWindow: spanOf(choghadiyas().find((part) => part.start > jd && wanted.includes(part.name)) ?? null),
  }
}

const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')}${names.length > 1 ? ' and ' : ''}${names.at(-1)}`

const spanOf = (span: Span | null): Span | null => span && { start: span.start, end: span.end }
