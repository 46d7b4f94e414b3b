import { gold, ink, suitColours, white } from './palette.js'
import type { Card, Suit } from './schema.js'
import { area, box, disc, line, moved } from './shapes.js'
import { suitEmblems } from './suit-emblems.js'

const skin = '#f0d9c0'
const hair = '#5c3d2e'

/** Bust of a court card, 76 × 110 units around the origin: the headgear tells the rank, robe and emblem the suit. */
export function drawCourt(suit: Suit, rank: Card['rank']): string {
  const robe = suitColours[suit].strong
  const { behind, front } = (headgear[rank ?? ''] ?? plainHead)(robe)
  return [
    behind,
    area('M-38 56C-38 26 -22 14 0 14S38 26 38 56Z', robe),
    area('M-9 8H9V18C9 24 -9 24 -9 18Z', '#dcc0a3'),
    disc(0, -5, 17, skin),
    disc(-5.5, -5, 1.6, ink),
    disc(5.5, -5, 1.6, ink),
    line('M-4 4Q0 6.500 4 4', ink, 1.4),
    front,
    disc(0, 38, 16.5, white),
    moved(0, 38, suit === 'Pentacles' ? 0.8 : 0.62, suitEmblems[suit]),
  ].join('')
}

interface Headgear {
  behind: string
  front: string
}

const plainHead = (): Headgear => ({ behind: '', front: '' })

const headgear: Record<string, (robe: string) => Headgear> = {
  Page: (robe) => ({
    behind: area('M-19 2C-20 -14 -12 -24 0 -24S20 -14 19 2C17 8 14 10 12 10H-12C-14 10 -17 8 -19 2Z', hair),
    front: [area('M-20 -12C-22 -28 8 -34 22 -22C24 -16 20 -12 16 -12Z', robe), line('M16 -22C24 -32 30 -36 36 -36', gold, 3)].join(''),
  }),
  Knight: (robe) => ({
    behind: area('M0 -28C6 -44 26 -46 30 -34C34 -22 26 -10 20 -6C24 -20 16 -28 0 -28Z', robe),
    front: [area('M-19 6V-8C-19 -20 -11 -28 0 -28S19 -20 19 -8V6H13V-10H-13V6Z', '#7d8799'), box(-19, -12, 38, 4.5, '#565f70', 1)].join(''),
  }),
  Queen: () => ({
    behind: area('M-22 26C-26 -2 -22 -24 0 -24S26 -2 22 26C14 22 14 4 12 -4H-12C-14 4 -14 22 -22 26Z', hair),
    front: [
      area('M-16 -16L-19 -33L-9.500 -25L0 -37L9.500 -25L19 -33L16 -16Z', gold),
      disc(-19, -34, 2.6, gold),
      disc(0, -38.5, 2.8, gold),
      disc(19, -34, 2.6, gold),
    ].join(''),
  }),
  King: () => ({
    behind: '',
    front: [
      area('M-17 -3C-16 16 -8 22 0 22S16 16 17 -3C13 2 8 1 6 0C3 -2 -3 -2 -6 0C-8 1 -13 2 -17 -3Z', hair),
      line('M-4 5Q0 7 4 5', skin, 1.6),
      area('M-18 -13V-35L-9 -26L0 -35L9 -26L18 -35V-13Z', gold),
      box(-18, -16, 36, 5, '#8a6013'),
    ].join(''),
  }),
}
