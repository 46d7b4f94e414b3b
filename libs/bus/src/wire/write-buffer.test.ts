import { describe, expect, it } from 'vitest'
import { createWriteBuffer } from './write-buffer.js'

const bufferOf = (mostBytes = 1_000_000) => createWriteBuffer(() => mostBytes)
const taken = (buffer: ReturnType<typeof bufferOf>) => Buffer.from(buffer.take()).toString()

it('writes frames of the NATS protocol one after the other: sizes in bytes, with leading zeros, headers ended by an empty line', () => {
  const buffer = bufferOf()
  buffer.write('one', 'é')
  buffer.write('two', Buffer.from('bytes'), { reply: 'inbox' })
  buffer.write('three', '', { reply: 'inbox', headers: { name: 'ü' } })
  expect(taken(buffer)).toBe(
    'PUB one  000000002\r\né\r\nPUB two inbox 000000005\r\nbytes\r\nHPUB three inbox 000000022 000000022\r\nNATS/1.0\r\nname: ü\r\n\r\n\r\n',
  )
  expect(taken(buffer)).toBe('')
})

it('refuses what the server would not carry, headers included, and keeps what was written before', () => {
  const buffer = bufferOf(64)
  buffer.write('small', 'a')
  buffer.write('largest', 'x'.repeat(64))
  expect(() => buffer.write('large', 'x'.repeat(65))).toThrow(expect.objectContaining({ code: 'PAYLOAD_TOO_LARGE' }))
  expect(() => buffer.write('large', 'x'.repeat(48), { headers: { name: 'value' } })).toThrow(expect.objectContaining({ code: 'PAYLOAD_TOO_LARGE' }))
  expect(taken(buffer)).toBe(`PUB small  000000001\r\na\r\nPUB largest  000000064\r\n${'x'.repeat(64)}\r\n`)
})

it.each([
  ['white space in a subject', 'two words', {}],
  ['a line feed in a header', 'one', { name: 'a\nb' }],
  ['a carriage return in a header', 'one', { name: 'a\rb' }],
])('refuses %s', (_what, subject, headers) => {
  const buffer = bufferOf()
  expect(() => buffer.write(subject, '', { headers })).toThrow(RangeError)
  expect(taken(buffer)).toBe('')
})

it('keeps what waits, and what was taken, when memory runs out under it', () => {
  const long = 'é'.repeat(12_000)
  const buffer = bufferOf()
  const handed: Uint8Array[] = []
  const sent = Array.from({ length: 40 }, (_, i) => `${i}${i % 3 === 0 ? long + long : long}`)
  for (const [i, body] of sent.entries()) {
    buffer.write('s', body)
    if (i % 7 === 6) handed.push(buffer.take())
  }
  handed.push(buffer.take())
  const frame = (body: string) => `PUB s  ${String(Buffer.byteLength(body)).padStart(9, '0')}\r\n${body}\r\n`
  expect(Buffer.concat(handed).equals(Buffer.from(sent.map(frame).join('')))).toBe(true)
})

describe('whatever is long in a message', () => {
  const euros = (count: number) => '€'.repeat(count)
  /** A frame as the protocol has it, made of text alone. */
  function frameOf({ subject, body, reply = '', headers }: { subject: string; body: string; reply?: string; headers?: Record<string, string> }) {
    const size = (text: string) => String(Buffer.byteLength(text)).padStart(9, '0')
    if (headers === undefined) return `PUB ${subject} ${reply} ${size(body)}\r\n${body}\r\n`
    const head = `NATS/1.0\r\n${Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n`
    return `HPUB ${subject} ${reply} ${size(head)} ${size(head + body)}\r\n${head}${body}\r\n`
  }

  it.each([
    ['its header', (i: number) => ({ subject: 's', body: `${i}`, reply: 'r', headers: { name: euros(3_000 + i) } })],
    ['its text', (i: number) => ({ subject: 's', body: euros(5_000 + i) })],
    ['its text, beyond what is written in place', (i: number) => ({ subject: 's', body: euros(17_000 + i), headers: { n: `${i}` } })],
    ['its subject', (i: number) => ({ subject: `s.${'x'.repeat(9_000 + i)}`, body: '' })],
  ])('%s, every frame is whole', (_what, messageOf) => {
    const buffer = bufferOf()
    const messages = Array.from({ length: 100 }, (_, i) => messageOf(i))
    for (const { subject, body, ...options } of messages) buffer.write(subject, body, options)
    expect(taken(buffer) === messages.map(frameOf).join('')).toBe(true)
  })

  it('bytes, more of them than the memory that is written into has room for, go out behind what waits', () => {
    const buffer = bufferOf()
    const bytes = Buffer.from(euros(100_000))
    buffer.write('first', euros(50_000))
    buffer.write('second', bytes, { headers: { name: 'value' } })
    buffer.write('third', bytes)
    const expected = [
      { subject: 'first', body: euros(50_000) },
      { subject: 'second', body: euros(100_000), headers: { name: 'value' } },
      { subject: 'third', body: euros(100_000) },
    ]
    expect(taken(buffer) === expected.map(frameOf).join('')).toBe(true)
  })
})

describe('memory', () => {
  const memoryOf = (buffer: ReturnType<typeof bufferOf>, body: Uint8Array | string) => {
    buffer.write('s', body)
    return buffer.take().buffer
  }

  it('is the same for frame after frame, until it is full', () => {
    const buffer = bufferOf()
    expect(memoryOf(buffer, 'a')).toBe(memoryOf(buffer, Buffer.from('b')))
  })

  it('is made for what is long as it is, not for the most that its characters might take', () => {
    const text = 'x'.repeat(400_000)
    for (const body of [text, Buffer.from(text)]) expect(memoryOf(bufferOf(), body).byteLength).toBeLessThan(401_000)
  })
})
