import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectProblem } from '../../acceptance/problem.js'
import type { RunningService } from '../telemetry/run-service.js'
import { type Front, type Gateway, openFront } from './start-front.js'

const before = 'the secret of last year, thirty-two bytes and more'
const after = 'the secret of this year, thirty-two bytes and more'

let front: Front
beforeAll(async () => {
  front = await openFront()
})
afterAll(() => front.stop())

const isSignedWith = (secret: string, token: string) => {
  const [header, claims, signature] = token.split('.')
  return createHmac('sha256', secret).update(`${header}.${claims}`).digest('base64url') === signature
}
const issue = async (gateway: Gateway, key: string) => (await gateway.call('/api/v1/auth/token', { method: 'POST', key })).at('/token') as string
const me = (gateway: Gateway, token: string) => gateway.call('/api/v1/me', { headers: { authorization: `Bearer ${token}` } })

/** As in a deployment: the new release is up before the old one goes. */
async function replace(service: RunningService, next: () => Promise<RunningService>): Promise<RunningService> {
  const started = await next()
  await service.stop()
  return started
}

test('a secret is rotated in two steps, and no token that was issued in between is lost', async () => {
  let auth = await front.auth({ JWT_SECRET: before })
  const old = await front.gateway({ JWT_SECRET: before })
  const { key } = await front.newPerson(old, { tier: 'premium' })
  const first = await issue(old, key)
  expect(isSignedWith(before, first)).toBe(true)

  // Step one: gateways know both, then auth signs with the new one.
  const between = await front.gateway({ JWT_SECRET: after, JWT_SECRET_PREVIOUS: before })
  expect((await me(between, first)).status).toBe(200)
  auth = await replace(auth, () => front.auth({ JWT_SECRET: after, JWT_SECRET_PREVIOUS: before }))
  const second = await issue(between, key)
  expect(isSignedWith(after, second)).toBe(true)
  for (const token of [first, second]) expect((await me(between, token)).status).toBe(200)

  // Step two: the previous secret is gone, and so is what it has signed.
  const last = await front.gateway({ JWT_SECRET: after })
  expect((await me(last, second)).status).toBe(200)
  const refused = await me(last, first)
  expectProblem(refused, 401, 'AUTH_ERROR')
  expect(refused.at('/reason')).toBe('invalid')
  await auth.stop()
})

test('what the previous secret has signed is held to everything that the current one’s is', async () => {
  const gateway = await front.gateway({ JWT_SECRET: after, JWT_SECRET_PREVIOUS: before })
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const sign = (header: object, claims: object) => {
    const signed = `${encode(header)}.${encode(claims)}`
    return `${signed}.${createHmac('sha256', before).update(signed).digest('base64url')}`
  }
  const past = { iat: 1_000, exp: 2_000, iss: 'selemene', aud: 'selemene', sub: 'x', jti: 'x', key_id: 'x' }
  for (const token of [sign({ alg: 'HS256', typ: 'JWT' }, { ...past, iss: 'somebody', exp: 4_000_000_000 }), sign({ alg: 'none' }, past)])
    expect((await me(gateway, token)).at('/reason')).toBe('invalid')
})
