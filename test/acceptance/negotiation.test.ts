import { beforeAll, describe, expect, test } from 'vitest'
import { type Client, openClient } from './client.js'
import { newPerson, nobodysId } from './people.js'
import { expectProblem } from './problem.js'

const numerology = '/api/v1/engines/numerology/calculate'
const birth = {
  birth_data: { name: 'Asha Rao', date: '1991-08-13', time: '13:31', latitude: 12.97, longitude: 77.59, timezone: 'Asia/Kolkata' },
}

describe('Accept', () => {
  let api: Client
  let person: Client
  beforeAll(async () => {
    api = await openClient()
    person = (await newPerson(api, { tier: 'enterprise', level: 5, permissions: ['*'] })).api
  })

  const accept = (type: string) => ({ headers: { accept: type } })

  test('that cannot be met is 406 on every route that answers with a body, with the types that there are', async () => {
    for (const [template, methods] of Object.entries(api.document.paths))
      for (const [method, { responses }] of Object.entries(methods)) {
        const good = Object.entries(responses).find(([status]) => status.startsWith('2'))
        const made = Object.keys(good?.[1].content ?? {})
        if (made.length === 0) continue
        const path = template.replace('{id}', () => idOf(template))
        const answer = await person.call(method.toUpperCase(), path, { raw: '{', headers: { accept: 'text/x-nothing' } })
        expect([path, method, answer.status]).toEqual([path, method, 406])
        if (method !== 'head') expectProblem(answer, 406, 'NOT_ACCEPTABLE')
        expect([path, method, made]).toEqual([path, method, expect.arrayContaining(answer.at('/acceptable') as string[])])
      }
  })

  test.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['application/*', 'application/json'],
    ['application/json; charset=utf-8', 'application/json'],
    ['image/png', 'image/png'],
    ['image/svg+xml', 'image/svg+xml'],
    ['image/svg+xml;q=0.4, application/json;q=0.6', 'application/json'],
    ['application/json;q=0.4, image/*', 'image/svg+xml'],
    ['text/html, application/xhtml+xml, */*;q=0.8', 'application/json'],
    ['application/json;q=0, */*', 'image/svg+xml'],
  ])('%j asks an engine for %s', async (header, type) => {
    const answer = await person.post(numerology, birth, header === undefined ? {} : accept(header))
    expect([answer.status, answer.headers['content-type']?.split(';')[0]]).toEqual([200, type])
    expect(answer.headers.vary).toMatch(/\baccept\b(?!-)/i)
  })

  test.each(['text/html', 'image/webp', 'application/json;q=0', '*/*;q=0', 'application/problem+json'])(
    '%j asks an engine for what it does not make',
    async (header) => {
      const answer = await person.post(numerology, birth, accept(header))
      expectProblem(answer, 406, 'NOT_ACCEPTABLE')
      expect(answer.at('/acceptable')).toEqual(['application/json', 'image/svg+xml', 'image/png'])
    },
  )

  test('every workflow says that it has a picture, and draws it', async () => {
    const { workflows } = (await person.get('/api/v1/workflows')).json<{ workflows: { id: string; has_picture: boolean }[] }>()
    expect(workflows).toHaveLength(6)
    for (const { id, has_picture } of workflows) {
      const answer = await person.post(`/api/v1/workflows/${id}/execute`, { ...birth, question: 'Is this the time?' }, accept('image/svg+xml'))
      expect([id, has_picture, answer.status, answer.headers['content-type']]).toEqual([id, true, 200, 'image/svg+xml'])
    }
  })

  test('the events of a workflow come where they are liked best', async () => {
    const path = '/api/v1/workflows/birth-blueprint/execute'
    const typeOf = async (header: string) => (await person.post(path, birth, accept(header))).headers['content-type']?.split(';')[0]
    expect(await typeOf('text/event-stream')).toBe('text/event-stream')
    expect(await typeOf('application/json, text/event-stream;q=0.9')).toBe('application/json')
    expect(await typeOf('application/json;q=0.9, text/event-stream')).toBe('text/event-stream')
  })

  test('a refusal is a problem document whatever it says', async () => {
    const wanted = accept('image/svg+xml, text/html;q=0.5')
    expectProblem(await api.get('/api/v1/me', wanted), 401, 'AUTH_ERROR')
    expectProblem(await person.get('/api/v1/nothing', wanted), 404, 'NOT_FOUND')
    expectProblem(await person.call('PUT', numerology, wanted), 405, 'METHOD_NOT_ALLOWED')
    expectProblem(await person.post(numerology, { unknown: 1 }, wanted), 422, 'INVALID_INPUT')
    expectProblem(await person.call('POST', numerology, { raw: '{', ...wanted }), 400, 'MALFORMED_REQUEST')
  })

  test('credentials, route, permission and phase are judged before it, media type and body after it', async () => {
    const beginner = (await newPerson(api)).api
    expectProblem(await api.post(numerology, birth, accept('text/html')), 401, 'AUTH_ERROR')
    expectProblem(await beginner.post('/api/v1/engines/gene-keys/calculate', birth, accept('text/html')), 403, 'PHASE_ACCESS_DENIED')
    expectProblem(await beginner.get('/api/v1/admin/users', accept('text/html')), 403, 'PERMISSION_DENIED')
    const plain = { raw: '{', headers: { accept: 'text/html', 'content-type': 'text/plain' } }
    expectProblem(await beginner.call('POST', numerology, plain), 406, 'NOT_ACCEPTABLE')
  })

  test('does not hide from caches that the answer depends on the origin too', async () => {
    const answer = await person.post(numerology, birth, { headers: { origin: 'http://localhost:3000' } })
    expect(answer.headers.vary).toMatch(/\borigin\b/i)
    expect(answer.headers.vary).toMatch(/\baccept\b(?!-)/i)
  })
})

function idOf(template: string): string {
  if (template.includes('/engines/')) return 'numerology'
  return template.includes('/workflows/') ? 'birth-blueprint' : nobodysId
}

describe('the pages about errors', () => {
  let api: Client
  beforeAll(async () => {
    api = await openClient()
  })

  test('are listed', async () => {
    for (const path of ['/api/docs/errors/', '/api/docs/errors']) {
      const page = await api.get(path)
      expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
      const links = [...page.text.matchAll(/href="(\/api\/docs\/errors\/[A-Z_]+)"/g)].map((match) => match[1] as string)
      expect(links.length).toBeGreaterThan(25)
      for (const link of links) expect((await api.get(link)).status).toBe(200)
    }
  })

  test.each(['INVALID_INPUT', 'invalid_input', 'Invalid-Input'])('%s is found, with cause, remedy and an example', async (code) => {
    const page = await api.get(`/api/docs/errors/${code}`)
    expect(page.status).toBe(200)
    for (const part of ['INVALID_INPUT', 'Cause', 'Remedy', 'Example', '"error_code": "INVALID_INPUT"']) expect(page.text).toContain(part)
  })

  test('have an icon', async () => {
    for (const path of ['/favicon.svg', '/favicon.ico']) {
      const icon = await api.get(path)
      expect([icon.status, icon.headers['content-type']]).toEqual([200, 'image/svg+xml'])
    }
  })
})
