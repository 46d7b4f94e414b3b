import type { EngineInput, FieldFault } from '@selemene/contracts'
import { spreads } from './data/spreads.js'
import type { DeckCard } from './deck.js'
import { findCard, suggestCards } from './find-card.js'
import type { EnteredCard, TarotOptions } from './schema.js'

/** What is wrong with the cards that a caller named: none such, named twice, the significator among them, too few or too many. */
export function checkInput({ options }: EngineInput<TarotOptions>): FieldFault[] {
  const significator = options.significator === undefined ? undefined : findCard(options.significator)
  const faults: FieldFault[] = []
  if (options.significator !== undefined && significator === undefined) faults.push(unknownCard('/options/significator', options.significator))
  if (options.cards === undefined) return faults
  return [...faults, ...cardFaults(options.cards, options.reversals, significator), ...countFaults(options.cards.length, options)]
}

function cardFaults(cards: readonly EnteredCard[], reversals: boolean, significator: DeckCard | undefined): FieldFault[] {
  const seen = new Set<string>()
  return cards.flatMap((entry, i): FieldFault[] => {
    const pointer = `/options/cards/${i}`
    const { card: name, reversed = false } = typeof entry === 'string' ? { card: entry } : entry
    const card = findCard(name)
    if (card === undefined) return [unknownCard(typeof entry === 'string' ? pointer : `${pointer}/card`, name)]
    if (card === significator) return [{ pointer, message: 'is the significator, which is no longer in the deck', code: 'duplicate' }]
    if (seen.has(card.id)) return [{ pointer, message: 'is a card that lies in an earlier position', code: 'duplicate' }]
    seen.add(card.id)
    return reversed && !reversals ? [{ pointer: `${pointer}/reversed`, message: 'cannot be true while reversals is false', code: 'conflict' }] : []
  })
}

/** One fault, at the first card too many or at the place of the first one missing. */
function countFaults(given: number, { spread }: TarotOptions): FieldFault[] {
  const wanted = spreads[spread].positions.length
  if (given === wanted) return []
  const message = `${spread} takes exactly ${wanted} ${wanted === 1 ? 'card' : 'cards'}, and ${given} ${given === 1 ? 'was' : 'were'} given`
  return [{ pointer: `/options/cards/${Math.min(given, wanted)}`, message, code: given < wanted ? 'required' : 'count' }]
}

function unknownCard(pointer: string, words: string): FieldFault {
  const names = suggestCards(words).map((name) => `"${name}"`)
  const help = names.length > 0 ? `did you mean ${names.join(' or ')}?` : 'give a name such as "Seven of Cups" or an id such as "seven-of-cups"'
  return { pointer, message: `is no card of the deck; ${help}`, code: 'unknown' }
}
