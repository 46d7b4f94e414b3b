import { civilDateOf, dayNumber, formatCivilDate, parseCivilDate, twoDigits, unixEpochDay } from './civil.js'

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

/** RFC 3339 in UTC with milliseconds only where there are any. Throws RangeError for what is no instant. */
export function formatUtc(epochMs: number): string {
  const ms = Math.trunc(epochMs)
  const seconds = Math.floor(ms / 1000)
  // Years before 0 and after 9999 are written with a sign and six digits.
  if (!(seconds >= firstSecond && seconds < endSecond)) return new Date(ms).toISOString().replace('.000Z', 'Z')
  const rest = ms - seconds * 1000
  return `${clockText(seconds)}${rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`}Z`
}

/** 0000-01-01 and 10000-01-01, seconds since 1970. */
const [firstSecond, endSecond] = [-62_167_219_200, 253_402_300_800]

/** YYYY-MM-DDTHH:MM:SS of seconds since 1970: what `Date.toISOString` writes, at a tenth of its time. Answers hold hundreds of instants. */
function clockText(seconds: number): string {
  const day = Math.floor(seconds / 86_400)
  const ofDay = seconds - day * 86_400
  const clock = `${twoDigits(Math.floor(ofDay / 3600))}:${twoDigits(Math.floor(ofDay / 60) % 60)}:${twoDigits(ofDay % 60)}`
  return `${formatCivilDate(civilDateOf(unixEpochDay + day))}T${clock}`
}

/**
 * RFC 3339 with the given offset, rounded to the second. RFC 3339 offsets are whole minutes, so an offset such as
 * +00:19:32 is rounded and the clock reading moved with it: the text always names the exact instant.
 */
export function formatInstant(epochMs: number, offsetSeconds: number): string {
  const offset = Math.round(offsetSeconds / 60) * 60
  return clockText(Math.round(epochMs / 1000) + offset) + formatOffset(offset)
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
