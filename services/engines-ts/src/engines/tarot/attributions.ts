import { chaldeanOrder, elementOfSign } from '@selemene/traditions'
import type { Element, Suit } from './schema.js'

export const suitElement: Record<Suit, Element> = { Wands: 'Fire', Cups: 'Water', Swords: 'Air', Pentacles: 'Earth' }

const signs = ['Aries', 'Taurus', 'Gemini', 'Cancer', 'Leo', 'Virgo', 'Libra', 'Scorpio', 'Sagittarius', 'Capricorn', 'Aquarius', 'Pisces'] as const

/** Decans take the planets in Chaldean order, the first of Aries that of Mars. Thirty-six decans take them round five times and begin a sixth. */
const firstRuler = chaldeanOrder.indexOf('Mars')

/** The sign that each planet rules and whose element it therefore lends to its card. Of two signs the one is taken that gives the usual element. */
const ruledSign: Record<string, (typeof signs)[number]> = {
  Mercury: 'Gemini',
  Moon: 'Cancer',
  Venus: 'Taurus',
  Jupiter: 'Sagittarius',
  Mars: 'Aries',
  Sun: 'Leo',
  Saturn: 'Capricorn',
}

/** Trumps 0–21 by the Hebrew letters of the Golden Dawn, with Strength at 8 and Justice at 11. */
export const majorAttributions: readonly string[] = [
  'Air',
  'Mercury',
  'Moon',
  'Venus',
  'Aries',
  'Taurus',
  'Gemini',
  'Cancer',
  'Leo',
  'Virgo',
  'Jupiter',
  'Libra',
  'Water',
  'Scorpio',
  'Sagittarius',
  'Capricorn',
  'Mars',
  'Aquarius',
  'Pisces',
  'Sun',
  'Fire',
  'Saturn',
]

/** The element of a trump: its own, that of its sign, or that of the sign its planet rules. */
export function majorElement(attribution: string): Element {
  const sign = ruledSign[attribution] ?? attribution
  const index = (signs as readonly string[]).indexOf(sign)
  return index < 0 ? (attribution as Element) : elementOfSign(index)
}

/** Of the Aces to the Kings, by number 1–14. */
export function minorAttribution(suit: Suit, number: number): string {
  const element = suitElement[suit]
  if (number === 1) return `Root of the Powers of ${element}`
  if (number > 10) return `${courtElement[number - 11]} of ${element}`
  return decanOf(element, number)
}

/** Page, Knight, Queen, King. Book T gives the riders fire and the charioteers air; the Knights of the Rider–Waite deck are the ones on horseback. */
const courtElement: readonly Element[] = ['Earth', 'Fire', 'Water', 'Air']

/** 2–4 stand in the cardinal sign of the suit's element, 5–7 in the fixed and 8–10 in the mutable one, a decan each. */
function decanOf(element: Element, number: number): string {
  const quality = Math.floor((number - 2) / 3)
  // Signs of one quality are three apart, and signs of one element four: exactly one has both.
  const sign = signs.findIndex((_, i) => i % 3 === quality && elementOfSign(i) === element)
  const decan = sign * 3 + ((number - 2) % 3)
  return `${chaldeanOrder[(firstRuler + decan) % 7]} in ${signs[sign]}`
}
