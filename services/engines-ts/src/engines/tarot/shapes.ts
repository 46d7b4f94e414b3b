import { svg } from '@selemene/engine'

/** A filled path. */
export const area = (d: string, fill: string): string => svg('path', { d, fill })

/** A drawn path without filling. */
export const line = (d: string, stroke: string, width = 2): string =>
  svg('path', { d, fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' })

export const disc = (cx: number, cy: number, r: number, fill: string): string => svg('circle', { cx, cy, r, fill })

export const ringOf = (cx: number, cy: number, r: number, stroke: string, width = 2): string =>
  svg('circle', { cx, cy, r, fill: 'none', stroke, 'stroke-width': width })

export const box = (x: number, y: number, width: number, height: number, fill: string, rx = 0): string =>
  svg('rect', { x, y, width, height, rx, fill })

/** A star of `points` rays between two radii, its first ray upwards (or turned by `turn` of a full circle). */
export function star(cx: number, cy: number, points: number, outer: number, inner: number, fill: string, turn = 0): string {
  const corners = Array.from({ length: points * 2 }, (_, i) => at(cx, cy, i % 2 === 0 ? outer : inner, i / (points * 2) + turn))
  return area(`M${corners.join('L')}Z`, fill)
}

/** Straight rays around a centre. */
export function rays(cx: number, cy: number, count: number, from: number, to: number, stroke: string, width = 2): string {
  const strokes = Array.from({ length: count }, (_, i) => `M${at(cx, cy, from, i / count)}L${at(cx, cy, to, i / count)}`)
  return line(strokes.join(''), stroke, width)
}

/** A point on a circle, `turn` of it clockwise from the top, as "x y" with hundredths. */
export function at(cx: number, cy: number, radius: number, turn: number): string {
  const angle = turn * 2 * Math.PI
  return `${hundredth(cx + radius * Math.sin(angle))} ${hundredth(cy - radius * Math.cos(angle))}`
}

/** Rounded, so that a last digit of the sine that differs between runtimes cannot change the picture. */
const hundredth = (value: number): number => Math.round(value * 100) / 100 + 0

export const moved = (x: number, y: number, scale: number, children: string | string[]): string =>
  svg('g', { transform: `translate(${hundredth(x)} ${hundredth(y)}) scale(${scale})` }, children)
