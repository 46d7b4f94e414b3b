import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { processEnvironment } from '@selemene/service'
import { afterEach, describe, expect, test } from 'vitest'
import { expectProblem } from '../../acceptance/problem.js'
import { exchange } from '../../acceptance/raw-socket.js'
import { send } from '../../acceptance/send.js'
import { until } from '../../acceptance/until.js'
import { compiledProgram } from '../../support/compiled-program.js'
import { freePort } from '../events/free-port.js'

const running: ChildProcess[] = []
afterEach(() => {
  for (const service of running.splice(0)) service.kill('SIGKILL')
})

interface Started {
  exit: Promise<number | null>
  said: () => string
}

function start(service: string, env: Record<string, string>): Started {
  const { PATH = '', HOME = '' } = processEnvironment()
  const child = spawn(process.execPath, compiledProgram(`services/${service}/src/main.ts`), {
    env: { PATH, HOME, NODE_ENV: 'production', NATS_URL: 'nats://127.0.0.1:1', HEALTH_PORT: '0', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  running.push(child)
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  return { exit: once(child, 'close').then(([code]) => code as number | null), said: () => said }
}

const secret = 'thirty-two bytes at the very least'
const short = 'thirty-one bytes, one too short'

describe('in production a service does not start, and names what is wrong without its value,', () => {
  test.each([
    ['auth', { JWT_SECRET: secret }, ['DATABASE_URL is missing']],
    ['analytics', {}, ['DATABASE_URL is missing']],
    ['auth', { DATABASE_URL: 'postgres://127.0.0.1/none', JWT_SECRET: short }, ['JWT_SECRET must be at least 32 bytes long']],
    [
      'auth',
      { DATABASE_URL: 'postgres://127.0.0.1/none', JWT_SECRET: secret, JWT_SECRET_PREVIOUS: short, DATABASE_POOL_MAX: '4' },
      ['DATABASE_POOL_MAX must be a whole number from 5 to 20', 'JWT_SECRET_PREVIOUS must be at least 32 bytes long'],
    ],
    [
      'analytics',
      {
        DATABASE_URL: 'postgres://127.0.0.1/none',
        DATABASE_POOL_MAX: '21',
        POSTHOG_HOST: 'http://169.254.169.254/',
        SENTRY_DSN: 'file:///etc/passwd',
      },
      [
        'SENTRY_DSN must be a URL with http or https',
        'DATABASE_POOL_MAX must be a whole number from 5 to 20',
        'POSTHOG_HOST must not lead to a link-local or metadata address',
      ],
    ],
  ])('%s with %j', async (service, env, problems) => {
    const { exit, said } = start(service, env)
    expect(await exit).toBe(78)
    expect(said().trim().split('\n')).toEqual(problems.map((problem) => `${service}: ${problem}`))
  })
})

test('in production a gateway without its secrets stays up, live and not ready, and tells which are wrong', async () => {
  const port = await freePort()
  const { said } = start('gateway', { PORT: String(port), JWT_SECRET: short, ALLOWED_ORIGINS: '*', TRUSTED_PROXIES: 'everybody' })
  const get = (path: string) => send(new URL(`http://127.0.0.1:${port}`), { method: 'GET', path })
  const live = await until(
    () => get('/health/live').catch(() => undefined),
    (answer) => answer !== undefined,
    15_000,
  )
  expect(live?.status).toBe(200)
  const ready = await get('/health/ready')
  const wrong = ['REDIS_URL', 'JWT_SECRET', 'IP_HASH_KEY', 'ALLOWED_ORIGINS', 'TRUSTED_PROXIES']
  expect([ready.status, ready.json()]).toEqual([503, { overall_status: 'not_ready', missing: wrong }])
  for (const path of ['/api/v1/me', '/api/v1/admin/users', '/metrics', '/health']) expectProblem(await get(path), 503, 'SERVICE_UNAVAILABLE')
  expectProblem(await exchange(new URL(`http://127.0.0.1:${port}`), 'BREW / HTTP/1.1\r\nHost: a\r\n\r\n'), 400, 'MALFORMED_REQUEST')
  expect(said()).not.toContain(short)
})

test('in development a gateway with a wrong value does not start either', async () => {
  const { exit, said } = start('gateway', { NODE_ENV: 'development', ADMIN_IP_ALLOWLIST: '10.0.0.0/33' })
  expect(await exit).toBe(78)
  expect(said()).toMatch(/^gateway: ADMIN_IP_ALLOWLIST must be addresses or networks/)
})
