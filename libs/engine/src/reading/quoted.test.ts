import { expect, it } from 'vitest'
import { quoted } from './quoted.js'

const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i + 1}`).join(' ')

it('a question is quoted whole up to 24 words, and a longer one by these', () => {
  expect(quoted('Why now?')).toBe('Why now?')
  expect(quoted(words(24))).toBe(words(24))
  expect(quoted(words(25))).toBe(`${words(24)} …`)
})

it('a question is quoted on one line', () => {
  expect(quoted('  Why\n\n now \t? ')).toBe('Why now ?')
})
