import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalOf, startAuth, type TestAuth } from './start-auth.js'

let auth: TestAuth
beforeAll(async () => {
  auth = await startAuth()
})
afterAll(() => auth.stop())

const ask = (ipHash: string) => auth.call('createSandboxKey', {}, { ipHash })

test('a sandbox key is free, of level 0, and ends after 24 hours', async () => {
  const { api_key, expires_at } = await ask('an address')
  expect(await auth.verify(api_key)).toMatchObject({ tier: 'free', consciousness_level: 0, permissions: ['panchanga:read'] })
  expect(Math.abs(Date.parse(expires_at as string) - Date.now() - 86_400_000)).toBeLessThan(60_000)
})

test('one address gets three, however many ask at once; another still gets its own', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 8 }, () => ask('a busy address')))
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  expect(await refusalOf(ask('a busy address'))).toMatchObject({ code: 'RATE_LIMIT_EXCEEDED' })
  expect(await ask('another address')).toMatchObject({ api_key: expect.stringMatching(/^nsk_test_/) })
})

test('each is a row of the audit log, under the hash of the address', async () => {
  const { key_id } = await ask('a noted address')
  const { entries } = await auth.call('listAudit', { target: 'a noted address' }, { as: auth.admin })
  expect(entries).toMatchObject([{ action: 'sandbox.key_created', target_type: 'address', details: { key_id } }])
})
