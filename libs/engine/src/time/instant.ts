import { civilDateOf, dayNumber, formatCivilDate, parseCivilDate, unixEpochDay } from './civil.js'

const pattern = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/

/** An RFC 3339 instant as milliseconds since 1970 UTC, else undefined. A leap second counts as the second after it. */
export function parseInstant(text: string): number | undefined {
  const match = pattern.exec(text)
  const date = match && parseCivilDate(match[1] as string)
  if (!match || !date) return undefined
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4])]
  const [offsetHour, offsetMinute] = [Number(match[7] ?? 0), Number(match[8] ?? 0)]
  if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return undefined
  const offset = (match[6] === '-' ? -1 : 1) * (offsetHour * 3600 + offsetMinute * 60)
  const local = (dayNumber(date) - unixEpochDay) * 86_400 + hour * 3600 + minute * 60 + second
  return Math.round((local - offset + Number(match[5] ?? 0)) * 1000)
}

/** RFC 3339 in UTC with milliseconds only where there are any. */
export function formatUtc(epochMs: number): string {
  return new Date(epochMs).toISOString().replace('.000Z', 'Z')
}

/**
 * RFC 3339 with the given offset, rounded to the second. RFC 3339 offsets are whole minutes, so an offset such as
 * +00:19:32 is rounded and the clock reading moved with it: the text always names the exact instant.
 */
export function formatInstant(epochMs: number, offsetSeconds: number): string {
  const offset = Math.round(offsetSeconds / 60) * 60
  const local = Math.round(epochMs / 1000) + offset
  const clock = new Date(local * 1000).toISOString().slice(0, 19)
  return clock + formatOffset(offset)
}

/** ±HH:MM, with :SS only where there are seconds. */
export function formatOffset(offsetSeconds: number): string {
  const rest = Math.abs(offsetSeconds)
  const parts = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, ...(rest % 60 === 0 ? [] : [rest % 60])]
  return (offsetSeconds < 0 ? '-' : '+') + parts.map((n) => String(n).padStart(2, '0')).join(':')
}

/** Julian Date (days, UT taken as UTC: the two differ by less than 0.9 s since 1972) of an instant. */
export const julianDate = (epochMs: number): number => epochMs / 86_400_000 + 2_440_587.5

/** The instant of a Julian Date, to the millisecond. */
export const epochOfJulianDate = (jd: number): number => Math.round((jd - 2_440_587.5) * 86_400_000)

/** The civil date, YYYY-MM-DD, that a clock with this offset shows. */
export const civilDateAt = (epochMs: number, offsetSeconds: number): string =>
  formatCivilDate(civilDateOf(unixEpochDay + Math.floor((epochMs / 1000 + offsetSeconds) / 86_400)))
