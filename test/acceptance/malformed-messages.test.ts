import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Client, openClient } from './client.js'
import { newPerson, type Person } from './people.js'
import { expectProblem } from './problem.js'
import { exchange } from './raw-socket.js'
import { freshAddress } from './send.js'

describe('a message that HTTP itself refuses', () => {
  let api: Client
  let person: Person
  let slow: Record<
    'a first byte' | 'an end of its headers' | 'the rest of a trickling body' | 'a last chunk' | 'the other half of a body',
    Promise<Slow>
  >
  beforeAll(async () => {
    api = await openClient()
    person = await newPerson(api, { tier: 'premium' })
    // They begin here, so that the whole file takes no longer than the slowest of them.
    const head = `POST /api/v1/engines/numerology/calculate HTTP/1.1\r\nHost: a\r\nX-Api-Key: ${person.key}\r\nContent-Type: application/json\r\n`
    slow = {
      'a first byte': send('', ''),
      'an end of its headers': send('GET /health HTTP/1.1\r\nHost: a\r\nX-Slow: ', 'a'),
      'the rest of a trickling body': send(`${head}Content-Length: 60000\r\n\r\n{"question":"`, 'a'),
      'a last chunk': send(`${head}Transfer-Encoding: chunked\r\n\r\n`, '1\r\n \r\n'),
      'the other half of a body': send(`${head}Content-Length: 100\r\n\r\n{"birth`, ''),
    }
  })
  const raw = (text: string | Buffer, options = {}) => exchange(api.stack.baseUrl, text, { from: freshAddress(), ...options })

  test.each([
    ['no request line', 'hello\r\n\r\n'],
    ['an unknown method', 'BREW /api/v1/me HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['another protocol', 'GET /api/v1/me HTTX/1.1\r\nHost: a\r\n\r\n'],
    ['a header without a colon', 'GET /api/v1/me HTTP/1.1\r\nHost: a\r\nnonsense\r\n\r\n'],
    ['a space before the colon', 'GET /api/v1/me HTTP/1.1\r\nHost: a\r\nX-Api-Key : b\r\n\r\n'],
    ['a NUL in a header', 'GET /api/v1/me HTTP/1.1\r\nHost: a\r\nX-Api-Key: a\0b\r\n\r\n'],
    ['a length that is no number', 'POST /api/v1/batch HTTP/1.1\r\nHost: a\r\nContent-Length: many\r\n\r\n'],
    ['a negative length', 'POST /api/v1/batch HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n'],
    ['two lengths', 'POST /api/v1/batch HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
    ['a length and chunks', 'POST /api/v1/batch HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['no Host', 'GET /api/v1/me HTTP/1.1\r\n\r\n'],
    ['no Host, on an open route', 'GET /health HTTP/1.1\r\n\r\n'],
    ['two Hosts', 'GET /api/v1/me HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n'],
    ['a path that cannot be decoded', 'GET /api/v1/engines/%zz HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a path of broken UTF-8', 'GET /api/v1/engines/%ff%fe HTTP/1.1\r\nHost: a\r\n\r\n'],
  ])('%s is 400', async (_what, text) => {
    expectProblem(await raw(text), 400, 'MALFORMED_REQUEST')
  })

  test.each([
    ['one long header', `GET /health HTTP/1.1\r\nHost: a\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`],
    ['many headers', `GET /health HTTP/1.1\r\nHost: a\r\n${Array.from({ length: 1_500 }, (_, i) => `X-Header-${i}: value\r\n`).join('')}\r\n`],
    ['a long path', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`],
  ])('%s is 431', async (_what, text) => {
    expectProblem(await raw(text), 431, 'HEADERS_TOO_LARGE')
  })

  test('a body that ends before its length is refused, and the service goes on', async () => {
    const head = `POST /api/v1/engines/numerology/calculate HTTP/1.1\r\nHost: a\r\nX-Api-Key: ${person.key}\r\nContent-Type: application/json\r\n`
    const answer = await raw(`${head}Content-Length: 100\r\n\r\n{"birth`, { end: true }).catch((error: Error) => error)
    if (!(answer instanceof Error)) expectProblem(answer, 400, 'MALFORMED_REQUEST')
    expect((await api.get('/health/live')).status).toBe(200)
  })

  test('broken chunks are 400', async () => {
    const head = `POST /api/v1/engines/numerology/calculate HTTP/1.1\r\nHost: a\r\nX-Api-Key: ${person.key}\r\nContent-Type: application/json\r\n`
    expectProblem(await raw(`${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`), 400, 'MALFORMED_REQUEST')
  })

  describe('that does not come to its end', () => {
    test('is no burden to others', async () => {
      for (let i = 0; i < 5; i++) expect((await person.api.get('/api/v1/me')).status).toBe(200)
    })

    // The server looks every two seconds; the rest is for a busy machine.
    test.each([
      ['a first byte', 10],
      ['an end of its headers', 10],
      ['the rest of a trickling body', 30],
      ['a last chunk', 30],
      ['the other half of a body', 30],
    ] as const)('for want of %s is cut off with 408 after %d seconds', { timeout: 45_000 }, async (what, seconds) => {
      const { text, afterMs } = await slow[what]
      expect(text).toMatch(/^HTTP\/1\.1 408/)
      expect(text).toMatch(/content-type: application\/problem\+json/i)
      expect(JSON.parse(text.slice(text.indexOf('\r\n\r\n') + 4))).toMatchObject({ status: 408, error_code: 'REQUEST_TIMEOUT' })
      expect(afterMs).toBeGreaterThan(seconds * 1_000 - 1_000)
      expect(afterMs).toBeLessThan(seconds * 1_000 + 4_000)
    })
  })

  interface Slow {
    text: string
    afterMs: number
  }

  /** Says `start` at once and `more` each quarter of a second, until it is answered and hung up on. */
  async function send(start: string, more: string): Promise<Slow> {
    const begun = performance.now()
    const socket = connect({ host: '127.0.0.1', port: Number(api.stack.baseUrl.port), localAddress: freshAddress() })
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    // What a reset means is told by what came before it.
    socket.on('error', () => undefined)
    let open = true
    socket.on('close', () => {
      open = false
    })
    if (start !== '') socket.write(start)
    while (open && performance.now() - begun < 40_000) {
      if (parts.length === 0 && more !== '') socket.write(more)
      await pause(250)
    }
    socket.destroy()
    return { text: Buffer.concat(parts).toString(), afterMs: performance.now() - begun }
  }
})
