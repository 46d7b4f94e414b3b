import { expect, test } from 'vitest'
import { createParser } from './check.js'
import { Strict } from './json-schema.js'
import { Moment, readMoment } from './moment.js'

const parse = createParser(Strict({ from: Moment('Start') }))
const read = (from: string) => new Date(readMoment('/from', parse({ from }).from)).toISOString()

test.each([
  ['2026-02-08', '2026-02-08T00:00:00.000Z'],
  ['2026-02-08T10:00:00Z', '2026-02-08T10:00:00.000Z'],
  ['2026-02-08t10:00:00.123456789z', '2026-02-08T10:00:00.123Z'],
  ['2026-02-08T10:00:00+05:30', '2026-02-08T04:30:00.000Z'],
  ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
  ['2017-01-01T05:29:60.5+05:30', '2017-01-01T00:00:00.500Z'],
  ['0001-01-01', '0001-01-01T00:00:00.000Z'],
  ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
])('%s is %s', (text, instant) => {
  expect(read(text)).toBe(instant)
})

test.each([
  '2026-02-29',
  '2026-02-31T00:00:00Z',
  '2026-00-10',
  '2026-13-01',
  '2026-02-08T24:00:00Z',
  '2026-02-08T10:60:00Z',
  '2026-02-08T10:00:00',
  '2026-02-08T10:00Z',
  '2026-02-08 10:00:00Z',
  '2026-02-08T10:00:00Z[Asia/Kolkata]',
  '+002026-02-08',
  '0000-12-31',
  '0001-01-01T00:00:00+00:01',
  '9999-12-31T23:59:59-00:01',
  '9999-12-31T23:59:60Z',
  '2026',
  '1',
  '',
  'infinity',
])('%s is refused by its name', (text) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT', errors: [expect.objectContaining({ pointer: '/from' })] }))
})
