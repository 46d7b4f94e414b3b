import type { Test } from '../rule.js'
import { derived, field } from './field.js'

export const positions = field('positions', 'tarot', 'positions', '*/card/name', '*/card/reversed')
export const leadingElement = derived('leading_element', 'leading element', positions)
export const shareOfLeading = derived('share_of_leading', 'share of leading element', positions, leadingElement)
export const contraryElement = derived('contrary_element', 'contrary element', leadingElement)
export const shareOfMajors = derived('share_of_majors', 'share of majors', positions)
export const majorsDrawn = derived('majors_drawn', 'majors drawn', positions)
export const shareReversed = derived('share_reversed', 'share reversed', positions)
export const lastCard = derived('last_card', 'last card', positions)
export const lastWayUp = derived('last_way_up', 'way up of last card', positions)
export const lastElement = derived('last_element', 'element of last card', positions)
export const closingFamily = derived('closing_family', 'family of last card', positions)
export const howLastLies = derived('closes', 'how the last card lies', positions)
export const cardCount = derived('card_count', 'count', positions)
export const absentElement = derived('absent_element', 'absent element', positions)

/** Enough cards to lean one way: of one card nothing can be said by shares. */
export const isSpread: Test = { value: 'card_count', atLeast: 3 }
