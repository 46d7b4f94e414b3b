import type { Msg } from '@nats-io/transport-node'
import { expect, it } from 'vitest'
import { headerText } from './headers.js'
import { readFields } from './read-fields.js'

/** A message as the client hands it over: head and body in one piece, and how long the head is. */
function message(head: string, body = ''): Msg {
  const bytes = Buffer.from(`before${head}${body}`).subarray(6)
  return { _rdata: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), _msg: { hdr: Buffer.byteLength(head) || -1 } } as unknown as Msg
}

it('reads fields by their exact names, without what stands around the value', () => {
  const fields = readFields(
    message(headerText({ Status: '200', 'Content-Type': 'application/json', Empty: '', Name: ' é ' }), 'Body: not a field\r\n'),
  )
  expect(['Status', 'Content-Type', 'Empty', 'Name', 'Type', 'status', 'Body'].map((name) => fields?.get(name))).toEqual([
    '200',
    'application/json',
    undefined,
    'é',
    undefined,
    undefined,
    undefined,
  ])
  expect(fields?.isUnserved).toBe(false)
})

it('tells a message without fields, and the word of the server that nobody serves a subject', () => {
  expect(readFields(message('', 'text'))).toBeUndefined()
  expect(readFields(message('NATS/1.0 503\r\n\r\n'))?.isUnserved).toBe(true)
  // A service that answers 503 by itself is somebody who serves.
  expect(readFields(message('NATS/1.0\r\nStatus: 503\r\n\r\n', '{}'))?.isUnserved).toBe(false)
})
