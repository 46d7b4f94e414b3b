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
  beforeAll(async () => {
    api = await openClient()
    person = await newPerson(api, { tier: 'premium' })
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

  test('headers that trickle in are cut off with 408 after ten seconds, while others are served', async () => {
    const answer = slowHeaders()
    for (let i = 0; i < 5; i++) expect((await person.api.get('/api/v1/me')).status).toBe(200)
    const text = await answer
    expect(text).toMatch(/^HTTP\/1\.1 408/)
    expect(JSON.parse(text.slice(text.indexOf('\r\n\r\n') + 4))).toMatchObject({ status: 408, error_code: 'REQUEST_TIMEOUT' })
  }, 20_000)

  /** Never gets to the end of its headers: a byte each quarter of a second. */
  async function slowHeaders(): Promise<string> {
    const socket = connect({ host: '127.0.0.1', port: Number(api.stack.baseUrl.port), localAddress: freshAddress() })
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    const closed = new Promise<void>((resolve, reject) => socket.on('close', () => resolve()).on('error', reject))
    let open = true
    void closed.then(() => {
      open = false
    })
    socket.write('GET /health HTTP/1.1\r\nHost: a\r\nX-Slow: ')
    const deadline = performance.now() + 14_000
    while (open && performance.now() < deadline) {
      if (parts.length === 0) socket.write('a')
      await pause(250)
    }
    socket.destroy()
    return Buffer.concat(parts).toString()
  }
})
