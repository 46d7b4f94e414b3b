import { beforeAll, describe, expect, test } from 'vitest'
import { type Client, openClient } from './client.js'
import { newPerson, type Person } from './people.js'

const trusted = 'http://localhost:3000'

describe('what a browser is told', () => {
  let api: Client
  let person: Person
  beforeAll(async () => {
    api = await openClient()
    person = await newPerson(api)
  })

  test.each([trusted, 'http://localhost:5173'])('%s may read every answer, refusals too', async (origin) => {
    const caller = person.api.as({ headers: { origin } })
    for (const answer of [
      await caller.get('/api/v1/me'),
      await caller.get('/api/v1/nothing'),
      await caller.get('/api/v1/engines/%zz'),
      await caller.get(`/api/v1/engines/${'a'.repeat(300)}`),
      await api.get('/api/v1/me', { headers: { origin } }),
      await api.get('/health', { headers: { origin } }),
    ]) {
      expect(answer.headers['access-control-allow-origin']).toBe(origin)
      expect(answer.headers.vary).toMatch(/origin/i)
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
      const exposed = String(answer.headers['access-control-expose-headers']).toLowerCase().split(/,\s*/)
      expect(exposed).toEqual(
        expect.arrayContaining([
          'x-request-id',
          'x-ratelimit-limit',
          'x-ratelimit-remaining',
          'x-ratelimit-reset',
          'ratelimit',
          'ratelimit-policy',
          'retry-after',
        ]),
      )
    }
  })

  test.each(['https://evil.example', 'http://localhost:3000.evil.example', 'http://localhost:3001', 'null'])('%s may read none', async (origin) => {
    for (const answer of [
      await api.get('/health', { headers: { origin } }),
      await api.call('OPTIONS', '/api/v1/me', { headers: { origin, 'access-control-request-method': 'GET' } }),
    ])
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })

  test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])('a preflight for %s is answered without a key', async (method) => {
    const headers = {
      origin: trusted,
      'access-control-request-method': method,
      'access-control-request-headers': 'x-api-key,content-type,idempotency-key',
    }
    const answer = await api.call('OPTIONS', '/api/v1/keys', { headers })
    expect(answer.status).toBe(204)
    expect(answer.headers['access-control-allow-origin']).toBe(trusted)
    expect(String(answer.headers['access-control-allow-methods'])).toContain(method)
    const allowed = String(answer.headers['access-control-allow-headers']).toLowerCase()
    for (const name of ['x-api-key', 'authorization', 'content-type', 'idempotency-key', 'request-timeout-ms', 'x-request-id'])
      expect(allowed).toContain(name)
  })

  test('every answer carries the security headers', async () => {
    for (const answer of [
      await api.get('/health'),
      await api.get('/api/v1/me'),
      await person.api.get('/api/v1/me'),
      await person.api.get('/nothing'),
      await api.get('/api/docs'),
    ]) {
      expect(answer.headers['strict-transport-security']).toMatch(/max-age=\d{7,}/)
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
      expect(answer.headers['referrer-policy']).toBeDefined()
      expect(answer.headers['content-security-policy']).toMatch(/default-src 'none'/)
      expect(answer.headers['content-security-policy']).toMatch(/frame-ancestors 'none'/)
      expect(answer.headers['cache-control']).toContain('private')
      expect(answer.headers['x-powered-by']).toBeUndefined()
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  })

  test('the documentation page loads only what its policy lets run', async () => {
    const page = await api.get('/api/docs')
    expect(page.status).toBe(200)
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toMatch(/script-src 'self'(;|$)/)
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*(unsafe-inline|\*|https?:)/)
    const scripts = [...page.text.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)]
    expect(scripts.length).toBeGreaterThan(0)
    for (const [, attributes = '', inline = ''] of scripts) {
      expect(inline.trim()).toBe('')
      expect(attributes).toMatch(/src="[^"]+"/)
    }
    expect(page.text).not.toMatch(/\son(load|click|error)=/i)
    const sources = [...page.text.matchAll(/(?:src|href)="([^"#][^"]*)"/g)].map((match) => match[1] as string)
    for (const source of sources) {
      const url = new URL(source, new URL('/api/docs', api.stack.baseUrl))
      expect(url.origin).toBe(api.stack.baseUrl.origin)
      expect((await api.get(url.pathname)).status, url.pathname).toBe(200)
    }
  })

  test('every error code is explained on a page of its own', async () => {
    const answer = await api.get('/api/v1/me')
    const page = await api.get(new URL(answer.at('/type') as string, api.stack.baseUrl).pathname)
    expect(page.status).toBe(200)
    expect(page.text).toContain('AUTH_ERROR')
    expect((await api.get('/api/docs/errors/NO_SUCH_CODE')).status).toBe(404)
  })
})
