import { describe, expect, test } from 'vitest'
import { readConfig, variable } from '../src/config.js'

const description = 'for this test'
const read = (schema: ReturnType<typeof variable.text>, text: string | undefined, mode = 'production') =>
  readConfig({ VARIABLE: schema }, { NODE_ENV: mode, VARIABLE: text })
const problemOf = (...given: Parameters<typeof read>) => {
  const outcome = read(...given)
  return 'problems' in outcome ? outcome.problems[0]?.problem : undefined
}

describe('an address that a service sends to', () => {
  const web = variable.text({ description, format: 'web' })

  test.each([
    'https://us.i.posthog.com',
    'https://public@o1.ingest.sentry.io/17',
    'http://127.0.0.1:4318',
    'http://[::1]:4318',
    'http://collector.railway.internal:4318',
    'http://10.1.2.3:4318',
  ])('may be %s', (text) => {
    expect(problemOf(web, text)).toBeUndefined()
  })

  test.each(['file:///etc/passwd', 'gopher://127.0.0.1:6379/_INFO', 'ftp://example.org', 'javascript:alert(1)', 'us.i.posthog.com', '/relative'])(
    'is never %s',
    (text) => {
      for (const mode of ['production', 'development']) expect(problemOf(web, text, mode)).toBe('must be a URL with http or https')
    },
  )

  // Notations of 169.254.169.254 that WHATWG URL reads as that address, and the names and addresses of other clouds.
  test.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://2852039166/',
    'http://0xa9fea9fe/',
    'http://0251.0376.0251.0376/',
    'http://[::ffff:169.254.169.254]/',
    'http://user:password@169.254.10.20/',
    'http://[fe80::1]/',
    'http://[fd00:ec2::254]/',
    'http://100.100.100.200/',
    'http://metadata.google.internal/',
    'http://METADATA/',
    'http://0.0.0.0:8080/',
    'http://[::]/',
  ])('does not lead to %s in production', (text) => {
    expect(problemOf(web, text)).toBe('must not lead to a link-local or metadata address')
  })
})

describe('an address of a server', () => {
  const uri = variable.text({ description, format: 'uri', secret: true })

  test.each(['production', 'development'])('whose password holds a bare percent sign is a problem in %s, not a crash', (mode) => {
    expect(problemOf(uri, 'postgres://role:Kx7%zQ9pLmW2vTr5@db.example.org:5432/postgres', mode)).toBe(
      'has a % that stands for itself: write it as %25',
    )
  })

  test('may have every character in its password, percent-encoded', () => {
    expect(problemOf(uri, `postgres://role:${encodeURIComponent('Kx7%zQ9@p:L/mW2vTr5')}@db.example.org:5432/postgres`)).toBeUndefined()
  })
})

describe('a list of networks', () => {
  const networks = variable.text({ description, format: 'networks' })

  test.each(['10.0.0.0/8', '203.0.113.7', '2001:db8::/32, ::1', '100.64.0.0/10,'])('may be %j', (text) => {
    expect(problemOf(networks, text)).toBeUndefined()
  })

  test.each(['10.0.0.0/33', '::/129', '10.0.0/8', 'office', '10.0.0.0/8/8', '10.0.0.0/', '10.0.0.0/-1', '10.0.0.0/8;11.0.0.0/8', '*'])(
    'that holds %j is refused: a gateway must not start with a list that says something else',
    (text) => {
      expect(problemOf(networks, `192.0.2.1,${text}`)).toMatch(/^must be addresses or networks/)
    },
  )
})

describe('a list of origins', () => {
  const origins = variable.text({ description, format: 'origins', default: 'http://localhost:3000', noDefaultInProduction: true })

  test('may be every address in development, never in production', () => {
    expect(read(origins, '*', 'development')).toEqual({ config: { VARIABLE: '*' } })
    expect(problemOf(origins, 'https://app.example.org, *')).toBe('must not be * in production')
  })

  test('has its default in development only', () => {
    expect(read(origins, undefined, 'development')).toEqual({ config: { VARIABLE: 'http://localhost:3000' } })
    expect(read(origins, undefined)).toEqual({ config: {} })
  })

  test.each(['https://app.example.org/', 'app.example.org', 'https://*.example.org', 'null', 'HTTPS://app.example.org'])(
    'that holds %s, which no browser sends, is refused',
    (text) => {
      expect(problemOf(origins, text)).toMatch(/^must be origins/)
    },
  )
})

test('every problem is told at once, by name and without the value', () => {
  const table = {
    SECRET: variable.requiredText({ description, minLength: 32, secret: true }),
    URL: variable.requiredText({ description, format: 'uri', secret: true }),
    NUMBER: variable.integer({ description, default: 1, minimum: 1, maximum: 5 }),
  }
  const outcome = readConfig(table, { NODE_ENV: 'production', SECRET: 'too short to be one', NUMBER: '6' })
  expect(outcome).toEqual({
    problems: [
      { variable: 'SECRET', problem: 'must be at least 32 bytes long' },
      { variable: 'URL', problem: 'is missing' },
      { variable: 'NUMBER', problem: 'must be a whole number from 1 to 5' },
    ],
  })
})

test('a secret is measured in bytes', () => {
  const secret = variable.text({ description, minLength: 32, secret: true })
  expect(problemOf(secret, 'éèêëàâäçñòóôöùúû')).toBeUndefined()
  expect(problemOf(secret, 'e'.repeat(31))).toBe('must be at least 32 bytes long')
})
