import { type Petal, rings } from './data/rose.js'
import { numberOf } from './letters.js'
import { onCircle } from './on-circle.js'
import type { PathPoint } from './schema.js'

export interface PlacedPetal extends Petal {
  ring: (typeof rings)[number]['name']
  /** Share of a full turn, clockwise from the top. */
  turn: number
  x: number
  y: number
}

/** Every petal with its middle on the unit disc. */
export const placedPetals = (): PlacedPetal[] =>
  rings.flatMap(({ name, radius, petals }) =>
    petals.map((petal, i) => ({ ...petal, ring: name, turn: i / petals.length, ...onCircle(radius, i / petals.length) })),
  )

/** From petal to petal in the order of the letters. */
export function rosePath(letters: string): PathPoint[] {
  const petals = placedPetals()
  return [...letters].map((letter) => {
    const { name, x, y } = petals.find(({ latin }) => latin.includes(letter)) as PlacedPetal
    return { letter, number: numberOf(letter), x, y, petal: name }
  })
}
