import { expect, test } from 'vitest'
import type { OpenApiDocument, Parameter } from './open-api-document.js'
import { withSharedParameters } from './shared-parameters.js'

const taking = (...parameters: Parameter[]): OpenApiDocument => ({
  paths: Object.fromEntries(parameters.map((parameter, i) => [`/${i}`, { get: { parameters: [parameter] } }])),
})
const limit = (maximum: number): Parameter => ({ name: 'limit', in: 'query', schema: { type: 'integer', maximum } })

test('a parameter that operations share stands once, and one of the same name that differs keeps its own form', () => {
  const { paths, components } = withSharedParameters(taking(limit(50), limit(200), limit(200)))
  expect(components?.parameters).toEqual({ limit: limit(200) })
  const reference = { $ref: '#/components/parameters/limit' }
  expect(Object.values(paths).map(({ get }) => get?.parameters)).toEqual([[limit(50)], [reference], [reference]])
})

test('two that are shared under one name are told apart by a number', () => {
  const { components } = withSharedParameters(taking(limit(50), limit(200), limit(200), limit(50)))
  expect(components?.parameters).toEqual({ limit: limit(50), limit2: limit(200) })
})
