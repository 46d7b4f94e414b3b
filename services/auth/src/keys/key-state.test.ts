import { NoesisError, tierLimitPerMinute } from '@selemene/contracts'
import { describe, expect, test } from 'vitest'
import { allPrivileges } from '../privileges.js'
import { endOf, keyPowersOf, statedPowersOf, summaryOf, verifiedOrRefused } from './key-state.js'
import type { KeyRow } from './key-store.js'

const now = new Date('2026-02-08T10:00:00Z')
const seconds = (offset: number) => new Date(now.getTime() + offset * 1000)
const key = (changes: Partial<KeyRow> = {}): KeyRow => ({
  key_id: 'key',
  user_id: 'user',
  name: null,
  last_four: 'abcd',
  tier: null,
  consciousness_level: null,
  permissions: null,
  rate_limit: null,
  ip_allowlist: null,
  expires_at: null,
  revoked_at: null,
  grace_until: null,
  previous_key_id: null,
  parent_key_id: null,
  last_used_at: null,
  created_at: seconds(-1000),
  owner_tier: 'premium',
  owner_level: 3,
  owner_permissions: ['panchanga:read'],
  owner_status: 'active',
  read_at: now,
  ...changes,
})

function reasonOf(row: KeyRow | undefined): unknown {
  try {
    verifiedOrRefused(row)
  } catch (error) {
    if (error instanceof NoesisError && error.code === 'AUTH_ERROR') return error.extra.reason
  }
  return undefined
}

describe('a key holds', () => {
  test('until the very instant of its end, judged by the database’s clock', () => {
    expect(reasonOf(key({ expires_at: seconds(1) }))).toBeUndefined()
    expect(reasonOf(key({ expires_at: seconds(0) }))).toBe('expired')
    expect(reasonOf(key({ grace_until: seconds(1) }))).toBeUndefined()
    expect(reasonOf(key({ grace_until: seconds(0) }))).toBe('expired')
  })

  test('not when it was revoked, expired or not, nor when its owner is suspended', () => {
    expect(reasonOf(key({ revoked_at: seconds(-5), expires_at: seconds(-1) }))).toBe('revoked')
    expect(reasonOf(key({ owner_status: 'suspended' }))).toBe('revoked')
  })

  test('not when there is none', () => {
    expect(reasonOf(undefined)).toBe('invalid')
  })
})

test('the end is the earlier of expiry and grace', () => {
  expect(endOf(key())).toBeNull()
  expect(endOf(key({ expires_at: seconds(9) }))).toEqual(seconds(9))
  expect(endOf(key({ expires_at: seconds(9), grace_until: seconds(4) }))).toEqual(seconds(4))
  expect(endOf(key({ expires_at: seconds(2), grace_until: seconds(4) }))).toEqual(seconds(2))
})

test('what a key leaves open it has from its owner', () => {
  expect(verifiedOrRefused(key())).toMatchObject({ tier: 'premium', consciousness_level: 3, permissions: ['panchanga:read'] })
  expect(verifiedOrRefused(key({ tier: 'free', consciousness_level: 5 }))).toMatchObject({ tier: 'free', consciousness_level: 3 })
})

test('a summary tells the state in one word, and nothing of the key but four characters', () => {
  expect(summaryOf(key()).status).toBe('active')
  expect(summaryOf(key({ grace_until: seconds(60) })).status).toBe('rotated')
  expect(summaryOf(key({ expires_at: seconds(-1), grace_until: seconds(60) })).status).toBe('expired')
  expect(summaryOf(key({ expires_at: seconds(-1), revoked_at: seconds(-2) })).status).toBe('revoked')
  expect(Object.keys(summaryOf(key()))).not.toContain('hash')
})

test('an ended key is told from one that ends later; times are RFC 3339, and null where there are none', () => {
  expect(summaryOf(key({ expires_at: seconds(1) })).status).toBe('active')
  expect(summaryOf(key({ expires_at: seconds(0) })).status).toBe('expired')
  expect(verifiedOrRefused(key({ expires_at: seconds(1) })).expires_at).toBe('2026-02-08T10:00:01.000Z')
  expect(verifiedOrRefused(key()).expires_at).toBeNull()
  expect(summaryOf(key({ last_used_at: seconds(0) }))).toMatchObject({ last_used_at: '2026-02-08T10:00:00.000Z', expires_at: null })
})

test('a refusal says in a sentence what is the matter', () => {
  for (const row of [undefined, key({ revoked_at: seconds(-5) }), key({ expires_at: seconds(0) })])
    expect(() => verifiedOrRefused(row)).toThrow(/^This API key (is not valid|has been revoked|has expired)\.$/)
})

test('what a key may do now has the limit of its tier, unless it has its own', () => {
  const bounds = { expires_at: seconds(4), ip_allowlist: ['192.0.2.0/24'] }
  expect(keyPowersOf(key(bounds))).toEqual({
    tier: 'premium',
    consciousness_level: 3,
    permissions: ['panchanga:read'],
    rate_limit: tierLimitPerMinute.premium,
    ...bounds,
  })
  expect(keyPowersOf(key({ rate_limit: 7 })).rate_limit).toBe(7)
  expect(keyPowersOf(key({ tier: 'free' })).rate_limit).toBe(tierLimitPerMinute.free)
})

test('what a key may come to do is what it states, and all that its owner could become where it states nothing', () => {
  expect(statedPowersOf(key())).toEqual({
    ...allPrivileges,
    rate_limit: tierLimitPerMinute[allPrivileges.tier],
    expires_at: null,
    ip_allowlist: null,
  })
  const stated = {
    tier: 'free',
    consciousness_level: 2,
    permissions: ['admin:read'],
    rate_limit: 7,
    expires_at: seconds(4),
    ip_allowlist: [],
  } as const
  expect(statedPowersOf(key({ ...stated, permissions: [...stated.permissions], ip_allowlist: [] }))).toEqual(stated)
  expect(statedPowersOf(key({ tier: 'free' })).rate_limit).toBe(tierLimitPerMinute.free)
})
