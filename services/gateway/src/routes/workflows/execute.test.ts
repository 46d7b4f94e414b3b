import Fastify from 'fastify'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { App, Deps } from '../../app-types.js'
import { addNegotiation } from '../../plugins/negotiation.js'
import { addRequestContext } from '../../plugins/request-context.js'
import { problemSchema } from '../documented.js'
import { execute } from './execute.js'

let app: App
/** Lets the workflow go on. */
let goOn: () => void
let asked: { safeToRepeat?: boolean }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  app = Fastify()
  app.addSchema(problemSchema)
  app.setValidatorCompiler(() => () => true)
  addRequestContext(app, undefined)
  addNegotiation(app)
  const reply = (text: string) => ({ body: Buffer.from(text), header: () => undefined, json: () => undefined })
  const bus = {
    async *stream(_subject: string, request: { safeToRepeat?: boolean }) {
      asked = request
      yield reply('event: engine\ndata: {}\n\n')
      await new Promise<void>((resolve) => (goOn = resolve))
      yield reply('event: done\ndata: {}\n\n')
    },
  }
  const workflow = { id: 'daily-practice', required_phase: 0, body_limit: 1_000 }
  execute(app, { bus, catalogue: { workflows: new Map([[workflow.id, workflow]]) }, settings: { requestTimeoutMs: 30_000 } } as unknown as Deps)
})
afterEach(async () => {
  vi.useRealTimers()
  await app.close()
})

it('a stream of events shows every ten seconds that it lives, and ends with the work', async () => {
  const answer = app.inject({ method: 'POST', url: '/api/v1/workflows/daily-practice/execute', headers: { accept: 'text/event-stream' } })
  await vi.waitUntil(() => goOn !== undefined)
  vi.advanceTimersByTime(20_000)
  goOn()
  expect((await answer).body).toBe('event: engine\ndata: {}\n\n: heartbeat\n\n: heartbeat\n\nevent: done\ndata: {}\n\n')
  expect(vi.getTimerCount()).toBe(0)
})

it('a workflow may be begun anew where the orchestrator that had it dies', async () => {
  const answer = app.inject({ method: 'POST', url: '/api/v1/workflows/daily-practice/execute' })
  await vi.waitUntil(() => asked !== undefined)
  goOn?.()
  await answer
  expect(asked.safeToRepeat).toBe(true)
})
