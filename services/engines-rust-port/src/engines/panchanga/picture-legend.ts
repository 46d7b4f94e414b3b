import { inDays, type SvgAttributes, svg, svgText } from '@selemene/engine'
import { lights, muhurtaMarks, ringKeys, rings } from './picture-palette.js'
import type { Result } from './schema.js'

const left = 670
const right = 956

/** What runs at the chosen instant, and the day's hours, in words. */
export function legendOf(result: Result): string[] {
  return [
    heading(`AT ${clockOf(result.at)}`, 112),
    ...angaRows(result),
    heading('SUN AND MOON', 330),
    ...lights.flatMap(({ key, name, colour, rising }, i) => {
      const y = 358 + i * 24
      const dot = svg('circle', { cx: left + 6, cy: y - 4, r: 4.5, fill: rising ? colour : '#fbfaf7', stroke: colour, 'stroke-width': 2 })
      return [dot, ...row(y, name, eventWords(key, result), { x: left + 20, 'data-at': result[key] ?? undefined })]
    }),
    heading('MUHURTA', 470),
    ...muhurtaMarks.flatMap(({ key, name, colour }, i) => {
      const y = 498 + i * 24
      const span = result.muhurta[key]
      const words = span === null ? '–' : `${clockOf(span.start)} – ${clockOf(span.end)}`
      const mark = svg('rect', { x: left, y: y - 11, width: 12, height: 12, rx: 2, fill: colour, 'data-own-colors': 'true' })
      return [mark, ...row(y, name, words, { x: left + 20, 'data-start': span?.start, 'data-end': span?.end })]
    }),
    heading('SIDEREAL', 610),
    ...row(638, `Sun in ${result.sun.sign}`, inSign(result.sun.longitude_sidereal), inDegrees(result.sun.longitude_sidereal)),
    ...row(662, `Moon in ${result.moon.sign}`, inSign(result.moon.longitude_sidereal), inDegrees(result.moon.longitude_sidereal)),
    ...row(686, `Ayanamsa, ${result.ayanamsa.name.replaceAll('_', ' ')}`, arc(result.ayanamsa.degrees), inDegrees(result.ayanamsa.degrees)),
  ]
}

/** HH:MM:SS of an instant on the place's clock. */
export const clockOf = (instant: string | null): string => (instant === null ? '–' : instant.slice(11, 19))

function angaRows(result: Result): string[] {
  const rows = [
    { what: 'Tithi', name: result.tithi.name, end: result.tithi.end },
    { what: 'Nakshatra', name: `${result.nakshatra.name}, pada ${result.nakshatra.pada}`, end: result.nakshatra.end },
    { what: 'Yoga', name: result.yoga.name, end: result.yoga.end },
    { what: 'Karana', name: result.karana.name, end: result.karana.end },
  ]
  return rows.flatMap(({ what, name, end }, i) => {
    const y = 140 + i * 44
    const ring = rings[ringKeys[i] as (typeof ringKeys)[number]]
    return [
      svg('rect', { x: left, y: y - 11, width: 4, height: 33, rx: 2, fill: ring.mark }),
      svgText(what, { x: left + 14, y, class: 'small muted' }),
      svgText(`until ${dayAndClock(end, result)}`, { x: right, y, class: 'small muted', 'text-anchor': 'end', 'data-end': end }),
      svgText(name, { x: left + 14, y: y + 18, class: 'body strong' }),
    ]
  })
}

const heading = (words: string, y: number) => svgText(words, { x: left, y, class: 'small muted', 'letter-spacing': '0.06em' })

function row(y: number, name: string, value: string, attributes: SvgAttributes): string[] {
  const { x = left, ...data } = attributes
  return [svgText(name, { x, y, class: 'body' }), svgText(value, { x: right, y, class: 'body', 'text-anchor': 'end', ...data })]
}

const inDegrees = (value: number): SvgAttributes => ({ 'data-degrees': String(value) })
/** Within its sign, as almanacs print it. */
const inSign = (longitude: number) => arc(longitude % 30)

/** Degrees and minutes, cut as the sign is, so that no body is shown beyond it. */
function arc(degrees: number): string {
  const minutes = Math.floor(degrees * 60)
  return `${Math.floor(minutes / 60)}° ${String(minutes % 60).padStart(2, '0')}′`
}

/** The clock of a rising or setting, or the short form of its reason ("polar night"). */
function eventWords(key: (typeof lights)[number]['key'], result: Result): string {
  const instant = result[key]
  if (instant !== null) return dayAndClock(instant, result)
  const [short = '', more] = (result.reasons[key] ?? '').split(':')
  return more === undefined ? '–' : short
}

/** "Aug 14". */
const shortDate = (date: string) => inDays(date).replace(/^(\w{3})\w* (\d+),.*$/, '$1 $2')

/** The clock, and the date where it is not the Vedic day's own. */
function dayAndClock(instant: string, result: Result): string {
  const date = instant.slice(0, 10)
  return date === result.day.date ? clockOf(instant) : `${clockOf(instant)}, ${shortDate(date)}`
}
