import { type ErrorCode, NoesisError } from '@selemene/contracts'
import { createLog } from '@selemene/service'
import Fastify from 'fastify'
import { afterEach, expect, test } from 'vitest'
import type { App, Deps } from '../app-types.js'
import { addProblems } from './problems.js'
import { addRequestContext } from './request-context.js'
import { addRequestLog } from './request-log.js'

const apps: App[] = []
afterEach(() => Promise.all(apps.splice(0).map((app) => app.close())))

/** A route that fails with `code`; what the log says of it, and how many errors are reported. */
async function failWith(code: ErrorCode) {
  const lines: { level: string; message: string }[] = []
  const reported: unknown[] = []
  const app: App = Fastify()
  apps.push(app)
  const log = createLog({
    service: 'test',
    version: '1',
    level: 'info',
    format: 'json',
    destination: { write: (line) => lines.push(JSON.parse(line)) },
  })
  const deps = { log, telemetry: { report: (error: unknown) => reported.push(error) }, settings: { hashAddress: () => 'hashed' } } as unknown as Deps
  addRequestContext(app, undefined)
  addRequestLog(app, deps)
  addProblems(app, deps)
  app.get('/', () => Promise.reject(new NoesisError(code, 'No.')))
  await app.inject('/')
  return { said: lines.map(({ level, message }) => `${level} ${message}`), reports: reported.length }
}

test.each<[ErrorCode, string[], number]>([
  ['INTERNAL_ERROR', ['error request failed', 'error request'], 1],
  ['ENGINE_UNAVAILABLE', ['error request failed', 'error request'], 1],
  ['SERVICE_UNAVAILABLE', ['error request'], 0],
  ['OVERLOADED', [], 0],
  ['MAINTENANCE', ['info request'], 0],
  ['INVALID_INPUT', ['info request'], 0],
])('%s is logged as %j and reported %d times', async (code, said, reports) => {
  expect(await failWith(code)).toEqual({ said, reports })
})
