import { NoesisError } from '@selemene/contracts'
import { overloaded } from '@selemene/service'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createShedding, type Shedding } from './shedding.js'

let shedding: Shedding
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  shedding = createShedding()
})
afterEach(() => void vi.useRealTimers())

const isOpen = (service: string, tier?: 'free' | 'premium' | 'enterprise') => {
  try {
    shedding.assertOpen(service, tier)
    return true
  } catch (error) {
    expect(error).toMatchObject({ code: 'OVERLOADED' })
    return false
  }
}

it('what a service has just refused is not sent to it for a tenth of a second, nor is what stands lower', () => {
  shedding.heard(overloaded(), 'engines-ts', 'premium')
  expect([isOpen('engines-ts', 'free'), isOpen('engines-ts', 'premium'), isOpen('engines-ts')]).toEqual([false, false, false])
  expect(shedding.refused).toEqual({ free: 2, premium: 1, enterprise: 0 })
  vi.advanceTimersByTime(100)
  expect([isOpen('engines-ts', 'free'), isOpen('engines-ts', 'premium')]).toEqual([true, true])
})

it('higher tiers and other services are not touched', () => {
  shedding.heard(overloaded(), 'engines-ts', 'premium')
  expect([isOpen('engines-ts', 'enterprise'), isOpen('engines-rust-port', 'free')]).toEqual([true, true])
})

it('no other answer closes anything', () => {
  shedding.heard(new NoesisError('TIMEOUT', 'too late'), 'engines-ts', 'enterprise')
  shedding.heard(new Error('other'), 'engines-ts', 'enterprise')
  expect(isOpen('engines-ts', 'free')).toBe(true)
})

it('is active while a service refuses anything, and no longer', () => {
  expect(shedding.isActive).toBe(false)
  shedding.heard(overloaded(), 'engines-ts', undefined)
  vi.advanceTimersByTime(99)
  expect([shedding.isActive, isOpen('engines-ts')]).toEqual([true, false])
  vi.advanceTimersByTime(1)
  expect([shedding.isActive, isOpen('engines-ts')]).toEqual([false, true])
})
