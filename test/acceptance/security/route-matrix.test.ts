import { beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../answer.js'
import { type Client, openClient } from '../client.js'
import { newPerson, nobodysId } from '../people.js'
import { freshAddress } from '../send.js'

/** What a route asks of its caller: nothing, a key, a permission, or a consciousness level. */
type Need = 'nothing' | 'key' | 'panchanga:read' | 'admin:read' | 'admin:keys' | 'admin:users' | 'admin:ops' | number

const needs: Record<string, Need> = {
  'GET /': 'nothing',
  'GET /health': 'nothing',
  'GET /api/health': 'nothing',
  'GET /health/live': 'nothing',
  'GET /health/ready': 'nothing',
  'GET /ready': 'nothing',
  'GET /metrics': 'nothing',
  'GET /api/metrics': 'nothing',
  'GET /api/status': 'nothing',
  'GET /api/accuracy': 'nothing',
  'GET /api/docs': 'nothing',
  'GET /api/openapi.json': 'nothing',
  'GET /api/asyncapi.json': 'nothing',
  'GET /llms.txt': 'nothing',
  'POST /api/legacy/panchanga/calculate': 'nothing',
  'GET /api/legacy/ghati/current': 'nothing',
  'POST /api/v1/auth/register': 'nothing',
  'GET /api/queues/status': 'key',
  'GET /api/v1/status': 'key',
  'GET /api/v1/engines': 'key',
  'GET /api/v1/engines/{id}': 'key',
  'GET /api/v1/engines/{id}/info': 'key',
  'GET /api/v1/engines/{id}/schema': 'key',
  'POST /api/v1/engines/{id}/calculate': 'key',
  'POST /api/v1/engines/{id}/validate': 'key',
  'POST /api/v1/batch': 'key',
  'GET /api/v1/workflows': 'key',
  'GET /api/v1/workflows/{id}': 'key',
  'GET /api/v1/workflows/{id}/info': 'key',
  'POST /api/v1/workflows/{id}/execute': 'key',
  'POST /api/v1/auth/token': 'key',
  'GET /api/v1/places': 'key',
  'GET /api/v1/timezones/resolve': 'key',
  'GET /api/v1/me': 'key',
  'GET /api/v1/me/usage': 'key',
  'GET /api/v1/keys': 'key',
  'POST /api/v1/keys': 'key',
  'POST /api/v1/keys/{id}/rotate': 'key',
  'DELETE /api/v1/keys/{id}': 'key',
  'POST /api/v1/panchanga': 'panchanga:read',
  'POST /api/v1/panchanga/month': 'panchanga:read',
  'GET /api/v1/admin/keys': 'admin:keys',
  'POST /api/v1/admin/keys': 'admin:keys',
  'POST /api/v1/admin/keys/{id}/rotate': 'admin:keys',
  'POST /api/v1/admin/keys/{id}/revoke': 'admin:keys',
  'GET /api/v1/admin/users': 'admin:users',
  'POST /api/v1/admin/users': 'admin:users',
  'GET /api/v1/admin/users/{id}': 'admin:users',
  'PATCH /api/v1/admin/users/{id}': 'admin:users',
  'POST /api/v1/admin/invites': 'admin:users',
  'GET /api/v1/admin/usage': 'admin:read',
  'GET /api/v1/admin/audit': 'admin:read',
  'PUT /api/v1/admin/maintenance': 'admin:ops',
  'DELETE /api/v1/admin/maintenance': 'admin:ops',
  'POST /api/v1/admin/cache/clear': 'admin:ops',
  'POST /api/v1/admin/debug/error': 'admin:ops',
  ...levels('engines', 'calculate', {
    panchanga: 0,
    numerology: 0,
    biorhythm: 0,
    'vedic-clock': 0,
    tarot: 0,
    'i-ching': 0,
    'sacred-geometry': 0,
    'human-design': 1,
    biofield: 1,
    'face-reading': 1,
    enneagram: 1,
    'sigil-forge': 1,
    'gene-keys': 2,
    vimshottari: 2,
  }),
  ...levels('workflows', 'execute', {
    'birth-blueprint': 0,
    'daily-practice': 0,
    'decision-support': 1,
    'self-inquiry': 2,
    'creative-expression': 1,
    'full-spectrum': 3,
  }),
}

function levels(kind: string, verb: string, ids: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(ids).map(([id, level]) => [`POST /api/v1/${kind}/${id}/${verb}`, level]))
}

interface Role {
  permissions: string[]
  level: number
  /** What of the permissions that routes ask for this role holds. */
  holds: readonly string[]
}
const roles: Record<string, Role> = {
  admin: { permissions: ['admin'], level: 5, holds: ['panchanga:read', 'admin:read', 'admin:keys', 'admin:users', 'admin:ops'] },
  operator: { permissions: ['operator'], level: 2, holds: ['panchanga:read', 'admin:read', 'admin:ops'] },
  viewer: { permissions: ['viewer'], level: 1, holds: ['panchanga:read', 'admin:read'] },
  user: { permissions: ['user'], level: 3, holds: ['panchanga:read'] },
  free: { permissions: [], level: 0, holds: [] },
  'a caller with everything': { permissions: ['*'], level: 0, holds: ['panchanga:read', 'admin:read', 'admin:keys', 'admin:users', 'admin:ops'] },
  'a caller who reads everything': { permissions: ['read:*'], level: 4, holds: ['panchanga:read', 'admin:read'] },
  'a caller who administers keys': { permissions: ['admin:keys'], level: 0, holds: ['admin:keys'] },
}

/** The refusal that a role must meet; undefined when it must get past the door. */
function refusalOf(need: Need, { level, holds }: Role): string | undefined {
  if (need === 'nothing' || need === 'key') return undefined
  if (typeof need === 'number') return level < need ? '403 PHASE_ACCESS_DENIED' : undefined
  return holds.includes(need) ? undefined : '403 PERMISSION_DENIED'
}

/** Ids that lead nowhere, except for engines and workflows, which everybody may see. */
function idFor(path: string): string {
  if (path.includes('/engines/')) return 'numerology'
  return path.includes('/workflows/') ? 'daily-practice' : nobodysId
}

// A field that no route has: whoever gets past the door does nothing there.
const harmless = { no_such_field: true }

describe('who may do what', () => {
  let api: Client
  beforeAll(async () => {
    api = await openClient()
  })

  /** Every operation of the document once. */
  async function knock(caller: Client): Promise<[string, Answer][]> {
    const answers: [string, Answer][] = []
    for (const [path, methods] of Object.entries(api.document.paths)) {
      for (const method of Object.keys(methods).map((name) => name.toUpperCase())) {
        const options = method === 'GET' ? {} : { body: harmless }
        answers.push([`${method} ${path}`, await caller.call(method, path.replace('{id}', idFor(path)), options)])
      }
    }
    return answers
  }
  const refusal = (answer: Answer) => ([401, 403].includes(answer.status) ? `${answer.status} ${answer.at('/error_code')}` : undefined)

  test('every operation of the document is in this matrix, and nothing else', () => {
    const documented = Object.entries(api.document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(documented.sort()).toEqual(Object.keys(needs).sort())
  })

  test.each(Object.entries(roles))('%s gets past exactly the doors that are open to it', async (_name, role) => {
    const { permissions, level } = role
    const { api: caller } = await newPerson(api, { tier: 'enterprise', level, permissions })
    const seen = Object.fromEntries((await knock(caller)).map(([name, answer]) => [name, refusal(answer)]))
    expect(seen).toEqual(Object.fromEntries(Object.entries(needs).map(([name, need]) => [name, refusalOf(need, role)])))
  })

  test('without a credential only the public routes answer', async () => {
    const seen = Object.fromEntries((await knock(api.as({ from: freshAddress() }))).map(([name, answer]) => [name, refusal(answer)]))
    expect(seen).toEqual(Object.fromEntries(Object.entries(needs).map(([name, need]) => [name, need === 'nothing' ? undefined : '401 AUTH_ERROR'])))
  })

  test('no refused request has changed anything: the service still serves', async () => {
    const { api: caller } = await newPerson(api)
    expect((await caller.get('/api/v1/status')).status).toBe(200)
  })
})
