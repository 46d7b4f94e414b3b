import { normalizeDegrees } from '@selemene/traditions'

/** A 24-hour dial: midnight below, noon above, clockwise, so that the Sun's half of the day is the upper one. */
export interface Dial {
  x: number
  y: number
}

/** Seconds since midnight on the clock that an RFC 3339 instant is written with. */
export const clockSeconds = (instant: string): number =>
  Number(instant.slice(11, 13)) * 3600 + Number(instant.slice(14, 16)) * 60 + Number(instant.slice(17, 19))

/** Where on the dial an instant stands: degrees clockwise from noon. */
export const dialAngle = (instant: string): number => (clockSeconds(instant) / 86_400) * 360 - 180

/** The point of a dial at an angle (degrees clockwise from the top) and radius. */
export function pointAt({ x, y }: Dial, angleDeg: number, radius: number): [number, number] {
  const angle = (angleDeg * Math.PI) / 180
  return [x + radius * Math.sin(angle), y - radius * Math.cos(angle)]
}

/** Degrees of the dial between two instants, at most a whole turn. */
export const sweepBetween = (start: string, end: string): number => Math.min(359.9, ((Date.parse(end) - Date.parse(start)) / 86_400_000) * 360)

/** Path of a band of a ring, from an angle over a sweep (degrees clockwise). */
export function bandPath(dial: Dial, fromDeg: number, sweepDeg: number, inner: number, outer: number): string {
  const point = (angle: number, radius: number) =>
    pointAt(dial, angle, radius)
      .map((n) => Math.round(n * 100) / 100)
      .join(' ')
  const large = sweepDeg > 180 ? 1 : 0
  const to = fromDeg + sweepDeg
  return `M${point(fromDeg, outer)}A${outer} ${outer} 0 ${large} 1 ${point(to, outer)}L${point(to, inner)}A${inner} ${inner} 0 ${large} 0 ${point(fromDeg, inner)}Z`
}

/** Rotation (degrees) that keeps a text along a ring upright. */
export function uprightRotation(angleDeg: number): number {
  const turned = normalizeDegrees(angleDeg)
  return turned > 90 && turned < 270 ? turned - 180 : turned
}
