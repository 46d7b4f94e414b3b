import { derived, field } from './field.js'

const sigil = (as: string, path: string, ...cites: string[]) => field(as, 'sigil-forge', path, ...cites)

export const intention = sigil('intention', 'intention')
export const intentionLength = derived('intention_length', 'length of text', intention)
export const letters = sigil('letters', 'letters/unique')
export const voice = derived('voice', 'voice of sentence', intention)
export const matter = derived('matter', 'matter of sentence', intention)
export const saysNo = derived('says_no', 'says no', intention)
export const looksAhead = derived('looks_ahead', 'looks ahead', intention)

export const method = sigil('method', 'method')
/** Of a sigil on a planetary square; there is none with other methods. */
export const planet = sigil('planet', 'kamea/planet')
export const path = sigil('path', 'path', '*/x', '*/y')
export const firstLetter = sigil('first_letter', 'path/0/letter')
export const pathCount = derived('path_count', 'count', path)
export const pathLength = derived('path_length', 'length of line', pathCount)
export const pathParity = derived('path_parity', 'parity of number', pathCount)
export const openness = derived('openness', 'openness of path', path)
export const reach = derived('reach', 'reach of path', openness)
export const heading = derived('heading', 'heading of path', path)
export const turn = derived('turn', 'mean turn of path', path)
export const temper = derived('temper', 'temper of line', turn)
