import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readConfig, variable } from '../src/config.js'

const description = 'for this test'
const table = {
  SIGNING: variable.text({ description, secret: true, minLength: 32 }),
  BEFORE: variable.text({ description, secret: true, minLength: 32 }),
  STORE: variable.text({ description, secret: true, format: 'uri' }),
}
const strong = () => randomBytes(24).toString('hex')

function problemsIn(environment: Record<string, string>, mode = 'production'): string[] {
  const outcome = readConfig(table, { NODE_ENV: mode, ...environment })
  return 'problems' in outcome ? outcome.problems.map(({ variable, problem }) => `${variable} ${problem}`) : []
}

describe('in production', () => {
  test('random secrets pass', () => {
    for (let round = 0; round < 200; round += 1)
      expect(
        problemsIn({ SIGNING: strong(), BEFORE: randomBytes(32).toString('base64'), STORE: `postgres://role:${strong()}@host:5432/db` }),
      ).toEqual([])
  })

  test.each([
    'change-me-to-something-long-and-random',
    'your-secret-key-of-at-least-32-bytes!!',
    '<generate><generate><generate><generate>',
    'secret_secret_secret_secret_secret_1234',
  ])('the example %j does not', (SIGNING) => {
    expect(problemsIn({ SIGNING })).toEqual(['SIGNING must not be an example: make a random one'])
  })

  test.each(['a'.repeat(40), '0123456789abcdef'.repeat(3), 'abab1212'.repeat(5), '1111111111111111111111111111111112345'])(
    'the repetition %j does not',
    (SIGNING) => {
      expect(problemsIn({ SIGNING })).toEqual(['SIGNING must not repeat the same few characters: make a random one'])
    },
  )

  test.each(['postgres', 'short-one', 'Password1234', 'redis-secret', 'aaaaaaaaaaaaaaaaaaaa', '%3Cgenerate%3E%3Cgenerate%3E'])(
    'an address with the password %j does not',
    (password) => {
      expect(problemsIn({ STORE: `postgres://role:${password}@host:5432/db` })).toEqual(['STORE has a weak password: make a random one'])
    },
  )

  test('one secret in the place of two does not', () => {
    const SIGNING = strong()
    expect(problemsIn({ SIGNING, BEFORE: SIGNING })).toEqual(['BEFORE must differ from SIGNING'])
  })

  test('all problems are told at once, and none with its value', () => {
    const problems = problemsIn({ SIGNING: 'too short', BEFORE: 'z'.repeat(40), STORE: 'redis://:hunter2@host' })
    expect(problems).toEqual([
      'SIGNING must be at least 32 bytes long',
      'BEFORE must not repeat the same few characters: make a random one',
      'STORE has a weak password: make a random one',
    ])
  })
})

test('outside of production weak secrets serve', () => {
  expect(problemsIn({ SIGNING: 'a'.repeat(40), BEFORE: 'a'.repeat(40), STORE: 'redis://:redis@host' }, 'development')).toEqual([])
})
