import type { AnyEngine, Question } from '@selemene/engine'
import { expect, test } from 'vitest'
import { createAskedMost } from './asked-most.js'

const engine = { id: 'numerology' } as AnyEngine
const echoing = { id: 'sigil-forge', echo: () => ({}) } as unknown as AnyEngine
const question = (input: object, more: object = {}) => ({ input: { options: {}, ...input }, level: 2, reading: undefined, ...more }) as Question
const key = (text: string) => ({ engine: 'x', text, secret: Buffer.alloc(0) })
const birth = { birth_data: { date: '1991-08-13' } }

test('the most repeated come first, as requests that can be sent', () => {
  const asked = createAskedMost()
  const other = { birth_data: { date: '1974-03-09' } }
  asked.note(engine, key('a'), question(birth))
  for (let i = 0; i < 3; i++) asked.note(engine, key('b'), question(other, { reading: { quotes: undefined } }))
  expect(asked.list(10)).toEqual([
    { engine_id: 'numerology', input: { ...other, options: {}, consciousness_level: 2, reading: true } },
    { engine_id: 'numerology', input: { ...birth, options: {}, consciousness_level: 2 } },
  ])
  expect(asked.list(1)).toHaveLength(1)
})

test.each([
  ['a name', engine, question({ birth_data: { ...birth.birth_data, name: 'Asha' } })],
  ['a seed', engine, question({ seed: 'my words' })],
  ['a question in its reading', engine, question(birth, { reading: { quotes: 'Who am I?' } })],
  ['words deep in its options', engine, question({ options: { partner: { name: 'Asha' } } })],
  ['words that the answer echoes', echoing, question({ options: { letters: 'QTRVR' } })],
  ['an instant that has passed', engine, question({ ...birth, current_time: '2026-01-01T00:00:00Z' })],
  ['a picture', engine, question({ options: { image: 'x'.repeat(5_000) } })],
])('a request with %s is not listed', (_, of, asking) => {
  const asked = createAskedMost()
  asked.note(of, key('a'), asking)
  expect(asked.list(10)).toEqual([])
})

test('it remembers no more than its bound', () => {
  const asked = createAskedMost()
  for (let i = 0; i < 5_000; i++) asked.note(engine, key(String(i)), question(birth))
  expect(asked.list(10_000)).toHaveLength(2_000)
})
