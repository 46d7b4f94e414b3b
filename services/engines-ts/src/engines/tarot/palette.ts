import type { Suit } from './schema.js'

/** Colours of the pictures. */
export const ink = '#1f2433'
export const muted = '#667085'
export const paper = '#fbfaf7'
export const indigo = '#3f3d8f'
export const gold = '#c08a2b'
export const teal = '#1f7a78'
export const rose = '#b4476a'
export const white = '#ffffff'

/** A strong and a faint colour for each suit: fire, water, air and earth. */
export const suitColours: Record<Suit, { strong: string; faint: string }> = {
  Wands: { strong: '#b5532b', faint: '#fcf3ec' },
  Cups: { strong: '#1f7a78', faint: '#eef7f5' },
  Swords: { strong: '#46619b', faint: '#f0f4fa' },
  Pentacles: { strong: '#856414', faint: '#faf5e6' },
}
