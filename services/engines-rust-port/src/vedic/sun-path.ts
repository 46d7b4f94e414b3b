import { signedDegrees } from '@selemene/traditions'
import type { Ephemeris } from '../ephemeris/ephemeris.js'

/**
 * The Sun's apparent tropical longitude (degrees, may pass 360) as a function of Julian Date: cubic Hermite pieces between
 * exact positions a day apart. The fourth derivative of the Sun's longitude keeps the error below 0.0002″.
 */
export function createSunPath(ephemeris: Ephemeris, around: number): (jd: number) => number {
  const nodes = new Map<number, { longitude: number; speed: number }>()

  function nodeAt(day: number) {
    const known = nodes.get(day)
    if (known !== undefined) return known
    const node = ephemeris.position('sun', around + day)
    nodes.set(day, node)
    return node
  }

  return (jd) => {
    const day = Math.floor(jd - around)
    const [a, b] = [nodeAt(day), nodeAt(day + 1)]
    const t = jd - around - day
    const advance = signedDegrees(b.longitude - a.longitude)
    const curve = t * (1 - t) * ((1 - t) * (a.speed - advance) - t * (b.speed - advance))
    return a.longitude + t * advance + curve
  }
}
