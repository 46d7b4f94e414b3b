import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NoesisError } from './errors.js'
import { parseJson } from './parse-json.js'

function refusalOf(text: string | Uint8Array): NoesisError {
  try {
    parseJson(Buffer.from(text as string))
  } catch (error) {
    if (error instanceof NoesisError) return error
    throw error
  }
  throw new Error('was taken')
}

test.each([
  ['{"a": 1,}', 1, 9, 'field name'],
  ['{"a": [1, 2,]}', 1, 13, 'a value'],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3, '","'],
  ["{'a': 1}", 1, 2, 'field name'],
  ['{"a" 1}', 1, 6, '":"'],
  ['{"a": tru}', 1, 7, 'a value'],
  ['{"a": 1', 1, 8, 'ends too early'],
  ['{"a": "x', 1, 9, 'inside a string'],
  ['{"a": "x\ny"}', 1, 9, 'control character'],
  ['{"a": "\\x"}', 1, 8, 'escape'],
  ['{"a": 01}', 1, 8, '","'],
  ['{} {}', 1, 4, 'nothing may follow'],
  ['[1}', 1, 3, '"]"'],
  ['// no', 1, 1, 'a value'],
])('%j breaks at line %i, column %i: %s', (text, line, column, reason) => {
  const error = refusalOf(text)
  expect(error.code).toBe('MALFORMED_REQUEST')
  expect(error.extra).toMatchObject({ line, column })
  expect(error.message).toContain(reason)
})

test.each(['', ' \n'])('%j is called empty', (text) => {
  expect(refusalOf(text).message).toMatch(/empty/)
})

test('what is not UTF-8 is called that', () => {
  expect(refusalOf(Uint8Array.of(0x22, 0xff, 0x22)).message).toMatch(/UTF-8/)
})

test('JSON that was cut or damaged anywhere is refused at a place in it, in words of our own', () => {
  const damaged = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', '\\', ':', 'x', '\u0001'))
    .map(([text, at, inserted]) => text.slice(0, at % (text.length + 1)) + inserted)
    .filter((text) => text.trim() !== '' && !isJson(text))
  fc.assert(
    fc.property(damaged, (text) => {
      const { position } = refusalOf(text).extra as { position: number }
      expect(position).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 500 },
  )
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
