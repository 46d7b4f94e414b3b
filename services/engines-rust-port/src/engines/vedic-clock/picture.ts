import { inDays, svg, svgDocument, svgText } from '@selemene/engine'
import { bandPath, clockSeconds, type Dial, pointAt, sweepBetween, uprightRotation } from '../../vedic/dial.js'
import { doshaWatches } from './data/doshas.js'
import { organHours } from './data/organs.js'
import { legendOf } from './picture-legend.js'
import type { Result } from './schema.js'

const page = { width: 980, height: 700 }
const dial: Dial = { x: 320, y: 386 }
const style =
  "text{font-family:Inter,'Segoe UI','Helvetica Neue',Arial,sans-serif;fill:#1f2433}.muted{fill:#667085}.small{font-size:11px}.label{font-size:11px;font-weight:600}.body{font-size:13px}.strong{font-weight:600}.title{font-size:20px;font-weight:600}.on{fill:#ffffff}"

const organRing = { inner: 204, outer: 258 }
const doshaRing = { inner: 164, outer: 200 }
const lightRing = { inner: 140, outer: 158 }
const paper = '#fbfaf7'

/** Pale and full colour of each element and dosha; the full one marks what runs now. */
const elementFills = {
  Wood: ['#dcecdf', '#3c7d4f'],
  Fire: ['#f6dce4', '#b4476a'],
  Earth: ['#f5e8cf', '#9a6d1c'],
  Metal: ['#e6e8ee', '#5b6478'],
  Water: ['#d9e3f3', '#3f3d8f'],
}
const doshaFills = { Vata: ['#e3e2f3', '#3f3d8f'], Pitta: ['#f6dce4', '#b4476a'], Kapha: ['#d6e9e8', '#1f7a78'] }

/** The 24 hours of the chosen clock: noon above, midnight below, the running organ and dosha in full colour, a hand at the time. */
export function drawClockDial(result: Result): string {
  return svgDocument(
    {
      ...page,
      title: `Vedic clock at ${result.clock_time}`,
      description: `24-hour dial: the ${result.organ.name} hour, the watch of ${result.dosha.name}${result.hora === null ? '' : `, the hora of ${result.hora.lord}`}.`,
      style,
    },
    [
      svg('rect', { width: page.width, height: page.height, fill: paper }),
      svgText('Vedic clock', { x: 24, y: 44, class: 'title' }),
      svgText(`${inDays(result.at)}${result.vara === null ? '' : ` · ${result.vara.name}`} · ${scaleOf(result)}`, {
        x: 24,
        y: 66,
        class: 'muted',
        'font-size': 12,
      }),
      hourMarks(),
      ...organHours.map((organ) => ringPart(organ, 30, organRing, elementFills[organ.element], isRunning(organ, result.organ.name, 2, result))),
      ...doshaWatches.map((watch) => ringPart(watch, 60, doshaRing, doshaFills[watch.name], isRunning(watch, result.dosha.name, 4, result))),
      lightBand(result),
      hand(result),
      ...centre(result),
      ...legendOf(result),
    ],
  )
}

/** What the dial counts; another clock than the zone's shows itself by another time. */
const scaleOf = ({ at, clock_time }: Result): string =>
  at.slice(11, 19) === clock_time ? '24 hours of civil time, noon above' : '24 hours by the Sun, noon above; times beside the dial are civil'

/** Degrees clockwise from noon of an hour of the day. */
const angleOfHour = (hour: number) => hour * 15 - 180

function isRunning(entry: { name: string; startHour: number }, running: string, hours: number, result: Result): boolean {
  const since = (secondsOf(result.clock_time) / 3600 - entry.startHour + 24) % 24
  return entry.name === running && since < hours
}

const secondsOf = (clockTime: string): number => clockSeconds(`0000-00-00T${clockTime}`)

function ringPart(
  { name, startHour }: { name: string; startHour: number },
  sweep: number,
  { inner, outer }: { inner: number; outer: number },
  [pale, full]: string[],
  now: boolean,
): string {
  const from = angleOfHour(startHour)
  const [x, y] = pointAt(dial, from + sweep / 2, (inner + outer) / 2)
  const words = name.split(' ')
  const lines = words.map((word, i) =>
    svgText(word, {
      x,
      y: y + 4 + (i - (words.length - 1) / 2) * 13,
      class: now ? 'label on' : 'label',
      'text-anchor': 'middle',
      transform: `rotate(${uprightRotation(from + sweep / 2).toFixed(2)} ${x.toFixed(2)} ${y.toFixed(2)})`,
    }),
  )
  const arc = svg('path', { d: bandPath(dial, from, sweep, inner, outer), fill: now ? full : pale, stroke: paper, 'stroke-width': 2 })
  return svg('g', { 'data-name': name, 'data-start-hour': startHour, 'data-now': now ? 'true' : undefined }, [arc, ...lines])
}

function hourMarks(): string {
  const marks = Array.from({ length: 24 }, (_, hour) => {
    const [x1, y1] = pointAt(dial, angleOfHour(hour), organRing.outer + 4)
    const [x2, y2] = pointAt(dial, angleOfHour(hour), organRing.outer + (hour % 6 === 0 ? 13 : 8))
    const [x, y] = pointAt(dial, angleOfHour(hour), organRing.outer + 25)
    const tick = svg('line', { x1, y1, x2, y2, stroke: '#98a2b3', 'stroke-width': hour % 6 === 0 ? 2 : 1 })
    return hour % 3 === 0
      ? tick + svgText(String(hour), { x, y: y + 4, 'text-anchor': 'middle', class: hour % 6 === 0 ? 'label' : 'small muted' })
      : tick
  })
  return svg('g', { 'aria-hidden': 'true' }, marks)
}

/** Where an instant stands on this dial, whose clock may be a Sun's and not the zone's. */
function angleOf(instant: string, result: Result): number {
  const seconds = secondsOf(result.clock_time) + (Date.parse(instant) - Date.parse(result.at)) / 1000
  return angleOfHour(seconds / 3600)
}

/** Daylight and night of the place, when there is one; on a dark page the day is bright as well. */
function lightBand(result: Result): string {
  const { sunrise, sunset } = result
  if (sunrise === null || sunset === null) return ''
  const middle = (lightRing.inner + lightRing.outer) / 2
  const night = svg('circle', {
    cx: dial.x,
    cy: dial.y,
    r: middle,
    fill: 'none',
    stroke: '#6462b0',
    'stroke-width': lightRing.outer - lightRing.inner,
  })
  const path = bandPath(dial, angleOf(sunrise, result), sweepBetween(sunrise, sunset), lightRing.inner, lightRing.outer)
  const day = svg('path', { d: path, fill: '#f2c14e', 'data-light': 'day', 'data-start': sunrise, 'data-end': sunset })
  return svg('g', { 'data-own-colors': 'true' }, [night, day])
}

const handAngle = (result: Result) => angleOfHour(secondsOf(result.clock_time) / 3600)

/** From the centre to the rings, ending before the names. */
function hand(result: Result): string {
  const [x2, y2] = pointAt(dial, handAngle(result), lightRing.inner - 5)
  const line = svg('line', { x1: dial.x, y1: dial.y, x2, y2, stroke: '#1f2433', 'stroke-width': 3, 'stroke-linecap': 'round' })
  return svg('g', { 'data-at': result.at, 'data-clock': result.clock_time }, [line, svg('circle', { cx: dial.x, cy: dial.y, r: 6, fill: '#1f2433' })])
}

/** The time in words, in the half that the hand does not point to. */
function centre(result: Result): string[] {
  const { clock_time, ghati, muhurta } = result
  const top = Math.cos((handAngle(result) * Math.PI) / 180) >= 0 ? 56 : -72
  const line = (words: string, dy: number, attributes: Record<string, string | number>) =>
    svgText(words, { x: dial.x, y: dial.y + dy, 'text-anchor': 'middle', ...attributes })
  const below = ghati === null ? 'clock time' : `${ghati.ghati} ghati ${ghati.pala} pala ${ghati.vipala} vipala`
  return [
    line(clock_time, top, { 'font-size': 24, class: 'strong' }),
    line(below, top + 24, { class: 'small muted' }),
    muhurta === null ? '' : line(`Muhurta ${muhurta.number}: ${muhurta.name}`, top + 42, { class: 'small muted' }),
  ]
}
