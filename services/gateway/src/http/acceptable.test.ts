import { expect, test } from 'vitest'
import { acceptableType } from './acceptable.js'

const json = 'application/json'
const svg = 'image/svg+xml'

test.each([
  [undefined, json],
  ['', json],
  ['*/*', json],
  ['application/json', json],
  ['APPLICATION/JSON', json],
  ['application/*', json],
  ['application/json; charset=utf-8', json],
  ['application/json;charset="UTF-8"', json],
  ['image/svg+xml', svg],
  ['image/*', svg],
  ['image/svg+xml, */*', svg],
  ['image/svg+xml;q=0.5, application/json', json],
  ['image/svg+xml;q=0.9, */*;q=0.8', svg],
  ['text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8', json],
  ['application/json;q=0, */*', svg],
  ['*/*;q=0.1', json],
])('%j is answered in %s', (accept, type) => {
  expect(acceptableType(accept, [json, svg])).toBe(type)
})

test.each(['text/html', 'image/png', 'application/json;q=0', '*/*;q=0', 'image/svg+xml, */*;q=0', 'application/json; charset=utf-16'])(
  '%j cannot be met where JSON is made alone',
  (accept) => {
    expect(acceptableType(accept, [json])).toBeUndefined()
  },
)

test.each([';', ',', 'json', '/'])('%j names no media type and forbids none', (accept) => {
  expect(acceptableType(accept, [json])).toBe(json)
})
