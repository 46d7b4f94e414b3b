import { expect, it } from 'vitest'
import { parseFields } from './parse-fields.js'
import { headerText } from './write-buffer.js'

it('reads fields by their exact names, without what stands around the value', () => {
  const fields = parseFields(headerText({ Status: '200', 'Content-Type': 'application/json', Empty: '', Name: ' é ' }), true)
  expect(['Status', 'Content-Type', 'Empty', 'Name', 'Type', 'status'].map((name) => fields.get(name))).toEqual([
    '200',
    'application/json',
    undefined,
    'é',
    undefined,
    undefined,
  ])
  expect(fields.isUnserved).toBe(false)
})

it('takes the first of a field that stands twice, and passes over lines that are no field', () => {
  const fields = parseFields('NATS/1.0\r\nTwice: one\r\nTwice: two\r\nno field\r\n: nameless\r\nLast: true\r\n\r\n', false)
  expect(['Twice', 'no field', '', 'Last'].map((name) => fields.get(name))).toEqual(['one', undefined, undefined, 'true'])
})

it('tells the word of the server that no service has a subject from a service that answers 503', () => {
  expect(parseFields('NATS/1.0 503\r\n\r\n', false).isUnserved).toBe(true)
  expect(parseFields('NATS/1.0 503\r\n\r\n', true).isUnserved).toBe(false)
  expect(parseFields('NATS/1.0\r\nStatus: 503\r\n\r\n', false).isUnserved).toBe(false)
})
