import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Client, openClient } from './client.js'
import { newPerson, type Person } from './people.js'
import { expectProblem } from './problem.js'
import { send } from './send.js'

const numerology = '/api/v1/engines/numerology/calculate'
const birth = { birth_data: { name: 'Asha Rao', date: '1991-08-13', time: '13:31', latitude: 12.97, longitude: 77.59, timezone: 'Asia/Kolkata' } }

describe('the manners of every answer', () => {
  let api: Client
  let person: Person
  beforeAll(async () => {
    api = await openClient()
    person = await newPerson(api, { tier: 'enterprise', level: 5 })
  })

  describe('X-Request-Id', () => {
    test.each(['abcdefgh', 'order.2026-02_08', 'x'.repeat(128)])('%s is taken over', async (id) => {
      expect((await api.get('/health', { headers: { 'x-request-id': id } })).headers['x-request-id']).toBe(id)
    })

    test.each(['short', 'x'.repeat(129), 'with space', 'semi;colon', 'quote"quote', '<script>', 'Ünicode!'])('%s is replaced', async (id) => {
      const latin1 = Buffer.from(id).toString('latin1')
      const given = (await api.get('/health', { headers: { 'x-request-id': latin1 } })).headers['x-request-id']
      expect(given).not.toBe(latin1)
      expect(given).toMatch(/^[\w.-]{8,128}$/)
    })

    test('differs from request to request', async () => {
      const ids = await Promise.all(Array.from({ length: 5 }, async () => (await api.get('/health')).headers['x-request-id']))
      expect(new Set(ids).size).toBe(5)
    })

    test('is quoted in a problem', async () => {
      const answer = await api.get('/api/v1/me', { headers: { 'x-request-id': 'my-request-1' } })
      expect(answer.at('/request_id')).toBe('my-request-1')
    })
  })

  describe('traceparent', () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
    const given = `00-${traceId}-00f067aa0ba902b7-01`

    test('continues the trace of the caller with a span of its own', async () => {
      const answer = await api.get('/health', { headers: { traceparent: given } })
      expect(answer.headers.traceparent).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`))
      expect(answer.headers.traceparent).not.toBe(given)
    })

    test.each([
      '',
      'nonsense',
      `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
      `00-${traceId}-${'0'.repeat(16)}-01`,
      `ff-${traceId}-00f067aa0ba902b7-01`,
    ])('%j begins a new one', async (traceparent) => {
      const answer = await api.get('/health', { headers: { traceparent } })
      expect(answer.headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/)
      expect(answer.headers.traceparent).not.toContain(traceId)
    })
  })

  test('every answer tells how long it took', async () => {
    for (const path of ['/health', '/api/v1/me', '/api/v1/nothing'])
      expect((await person.api.get(path)).headers['server-timing']).toMatch(/dur=[\d.]+/)
  })

  describe('Request-Timeout-Ms', () => {
    test('a deadline that has passed is 504', async () => {
      const large = { ...birth, options: { depth: 5 } }
      const answer = await person.api.post('/api/v1/engines/vimshottari/calculate', large, { headers: { 'request-timeout-ms': '1' } })
      expectProblem(answer, 504, 'TIMEOUT')
      expect(answer.at('/retryable')).toBe(true)
    })

    test.each(['0', '-5', 'soon', '1.5', ''])('%j is 422', async (header) => {
      expectProblem(await person.api.post(numerology, birth, { headers: { 'request-timeout-ms': header } }), 422, 'INVALID_INPUT')
    })

    test('more than the service allows is lowered, not refused', async () => {
      expect((await person.api.post(numerology, birth, { headers: { 'request-timeout-ms': '86400000' } })).status).toBe(200)
    })
  })

  describe('compression', () => {
    test.each([
      ['gzip', gunzipSync],
      ['br', brotliDecompressSync],
    ] as const)('%s gives the same document', async (encoding, unpack) => {
      const plain = await api.get('/api/openapi.json')
      const packed = await sendPlain(encoding)
      expect(packed.headers.get('content-encoding')).toBe(encoding)
      expect(packed.headers.get('vary')).toMatch(/accept-encoding/i)
      expect(unpack(packed.bytes).equals(plain.bytes)).toBe(true)
      expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 3)
    })

    test('is not forced on a client', async () => {
      const answer = await api.get('/api/openapi.json', { headers: { 'accept-encoding': 'identity' } })
      expect(answer.headers['content-encoding']).toBeUndefined()
    })

    /** Past the client, which would not know packed bytes for JSON. */
    async function sendPlain(encoding: string) {
      const answer = await send(api.stack.baseUrl, { method: 'GET', path: '/api/openapi.json', headers: { 'accept-encoding': encoding } })
      return { bytes: answer.bytes, headers: new Headers(answer.headers as Record<string, string>) }
    }
  })

  test('HEAD answers as GET does, without the body', async () => {
    for (const path of ['/health', '/api/v1/engines', '/api/v1/engines/tarot', '/api/openapi.json']) {
      const [head, get] = await Promise.all([person.api.call('HEAD', path), person.api.get(path)])
      expect([path, head.status, head.bytes.length]).toEqual([path, 200, 0])
      expect(head.headers['content-type']).toBe(get.headers['content-type'])
    }
    expect((await api.call('HEAD', '/api/v1/engines')).status).toBe(401)
  })

  describe('paths and methods', () => {
    test('a path that does not exist is 404', async () => {
      for (const path of [
        '/api/v1/nothing',
        '/nothing',
        '/api/v1/engines/numerology/calculate/more',
        '/api/v1/engines/',
        `/api/v1/engines/${'x'.repeat(300)}`,
      ]) {
        const answer = await person.api.get(path)
        expect([path, answer.status, answer.headers['content-type']]).toEqual([path, 404, expect.stringMatching(/^application\/problem\+json/)])
      }
    })

    test.each([
      ['DELETE', '/api/v1/engines', ['GET', 'HEAD']],
      ['GET', numerology, ['POST']],
      ['PUT', '/api/v1/keys', ['GET', 'HEAD', 'POST']],
      ['POST', '/health', ['GET', 'HEAD']],
      ['PATCH', '/api/openapi.json', ['GET', 'HEAD']],
    ])('%s %s is 405 and says what is allowed', async (method, path, allowed) => {
      const answer = await person.api.call(method, path)
      expectProblem(answer, 405, 'METHOD_NOT_ALLOWED')
      expect(answer.headers.allow?.split(', ')).toEqual(allowed)
    })
  })

  describe('the order of the checks', () => {
    const oversize = 'x'.repeat(2_200_000)

    test('without a credential everything is 401: an unknown route, a forbidden one, a bad body', async () => {
      for (const [method, path] of [
        ['GET', '/api/v1/nothing'],
        ['DELETE', '/api/v1/engines'],
        ['POST', '/api/v1/admin/users'],
        ['POST', '/api/v1/engines/astrolabe/calculate'],
      ] as const)
        expectProblem(await api.call(method, path, { raw: 'not json', headers: { 'content-type': 'text/plain' } }), 401, 'AUTH_ERROR')
    })

    test('the limit comes before the route', async () => {
      const { api: caller } = await newPerson(api, { key: { rate_limit: 1 } })
      await caller.get('/api/v1/me')
      expectProblem(await caller.get('/api/v1/nothing'), 429, 'RATE_LIMIT_EXCEEDED')
      expectProblem(await caller.get('/api/v1/admin/users'), 429, 'RATE_LIMIT_EXCEEDED')
    })

    test('the route comes before the media type and the size', async () => {
      const options = { raw: oversize, headers: { 'content-type': 'text/plain' } }
      expectProblem(await person.api.call('POST', '/api/v1/engines/astrolabe/calculate', options), 404, 'ENGINE_NOT_FOUND')
      expectProblem(await person.api.call('POST', '/api/v1/workflows/nothing/execute', options), 404, 'WORKFLOW_NOT_FOUND')
    })

    test('permission and phase come before the media type, the size and the body', async () => {
      // A full-spectrum counts its engines' cost, refused or not.
      const { api: beginner } = await newPerson(api, { key: { rate_limit: 1_000 } })
      for (const options of [{ raw: oversize }, { raw: '{}', headers: { 'content-type': 'text/plain' } }, { raw: '{' }, { body: { unknown: 1 } }]) {
        expectProblem(await beginner.call('POST', '/api/v1/admin/users', options), 403, 'PERMISSION_DENIED')
        expectProblem(await beginner.call('POST', '/api/v1/engines/gene-keys/calculate', options), 403, 'PHASE_ACCESS_DENIED')
        expectProblem(await beginner.call('POST', '/api/v1/engines/gene-keys/validate', options), 403, 'PHASE_ACCESS_DENIED')
        expectProblem(await beginner.call('POST', '/api/v1/workflows/full-spectrum/execute', options), 403, 'PHASE_ACCESS_DENIED')
      }
      const denied = await beginner.post('/api/v1/engines/gene-keys/calculate', {})
      expect(denied.json()).toMatchObject({ required_phase: 2, current_phase: 0 })
    })

    test('the media type and the size come before the body', async () => {
      expectProblem(await person.api.call('POST', numerology, { raw: '{', headers: { 'content-type': 'text/plain' } }), 415, 'UNSUPPORTED_MEDIA_TYPE')
      expectProblem(await person.api.call('POST', numerology, { raw: oversize }), 413, 'PAYLOAD_TOO_LARGE')
    })
  })
})
