import { normalizeDegrees } from './angles.js'

/** Where a longitude falls on the wheel of 64 gates. Each part is a sixth (a base: a fifth) of the one before it. */
export interface WheelPosition {
  /** 1–64, 5.625° each. */
  gate: number
  /** 1–6, 0.9375° each. */
  line: number
  /** 1–6, 0.15625° each. */
  color: number
  /** 1–6, 1.5625′ each. */
  tone: number
  /** 1–5, 18.75″ each. */
  base: number
}

/** Tropical longitude at which gate 41, the first of the wheel, begins: 2° Aquarius. */
const wheelStartDeg = 302
const gateDeg = 5.625
const lineDeg = gateDeg / 6
const colorDeg = lineDeg / 6

/**
 * The gates in the order of the zodiac, from 2° Aquarius on: the Rave Mandala of Ra Uru Hu
 * ("The Definitive Book of Human Design", Lynda Bunnell and Ra Uru Hu, 2011).
 */
export const gatesInOrder: readonly number[] = [
  41, 19, 13, 49, 30, 55, 37, 63, 22, 36, 25, 17, 21, 51, 42, 3, 27, 24, 2, 23, 8, 20, 16, 35, 45, 12, 15, 52, 39, 53, 62, 56, 31, 33, 7, 4, 29, 59,
  40, 64, 47, 6, 46, 18, 48, 57, 32, 50, 28, 44, 1, 43, 14, 34, 9, 5, 26, 11, 10, 58, 38, 54, 61, 60,
]

const placeOfGate: readonly number[] = gatesInOrder.reduce<number[]>((places, gate, place) => {
  places[gate] = place
  return places
}, [])

/**
 * Gate, line, color, tone and base of a tropical longitude in degrees.
 * Degrees down to the color are binary fractions, so that no rounding moves an edge; a position on an edge belongs to the part that begins there.
 */
export function wheelPosition(longitude: number): WheelPosition {
  const along = normalizeDegrees(longitude - wheelStartDeg)
  const place = Math.floor(along / gateDeg)
  const inGate = along - place * gateDeg
  const line = Math.floor(inGate / lineDeg)
  const inLine = inGate - line * lineDeg
  const color = Math.floor(inLine / colorDeg)
  const tones = ((inLine - color * colorDeg) * 6) / colorDeg
  const tone = Math.floor(tones)
  const base = Math.min(4, Math.floor((tones - tone) * 5))
  return { gate: gatesInOrder[place] as number, line: line + 1, color: color + 1, tone: tone + 1, base: base + 1 }
}

/** The gate across the wheel: where the Earth is when the Sun is in `gate`. */
export const oppositeGate = (gate: number): number => gatesInOrder[((placeOfGate[gate] as number) + 32) % 64] as number

/** The longitude at which a gate begins. */
export const gateStartDeg = (gate: number): number => (wheelStartDeg + (placeOfGate[gate] as number) * gateDeg) % 360

/** The sixteen gates of each quarter of the wheel, in their order: the same book. */
export const gatesOfQuarter = {
  Initiation: sixteenFrom(13),
  Civilization: sixteenFrom(2),
  Duality: sixteenFrom(7),
  Mutation: sixteenFrom(1),
} as const

function sixteenFrom(gate: number): number[] {
  const first = placeOfGate[gate] as number
  return Array.from({ length: 16 }, (_, step) => gatesInOrder[(first + step) % 64] as number)
}
