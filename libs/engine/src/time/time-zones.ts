import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { ruleTransitions, type ZoneOffset } from './posix-rule.js'

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

/** One zone of the packed file, under all its names. */
export interface PackedZone {
  names: string[]
  /** [offset seconds, abbreviation] of each local time type. */
  types: [number, string][]
  /** Transition instants, seconds since 1970, each as the difference to the one before. */
  at: number[]
  /** Type after each transition; the type before the first is `first`. */
  to: number[]
  first: number
  /** POSIX TZ rule for the time after the last transition. */
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
  const firstRuleYear = new Date(Number.isFinite(last) ? last * 1000 : 0).getUTCFullYear()
  for (const { at, offset } of ruleTransitions(zone.rule, firstRuleYear, lastRuleYear)) {
    if (at <= last) continue
    transitions.push(at)
    offsets.push(offset)
  }
  return { transitions, offsets }
}
