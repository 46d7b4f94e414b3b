import { derived, field, keyedField } from './field.js'

const cast = (as: string, path: string, ...cites: string[]) => field(as, 'i-ching', path, ...cites)

/** Which lines change follows from the six values, so that a cast without a changing line has fields to stand on, too. */
export const lineValues = cast('line_values', 'line_values', '*')
export const changingLines = derived('changing_lines', 'changing lines', lineValues)
export const changingCount = derived('changing_count', 'count', changingLines)

/** The lowest line that changes, and what it says. */
export const firstLine = cast('first_line', 'changing_lines/0')
export const firstLineIndex = derived('first_line_index', 'index of line', firstLine)
export const firstLineText = keyedField(firstLineIndex, 'first_line_text', 'i-ching', 'primary/lines/{}')

export const hexagram = cast('hexagram', 'primary/number')
export const hexagramName = cast('hexagram_name', 'primary/name')
export const partOfBook = derived('part_of_book', 'part of the book', hexagram)
/** Whether two lines or more change. */
export const moves = derived('moves', 'moves', changingCount)
export const lower = cast('lower', 'primary/lower/name')
export const upper = cast('upper', 'primary/upper/name')
export const lowerElement = derived('lower_element', 'element of trigram', lower)
export const upperElement = derived('upper_element', 'element of trigram', upper)

export const relating = cast('relating', 'relating/number')
export const relatingName = cast('relating_name', 'relating/name')
