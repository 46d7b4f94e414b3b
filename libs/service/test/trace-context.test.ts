import { expect, test } from 'vitest'
import { readTraceparent, writeTraceparent } from '../src/index.js'

const traceId = '0af7651916cd43dd8448eb211c80319c'
const spanId = 'b7ad6b7169203331'

test('a traceparent is read and written as it stands in the W3C recommendation', () => {
  const header = `00-${traceId}-${spanId}-01`
  expect(readTraceparent(header)).toEqual({ traceId, spanId, sampled: true })
  expect(writeTraceparent({ traceId, spanId, sampled: true })).toBe(header)
  expect(readTraceparent(`00-${traceId}-${spanId}-00`)?.sampled).toBe(false)
})

test.each([
  undefined,
  '',
  'rubbish',
  `01-${traceId}-${spanId}-01`,
  `00-${'0'.repeat(32)}-${spanId}-01`,
  `00-${traceId}-${'0'.repeat(16)}-01`,
  `00-${traceId.toUpperCase()}-${spanId}-01`,
  `00-${traceId}-${spanId}-01-more`,
])('%s is no traceparent', (header) => {
  expect(readTraceparent(header)).toBeUndefined()
})
