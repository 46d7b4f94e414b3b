import { NoesisError } from '@selemene/contracts'
import { expect, test } from 'vitest'
import { numberCursor, pageOf, readCursor } from './page.js'

const ids = (...numbers: number[]) => numbers.map((id) => ({ id: String(id) }))
const page = (rows: { id: string }[], limit: number) => pageOf(rows, limit, ({ id }) => id)

test('one row more than asked for means another page, which begins after the last row shown', () => {
  const { rows, next_cursor } = page(ids(9, 8, 7), 2)
  expect(rows).toEqual(ids(9, 8))
  expect(readCursor(next_cursor as string, numberCursor)).toBe('8')
})

test('no row more is the end', () => {
  expect(page(ids(9, 8), 2)).toEqual({ rows: ids(9, 8), next_cursor: null })
  expect(page([], 2)).toEqual({ rows: [], next_cursor: null })
})

test('a cursor that no page gave out is refused at its parameter', () => {
  const forged = Buffer.from("8'; drop table users").toString('base64url')
  expect(() => readCursor(forged, numberCursor)).toThrow(NoesisError)
  expect(readCursor(undefined, numberCursor)).toBeUndefined()
})
