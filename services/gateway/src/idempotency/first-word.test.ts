import { expect, test } from 'vitest'
import { type Answered, type FirstWord, readFirst, sealed } from './first-word.js'

const by = { secret: 'nsk_test_secret', at: 'slot' }
const answered: Answered = { status: 201, type: 'application/json', body: '{"api_key":"nsk_test_new"}' }
const read = (word: Partial<FirstWord>, { now = 0, secret = by.secret } = {}) => {
  try {
    return readFirst<Answered>(JSON.stringify({ fingerprint: 'f', startedAt: 0, ...word }), 'f', { ...by, secret }, now)
  } catch (error) {
    return (error as { extra: { outcome?: string } }).extra.outcome ?? (error as { code: string }).code
  }
}

test('an answer is read by the secret that it was sealed under, and by no other', () => {
  const word = { sealed: sealed(answered, by) }
  expect(JSON.stringify(word)).not.toContain('nsk_test_new')
  expect(read(word)).toEqual(answered)
  expect(read(word, { secret: 'another' })).toBe('withheld')
})

test('a first request without an answer runs, has failed, or was cut short', () => {
  expect(read({}, { now: 329_000 })).toBe('running')
  expect(read({}, { now: 331_000 })).toBe('unknown')
  expect(read({ failedWith: 504 })).toBe('unknown')
})

test('another body is told so before anything else', () => {
  expect(read({ fingerprint: 'other', failedWith: 504 })).toBe('INVALID_INPUT')
})
