import { elementOfSign, signs, singleDigit } from '@selemene/traditions'
import { cardInText } from '../card-in-text.js'
import { grouped, reckoning, table } from '../derivation.js'

interface Card {
  name: string
  arcana: 'major' | 'minor'
  number: number
  rank: string | null
  attribution: string
}

const cardsOf = (positions: unknown) => (positions as { card: Card }[]).map(({ card }) => card)
const courts = ['Page', 'Knight', 'Queen', 'King']

/** Cards whose number comes down to `root`; the Fool (22 where he must have a number) with the Emperor and Death. Courts have no number of their own. */
const cardsOfRoot = (positions: unknown, root: unknown) =>
  cardsOf(positions).flatMap((card) => (!courts.includes(card.rank ?? '') && singleDigit(card.number || 22) === root ? [cardInText(card)] : []))

/** Cards that the Golden Dawn gave to a planet, alone or in a sign. */
const cardsOfPlanet = (positions: unknown, planet: unknown) =>
  cardsOf(positions).flatMap((card) => (card.attribution.split(' in ')[0] === planet ? [cardInText(card)] : []))

export const cardDerivations = {
  /** The constellations of the tarot: every card of one root (Angeles Arrien; Mary K. Greer, Tarot Constellations, 1987). */
  'cards of root': reckoning(cardsOfRoot),
  'cards of planet': reckoning(cardsOfPlanet),
  /** The elements of the twelve signs. */
  'element of sign': table(Object.fromEntries(signs.map((sign, index) => [sign, elementOfSign(index)]))),
  /** Where the Sun is exalted or at home. */
  'dignity of Sun': grouped({ exalted: ['Mesha'], 'in its own sign': ['Simha'] }),
}
