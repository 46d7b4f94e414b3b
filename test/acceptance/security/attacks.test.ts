import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import { pointersOf } from '../answer.js'
import { type Client, openClient } from '../client.js'
import { admin, anyEmail, newPerson, nobodysId, type Person } from '../people.js'
import { expectProblem } from '../problem.js'
import { exchange } from '../raw-socket.js'
import { freshAddress } from '../send.js'
import { signToken } from '../tokens.js'

const birth = { name: 'Asha Rao', date: '1991-08-13' }

describe('an attacker', () => {
  let api: Client
  let person: Person
  beforeAll(async () => {
    api = await openClient()
    person = await newPerson(api, { tier: 'enterprise', level: 1 })
  })

  test.each(['user_id', 'tier', 'key_id', 'hash', 'created_at', 'revoked_at', 'ip_allowlist', 'status', 'is_admin'])(
    'slips no %s into a key of their own',
    async (field) => {
      const answer = await person.api.post('/api/v1/keys', { [field]: 'enterprise' })
      expectProblem(answer, 422, 'INVALID_INPUT')
      expect(pointersOf(answer)).toEqual([`/${field}`])
    },
  )

  test.each(['tier', 'permissions', 'consciousness_level', 'user_id', 'status'])('slips no %s into a registration', async (field) => {
    const answer = await api.post('/api/v1/auth/register', { invite_code: 'nsi_any', [field]: 'enterprise' }, { from: freshAddress() })
    expectProblem(answer, 422, 'INVALID_INPUT')
    expect(pointersOf(answer)).toEqual([`/${field}`])
  })

  test.each(['user_id', 'created_at', 'password', 'is_admin'])('slips no %s into a user, made or changed', async (field) => {
    for (const answer of [
      await admin(api).post('/api/v1/admin/users', { email: anyEmail(), tier: 'free', [field]: nobodysId }),
      await admin(api).call('PATCH', `/api/v1/admin/users/${person.userId}`, { body: { [field]: nobodysId } }),
    ]) {
      expectProblem(answer, 422, 'INVALID_INPUT')
      expect(pointersOf(answer)).toEqual([`/${field}`])
    }
  })

  test('raises nothing by saying so in a calculation', async () => {
    for (const field of ['tier', 'permissions', 'principal', 'user_id', 'required_phase']) {
      const answer = await person.api.post('/api/v1/engines/numerology/calculate', { birth_data: birth, [field]: 5 })
      expect([field, pointersOf(answer)]).toEqual([field, [`/${field}`]])
    }
    const raised = await person.api.post('/api/v1/engines/numerology/calculate', { birth_data: birth, consciousness_level: 5 })
    expect([raised.status, raised.at('/consciousness_level')]).toEqual([200, 1])
    expectProblem(await person.api.post('/api/v1/engines/gene-keys/calculate', { consciousness_level: 5 }), 403, 'PHASE_ACCESS_DENIED')
  })

  test('raises nothing in a batch or a workflow either', async () => {
    const items = [
      { engine_id: 'gene-keys', input: { consciousness_level: 5 } },
      { workflow_id: 'full-spectrum', input: {} },
      { engine_id: 'numerology', input: { birth_data: birth } },
    ]
    const batch = await person.api.post('/api/v1/batch', { items })
    expect(batch.json<{ results: { status: number }[] }>().results.map(({ status }) => status)).toEqual([403, 403, 200])
  })

  test('is not heard through headers that only the inside may set', async () => {
    const principal = Buffer.from(JSON.stringify({ user_id: nobodysId, tier: 'enterprise', consciousness_level: 5, permissions: ['*'] })).toString(
      'base64url',
    )
    const headers = {
      principal,
      'x-principal': principal,
      'x-user-id': nobodysId,
      'x-tier': 'enterprise',
      'x-consciousness-level': '5',
      'target-id': nobodysId,
    }
    expect((await person.api.get('/api/v1/me', { headers })).at('/user_id')).toBe(person.userId)
    expectProblem(await person.api.post('/api/v1/engines/gene-keys/calculate', {}, { headers }), 403, 'PHASE_ACCESS_DENIED')
    expectProblem(
      await person.api.get('/api/v1/admin/users', { headers: { ...headers, 'x-original-url': '/api/v1/me', 'x-http-method-override': 'GET' } }),
      403,
      'PERMISSION_DENIED',
    )
  })

  test('does not escape the limit of their address by forwarding headers', async () => {
    const from = freshAddress()
    const ghati = (i: number) => {
      const other = `203.0.113.${i}`
      const headers = {
        'x-forwarded-for': other,
        'x-real-ip': other,
        forwarded: `for=${other}`,
        'cf-connecting-ip': other,
        'true-client-ip': other,
        'x-client-ip': other,
      }
      return api.get('/api/legacy/ghati/current?latitude=x&longitude=0', { from, headers })
    }
    const statuses = (await Promise.all(Array.from({ length: 102 }, (_, i) => ghati(i)))).map(({ status }) => status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(2)
  })

  test('writes no header of ours: line breaks are refused or lost', async () => {
    const inject = (line: string) => exchange(api.stack.baseUrl, `GET /api/v1/me HTTP/1.1\r\nHost: a\r\n${line}\r\n\r\n`, { from: freshAddress() })
    for (const line of [
      'X-Request-Id: abcdefgh\rX-Evil: 1',
      'X-Request-Id: abcdefgh\nX-Evil: 1',
      'Traceparent: a\r\n X-Evil: 1',
      'Origin: http://localhost:3000\rX-Evil: 1',
    ]) {
      const answer = await inject(line)
      expect(answer.headers['x-evil']).toBeUndefined()
      expect([400, 401]).toContain(answer.status)
    }
    const path = await person.api.get('/api/v1/engines/a%0d%0aX-Evil:%201')
    expect([path.status, path.headers['x-evil']]).toEqual([404, undefined])
    const cursor = await admin(api).get('/api/v1/admin/users?cursor=a%0d%0aX-Evil:%201')
    expect([cursor.status, cursor.headers['x-evil']]).toEqual([422, undefined])
  })

  test.each([
    ['__proto__', '{"birth_data":{"name":"Asha Rao","date":"1991-08-13"},"__proto__":{"polluted":1}}', '/__proto__'],
    ['constructor', '{"birth_data":{"name":"Asha Rao","date":"1991-08-13"},"constructor":{"prototype":{"polluted":1}}}', '/constructor'],
    ['__proto__ in birth data', '{"birth_data":{"name":"Asha Rao","date":"1991-08-13","__proto__":{"polluted":1}}}', '/birth_data/__proto__'],
    ['__proto__ in options', '{"birth_data":{"name":"Asha Rao","date":"1991-08-13"},"options":{"__proto__":{"polluted":1}}}', '/options/__proto__'],
  ])('pollutes no prototype: %s is an unknown field', async (_what, raw, pointer) => {
    for (const id of ['numerology', 'tarot']) {
      const answer = await person.api.call('POST', `/api/v1/engines/${id}/calculate`, { raw })
      expectProblem(answer, 422, 'INVALID_INPUT')
      expect(pointersOf(answer)).toContain(pointer)
    }
    const workflow = await person.api.call('POST', '/api/v1/workflows/daily-practice/execute', { raw })
    expectProblem(workflow, 422, 'INVALID_INPUT')
    expect((await person.api.get('/api/v1/me')).text).not.toContain('polluted')
  })

  test.each([
    ['/api/v1/keys', '{"__proto__":{"consciousness_level":5}}', '/__proto__'],
    ['/api/v1/keys', '{"constructor":1}', '/constructor'],
    ['/api/v1/batch', '{"items":[{"engine_id":"tarot"}],"__proto__":{}}', '/__proto__'],
    ['/api/legacy/panchanga/calculate', '{"date":"2026-02-08","latitude":1,"longitude":1,"timezone":"UTC","__proto__":{}}', '/__proto__'],
  ])('pollutes no prototype at %s: %s', async (path, raw, pointer) => {
    const answer = await person.api.call('POST', path, { raw })
    expectProblem(answer, 422, 'INVALID_INPUT')
    expect(pointersOf(answer)).toContain(pointer)
  })

  test.each([
    "' or '1'='1",
    '"; drop table users; --',
    '../../../etc/passwd',
    '%2e%2e%2f%2e%2e%2f',
    '{{7*7}}',
    '*',
    '>',
    'a.b.c',
    '$SRV.PING',
    'numerology\0',
  ])('gets nowhere with the id %j', async (id) => {
    for (const path of [`/api/v1/engines/${encodeURIComponent(id)}/info`, `/api/v1/workflows/${encodeURIComponent(id)}`])
      expect([path, (await person.api.get(path)).status]).toEqual([path, 404])
    expect((await person.api.call('DELETE', `/api/v1/keys/${encodeURIComponent(id)}`)).status).toBe(404)
    expect([404, 422]).toContain((await admin(api).get(`/api/v1/admin/users/${encodeURIComponent(id)}`)).status)
    expect((await admin(api).get(`/api/v1/admin/audit?target=${encodeURIComponent(id)}`)).status).toBeLessThan(500)
  })

  test('makes no service call out: an address in a request is text', async () => {
    const calls: string[] = []
    const listener = createServer((request, response) => {
      calls.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
    const { port } = listener.address() as AddressInfo
    const url = (from: string) => `http://127.0.0.1:${port}/${from}`
    const headers = {
      origin: url('origin'),
      referer: url('referer'),
      forwarded: `host=127.0.0.1:${port}`,
      'x-forwarded-host': `127.0.0.1:${port}`,
      'x-callback-url': url('callback'),
      'x-original-url': url('original'),
      link: `<${url('link')}>; rel="next"`,
      traceparent: url('trace'),
    }
    const strong = await newPerson(api, { tier: 'enterprise', level: 5 })
    const fields = Object.fromEntries(
      ['question', 'intention', 'image', 'image_url', 'callback', 'webhook', 'url', '$ref'].map((name) => [name, url(name)]),
    )
    for (const id of ['biofield', 'face-reading', 'sigil-forge', 'tarot'])
      await strong.api.post(
        `/api/v1/engines/${id}/calculate`,
        { birth_data: { ...birth, name: url('name') }, ...fields, options: fields },
        { headers },
      )
    await strong.api.post('/api/v1/engines/tarot/calculate', { question: url('question') }, { headers })
    await strong.api.post('/api/v1/engines/sigil-forge/calculate', { intention: url('intention') }, { headers })
    await strong.api.post('/api/v1/engines/biofield/calculate', { options: { image: url('image') } }, { headers })
    await strong.api.post('/api/v1/workflows/full-spectrum/execute', { birth_data: birth, ...fields }, { headers })
    await strong.api.post('/api/v1/keys', { name: url('key') }, { headers })
    await strong.api.get(`/api/openapi.json?url=${url('document')}`, { headers })
    await strong.api.get(`/api/docs?url=${url('docs')}&configUrl=${url('config')}`, { headers })
    const token = signToken({ alg: 'HS256', typ: 'JWT', jku: url('jku'), x5u: url('x5u') }, { iss: url('iss') }, 'any')
    await api.get('/api/v1/me', { token, headers })
    await exchange(api.stack.baseUrl, `GET ${url('proxy')} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)
    listener.close()
    expect(calls).toEqual([])
  })

  test("reads no other user's usage", async () => {
    const other = await newPerson(api)
    for (const query of [`user_id=${other.userId}`, `key_id=${other.keyId}`])
      expect((await person.api.get(`/api/v1/me/usage?${query}`)).status).toBe(422)
  })

  test('learns nothing of the inside from an error', async () => {
    const answer = await admin(api).post('/api/v1/admin/debug/error')
    expectProblem(answer, 500, 'INTERNAL_ERROR')
    expect(answer.text).not.toMatch(/\.ts|\.js|node_modules|at \w+ \(|on purpose|stack/i)
  })
})
