import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { questionKey, questionText } from './question-key.js'

const engine = { id: 'numerology', version: '1.2.0' }
const question = { input: { birth_data: { date: '1990-01-01', name: 'Ada' }, options: { system: 'pythagorean' } }, level: 2, reading: undefined }
const key = (of = question, by = engine, basis = 'tables 7') => questionKey(by, basis, of as Parameters<typeof questionKey>[2]).toString('hex')

it('is the SHA-512 of the engine, its version, what its numbers stand on, the level, and the request with its fields in the order of the alphabet', () => {
  const text = 'numerology\n1.2.0\ntables 7\n2\n{"birth_data":{"date":"1990-01-01","name":"Ada"},"options":{"system":"pythagorean"}}'
  expect(key()).toBe(createHash('sha512').update(text).digest('hex'))
})

it('is one key for one question, in whatever order its fields stand', () => {
  const input = { options: { system: 'pythagorean' }, birth_data: { name: 'Ada', date: '1990-01-01' } }
  expect(key({ ...question, input })).toBe(key())
})

describe('is another key', () => {
  it.each([
    ['for another engine', key(question, { ...engine, id: 'gematria' })],
    ['for another version of the method', key(question, { ...engine, version: '1.2.1' })],
    ['on another basis', key(question, engine, 'tables 8')],
    ['at another level', key({ ...question, level: 3 })],
    ['for another value', key({ ...question, input: { ...question.input, options: { system: 'chaldean' } } })],
    ['with a field more', key({ ...question, input: { ...question.input, current_time: '2026-01-01T00:00:00Z' } } as typeof question)],
  ])('%s', (_what, other) => expect(other).not.toBe(key()))

  it('read aloud, and again for each question that is quoted', () => {
    const aloud = (quotes?: string) => questionText({ ...question, reading: { quotes } })
    const texts = [questionText(question), aloud(), aloud('Why?'), aloud('Why not?'), aloud('Why?"\n{}')]
    expect(new Set(texts).size).toBe(texts.length)
  })
})

it('no text of a caller is taken for another part of the question: each stands on one line', () => {
  const text = questionText({ ...question, input: { question: '0\n{}', options: {} }, reading: { quotes: 'one\ntwo' } })
  expect(text.split('\n')).toEqual(['2 aloud "one\\ntwo"', '{"options":{},"question":"0\\n{}"}'])
})
