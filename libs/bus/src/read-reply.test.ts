import { gzipSync } from 'node:zlib'
import { NoesisError } from '@selemene/contracts'
import { describe, expect, it } from 'vitest'
import type { HeaderFields, Reply } from './bus.js'
import { isLastReply, nobodyServes, readReply } from './read-reply.js'
import { parseFields } from './wire/parse-fields.js'
import { headerText } from './wire/write-buffer.js'

function read(body: Uint8Array | string, headers: HeaderFields = { Status: '200' }) {
  const data = Buffer.from(body as string)
  return readReply({ subject: '_INBOX.x', data }, parseFields(headerText(headers), data.length > 0))
}
const packed = { Status: '200', 'Content-Encoding': 'gzip' }
const failed = { Status: '422' }
const bridgeError = { code: 'BRIDGE_ERROR', status: 502 }

it('unpacks what was packed, in another thread', async () => {
  const text = 'x'.repeat(3_000_000)
  const reply = (await read(gzipSync(text), packed)) as Reply
  expect(Buffer.from(reply.body).toString()).toBe(text)
})

it('a reply that is no gzip is a bridge error', async () => {
  expect(await read('no gzip at all', packed)).toMatchObject(bridgeError)
  expect(await read(gzipSync('x'.repeat(1_000)).subarray(0, 15), packed)).toMatchObject(bridgeError)
})

it('a gzip bomb is a bridge error, and the event loop turns while it is found out', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
  const reading = read(bomb, packed)
  const first = await Promise.race([reading, new Promise((resolve) => setImmediate(resolve, 'the loop has turned'))])
  expect(first).toBe('the loop has turned')
  expect(await reading).toMatchObject(bridgeError)
})

it.each([
  ['is not JSON', '<html>', failed],
  ['is null', 'null', failed],
  ['has no code', '{"detail":"x"}', failed],
  ['has a sentence that is none', '{"error_code":"INVALID_INPUT","detail":["x"]}', failed],
  ['has a code that the table does not', '{"error_code":"NEWER","detail":"x"}', failed],
  ['has field faults that are none', '{"error_code":"INVALID_INPUT","detail":"x","errors":[{"pointer":1}]}', failed],
  ['is larger than any error', JSON.stringify({ error_code: 'INVALID_INPUT', detail: 'x'.repeat(300_000) }), failed],
  ['has no status', '{}', { Last: 'true' }],
  ['is of a newer wire version', '{}', { Status: '200', Wire: '2' }],
  ['is of a wire version that is none', '{}', { Status: '200', Wire: 'x' }],
] as const)('an error that %s is a bridge error', (_what, body, headers) => {
  expect(read(body, headers)).toMatchObject(bridgeError)
})

it.each([{ Wire: '1' }, { Wire: '0' }, {}])('a reply of this wire version, of the one before, and of the form without one is read: %j', (wire) => {
  expect(read('{}', { Status: '200', ...wire })).toHaveProperty('body')
})

it('an error keeps what it says, but nothing that the gateway says of itself', () => {
  const said = { error_code: 'PHASE_ACCESS_DENIED', detail: 'no', required_phase: 3, status: 200, request_id: 'forged', type: 'https://elsewhere' }
  const error = read(JSON.stringify(said), { Status: '403' })
  expect(error).toBeInstanceOf(NoesisError)
  expect(error).toMatchObject({ code: 'PHASE_ACCESS_DENIED', message: 'no', extra: { required_phase: 3 } })
  expect(Object.keys((error as NoesisError).extra)).toEqual(['required_phase'])
})

it('a body that is not JSON is a bridge error where it is read', () => {
  expect(() => (read('{"half":') as Reply).json()).toThrow(expect.objectContaining(bridgeError))
})

it.each([
  ['200', true],
  ['299', true],
  ['199', false],
  ['300', false],
  ['2e2', true],
  ['ok', false],
])('a reply of status %s is a success: %s', (status, success) => {
  const reply = read(JSON.stringify({ error_code: 'INVALID_INPUT', detail: 'x' }), { Status: status })
  expect(reply instanceof NoesisError).toBe(!success)
})

it('that no service has the subject is told as that, and that nothing has been done', () => {
  const reply = readReply({ subject: '_INBOX.x', data: new Uint8Array() }, parseFields('NATS/1.0 503\r\n\r\n', false))
  expect(reply).toMatchObject({ code: 'SERVICE_UNAVAILABLE', extra: { no_responders: true, unsent: true } })
  expect(nobodyServes().extra).toEqual({ no_responders: true })
})

it('the last reply says so, and the word of the server is one', () => {
  const isLast = (headers: HeaderFields) => isLastReply(parseFields(headerText(headers), true))
  expect([isLast({ Last: 'true' }), isLast({ Last: 'false' }), isLast({})]).toEqual([true, false, false])
  expect(isLastReply(parseFields('NATS/1.0 503\r\n\r\n', false))).toBe(true)
})

describe('field faults', () => {
  const fault = { pointer: '/birth_data/date', message: 'is required', code: 'required' }
  const readFaults = (errors: unknown) => read(JSON.stringify({ error_code: 'INVALID_INPUT', detail: 'x', errors }), failed)

  it('come through with what they say beside', () => {
    expect(readFaults([{ ...fault, suggestions: ['date'] }])).toMatchObject({ code: 'INVALID_INPUT', errors: [{ ...fault, suggestions: ['date'] }] })
    expect(readFaults([])).toMatchObject({ code: 'INVALID_INPUT' })
    expect(readFaults(undefined)).toMatchObject({ code: 'INVALID_INPUT', errors: undefined })
  })

  it.each([
    ['no list', { ...fault }],
    ['null', null],
    ['a list of null', [null]],
    ['with a pointer that is no text', [{ ...fault, pointer: ['/a'] }]],
    ['without a message', [{ ...fault, message: undefined }]],
    ['without a code', [{ ...fault, code: null }]],
    ['of which only the first is one', [fault, {}]],
    ['more than a thousand', Array(1_001).fill(fault)],
  ])('that are %s are a bridge error', (_what, errors) => {
    expect(readFaults(errors)).toMatchObject(bridgeError)
  })

  it('may be a thousand, of which as many are told as an answer has room for', () => {
    expect(readFaults(Array(1_000).fill({ pointer: '/a', message: 'b', code: 'c' }))).toMatchObject({ code: 'INVALID_INPUT' })
  })
})

it.each([
  [256 * 1024, 'INVALID_INPUT'],
  [256 * 1024 + 1, 'BRIDGE_ERROR'],
])('an error of %d bytes is read as %s', (bytes, code) => {
  const around = JSON.stringify({ error_code: 'INVALID_INPUT', detail: '' }).length
  expect(read(JSON.stringify({ error_code: 'INVALID_INPUT', detail: 'x'.repeat(bytes - around) }), failed)).toMatchObject({ code })
})

it('the words of an error whose code is not known are not passed on', () => {
  const error = read('{"error_code":"NEWER","detail":"their words"}', failed) as NoesisError
  expect([error.code, error.message]).toEqual(['BRIDGE_ERROR', 'A service answered what cannot be read.'])
})

it('an error without a sentence is a bridge error, whose cause says what was wrong with it', () => {
  const reply = read(JSON.stringify({ error_code: 'INVALID_INPUT' }), failed)
  expect(reply).toMatchObject({ ...bridgeError, cause: expect.any(TypeError) })
})
