import { expect, it } from 'vitest'
import { fill } from './wording.js'

it.each([
  ['an authority', 'Your {authority} authority waits.', { authority: 'Emotional' }, 'Your emotional authority waits.'],
  ['an authority that opens a sentence', '{Authority} authority waits.', { authority: 'Emotional' }, 'Emotional authority waits.'],
  ['a hexagram', 'Two lines of {hexagram_name} change.', { hexagram_name: 'The Wanderer' }, 'Two lines of the Wanderer change.'],
  [
    'a hexagram that opens a sentence',
    '{hexagram_name} is still. {hexagram_name}?',
    { hexagram_name: 'The Wanderer' },
    'The Wanderer is still. The Wanderer?',
  ],
  ['a line that is quoted', 'It says: “{first_line_text}”', { first_line_text: 'The nest burns.' }, 'It says: “The nest burns.”'],
] as const)('writes %s as a sentence has it', (_, text, values, filled) => {
  expect(fill(text, values)).toBe(filled)
})
