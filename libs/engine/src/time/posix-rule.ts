import { dayNumber, unixEpochDay, weekdayOf } from './civil.js'

/** The offset that was in force, and the zone's abbreviation for it (`LMT` is the zone's city's local mean time). */
export interface ZoneOffset {
  seconds: number
  abbreviation: string
}

/** A change of a zone's clocks: from `at`, seconds since 1970, on. */
export interface RuleTransition {
  at: number
  offset: ZoneOffset
}

/** The transitions of a POSIX TZ rule (RFC 9636, section 3.3.1) in these years, ascending; none when it has no daylight saving time. */
export function ruleTransitions(rule: string, firstYear: number, lastYear: number): RuleTransition[] {
  const match = /^(<[^>]+>|[A-Za-z]+)([-+]?[\d:]+)(<[^>]+>|[A-Za-z]+)([-+]?[\d:]+)?,([^,]+),([^,]+)$/.exec(rule)
  if (match === null) return []
  const standard = { seconds: -clockSeconds(match[2] as string), abbreviation: bare(match[1] as string) }
  const summer = { seconds: match[4] === undefined ? standard.seconds + 3600 : -clockSeconds(match[4]), abbreviation: bare(match[3] as string) }
  const [start, end] = [match[5] as string, match[6] as string]
  const found: RuleTransition[] = []
  for (let year = firstYear; year <= lastYear; year++) {
    found.push({ at: ruleInstant(start, year) - standard.seconds, offset: summer })
    found.push({ at: ruleInstant(end, year) - summer.seconds, offset: standard })
  }
  return found.sort((a, b) => a.at - b.at)
}

const bare = (name: string) => name.replace(/[<>]/g, '')

/** [±]h[h[h]][:mm[:ss]] as seconds. */
function clockSeconds(text: string): number {
  const [hours, minutes = 0, seconds = 0] = text.replace(/^[-+]/, '').split(':').map(Number) as [number, number?, number?]
  return (text.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds)
}

/** A rule date — Mm.w.d, Jn or n, with an optional /time — as local seconds since 1970. */
function ruleInstant(text: string, year: number): number {
  const [date, time = '2'] = text.split('/') as [string, string?]
  return (ruleDay(date, year) - unixEpochDay) * 86_400 + clockSeconds(time)
}

function ruleDay(date: string, year: number): number {
  const monthly = /^M(\d+)\.(\d)\.(\d)$/.exec(date)
  if (monthly === null) return dayOfYear(date, year)
  const [month, week, weekday] = [Number(monthly[1]), Number(monthly[2]), Number(monthly[3])]
  const first = dayNumber({ year, month, day: 1 })
  const next = month === 12 ? dayNumber({ year: year + 1, month: 1, day: 1 }) : dayNumber({ year, month: month + 1, day: 1 })
  const day = first + ((weekday - weekdayOf(first) + 7) % 7) + (week - 1) * 7
  return day >= next ? day - 7 : day
}

/** Jn counts 1–365 and never February 29th; n counts 0–365 and does. */
function dayOfYear(date: string, year: number): number {
  const first = dayNumber({ year, month: 1, day: 1 })
  if (!date.startsWith('J')) return first + Number(date)
  const n = Number(date.slice(1))
  const leap = dayNumber({ year: year + 1, month: 1, day: 1 }) - first === 366
  return first + n - 1 + (leap && n >= 60 ? 1 : 0)
}
