import { beforeAll, describe, expect, test } from 'vitest'
import { pointersOf } from './answer.js'
import { type Client, openClient } from './client.js'
import { admin, newPerson } from './people.js'
import { expectProblem } from './problem.js'

const cursorOf = (content: unknown) => Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)).toString('base64url')
const row = { created_at: '2026-02-08T10:00:00.000000Z', event_id: '0b8a1f0e-3f57-4a53-9d0a-5a4f6f0f9c11' }

describe('a parameter', () => {
  let api: Client
  let person: Client
  beforeAll(async () => {
    api = await openClient()
    person = (await newPerson(api, { tier: 'enterprise', level: 5 })).api
  })

  const hostileIds = ['%0d%0aX-Evil:%201', '%0a', '%00', '%F0%9F%98%80', '%e2%80%a8', '..%2f..%2f', '__proto__', '*', '%3E']
  test.each(hostileIds)('in a path that is no id at all (%s) is the id of nothing', async (id) => {
    const calls: [Client, string, string][] = [
      [person, 'POST', `/api/v1/keys/${id}/rotate`],
      [person, 'DELETE', `/api/v1/keys/${id}`],
      [admin(api), 'POST', `/api/v1/admin/keys/${id}/rotate`],
      [admin(api), 'POST', `/api/v1/admin/keys/${id}/revoke`],
      [admin(api), 'GET', `/api/v1/admin/users/${id}`],
      [admin(api), 'PATCH', `/api/v1/admin/users/${id}`],
      [person, 'GET', `/api/v1/engines/${id}`],
      [person, 'GET', `/api/v1/engines/${id}/schema`],
      [person, 'POST', `/api/v1/engines/${id}/calculate`],
      [person, 'GET', `/api/v1/workflows/${id}`],
      [person, 'POST', `/api/v1/workflows/${id}/execute`],
      [api, 'GET', `/api/docs/errors/${id}`],
    ]
    for (const [caller, method, path] of calls) {
      const answer = await caller.call(method, path, method === 'GET' || method === 'DELETE' ? {} : { body: {} })
      expect([method, path, answer.status, answer.headers['x-evil']]).toEqual([method, path, 404, undefined])
    }
  })

  const times = ['+275760-09-12', '0000-01-01', '-000001-01-01', '2026-02-30', '2026-13-01', '1', 'Feb 8 2026', '2026-02-08T25:00:00Z']
  const instants = [
    '2026-02-08T10:00:00',
    '2026-02-08T10:00:60.5',
    '2026-02-08T10:00:00Z[Asia/Kolkata]',
    '0001-01-01T00:00:00+10:00',
    '9999-12-31T23:59:59-10:00',
  ]
  test.each([...times, ...instants, '', '%00', 'now'])('of time that is no time (%s) is 422 by its name', async (time) => {
    const sent = encodeURIComponent(time).replaceAll('%25', '%')
    for (const name of ['from', 'to'])
      for (const [caller, path] of [
        [person, '/api/v1/me/usage'],
        [admin(api), '/api/v1/admin/usage'],
        [admin(api), '/api/v1/admin/audit'],
      ] as const) {
        const answer = await caller.get(`${path}?${name}=${sent}`)
        expect([path, answer.status, pointersOf(answer)]).toEqual([path, 422, [`/${name}`]])
      }
  })

  test.each(['2026-02-08', '2026-02-08T10:00:00Z', '2026-02-08t10:00:00.123456z', '2026-02-08T10:00:00+23:59', '2016-12-31T23:59:60Z', '0001-01-01'])(
    'of time may be a date or an instant with an offset: %s',
    async (time) => {
      for (const path of ['/api/v1/me/usage', '/api/v1/admin/usage', '/api/v1/admin/audit'])
        expect([path, (await admin(api).get(`${path}?from=${encodeURIComponent(time)}`)).status]).toEqual([path, 200])
    },
  )

  test.each([
    'nonsense',
    cursorOf('[]'),
    cursorOf('null'),
    cursorOf({ ...row, created_at: '1' }),
    cursorOf({ ...row, created_at: '2026-02-08T10:00:60Z' }),
    cursorOf({ ...row, created_at: '0000-01-01T00:00:00.000000Z' }),
    cursorOf({ ...row, created_at: '2026-02-08T10:00:00.000000+23:59' }),
    cursorOf({ ...row, created_at: 'infinity' }),
    cursorOf({ ...row, event_id: 'a\0b' }),
    cursorOf({ ...row, event_id: 7 }),
    cursorOf({ ...row, more: true }),
    cursorOf({ created_at: row.created_at }),
    cursorOf('9'.repeat(30)),
    cursorOf('-1'),
    `${'A'.repeat(300)}`,
  ])('that is a cursor we never issued (%s) is 422 by its name', async (cursor) => {
    for (const list of ['usage', 'audit', 'users', 'keys']) {
      const answer = await admin(api).get(`/api/v1/admin/${list}?cursor=${cursor}`)
      expect([list, answer.status, pointersOf(answer)]).toEqual([list, 422, ['/cursor']])
    }
  })

  test.each([
    ['/api/v1/admin/usage?engine_id=a%00b', '/engine_id'],
    ['/api/v1/admin/usage?workflow_id=a%0ab', '/workflow_id'],
    ['/api/v1/admin/usage?user_id=urn:uuid:0b8a1f0e-3f57-4a53-9d0a-5a4f6f0f9c11', '/user_id'],
    ['/api/v1/admin/usage?limit=1e2', '/limit'],
    ['/api/v1/admin/usage?limit=99999999999999999999', '/limit'],
    ['/api/v1/admin/usage?limit=1&limit=2', '/limit'],
    ['/api/v1/admin/usage?status[]=success', '/status[]'],
    ['/api/v1/admin/audit?limit=-1', '/limit'],
    ['/api/v1/admin/audit?limit=', '/limit'],
    ['/api/v1/admin/audit?target=a%00b', '/target'],
    ['/api/v1/admin/audit?limit=1&limit=2', '/limit'],
    ['/api/v1/admin/audit?__proto__=1', '/__proto__'],
    ['/api/v1/admin/users?a~b/c=1', '/a~0b~1c'],
    ['/api/v1/admin/users?email=a%00@example.org', '/email'],
    ['/api/v1/me/usage?group_by=constructor', '/group_by'],
    ['/api/v1/me/usage?from=2026-02-08&to=2026-02-08', '/from'],
    ['/api/legacy/ghati/current?latitude=0x10&longitude=1', '/latitude'],
    ['/api/legacy/ghati/current?latitude=91&longitude=1', '/latitude'],
    ['/api/legacy/ghati/current?latitude=1', '/longitude'],
    ['/api/legacy/ghati/current?latitude=1&longitude=1e400', '/longitude'],
    ['/api/legacy/ghati/current?latitude=1&latitude=2&longitude=1', '/latitude'],
    ['/api/legacy/ghati/current?latitude=1&longitude=1&planet=Mars', '/planet'],
  ])('of a query that does not fit is 422 by its name: %s', async (path, pointer) => {
    const answer = await admin(api).get(path)
    expectProblem(answer, 422, 'INVALID_INPUT')
    expect(pointersOf(answer)).toEqual([pointer])
  })

  test('of a query changes nothing where a route takes none', async () => {
    expect((await person.get('/api/openapi.json?a=%zz&a=1&__proto__=2')).status).toBe(200)
  })

  test('in a header that this server does not know is no reason to refuse', async () => {
    expect((await person.get('/api/v1/status', { headers: { expect: '200-ok', upgrade: 'h2c', range: 'bytes=0-1' } })).status).toBe(200)
  })
})
