import Type from 'typebox'
import { expect, test } from 'vitest'
import { createParser } from './check.js'
import { NoesisError } from './errors.js'
import { Nullable, OneOf, Strict } from './json-schema.js'

const parse = createParser(
  Strict({
    name: Type.String({ minLength: 2 }),
    tier: Type.Optional(OneOf(['free', 'premium'])),
    limit: Type.Optional(Nullable(Type.Integer({ minimum: 1 }))),
    tags: Type.Optional(Type.Array(Type.String({ pattern: '^[a-z]+$' }))),
    place: Type.Optional(Strict({ 'a/b~c': Type.Number() })),
  }),
)

function faultsOf(body: unknown): [pointer: string, code: string][] {
  try {
    parse(body)
  } catch (error) {
    if (error instanceof NoesisError && error.code === 'INVALID_INPUT') return (error.errors ?? []).map(({ pointer, code }) => [pointer, code])
    throw error
  }
  return []
}

test('a body that fits comes back as it is', () => {
  const body = { name: 'tulsi', tier: 'free', limit: null, tags: ['a'], place: { 'a/b~c': 1 } }
  expect(parse(body)).toBe(body)
})

test('every fault is told at once, each at its place', () => {
  expect(faultsOf({ tier: 'gold', limit: 0, tags: ['a', 'B'] })).toEqual([
    ['/name', 'required'],
    ['/tier', 'enum'],
    ['/limit', 'minimum'],
    ['/tags/1', 'pattern'],
  ])
})

test('a missing field is where it should stand, escaped as a JSON pointer', () => {
  expect(faultsOf({ name: 'tulsi', place: {} })).toEqual([['/place/a~1b~0c', 'required']])
})

test.each([
  ['{"name":"tulsi","zz":1}', '/zz'],
  ['{"name":"tulsi","__proto__":{"tier":"premium"}}', '/__proto__'],
  ['{"name":"tulsi","constructor":{}}', '/constructor'],
  ['{"name":"tulsi","toString":1}', '/toString'],
])('an unknown field is refused as itself: %s', (text, pointer) => {
  expect(faultsOf(JSON.parse(text))).toEqual([[pointer, 'additionalProperties']])
})

test('a wrong type is told once, null allowed or not', () => {
  expect(faultsOf({ name: 'tulsi', limit: 'x' })).toEqual([['/limit', 'type']])
  expect(faultsOf({ name: 7 })).toEqual([['/name', 'type']])
})

test.each([[null], [[]], ['text'], [7]])('what is no object is refused as a whole: %j', (body) => {
  expect(faultsOf(body)).toEqual([['', 'type']])
})
