import { expect, test } from 'vitest'
import { breakingChanges, type Described } from '../support/breaking-changes.js'

const schema = {
  request: {
    type: 'object',
    additionalProperties: false,
    required: ['date'],
    properties: { date: { type: 'string' }, depth: { type: 'integer', minimum: 1, maximum: 5 }, style: { type: 'string', enum: ['a', 'b'] } },
  },
  response: { type: 'object', required: ['moon'], properties: { moon: { type: 'number' }, phase: { type: 'string', enum: ['new', 'full'] } } },
}
const document = (change: (copy: typeof schema) => unknown = () => undefined): Described => {
  const copy = structuredClone(schema)
  change(copy)
  const json = (one: object) => ({ content: { 'application/json': { schema: one as Record<string, unknown> } } })
  return { paths: { '/a': { post: { requestBody: json(copy.request), responses: { 200: json(copy.response) } } } } }
}
const changes = (change: (copy: typeof schema) => unknown) => breakingChanges(document(), document(change))

test('what adds to a document breaks nothing', () => {
  expect(breakingChanges(document(), document())).toEqual([])
  expect(changes(({ request }) => Object.assign(request.properties, { tone: { type: 'string' } }))).toEqual([])
  expect(changes(({ request }) => Object.assign(request.properties.depth, { type: 'number', maximum: 9 }))).toEqual([])
  expect(changes(({ request }) => request.properties.style.enum.push('c'))).toEqual([])
  expect(changes(({ response }) => Object.assign(response.properties, { sun: { type: 'number' } }))).toEqual([])
  expect(changes(({ response }) => response.required.push('phase'))).toEqual([])
})

test.each<[string, (copy: typeof schema) => unknown]>([
  ['request/depth is gone', ({ request }) => Reflect.deleteProperty(request.properties, 'depth')],
  ['request/depth is now required', ({ request }) => request.required.push('depth')],
  ['request/depth has a narrower maximum', ({ request }) => Object.assign(request.properties.depth, { maximum: 4 })],
  ['request/date has a narrower pattern', ({ request }) => Object.assign(request.properties.date, { pattern: '^a' })],
  ['request/date has another type', ({ request }) => Object.assign(request.properties.date, { type: 'integer' })],
  ['request/style has other values', ({ request }) => request.properties.style.enum.pop()],
  ['response/moon is gone', ({ response }) => Reflect.deleteProperty(response.properties, 'moon')],
  ['response/moon may now be missing', ({ response }) => response.required.pop()],
  ['response/moon has another type', ({ response }) => Object.assign(response.properties.moon, { type: ['number', 'null'] })],
  ['response/phase has other values', ({ response }) => response.properties.phase.enum.push('dark')],
])('%s is found', (found, change) => {
  expect(changes(change)).toEqual([`POST /a ${found}`])
})

test('a route, a status or a media type that is gone is found', () => {
  expect(breakingChanges(document(), { paths: {} })).toEqual(['POST /a is gone'])
  const [operation] = Object.values(document().paths['/a'] ?? {})
  expect(breakingChanges(document(), { paths: { '/a': { post: { ...operation, responses: {} } } } })).toEqual(['POST /a no longer answers 200'])
  expect(breakingChanges(document(), { paths: { '/a': { post: { ...operation, requestBody: {} } } } })).toEqual([
    'POST /a takes application/json no longer',
  ])
})

test('a parameter that is asked for is found, and one that is gone', () => {
  const taking = (...parameters: { name: string; in: string; required?: boolean }[]): Described => ({ paths: { '/a': { get: { parameters } } } })
  expect(breakingChanges(taking({ name: 'q', in: 'query' }), taking({ name: 'q', in: 'query', required: true }))).toEqual(['GET /a now asks for q'])
  expect(breakingChanges(taking({ name: 'q', in: 'query' }), taking())).toEqual(['GET /a no longer takes q'])
})
