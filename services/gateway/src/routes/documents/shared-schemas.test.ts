import { expect, test } from 'vitest'
import type { OpenApiDocument, Schema } from './open-api-document.js'
import { withSharedSchemas } from './shared-schemas.js'
import { tidySchema } from './tidy-schema.js'

const answering = (...schemas: Schema[]): OpenApiDocument => ({
  paths: Object.fromEntries(schemas.map((schema, i) => [`/${i}`, { get: { responses: { 200: { content: { 'application/json': { schema } } } } } }])),
})
const schemaAt = ({ paths }: OpenApiDocument, path: string) =>
  (paths[path]?.get?.responses?.[200] as { content: Record<string, { schema: Schema }> } | undefined)?.content['application/json']?.schema

const point = (description?: string): Schema => ({
  type: 'object',
  ...(description === undefined ? {} : { description }),
  required: ['latitude', 'longitude'],
  properties: { latitude: { type: 'number', minimum: -90, maximum: 90 }, longitude: { type: 'number', minimum: -180, maximum: 180 } },
})
const placed = (name: string, place: Schema): Schema => ({ type: 'object', required: [name], properties: { [name]: place } })

test('what occurs twice stands once, under the name of the property that holds it', () => {
  const document = withSharedSchemas(
    answering(placed('birth_place', point()), { ...placed('birth_place', point('Where')), minProperties: 1 }, { type: 'string' }),
  )
  expect(document.components?.schemas).toEqual({ BirthPlace: point() })
  const reference = { $ref: '#/components/schemas/BirthPlace' }
  expect(schemaAt(document, '/0')).toEqual(placed('birth_place', reference))
  expect(schemaAt(document, '/1')).toEqual({ ...placed('birth_place', { ...reference, description: 'Where' }), minProperties: 1 })
  expect(schemaAt(document, '/2')).toEqual({ type: 'string' })
})

test('what is shorter than the references to it stays in its places', () => {
  const name = { type: 'string', description: 'Of the place that was asked for' }
  const twice = withSharedSchemas(answering(name, { type: 'array', items: name }))
  expect(twice.components?.schemas).toEqual({})
  const often = withSharedSchemas(answering(...[1, 2, 3, 4, 5, 6, 7, 8].map((minItems) => ({ type: 'array', minItems, items: name }))))
  expect(Object.values(often.components?.schemas ?? {})).toEqual([name])
})

test('what occurs only inside something shared is written there, and once', () => {
  const outer = placed('place', point())
  const document = withSharedSchemas(answering(placed('outer', outer), { ...placed('outer', outer), minProperties: 1 }))
  expect(document.components?.schemas).toEqual({ Outer: outer })
})

test('a schema with a name of its own stands under it, even when it occurs once', () => {
  const document = withSharedSchemas(answering(placed('at', point())), new Map([['Placed', placed('at', point())]]))
  expect(schemaAt(document, '/0')).toEqual({ $ref: '#/components/schemas/Placed' })
  expect(document.components?.schemas).toEqual({ Placed: placed('at', point()) })
})

test('names that are taken get a number, and examples that look like schemas stay as they are', () => {
  const other = { ...point(), maxProperties: 2 }
  const example = { value: { properties: point() } }
  const twice = (schema: Schema) => [placed('place', schema), { ...placed('place', schema), minProperties: 1 }]
  const document = withSharedSchemas(answering(...twice(point()), ...twice(other), { type: 'object', default: example }))
  expect(document.components?.schemas).toEqual({ Place: point(), Place2: other })
  expect(schemaAt(document, '/4')).toEqual({ type: 'object', default: example })
})

test('a map is told by additionalProperties, and a description that repeats a name is left out', () => {
  const record = { type: 'object', patternProperties: { '^.*$': { type: 'string', description: 'the right eye.' } } }
  expect(tidySchema({ type: 'object', properties: { right_eye: { ...record, description: 'The right eye' } } })).toEqual({
    type: 'object',
    properties: { right_eye: { type: 'object', additionalProperties: { type: 'string', description: 'the right eye.' } } },
  })
  const few = { type: 'object', patternProperties: { '^a$': { type: 'string' } } }
  expect(tidySchema(few)).toEqual(few)
})
