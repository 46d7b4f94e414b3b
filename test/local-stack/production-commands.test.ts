import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Checkout, freePort, makeCheckout } from './checkout.js'

/** What each railway.json starts, run as it stands there, in a checkout of its own that was built as the images are, as a production without any variable. */
const services = ['auth', 'orchestrator', 'engines-rust-port', 'engines-ts', 'analytics']
let checkout: Checkout

beforeAll(() => {
  checkout = makeCheckout({ realServices: true })
  execFileSync('npm', ['run', 'build'], { cwd: checkout.folder, stdio: 'pipe' })
})
afterAll(() => checkout.remove())

function run(service: string, env: Record<string, string>): { child: ChildProcess; errors: () => string; exit: Promise<number | null> } {
  const { deploy } = JSON.parse(readFileSync(join(checkout.folder, 'services', service, 'railway.json'), 'utf8')) as {
    deploy: { startCommand: string }
  }
  const [program = '', ...parameters] = deploy.startCommand.split(' ')
  const child = spawn(program, parameters, {
    cwd: checkout.folder,
    env: { PATH: `${join(checkout.folder, 'node_modules/.bin')}:${process.env.PATH}`, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr?.on('data', (data: Buffer) => {
    errors += data.toString()
  })
  return { child, errors: () => errors, exit: new Promise((resolve) => child.once('exit', resolve)) }
}

describe('in production, without its variables', () => {
  it.each(services)('%s exits 78 and names what is missing', async (service) => {
    const { errors, exit } = run(service, {})
    expect(await exit).toBe(78)
    expect(errors()).toContain('NATS_URL is missing')
  })

  it('the gateway stays up: live, not ready, and says the names', async () => {
    const port = await freePort()
    const { child, exit } = run('gateway', { PORT: port })
    const base = `http://127.0.0.1:${port}`
    await expect
      .poll(
        () =>
          fetch(`${base}/health/live`).then(
            ({ status }) => status,
            () => 0,
          ),
        { timeout: 30_000 },
      )
      .toBe(200)
    const ready = await fetch(`${base}/health/ready`)
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({
      overall_status: 'not_ready',
      missing: expect.arrayContaining(['NATS_URL', 'JWT_SECRET', 'REDIS_URL', 'IP_HASH_KEY']),
    })
    const other = await fetch(`${base}/api/v1/engines`)
    expect(other.status).toBe(503)
    expect(other.headers.get('content-type')).toMatch(/problem\+json/)
    child.kill('SIGTERM')
    expect(await exit).toBe(0)
  })
})
