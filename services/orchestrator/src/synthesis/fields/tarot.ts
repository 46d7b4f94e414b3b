import { derived, field } from './field.js'

export const positions = field('positions', 'tarot', 'positions')
export const leadingElement = derived('leading_element', 'leading element', 'positions')
export const shareOfLeading = derived('share_of_leading', 'share of leading element', 'positions', 'leading_element')
export const voiceOfElement = derived('voice_of_element', 'voice of element', 'leading_element')
export const contraryElement = derived('contrary_element', 'contrary element', 'leading_element')
export const shareOfMajors = derived('share_of_majors', 'share of majors', 'positions')
export const majorsDrawn = derived('majors_drawn', 'majors drawn', 'positions')
export const shareReversed = derived('share_reversed', 'share reversed', 'positions')
export const lastCard = derived('last_card', 'last card', 'positions')
export const lastCardReversed = derived('last_card_reversed', 'last card reversed', 'positions')
