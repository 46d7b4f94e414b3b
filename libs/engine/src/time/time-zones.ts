import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { dayNumber, unixEpochDay, weekdayOf } from './civil.js'

/** The offset that was in force, and the zone's abbreviation for it (`LMT` is the zone's city's local mean time). */
export interface ZoneOffset {
  seconds: number
  abbreviation: string
}

export interface TimeZones {
  /** tz database release, e.g. "2026b". */
  readonly version: string
  /** SHA-256 of the packed file, hex. */
  readonly sha256: string
  /** Every IANA name. */
  names(): string[]
  /** True for an IANA name (exactly as published) and for a fixed offset ±HH:MM[:SS] up to 23:59:59. */
  has(zone: string): boolean
  /** The offset in force at an instant (milliseconds since 1970 UTC). The zone must exist. */
  offsetAt(zone: string, epochMs: number): ZoneOffset
  /** All instants at which the zone's clocks showed this reading (seconds since 1970 as if it were UTC): none in a gap, two in a fold. */
  instantsOf(zone: string, localSeconds: number): { epochMs: number; offset: ZoneOffset }[]
}

interface PackedZone {
  names: string[]
  types: [number, string][]
  at: number[]
  to: number[]
  first: number
  rule: string
}

interface History {
  /** Seconds since 1970, ascending. */
  transitions: number[]
  /** One more than transitions: before the first, after each. */
  offsets: ZoneOffset[]
}

// The ephemeris ends with the year 2999; until then the last rule of each zone is written out as transitions.
const lastRuleYear = 3001
const widestOffset = 26 * 3600

/**
 * The tz database with the history before 1970 that ICU drops, from `data/time-zones.json.gz`
 * (packed by `scripts/pack-time-zones.ts` from Debian's tzdata; IANA, public domain). Zones are unfolded at first use.
 */
export function loadTimeZones(): TimeZones {
  const file = readFileSync(new URL('../../data/time-zones.json.gz', import.meta.url))
  const packed = JSON.parse(gunzipSync(file).toString()) as { version: string; zones: PackedZone[] }
  const byName = new Map(packed.zones.flatMap((zone) => zone.names.map((name) => [name, zone] as const)))
  const unfolded = new Map<string, History>()

  function historyOf(zone: string): History {
    const known = unfolded.get(zone)
    if (known !== undefined) return known
    const stored = byName.get(zone)
    const history = stored === undefined ? fixedHistory(zone) : unfold(stored)
    if (stored !== undefined) unfolded.set(zone, history)
    return history
  }

  return {
    version: packed.version,
    sha256: createHash('sha256').update(file).digest('hex'),
    names: () => [...byName.keys()],
    has: (zone) => byName.has(zone) || fixedOffset(zone) !== undefined,
    offsetAt: (zone, epochMs) => offsetIn(historyOf(zone), Math.floor(epochMs / 1000)),
    instantsOf(zone, localSeconds) {
      const history = historyOf(zone)
      const from = countUpTo(history.transitions, localSeconds - widestOffset)
      const to = countUpTo(history.transitions, localSeconds + widestOffset)
      const instants = new Map<number, ZoneOffset>()
      for (const offset of history.offsets.slice(from, to + 1)) {
        const instant = localSeconds - offset.seconds
        if (offsetIn(history, instant).seconds === offset.seconds) instants.set(instant, offsetIn(history, instant))
      }
      return [...instants].sort(([a], [b]) => a - b).map(([seconds, offset]) => ({ epochMs: seconds * 1000, offset }))
    },
  }
}

/** Seconds of ±HH:MM[:SS], else undefined. */
export function fixedOffset(zone: string): number | undefined {
  const match = /^([+-])([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(zone)
  if (match === null) return undefined
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0))
}

function fixedHistory(zone: string): History {
  const seconds = fixedOffset(zone)
  if (seconds === undefined) throw new RangeError('unknown time zone: check has() first')
  return { transitions: [], offsets: [{ seconds, abbreviation: zone }] }
}

const offsetIn = (history: History, seconds: number) => history.offsets[countUpTo(history.transitions, seconds)] as ZoneOffset

/** How many of the ascending `values` are ≤ `limit`. */
function countUpTo(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] as number) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

function unfold(zone: PackedZone): History {
  const types = zone.types.map(([seconds, abbreviation]): ZoneOffset => ({ seconds, abbreviation }))
  const transitions: number[] = []
  for (const step of zone.at) transitions.push((transitions.at(-1) ?? 0) + step)
  const offsets = [zone.first, ...zone.to].map((i) => types[i] as ZoneOffset)
  const last = transitions.at(-1) ?? Number.NEGATIVE_INFINITY
  for (const { at, offset } of ruleTransitions(zone.rule, new Date(Number.isFinite(last) ? last * 1000 : 0).getUTCFullYear())) {
    if (at <= last) continue
    transitions.push(at)
    offsets.push(offset)
  }
  return { transitions, offsets }
}

/** The transitions of a POSIX TZ rule (RFC 9636, section 3.3.1) from `firstYear` on; none when it has no daylight saving time. */
function ruleTransitions(rule: string, firstYear: number): { at: number; offset: ZoneOffset }[] {
  const match = /^(<[^>]+>|[A-Za-z]+)([-+]?[\d:]+)(<[^>]+>|[A-Za-z]+)([-+]?[\d:]+)?,([^,]+),([^,]+)$/.exec(rule)
  if (match === null) return []
  const standard = { seconds: -clockSeconds(match[2] as string), abbreviation: bare(match[1] as string) }
  const summer = { seconds: match[4] === undefined ? standard.seconds + 3600 : -clockSeconds(match[4]), abbreviation: bare(match[3] as string) }
  const [start, end] = [match[5] as string, match[6] as string]
  const found = []
  for (let year = firstYear; year <= lastRuleYear; year++) {
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
