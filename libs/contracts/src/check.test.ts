import Type from 'typebox'
import { describe, expect, test } from 'vitest'
import { createParser } from './check.js'
import { NoesisError } from './errors.js'
import { Instant, Nullable, OneOf, Strict } from './json-schema.js'

const Words = Type.Array(Type.String(), { maxItems: 10, uniqueItems: true })
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

test.each([
  ['a format', { type: 'string', format: 'instand' }, /unknown format "instand"/],
  ['a keyword', { type: 'string', maxLenght: 5 }, /unknown keyword: "maxLenght"/],
])('%s that is not known is refused with the schema, and does not pass over every value', (_, field, words) => {
  expect(() => createParser(Type.Object({ field: Type.Unsafe(field) }))).toThrow(words)
})

test('an instant is checked wherever a schema asks for one', () => {
  const from = createParser(Strict({ from: Instant('Start') }))
  expect(from({ from: '2026-02-08T10:00:00Z' })).toEqual({ from: '2026-02-08T10:00:00Z' })
  for (const text of ['yesterday', '2026-02-08', '2026-02-30T00:00:00Z']) expect(() => from({ from: text })).toThrow(/RFC 3339 instant/)
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

describe('checking stops', () => {
  const parseItems = createParser(
    Strict({ items: Type.Array(Type.Union([Strict({ id: Type.String() }), Type.Integer()]), { maxItems: 100 }), words: Type.Optional(Words) }),
  )
  const refusalOf = (body: unknown) => {
    try {
      parseItems(body)
    } catch (error) {
      if (error instanceof NoesisError) return error
    }
    throw new Error('was not refused')
  }

  test('at a hundred faults, and says that there are more', () => {
    const error = refusalOf({ items: [], ...numbered(150) })
    expect(error.errors).toHaveLength(100)
    expect(error.extra.errors_omitted).toBe(true)
    expect(error.message).toMatch(/and more than 99 more/)
  })

  test('not at exactly a hundred', () => {
    const error = refusalOf({ items: [], ...numbered(100) })
    expect(error.errors).toHaveLength(100)
    expect(error.extra).not.toHaveProperty('errors_omitted')
  })

  test('before half a million wrong items have been looked at', () => {
    const many = counted(new Array<unknown>(520_000).fill('wrong'))
    expect(refusalOf({ items: many.items }).errors?.[0]).toMatchObject({ pointer: '/items', code: 'maxItems' })
    expect(many.reads()).toBeLessThan(1_000)
  })

  test('and items are not compared with one another: ten times as many are read about ten times as often, not a hundred times', () => {
    const readsOf = (count: number) => {
      const words = counted(Array.from({ length: count }, (_, i) => `word ${i}`))
      refusalOf({ items: [], words: words.items })
      return words.reads()
    }
    expect(readsOf(20_000)).toBeLessThan(20 * Math.max(readsOf(2_000), 1_000))
  })

  test('and what is told stays below 64 KiB, however long the names and texts', () => {
    const long = Object.fromEntries(Array.from({ length: 90 }, (_, i) => [`${i}${'\u0000'.repeat(5_000)}`, i]))
    const error = refusalOf({ items: [], ...long })
    expect(error.errors?.length).toBeGreaterThan(10)
    expect(error.extra.errors_omitted).toBe(true)
    expect(Buffer.byteLength(JSON.stringify(error.toData()))).toBeLessThan(64 * 1024)
  })
})

/** A list that counts how often one of its items is read: what checking it costs, without a clock. */
function counted<T>(list: T[]): { items: T[]; reads: () => number } {
  let reads = 0
  const items = new Proxy(list, {
    get(target, key, receiver) {
      reads += 1
      return Reflect.get(target, key, receiver)
    },
  })
  return { items, reads: () => reads }
}

const numbered = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`field_${i}`, i]))

test.each([[null], [[]], ['text'], [7]])('what is no object is refused as a whole: %j', (body) => {
  expect(faultsOf(body)).toEqual([['', 'type']])
})

describe('what helps to mend a body', () => {
  const parseCall = createParser(
    Strict({
      seed: Type.Optional(Type.Union([Type.String({ minLength: 1 }), Type.Integer({ minimum: 0 })])),
      level: Type.Optional(OneOf(['lahiri', 'raman'])),
      birth_data: Type.Optional(Strict({ name: Type.String(), date: Type.Optional(Type.String()) })),
      options: Type.Optional(Strict({ ayanamsa: Type.Optional(OneOf(['lahiri', 'raman'], { default: 'lahiri' })) }, { default: {} })),
      either: Type.Optional(Type.Union([Strict({ id: Type.String() }), Type.Null()])),
    }),
  )
  const told = (body: unknown) => {
    try {
      parseCall(body)
    } catch (error) {
      if (error instanceof NoesisError) return error.errors
    }
    return undefined
  }

  test('a mistyped field is one fault, which names the field that was meant', () => {
    expect(told({ birth_data: { nmae: 'Asha' } })).toEqual([
      {
        pointer: '/birth_data/nmae',
        message: 'is not a field of this request; did you mean "name"?',
        code: 'additionalProperties',
        suggestions: ['name'],
      },
    ])
  })

  test('a field that was filled in is suggested all the same: an object of options, and one of them', () => {
    expect(told({ optoins: { ayanamsa: 'raman' } })).toMatchObject([{ pointer: '/optoins', suggestions: ['options'] }])
    expect(told({ options: { ayanamsha: 'raman' } })).toMatchObject([{ pointer: '/options/ayanamsha', suggestions: ['ayanamsa'] }])
  })

  test('a field that is there already is not suggested', () => {
    expect(told({ birth_data: { name: 'Asha', nmae: 'Asha' } })).toEqual([
      { pointer: '/birth_data/nmae', message: 'is not a field of this request', code: 'additionalProperties' },
    ])
  })

  test('a mistyped field at the wrong place is told what it may be a field of', () => {
    expect(told({ ayanmsa: 'raman', dat: '1991-08-13' })).toEqual([
      {
        pointer: '/ayanmsa',
        message: 'is not a field of this request; did you mean "options.ayanamsa"?',
        code: 'additionalProperties',
        suggestions: ['options.ayanamsa'],
      },
      expect.objectContaining({ pointer: '/dat', suggestions: expect.arrayContaining(['birth_data.date']) }),
    ])
  })

  test('a field at the wrong place is told where it belongs', () => {
    expect(told({ date: '1991-08-13' })).toMatchObject([{ pointer: '/date', message: 'is not a field of this request; it belongs in "birth_data"' }])
  })

  test('a mistyped word of a list is told the word that was meant', () => {
    expect(told({ level: 'lahari' })).toMatchObject([{ pointer: '/level', code: 'enum', suggestions: ['lahiri'] }])
  })

  test.each([
    [{ seed: 1.5 }, 'must be a string or a whole number'],
    [{ seed: true }, 'must be a string or a whole number'],
    [{ seed: '' }, expect.stringContaining('1 char')],
    [{ seed: -1 }, expect.stringContaining('>= 0')],
    [{ either: 5 }, 'must be an object'],
  ])('one mistake in a union is one fault: %j', (body, message) => {
    expect(told(body)).toMatchObject([{ message }])
    expect(told(body)).toHaveLength(1)
  })

  test('inside a branch of a union, the faults are those of the branch', () => {
    expect(told({ either: {} })).toEqual([{ pointer: '/either/id', message: 'is required', code: 'required' }])
  })
})
