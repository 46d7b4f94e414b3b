import { kameas } from './data/kameas.js'
import { numberOf } from './letters.js'
import type { Kamea, PathPoint, Planet } from './schema.js'

export function kameaOf(planet: Planet): Kamea {
  const rows = kameas[planet].map((row) => [...row])
  const order = rows.length
  return { planet, order, rows, line_sum: (order * (order * order + 1)) / 2 }
}

/** The cells that the letters' numbers name, in order; x is the column and y the row, both from 0. */
export function kameaPath(letters: string, { order, rows }: Kamea): PathPoint[] {
  return [...letters].map((letter) => {
    const number = reduced(numberOf(letter), order * order)
    const y = rows.findIndex((row) => row.includes(number))
    return { letter, number, x: rows[y]?.indexOf(number) as number, y }
  })
}

/** A number beyond the square's last cell becomes its digit sum, again if need be: on Saturn's square S = 19 → 10 → 1. */
export function reduced(number: number, last: number): number {
  if (number <= last) return number
  return reduced(
    [...String(number)].reduce((sum, digit) => sum + Number(digit), 0),
    last,
  )
}

/** As one speaks of it: Saturn, but the Sun and the Moon. */
export function planetName(planet: Planet): string {
  const name = planet.charAt(0).toUpperCase() + planet.slice(1)
  return planet === 'sun' || planet === 'moon' ? `the ${name}` : name
}
