import type { Random } from '@selemene/engine'
import { numberOf } from './letters.js'
import { onCircle } from './on-circle.js'
import type { PathPoint } from './schema.js'

export const rays = 8
const circles = 4

/** Which of the eight directions is the first ray: 0 is up, then clockwise. */
export const drawFirstRay = (random: Random) => random.below(rays)

/** The n-th letter stands on ray (n − 1) mod 8 clockwise from the first, on circle 1 + ⌊(n − 1) / 8⌋ of four from the centre. */
export function chaosPath(letters: string, firstRay: number): PathPoint[] {
  return [...letters].map((letter) => {
    const n = numberOf(letter) - 1
    const ray = (n + firstRay) % rays
    return { letter, number: n + 1, ...onCircle((1 + Math.floor(n / rays)) / circles, ray / rays) }
  })
}
