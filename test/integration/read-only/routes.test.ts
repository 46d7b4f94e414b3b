import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Front, type Gateway, openFront } from '../gateway/start-front.js'
import { whileReadOnly } from './while-read-only.js'

let front: Front
let gateway: Gateway
beforeAll(async () => {
  front = await openFront()
  await front.auth()
  gateway = await front.gateway()
})
afterAll(() => front.stop())

test('while Postgres takes no writes keys work on, lists are read, and each route that writes is 503 with Retry-After', async () => {
  const { key, keyId, userId } = await front.newPerson(gateway, { tier: 'premium' })
  const unseen = await front.newPerson(gateway)
  const admin = { key: front.adminKey }
  const invite = (await gateway.call('/api/v1/admin/invites', { ...admin, method: 'POST', body: {} })).at('/invite_code')
  const writes: [string, { method: string; key?: string; body?: object }][] = [
    ['/api/v1/keys', { key, method: 'POST', body: {} }],
    [`/api/v1/keys/${keyId}/rotate`, { key, method: 'POST', body: {} }],
    [`/api/v1/keys/${keyId}`, { key, method: 'DELETE' }],
    ['/api/v1/admin/keys', { ...admin, method: 'POST', body: { user_id: userId, tier: 'free', consciousness_level: 0 } }],
    [`/api/v1/admin/keys/${keyId}/rotate`, { ...admin, method: 'POST', body: {} }],
    [`/api/v1/admin/keys/${keyId}/revoke`, { ...admin, method: 'POST' }],
    ['/api/v1/admin/users', { ...admin, method: 'POST', body: { tier: 'free' } }],
    [`/api/v1/admin/users/${userId}`, { ...admin, method: 'PATCH', body: { status: 'suspended' } }],
    ['/api/v1/admin/invites', { ...admin, method: 'POST', body: {} }],
    ['/api/v1/auth/register', { method: 'POST', body: { invite_code: invite } }],
    ['/api/v1/admin/maintenance', { ...admin, method: 'PUT', body: {} }],
    ['/api/v1/admin/maintenance', { ...admin, method: 'DELETE' }],
    ['/api/v1/admin/cache/clear', { ...admin, method: 'POST' }],
    ['/api/v1/admin/debug/error', { ...admin, method: 'POST' }],
  ]
  const reads = ['/api/v1/keys', '/api/v1/me', '/api/v1/admin/keys', '/api/v1/admin/users', `/api/v1/admin/users/${userId}`, '/api/v1/admin/audit']
  await whileReadOnly(front.database, async () => {
    for (const [path, request] of writes) {
      const answer = await gateway.call(path, request)
      expect([request.method, path, answer.status, answer.at('/error_code')]).toEqual([request.method, path, 503, 'DATABASE_UNAVAILABLE'])
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    }
    for (const path of reads) expect([path, (await gateway.call(path, admin)).status]).toEqual([path, 200])
    expect((await gateway.call('/api/v1/me', { key: unseen.key })).status).toBe(200)
    expect((await gateway.call('/api/v1/auth/token', { key, method: 'POST' })).status).toBe(200)
  })
  expect((await gateway.call(`/api/v1/keys/${keyId}`, { key, method: 'DELETE' })).status).toBe(204)
})
