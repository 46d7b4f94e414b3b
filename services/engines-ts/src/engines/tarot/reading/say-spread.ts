import { type Asked, capital, fill, type Passage, quoted, sayAt } from '@selemene/engine'
import { type Card, type Element, type Position, suits, type TarotResult } from '../schema.js'
import type { TarotWords } from './words.js'

/** The spread in words: as a whole, card by card in its place, cards of one rank, and the way from the first to the last. */
export function saySpread(result: TarotResult, words: TarotWords, asked: Asked): Passage[] {
  const { positions } = result
  return [
    sayWhole(result, words, asked),
    ...sayCards(result, words, asked),
    ...sayPairs(positions, words),
    ...sayWay(positions, words),
    ...saySignificator(result, words),
  ]
}

const named = ({ name, reversed }: Card, words: TarotWords): string => (reversed ? fill(words.upsideDown, { name }) : name)
/** Within a sentence. */
const inText = (card: Card, words: TarotWords): string => words.inText[card.arcana](named(card, words))

function sayWhole({ spread, positions }: TarotResult, words: TarotWords, { question }: Asked): Passage {
  const cards = positions.map(({ card }) => card)
  const parts = [words.spreads[spread], majorsOf(cards, words), ...suitsOf(cards, words), reversedOf(cards, words)]
  const opening = question === undefined || question.trim() === '' ? '' : fill(words.asked, { question: quoted(question) })
  return { about: '/positions', title: words.titles.whole, text: `${opening}${parts.filter((part) => part !== '').join(' ')}` }
}

const isMajor = ({ arcana }: Card) => arcana === 'major'

function majorsOf(cards: readonly Card[], words: TarotWords): string {
  const majors = cards.filter(isMajor)
  if (cards.length === 1) return words.majors[majors.length === 1 ? 'oneOfOne' : 'noneOfOne']
  if (majors.length === 0) return words.majors.none
  if (majors.length === cards.length) return words.majors.all
  const areMany = majors.length * 2 > cards.length && majors.length > 1
  const names = words.grammar.listed((areMany ? majors.slice(0, 3) : majors).map((card) => inText(card, words)))
  const text = areMany ? words.majors.many : words.majors[majors.length === 1 ? 'one' : 'few']
  return fill(text, { majors: capital(words.grammar.inWords(majors.length)), names })
}

/** The suit that leads, and in a large spread the one that is missing. */
function suitsOf(cards: readonly Card[], words: TarotWords): string[] {
  const counts = suits.map((suit) => ({ suit, count: cards.filter((card) => card.suit === suit).length })).sort((a, b) => b.count - a.count)
  const [first, second] = counts
  const among = cards.some(isMajor) ? words.among : ''
  const leads = first !== undefined && first.count > 1 && first.count > (second?.count ?? 0) ? [fill(words.suits[first.suit].most, { among })] : []
  const missing = cards.length >= 5 ? counts.filter(({ count }) => count === 0).slice(0, 1) : []
  return [...leads, ...missing.map(({ suit }) => words.suits[suit].missing)]
}

function reversedOf(cards: readonly Card[], words: TarotWords): string {
  const count = cards.filter(({ reversed }) => reversed).length
  if (cards.length === 1) return ''
  if (count === 0) return words.reversed.none
  if (count === cards.length) return words.reversed.all
  const text = count * 2 > cards.length ? words.reversed.many : words.reversed[count === 1 ? 'one' : 'some']
  return fill(text, { reversed: capital(words.grammar.inWords(count)) })
}

function sayCards({ spread, positions }: TarotResult, words: TarotWords, { level }: Asked): Passage[] {
  const said = new Set<string>()
  return positions.map(({ index, name: place, card }) => {
    const closings = words.closing[card.suit ?? 'major'][card.reversed ? 'reversed' : 'upright'].map((say) => sayAt(say, level))
    const closing = closings.find((candidate) => !said.has(candidate)) ?? attributionOf(card, words)
    said.add(closing)
    const values = {
      card: fill(words.card, { named: inText(card, words), keywords: card.keywords.join(', ') }),
      month: /^Month \d/.test(place) ? fill(words.numberedMonth, { ordinal: words.grammar.ordinal(index + 1) }) : place,
    }
    const lead = fill(words.places[spread][index] as string, values)
    return {
      about: `/positions/${index}`,
      title: fill(words.titles.card, { place, card: named(card, words) }),
      text: `${lead} ${card.meaning} ${closing}`,
    }
  })
}

const attributionOf = ({ attribution, element }: Card, words: TarotWords): string =>
  fill(words.attribution, { attribution: words.inText.attribution(attribution), element: words.elementNames[element] })

/** Cards of one rank that came together. */
function sayPairs(positions: readonly Position[], words: TarotWords): Passage[] {
  const byRank = new Map<NonNullable<Card['rank']>, Position[]>()
  for (const position of positions)
    if (position.card.rank !== null) byRank.set(position.card.rank, [...(byRank.get(position.card.rank) ?? []), position])
  return [...byRank].flatMap(([rank, same]) => {
    const [first] = same
    if (first === undefined || same.length < 2) return []
    const names = capital(words.grammar.listed(same.map(({ card }) => inText(card, words))))
    return [
      {
        about: `/positions/${first.index}/card/rank`,
        title: fill(words.titles.pair, { count: capital(words.grammar.inWords(same.length)), ranks: words.rankNames[rank] }),
        text: fill(words.pair, { names, text: words.ranks[rank] }),
      },
    ]
  })
}

/** How elements go together: Golden Dawn dignities. Fire and air are friends, and so are water and earth. */
function relationOf(a: Element, b: Element): keyof TarotWords['elements'] {
  if (a === b) return 'same'
  const pair = [a, b].sort().join()
  if (pair === 'Air,Fire' || pair === 'Earth,Water') return 'friends'
  return pair === 'Fire,Water' || pair === 'Air,Earth' ? 'opposed' : 'strangers'
}

function sayWay(positions: readonly Position[], words: TarotWords): Passage[] {
  const [first, last] = [positions[0], positions.at(-1)]
  if (first === undefined || last === undefined || positions.length < 3) return []
  const values = {
    first: inText(first.card, words),
    last: inText(last.card, words),
    ends: fill(first.card.element === last.card.element ? words.ends.one : words.ends.two, {
      firstly: words.elementNames[first.card.element],
      lastly: words.elementNames[last.card.element],
    }),
    relation: words.elements[relationOf(first.card.element, last.card.element)],
    firstWord: first.card.keywords[0] ?? '',
    lastWord: last.card.keywords[0] ?? '',
  }
  const title = fill(words.titles.way, { first: named(first.card, words), last: named(last.card, words) })
  return [{ about: `/positions/${last.index}`, title, text: fill(words.way, values) }]
}

const saySignificator = ({ significator }: TarotResult, words: TarotWords): Passage[] =>
  significator === null
    ? []
    : [
        {
          about: '/significator',
          title: fill(words.titles.significator, { card: significator.name }),
          text: fill(words.significator, { card: inText(significator, words), text: significator.meaning }),
        },
      ]
