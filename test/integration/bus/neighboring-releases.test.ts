import { readFileSync } from 'node:fs'
import { authCalls, createApiKey, type VerifiedKey } from '@selemene/contracts'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { freePort } from '../events/free-port.js'
import { type RunningService, runService } from '../telemetry/run-service.js'
import { type GuardedNats, type Login, startGuardedNats } from './guarded-nats.js'
import { checkOutLastRelease, lastRelease } from './last-release.js'

const release = checkOutLastRelease()
const before = 'folder' in release ? release.folder : undefined

const birth = { date: '1990-05-15', time: '14:30', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' }
const key: VerifiedKey = {
  ...{ user_id: '6f1c2d3e-0000-4000-8000-000000000001', key_id: '6f1c2d3e-0000-4000-8000-000000000002', tier: 'enterprise' },
  ...{ consciousness_level: 5, permissions: [], rate_limit: null, expires_at: null, ip_allowlist: null },
}
const within = { timeout: 30_000, interval: 200 }

let nats: GuardedNats
let auth: Login
beforeAll(async () => {
  nats = await startGuardedNats({ rolling: true })
  auth = await nats.login('auth')
  const described = { name: 'auth', version: '1.0.0', description: 'Played by a test' }
  await auth.bus.serve(described, [{ subject: authCalls.verifyKey.subject, handle: async () => ({ body: JSON.stringify(key) }) }])
})
afterAll(async () => {
  await auth.close()
  await nats.remove()
})

let running: RunningService[] = []
afterEach(async () => {
  await Promise.all(running.map((service) => service.kill()))
  running = []
})

/** Starts a service of this checkout, or of the last release where `checkout` says so. */
async function start(service: 'gateway' | 'orchestrator' | 'engines-rust-port', checkout: string | undefined, env: Record<string, string> = {}) {
  const started = await runService(`services/${service}/src/main.ts`, { NATS_URL: nats.urlOf(service), ...env }, 'node', checkout)
  running.push(started)
  return started
}

async function startGateway(checkout: string | undefined) {
  const port = await freePort()
  const service = await start('gateway', checkout, { PORT: String(port) })
  const apiKey = createApiKey('test')
  const post = async (path: string, body: object) => {
    const headers = { 'x-api-key': apiKey, 'content-type': 'application/json' }
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  return { service, post }
}

/** What callers of the mixed system must be able to do. */
async function expectItToWork({ service, post }: Awaited<ReturnType<typeof startGateway>>) {
  const request = { birth_data: birth }
  await vi.waitFor(async () => expect((await post('engines/panchanga/calculate', request)).status).toBe(200), within)
  const calculated = await Promise.all(Array.from({ length: 20 }, () => post('engines/panchanga/calculate', request)))
  expect(calculated.map(({ status, body }) => [status, body.engine_id])).toEqual(Array(20).fill([200, 'panchanga']))
  expect(await post('engines/panchanga/calculate', { birth_data: { ...birth, date: 'no date' } })).toMatchObject({
    status: 422,
    body: { error_code: 'INVALID_INPUT', errors: [{ pointer: '/birth_data/date' }] },
  })
  expect(await post('engines/no-such/calculate', request)).toMatchObject({ status: 404, body: { error_code: 'ENGINE_NOT_FOUND' } })
  await vi.waitFor(async () => expect((await post('workflows/birth-blueprint/execute', request)).status).toBe(200), within)
  expect(service.lines.filter(({ message }) => message === 'a message could not be used')).toEqual([])
}

/** Six processes start from their sources. */
const timeout = 120_000

if (before === undefined)
  test(`the last release, ${lastRelease}, cannot be run here: only its recorded messages are tested, in recorded-messages.test.ts`, () => {
    process.stderr.write(`${JSON.stringify(release)}\n`)
    expect(readFileSync(new URL('recorded-messages.test.ts', import.meta.url), 'utf8')).toContain('recorded/wire-0.json')
  })
else
  describe('side by side with services of the last release', { timeout }, () => {
    test('this gateway works with their engines and their orchestrator', async () => {
      await Promise.all([start('engines-rust-port', before), start('orchestrator', before)])
      await expectItToWork(await startGateway(undefined))
    })

    test('their gateway works with these engines and this orchestrator', async () => {
      await Promise.all([start('engines-rust-port', undefined), start('orchestrator', undefined)])
      await expectItToWork(await startGateway(before))
    })

    test('this orchestrator works with their engines, beside a replica of this release', async () => {
      await Promise.all([start('engines-rust-port', before), start('engines-rust-port', undefined), start('orchestrator', undefined)])
      await expectItToWork(await startGateway(undefined))
    })

    test('their orchestrator works with these engines', async () => {
      await Promise.all([start('engines-rust-port', undefined), start('orchestrator', before)])
      await expectItToWork(await startGateway(undefined))
    })
  })
