import { describe, expect, test } from 'vitest'
import { covers, expandRoles, faultsBeyond, lowerOf, type Privileges } from './privileges.js'

const free: Privileges = { tier: 'free', consciousness_level: 0, permissions: ['panchanga:read'] }
const premium: Privileges = { tier: 'premium', consciousness_level: 3, permissions: ['panchanga:read', 'admin:read'] }
const everything: Privileges = { tier: 'enterprise', consciousness_level: 5, permissions: ['*'] }
const holding = (...permissions: string[]): Privileges => ({ ...free, permissions })

describe('the lower of two', () => {
  test('is lower in each member by itself', () => {
    const mixed: Privileges = { tier: 'enterprise', consciousness_level: 1, permissions: ['admin:read'] }
    expect(lowerOf(premium, mixed)).toEqual({ tier: 'premium', consciousness_level: 1, permissions: ['admin:read'] })
    expect(lowerOf(mixed, premium)).toEqual(lowerOf(premium, mixed))
  })

  test('with everything is the other one', () => {
    for (const privileges of [free, premium, everything]) expect(lowerOf(everything, privileges)).toEqual(privileges)
  })

  test.each([
    [['read:*'], ['panchanga:*'], ['panchanga:read']],
    [['read:*'], ['admin:*'], ['admin:read']],
    [['admin:*'], ['admin:keys', 'panchanga:read'], ['admin:keys']],
    [['panchanga:read'], ['admin:keys'], []],
    [['*'], ['read:*'], ['read:*']],
  ])('of permissions %j and %j is %j', (a, b, both) => {
    expect(lowerOf(holding(...a), holding(...b)).permissions).toEqual(both)
    expect(lowerOf(holding(...b), holding(...a)).permissions).toEqual(both)
  })

  test('never holds what either lacks', () => {
    const sets = [['*'], ['read:*'], ['admin:*'], ['panchanga:read', 'admin:ops'], ['admin:keys'], []]
    for (const a of sets)
      for (const b of sets) {
        const both = lowerOf(holding(...a), holding(...b))
        expect([a, b, covers(holding(...a), both), covers(holding(...b), both)]).toEqual([a, b, true, true])
      }
  })
})

describe('what lies beyond', () => {
  test('is named at each field', () => {
    expect(faultsBeyond(premium, everything, 'your').map(({ pointer }) => pointer)).toEqual(['/tier', '/consciousness_level', '/permissions'])
  })

  test('is nothing for the same or less', () => {
    expect(faultsBeyond(premium, premium, 'your')).toEqual([])
    expect(faultsBeyond(premium, free, 'your')).toEqual([])
    expect(faultsBeyond(premium, {}, 'your')).toEqual([])
  })

  test.each([[['*']], [['read:*']], [['admin:*']]])('is a wildcard that a holder of the single permissions asks for: %j', (wanted) => {
    const single = { ...premium, permissions: ['panchanga:read', 'admin:read', 'admin:keys', 'admin:users', 'admin:ops'] }
    expect(faultsBeyond(single, { permissions: wanted }, 'your')).toHaveLength(1)
  })
})

test('roles are written out, and nothing is there twice', () => {
  expect(expandRoles(['user', 'panchanga:read', 'viewer'])).toEqual(['panchanga:read', 'read:*', 'admin:read'])
  expect(expandRoles(['constructor'])).toEqual(['constructor'])
})
