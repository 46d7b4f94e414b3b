import { gzipSync } from 'node:zlib'
import type { Msg } from '@nats-io/transport-node'
import { NoesisError } from '@selemene/contracts'
import { expect, it } from 'vitest'
import type { HeaderFields, Reply } from './bus.js'
import { headerText } from './headers.js'
import { type Fields, readFields } from './read-fields.js'
import { readReply } from './read-reply.js'

function read(body: Uint8Array | string, headers: HeaderFields = { Status: '200' }) {
  const head = headerText(headers)
  const bytes = Buffer.concat([Buffer.from(head), Buffer.from(body)])
  const message = { data: bytes.subarray(head.length), _rdata: bytes, _msg: { hdr: head.length } } as unknown as Msg
  return readReply(message, readFields(message) as Fields)
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
