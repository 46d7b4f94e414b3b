import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem } from '../../acceptance/problem.js'
import { freshAddress } from '../../acceptance/send.js'
import { type Front, type Gateway, openFront } from './start-front.js'

const proxy = '127.20.30.40'
const office = '203.0.113.0/24'
const home = '127.9.9.9'
const token = 'only-for-prometheus'

let front: Front
let gateway: Gateway
beforeAll(async () => {
  front = await openFront()
  await front.auth()
  gateway = await front.gateway({
    // The first is where these tests make users from.
    ADMIN_IP_ALLOWLIST: `127.0.0.1, ${home},${office}`,
    TRUSTED_PROXIES: `${proxy}/32,10.0.0.0/8`,
    ALLOWED_ORIGINS: 'https://app.example.org, https://www.example.org',
    METRICS_TOKEN: token,
    RATE_LIMIT_REQUESTS: '5',
  })
})
afterAll(() => front.stop())

const through = (client: string, from = proxy) => ({ from, headers: { 'x-forwarded-for': client } })

describe('ADMIN_IP_ALLOWLIST', () => {
  const adminRoutes = ['/api/v1/admin/users', '/api/v1/admin/keys', '/api/v1/admin/audit']

  test.each(adminRoutes)('opens %s to a listed address, and to none else, whatever the key', async (path) => {
    const key = front.adminKey
    expect((await gateway.call(path, { key, from: home })).status).toBe(200)
    expectProblem(await gateway.call(path, { key, from: freshAddress() }), 403, 'PERMISSION_DENIED')
    expect((await gateway.call(path, { key, ...through('203.0.113.77') })).status).toBe(200)
    expectProblem(await gateway.call(path, { key, ...through('198.51.100.1') }), 403, 'PERMISSION_DENIED')
    expectProblem(await gateway.call(path, { key, ...through(home, freshAddress()) }), 403, 'PERMISSION_DENIED')
  })

  test('an admin works elsewhere as any caller does', async () => {
    expect((await gateway.call('/api/v1/me', { key: front.adminKey, from: freshAddress() })).status).toBe(200)
  })

  test('a listed address opens nothing to a key without the permission', async () => {
    const { key } = await front.newPerson(gateway)
    expectProblem(await gateway.call('/api/v1/admin/users', { key, from: home }), 403, 'PERMISSION_DENIED')
  })
})

describe('METRICS_TOKEN', () => {
  const bearer = (sent: string) => ({ headers: { authorization: `Bearer ${sent}` } })

  test.each(['/metrics', '/api/metrics'])('%s is for callers that send it, and for no others', async (path) => {
    const shown = await gateway.call(path, bearer(token))
    expect([shown.status, shown.text.includes('noesis_requests_total')]).toEqual([200, true])
    const missing = await gateway.call(path)
    expectProblem(missing, 401, 'AUTH_ERROR')
    expect([missing.at('/reason'), missing.text.includes('noesis_requests_total')]).toEqual(['missing', false])
    for (const wrong of [bearer(`${token}x`), bearer(token.slice(1)), bearer(token.toUpperCase()), { key: front.adminKey, ...bearer('x') }]) {
      const refused = await gateway.call(path, wrong)
      expectProblem(refused, 401, 'AUTH_ERROR')
      expect(refused.at('/reason')).toBe('invalid')
    }
    expect((await gateway.call(path, { key: front.adminKey })).status).toBe(401)
    expect((await gateway.call(`${path}?token=${token}`)).status).toBe(401)
  })
})

describe('TRUSTED_PROXIES', () => {
  /** Statuses of registrations with a code that nobody was given: refused with 422 until the limit of the address is used up. */
  const statuses = async (requests: object[]) => {
    const seen: number[] = []
    const attempt = { method: 'POST', body: { invite_code: 'nsi_made_up' } }
    for (const request of requests) seen.push((await gateway.call('/api/v1/auth/register', { ...attempt, ...request })).status)
    return seen
  }

  test('behind one every caller has a limit of their own', async () => {
    const [one, other] = ['198.51.100.7', '198.51.100.8']
    expect(await statuses(Array.from({ length: 6 }, () => through(one)))).toEqual([422, 422, 422, 422, 422, 429])
    expect(await statuses([through(other), through(one)])).toEqual([422, 429])
  })

  test('what the caller says of itself in front of the proxy’s own word is not believed', async () => {
    const lies = Array.from({ length: 6 }, (_, i) => through(`198.51.100.${100 + i}, 192.0.2.1`))
    expect(await statuses(lies)).toEqual([422, 422, 422, 422, 422, 429])
  })

  test('a chain of trusted proxies is followed to the first address that is none of them', async () => {
    const { key } = await front.newPerson(gateway, {}, { ip_allowlist: ['192.0.2.55'] })
    expect((await gateway.call('/api/v1/me', { key, ...through('192.0.2.55, 10.1.2.3') })).status).toBe(200)
    expectProblem(await gateway.call('/api/v1/me', { key, ...through('192.0.2.55, 11.1.2.3') }), 403, 'PERMISSION_DENIED')
  })

  test('from any other address the header is ignored: its limit is counted under its own', async () => {
    const from = freshAddress()
    const spoofed = Array.from({ length: 6 }, (_, i) => through(`198.51.100.${200 + i}`, from))
    expect(await statuses(spoofed)).toEqual([422, 422, 422, 422, 422, 429])
  })

  test('a key’s allow list is held against the forwarded address, and against no forged one', async () => {
    const { key } = await front.newPerson(gateway, {}, { ip_allowlist: ['198.51.100.0/25', '2001:db8::/32'] })
    const me = (request: object) => gateway.call('/api/v1/me', { key, ...request })
    expect((await me(through('198.51.100.5'))).status).toBe(200)
    expect((await me(through('2001:db8::5'))).status).toBe(200)
    expectProblem(await me(through('198.51.100.200')), 403, 'PERMISSION_DENIED')
    expectProblem(await me({ from: proxy }), 403, 'PERMISSION_DENIED')
    expectProblem(await me(through('198.51.100.5', freshAddress())), 403, 'PERMISSION_DENIED')
    for (const odd of ['198.51.100.5:443', 'unknown', '_hidden', '', '198.51.100.5 198.51.100.6'])
      expectProblem(await me(through(odd)), 403, 'PERMISSION_DENIED')
  })
})

describe('ALLOWED_ORIGINS', () => {
  const allowed = async (origin: string) => {
    const answer = await gateway.call('/health', { headers: { origin } })
    return answer.headers['access-control-allow-origin']
  }

  test.each(['https://app.example.org', 'https://www.example.org'])('%s may read answers', async (origin) => {
    expect(await allowed(origin)).toBe(origin)
  })

  test.each([
    'http://localhost:3000',
    'http://app.example.org',
    'https://app.example.org:8443',
    'https://app.example.org.evil.example',
    'https://evil.example',
    'null',
  ])('%s may not', async (origin) => {
    expect(await allowed(origin)).toBeUndefined()
  })
})
