import { NoesisError } from '@selemene/contracts'
import { expect, test } from 'vitest'
import { asDatabaseError } from './database-error.js'
import { DeadlineExceeded } from './within-deadline.js'

const withCode = (code: string) => Object.assign(new Error('Key (email)=(asha@example.org) already exists'), { code })

// SQLSTATE codes as in Appendix A of the PostgreSQL manual; the others are Node's and the driver's.
test.each([
  ['ECONNREFUSED', 'DATABASE_UNAVAILABLE'],
  ['CONNECT_TIMEOUT', 'DATABASE_UNAVAILABLE'],
  ['CONNECTION_CLOSED', 'DATABASE_UNAVAILABLE'],
  ['57P01', 'DATABASE_UNAVAILABLE'],
  ['57P03', 'DATABASE_UNAVAILABLE'],
  ['57014', 'DATABASE_UNAVAILABLE'],
  ['53300', 'DATABASE_UNAVAILABLE'],
  ['40P01', 'DATABASE_UNAVAILABLE'],
  ['40001', 'DATABASE_UNAVAILABLE'],
  ['55P03', 'DATABASE_UNAVAILABLE'],
  ['25006', 'DATABASE_UNAVAILABLE'],
  ['25P03', 'DATABASE_UNAVAILABLE'],
  ['53100', 'DATABASE_UNAVAILABLE'],
  ['58030', 'DATABASE_UNAVAILABLE'],
  ['23505', 'CONFLICT'],
  ['22021', 'INVALID_INPUT'],
  ['22P05', 'INVALID_INPUT'],
  ['25P02', 'INTERNAL_ERROR'],
  ['42501', 'INTERNAL_ERROR'],
  ['42P01', 'INTERNAL_ERROR'],
  ['22P02', 'INTERNAL_ERROR'],
])('%s becomes %s', (code, expected) => {
  expect(asDatabaseError(withCode(code)).code).toBe(expected)
})

test('a deadline is the database’s fault, and our own errors stay what they are', () => {
  expect(asDatabaseError(new DeadlineExceeded(1500)).code).toBe('DATABASE_UNAVAILABLE')
  const ours = new NoesisError('NOT_FOUND', 'There is no such key.')
  expect(asDatabaseError(ours)).toBe(ours)
})

test('values that Postgres repeats in its text reach neither callers nor logs', () => {
  for (const code of ['23505', '22P02']) {
    const error = asDatabaseError(withCode(code))
    expect(`${error.message} ${(error.cause as Error).message}`).not.toContain('asha')
  }
})
