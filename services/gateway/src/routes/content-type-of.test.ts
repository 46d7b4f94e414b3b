import type { Reply } from '@selemene/bus'
import { expect, test } from 'vitest'
import { contentTypeOf } from './content-type-of.js'

const answer = (body: string, type?: string) => ({ body: Buffer.from(body), header: () => type }) as unknown as Reply

test('an answer goes on as what it is', () => {
  expect(contentTypeOf(answer('{}'))).toBe('application/json')
  expect(contentTypeOf(answer('{}', 'application/json'))).toBe('application/json')
  expect(contentTypeOf(answer('<svg/>', 'image/svg+xml'))).toBe('image/svg+xml')
})

test.each([
  ['nothing', '', 'application/json'],
  ['a page', '<script>', 'text/html'],
  ['a page that calls itself JSON', '<html>', 'application/json'],
  ['JSON that calls itself a picture', '{}', 'image/svg+xml'],
  ['a name that every object has', '{}', 'constructor'],
])('%s instead of an answer is a bridge error', (_what, body, type) => {
  expect(() => contentTypeOf(answer(body, type))).toThrow(expect.objectContaining({ code: 'BRIDGE_ERROR' }))
})
