import { ink, suitColours, white } from './palette.js'
import type { Suit } from './schema.js'
import { area, box, disc, line, ringOf, star } from './shapes.js'

const wood = '#8a4b25'
const leaf = '#4f7a3a'

/** One emblem of each suit, about 28 × 44 units around the origin. */
export const suitEmblems: Record<Suit, string> = {
  Wands: [
    line('M0 21L0 -12', wood, 5),
    area('M0 -10C-3 -14 -3 -19 0 -23C3 -19 3 -14 0 -10Z', leaf),
    area('M-1 -7C-8 -7 -11 -12 -10 -17C-4 -16 -1 -12 -1 -7Z', leaf),
    area('M1 -7C8 -7 11 -12 10 -17C4 -16 1 -12 1 -7Z', leaf),
    area('M2 8C8 7 10 3 9.500 -1C4.500 0 2 3 2 8Z', leaf),
  ].join(''),
  Cups: [
    area('M-13 -17H13C13 -4 9 4 0 4S-13 -4 -13 -17Z', suitColours.Cups.strong),
    area('M-13 -17A13 3.400 0 0 0 13 -17A13 3.400 0 0 0 -13 -17Z', '#7cc0ba'),
    box(-2, 3, 4, 10, suitColours.Cups.strong),
    disc(0, 8, 3.2, suitColours.Cups.strong),
    area('M-9 18C-9 14 -5 12.500 0 12.500S9 14 9 18Z', suitColours.Cups.strong),
  ].join(''),
  Swords: [
    area('M0 -23L3.400 -17V8H-3.400V-17Z', '#8fa6cf'),
    area('M0 -23L3.400 -17V8H0Z', '#6c86b8'),
    box(-10, 7, 20, 3.6, suitColours.Swords.strong, 1.8),
    box(-1.9, 10, 3.8, 8, ink, 1),
    disc(0, 20, 2.9, suitColours.Swords.strong),
  ].join(''),
  Pentacles: [disc(0, 0, 15, '#d9a93e'), ringOf(0, 0, 12.4, suitColours.Pentacles.strong, 1.4), star(0, 0, 5, 11, 4.3, white)].join(''),
}

/** Where the emblems of a pip card stand: x −1 … 1 and y 0 (top) … 1. The arrangement is that of playing cards. */
export const pipPlaces: Record<number, readonly (readonly [x: number, y: number])[]> = {
  1: [[0, 0.5]],
  2: both(0, [0.15, 0.85]),
  3: both(0, [0.04, 0.5, 0.96]),
  4: sides([0.15, 0.85]),
  5: [...sides([0.1, 0.9]), [0, 0.5]],
  6: sides([0.05, 0.5, 0.95]),
  7: [...sides([0, 0.5, 1]), [0, 0.25]],
  8: [...sides([0, 0.5, 1]), [0, 0.25], [0, 0.75]],
  9: [...sides([0, 0.333, 0.667, 1]), [0, 0.5]],
  10: [...sides([0, 0.333, 0.667, 1]), [0, 0.167], [0, 0.833]],
}

/** Size of one emblem when there are so many. */
export const pipScale = (count: number): number => [0, 2.4, 1.35, 1, 1.15, 1.05, 0.95, 0.82, 0.82, 0.7, 0.7][count] ?? 0.7

function both(x: number, ys: readonly number[]): [number, number][] {
  return ys.map((y) => [x, y])
}

function sides(ys: readonly number[]): [number, number][] {
  return ys.flatMap((y) => [
    [-1, y],
    [1, y],
  ])
}
