import { cardInText } from './card-in-text.js'
import { grouped, reckoning, table } from './derivation.js'

interface Position {
  name: string
  card: { name: string; arcana: 'major' | 'minor'; suit: string | null; number: number; element: string; reversed: boolean }
}

const cardsOf = (positions: unknown) => (positions as Position[]).map(({ card }) => card)

/** The element that most cards have; undefined when two share the first place. */
function leadingElement(positions: unknown): string | undefined {
  const counts = new Map<string, number>()
  for (const { element } of cardsOf(positions)) counts.set(element, (counts.get(element) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1])
  return ranked[0]?.[1] === ranked[1]?.[1] ? undefined : ranked[0]?.[0]
}

const elements = ['Fire', 'Water', 'Air', 'Earth']
const suits = ['Wands', 'Cups', 'Swords', 'Pentacles']
const thirds = ['early majors', 'middle majors', 'late majors']
const relief = 'relief'
/** Cards of a hardship that is over, or nearly, when they lie reversed: by tradition, and so in their own texts. */
const hardships = [
  'The Devil',
  'Ten of Wands',
  'Four of Cups',
  'Five of Cups',
  'Three of Swords',
  'Five of Swords',
  'Eight of Swords',
  'Nine of Swords',
  'Ten of Swords',
  'Five of Pentacles',
]

function familyOfLast(positions: unknown): string | undefined {
  const card = last(positions)
  if (card?.reversed === true && hardships.includes(card.name)) return relief
  return card?.suit ?? thirds[Math.min(2, Math.floor((card?.number ?? 0) / 7.5))]
}

function absentElement(positions: unknown): string | undefined {
  const drawn = new Set(cardsOf(positions).map(({ element }) => element))
  const absent = elements.filter((element) => !drawn.has(element))
  return cardsOf(positions).length >= 5 && absent.length === 1 ? absent[0] : undefined
}

const shareOf = (positions: unknown, is: (card: Position['card']) => boolean) => cardsOf(positions).filter(is).length / cardsOf(positions).length
const namesOf = (positions: unknown, is: (card: Position['card']) => boolean) =>
  cardsOf(positions).flatMap((card) => (is(card) ? [cardInText(card)] : []))
const last = (positions: unknown) => cardsOf(positions).at(-1)

export const castDerivations = {
  'leading element': reckoning(leadingElement, ['Fire', 'Water', 'Air', 'Earth']),
  'share of leading element': reckoning((positions, element) => shareOf(positions, (card) => card.element === element)),
  'share of majors': reckoning((positions) => shareOf(positions, ({ arcana }) => arcana === 'major')),
  'majors drawn': reckoning((positions) => namesOf(positions, ({ arcana }) => arcana === 'major')),
  'share reversed': reckoning((positions) => shareOf(positions, ({ reversed }) => reversed)),
  'last card': reckoning((positions) => {
    const card = last(positions)
    return card === undefined ? undefined : cardInText(card)
  }),
  'way up of last card': reckoning((positions) => (last(positions)?.reversed === true ? 'reversed' : 'upright'), ['upright', 'reversed']),
  'element of last card': reckoning((positions) => last(positions)?.element, elements),
  /** The suit of the last card, or which third of the Major Arcana it is from: to the Chariot, to Temperance, to the World; or a relief. */
  'family of last card': reckoning(familyOfLast, [...suits, ...thirds, relief]),
  'how the last card lies': reckoning(
    (positions) => (cardsOf(positions).length === 1 ? 'is your one card,' : 'closes the spread'),
    ['is your one card,', 'closes the spread'],
  ),
  /** The one element of four that a spread of five cards or more leaves out. */
  'absent element': reckoning(absentElement, elements),
  /** The I Ching comes in two parts: hexagrams 1 to 30, and 31 to 64. */
  'part of the book': reckoning((number) => (Number(number) <= 30 ? 'upper' : 'lower'), ['upper', 'lower']),
  moves: reckoning((count) => (Number(count) >= 2 ? 'yes' : 'no'), ['yes', 'no']),
  /** Sixes and nines change; lines are counted from one, at the bottom. */
  'changing lines': reckoning((values) => (values as number[]).flatMap((value, i) => (value === 6 || value === 9 ? [i + 1] : []))),
  /** Lines are counted from one, lists from nought. */
  'index of line': reckoning((line) => Number(line) - 1, [0, 1, 2, 3, 4, 5]),
  /** The opposites among the four elements: fire and water, air and earth. */
  'contrary element': table({ Fire: 'Water', Water: 'Fire', Air: 'Earth', Earth: 'Air' }),
  /** Within a sentence. */
  'name of element': table({ Fire: 'fire', Water: 'water', Air: 'air', Earth: 'earth' }),
  /** What each suit’s element wants, in a few words of ours. */
  'voice of element': table({
    Fire: 'will and appetite for action',
    Water: 'feeling and attachment',
    Air: 'thought, words and judgment',
    Earth: 'body, money and daily work',
  }),
  /**
   * The eight trigrams among the four elements of the West, by their images: Fire and Thunder, Water and Lake, Wind and Heaven, Earth and
   * Mountain. Aleister Crowley drew the same bridge for Thunder, Lake, Wind and Mountain; the four others follow from their names.
   */
  'element of trigram': grouped({ Fire: ['Fire', 'Thunder'], Water: ['Water', 'Lake'], Air: ['Wind', 'Heaven'], Earth: ['Earth', 'Mountain'] }),
}
