import { derived, field } from './field.js'

const sigil = (as: string, path: string, ...cites: string[]) => field(as, 'sigil-forge', path, ...cites)

export const intention = sigil('intention', 'intention')
export const intentionLength = derived('intention_length', 'length of text', 'intention')
export const letters = sigil('letters', 'letters/unique')
export const letterCount = derived('letter_count', 'length of text', 'letters')
export const firstWord = derived('first_word', 'first word', 'intention')
export const saysNo = derived('says_no', 'says no', 'intention')
export const looksAhead = derived('looks_ahead', 'looks ahead', 'intention')

export const path = sigil('path', 'path', '*/x', '*/y')
export const pathCount = derived('path_count', 'count', 'path')
export const pathParity = derived('path_parity', 'parity of number', 'path_count')
export const openness = derived('openness', 'openness of path', 'path')
export const turn = derived('turn', 'mean turn of path', 'path')
