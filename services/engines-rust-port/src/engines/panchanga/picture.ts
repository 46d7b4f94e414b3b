import { inDays, svg, svgDocument, svgText } from '@selemene/engine'
import { bandPath, type Dial, dialAngle, pointAt, sweepBetween, uprightRotation } from '../../vedic/dial.js'
import { clockOf, legendOf } from './picture-legend.js'
import { lights, muhurtaMarks, ringKeys, rings } from './picture-palette.js'
import type { Result } from './schema.js'

const page = { width: 980, height: 740 }
const dial: Dial = { x: 336, y: 404 }
const ink = '#1f2433'
const muted = '#667085'
const style = `text{font-family:Inter,'Segoe UI','Helvetica Neue',Arial,sans-serif;fill:${ink}}.muted{fill:${muted}}.small{font-size:11px}.label{font-size:11px;font-weight:600}.body{font-size:13px}.strong{font-weight:600}.title{font-size:20px;font-weight:600}`

const daylightFill = '#f2c14e'
const nightFill = '#6462b0'
const daylightRing = { inner: 112, outer: 136 }

/** The Vedic day as a 24-hour dial: noon above, midnight below, the angas on rings, the day's lights and muhurtas within. */
export function drawDayDial(result: Result): string {
  return svgDocument(
    {
      ...page,
      title: `Panchanga of ${result.day.date}`,
      description: `24-hour dial of ${result.vara.name}: ${result.tithi.name}, ${result.nakshatra.name}, ${result.yoga.name}, ${result.karana.name}; sunrise ${clockOf(result.sunrise)}, sunset ${clockOf(result.sunset)}.`,
      style,
    },
    [
      svg('rect', { width: page.width, height: page.height, fill: '#fbfaf7' }),
      svgText('Panchanga', { x: 24, y: 44, class: 'title' }),
      svgText(headerOf(result), { x: 24, y: 66, class: 'muted', 'font-size': 12 }),
      hourMarks(),
      ...ringKeys.flatMap((key) => ringOf(key, result)),
      daylightOf(result),
      ...lightsOf(result),
      handAt(result.at),
      ...centreOf(result),
      ...legendOf(result),
    ],
  )
}

/** The civil day, and why the vara may be that of the day before. */
function headerOf({ weekday, date, vara, day, sunrise }: Result): string {
  const civil = `${weekday}, ${inDays(date)}`
  if (sunrise === null) return `${civil} · ${vara.name}, counted from local midnight for want of a sunrise`
  if (day.date === date) return `${civil} · ${vara.name} begins at sunrise, ${clockOf(day.start)}`
  return `${civil}, before sunrise: still ${vara.name}, which began at ${clockOf(day.start)} on ${inDays(day.date)}`
}

function hourMarks(): string {
  const marks = Array.from({ length: 24 }, (_, hour) => {
    const angle = hour * 15 - 180
    const [x1, y1] = pointAt(dial, angle, 280)
    const [x2, y2] = pointAt(dial, angle, hour % 6 === 0 ? 290 : 285)
    const [x, y] = pointAt(dial, angle, 302)
    const tick = svg('line', { x1, y1, x2, y2, stroke: '#98a2b3', 'stroke-width': hour % 6 === 0 ? 2 : 1 })
    const numeral = svgText(String(hour), { x, y: y + 4, 'text-anchor': 'middle', class: hour % 6 === 0 ? 'label' : 'small muted' })
    return hour % 3 === 0 ? tick + numeral : tick
  })
  return svg('g', { 'aria-hidden': 'true' }, marks)
}

/** One ring: each anga's share of this Vedic day, labelled where the arc has room. */
function ringOf(key: (typeof ringKeys)[number], result: Result): string[] {
  const { name, inner, outer, fills } = rings[key]
  return result.day[key].map((anga, i) => {
    const start = later(anga.start, result.day.start)
    const end = later(anga.end, result.day.end) === anga.end ? result.day.end : anga.end
    const from = dialAngle(start)
    const sweep = sweepBetween(start, end)
    const arc = svg('path', {
      d: bandPath(dial, from, Math.max(0.1, sweep), inner, outer),
      fill: fills[i % 2] as string,
      stroke: '#fbfaf7',
      'stroke-width': 1.5,
    })
    const label = labelIn(anga.name, { from, sweep }, { middle: (inner + outer) / 2, hand: dialAngle(result.at) })
    return svg('g', { 'data-anga': name, 'data-number': anga.number, 'data-start': anga.start, 'data-end': anga.end }, arc + label)
  })
}

const later = (a: string, b: string) => (Date.parse(a) > Date.parse(b) ? a : b)
/** How wide a name is on a ring, in degrees. */
const widthOf = (words: string, radius: number) => ((words.length * 6.6 + 10) * 180) / (Math.PI * radius)
const handWidthDeg = 3

/** The name in the middle of its arc, or of the longer part of it where the hand would strike it; nothing where there is no room. */
function labelIn(words: string, { from, sweep }: { from: number; sweep: number }, { middle, hand }: { middle: number; hand: number }): string {
  const wide = widthOf(words, middle)
  const atHand = (((hand - from) % 360) + 360) % 360
  const isStruck = Math.abs(atHand - sweep / 2) < wide / 2 + handWidthDeg
  const [start, end] = isStruck ? longer([0, atHand - handWidthDeg], [atHand + handWidthDeg, sweep]) : [0, sweep]
  return end - start > wide ? alongRing(words, from + (start + end) / 2, middle) : ''
}

type Stretch = readonly [start: number, end: number]
const longer = (a: Stretch, b: Stretch): Stretch => (a[1] - a[0] >= b[1] - b[0] ? a : b)

function alongRing(words: string, angle: number, radius: number): string {
  const [x, y] = pointAt(dial, angle, radius)
  return svgText(words, {
    x,
    y,
    dy: 4,
    class: 'label',
    'text-anchor': 'middle',
    transform: `rotate(${uprightRotation(angle).toFixed(2)} ${x.toFixed(2)} ${y.toFixed(2)})`,
  })
}

/** Daylight and night as a ring, with the day's muhurtas on it: by day and on a dark page the day is bright and the night is not. */
function daylightOf(result: Result): string {
  const { inner, outer } = daylightRing
  const band = (start: string, end: string, fill: string, data: Record<string, string>) =>
    svg('path', { d: bandPath(dial, dialAngle(start), sweepBetween(start, end), inner, outer), fill, ...data, 'data-start': start, 'data-end': end })
  const whole = svg('circle', {
    cx: dial.x,
    cy: dial.y,
    r: (inner + outer) / 2,
    fill: 'none',
    stroke: sunStaysUp(result) ? daylightFill : nightFill,
    'stroke-width': outer - inner,
  })
  const day = result.sunrise !== null && result.sunset !== null ? band(result.sunrise, result.sunset, daylightFill, { 'data-light': 'day' }) : ''
  const marks = muhurtaMarks.map(({ key, colour }) => {
    const span = result.muhurta[key]
    return span === null
      ? ''
      : svg('path', {
          d: bandPath(dial, dialAngle(span.start), sweepBetween(span.start, span.end), inner + 4, outer - 4),
          fill: colour,
          'data-muhurta': key,
          'data-start': span.start,
          'data-end': span.end,
        })
  })
  return svg('g', { 'data-own-colors': 'true' }, [whole, day, ...marks])
}

/** Where the ring cannot be divided into day and night: a Sun that is not below the horizon for good is above it. */
const sunStaysUp = ({ sunrise, sunset, reasons }: Result) =>
  (sunrise === null || sunset === null) && !(reasons.sunrise ?? reasons.sunset ?? '').startsWith('polar night')

/** Rising and setting of Sun and Moon: filled dots rise, open dots set. */
function lightsOf(result: Result): string[] {
  return lights.map(({ key, colour, rising }) => {
    const instant = result[key]
    if (instant === null) return ''
    const [cx, cy] = pointAt(dial, dialAngle(instant), 104)
    return svg('circle', {
      cx,
      cy,
      r: 4.5,
      fill: rising ? colour : '#fbfaf7',
      stroke: colour,
      'stroke-width': 2,
      'data-light': key,
      'data-at': instant,
    })
  })
}

/** The instant that the words are about. */
function handAt(instant: string): string {
  const angle = dialAngle(instant)
  const [x1, y1] = pointAt(dial, angle, 138)
  const [x2, y2] = pointAt(dial, angle, 279)
  return svg('line', { x1, y1, x2, y2, stroke: ink, 'stroke-width': 1.5, 'stroke-linecap': 'round', 'data-at': instant })
}

function centreOf(result: Result): string[] {
  const line = (words: string, dy: number, attributes: Record<string, string | number>) =>
    svgText(words, { x: dial.x, y: dial.y + dy, 'text-anchor': 'middle', ...attributes })
  const prefix = `${result.masa.adhika ? 'Adhika ' : ''}${result.masa.kshaya ? 'Kshaya ' : ''}`
  return [
    line(result.vara.name, -44, { class: 'small muted' }),
    line(result.tithi.paksha === 'Shukla' ? 'Shukla paksha' : 'Krishna paksha', -22, { class: 'body' }),
    line(prefix + result.masa.name, 2, { 'font-size': 18, class: 'strong' }),
    line(`Shaka ${result.samvat.shaka.year}`, 24, { class: 'body' }),
    line(result.samvat.shaka.samvatsara, 42, { class: 'small muted' }),
  ]
}
