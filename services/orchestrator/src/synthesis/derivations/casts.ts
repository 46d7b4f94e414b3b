import { grouped, reckoning, table } from './derivation.js'

interface Position {
  name: string
  card: { name: string; arcana: 'major' | 'minor'; element: string; reversed: boolean }
}

const cardsOf = (positions: unknown) => (positions as Position[]).map(({ card }) => card)

/** The element that most cards have; undefined when two share the first place. */
function leadingElement(positions: unknown): string | undefined {
  const counts = new Map<string, number>()
  for (const { element } of cardsOf(positions)) counts.set(element, (counts.get(element) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1])
  return ranked[0]?.[1] === ranked[1]?.[1] ? undefined : ranked[0]?.[0]
}

const shareOf = (positions: unknown, is: (card: Position['card']) => boolean) => cardsOf(positions).filter(is).length / cardsOf(positions).length
const namesOf = (positions: unknown, is: (card: Position['card']) => boolean) => cardsOf(positions).flatMap((card) => (is(card) ? [card.name] : []))
const last = (positions: unknown) => cardsOf(positions).at(-1)

export const castDerivations = {
  'leading element': reckoning(leadingElement, ['Fire', 'Water', 'Air', 'Earth']),
  'share of leading element': reckoning((positions, element) => shareOf(positions, (card) => card.element === element)),
  'share of majors': reckoning((positions) => shareOf(positions, ({ arcana }) => arcana === 'major')),
  'majors drawn': reckoning((positions) => namesOf(positions, ({ arcana }) => arcana === 'major')),
  'share reversed': reckoning((positions) => shareOf(positions, ({ reversed }) => reversed)),
  'last card': reckoning((positions) => last(positions)?.name),
  'last card reversed': reckoning((positions) => last(positions)?.reversed, [true, false]),
  /** Lines are counted from one, lists from nought. */
  'index of line': reckoning((line) => Number(line) - 1, [0, 1, 2, 3, 4, 5]),
  /** The opposites among the four elements: fire and water, air and earth. */
  'contrary element': table({ Fire: 'Water', Water: 'Fire', Air: 'Earth', Earth: 'Air' }),
  /** What each suit's element wants, in a few words of ours. */
  'voice of element': table({
    Fire: 'will and appetite for action',
    Water: 'feeling and attachment',
    Air: 'thought, words and judgement',
    Earth: 'body, money and daily work',
  }),
  /**
   * The eight trigrams among the four elements of the West, by their images: Fire and Thunder, Water and Lake, Wind and Heaven, Earth and
   * Mountain. Aleister Crowley drew the same bridge for Thunder, Lake, Wind and Mountain; the four others follow from their names.
   */
  'element of trigram': grouped({ Fire: ['Fire', 'Thunder'], Water: ['Water', 'Lake'], Air: ['Wind', 'Heaven'], Earth: ['Earth', 'Mountain'] }),
}
