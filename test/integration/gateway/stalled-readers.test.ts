import { once } from 'node:events'
import { connect } from 'node:net'
import { connectBus } from '@selemene/bus'
import { type Closer, closeAll, commonVariables, createLog, createMetrics, processEnvironment, readConfig, startTelemetry } from '@selemene/service'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../../services/gateway/src/app.js'
import { gatewayVariables } from '../../../services/gateway/src/config.js'
import { type Config, createDeps } from '../../../services/gateway/src/create-deps.js'

const stalledAfterMs = 1_000
const log = createLog({ service: 'gateway', version: '1', level: 'silent', format: 'json' })
let app: FastifyInstance
let port: number
let usual: number
let closers: Closer[]
beforeAll(async () => {
  const { NATS_URL, REDIS_URL } = processEnvironment() as { NATS_URL: string; REDIS_URL: string }
  const read = readConfig({ ...commonVariables, ...gatewayVariables }, { NATS_URL, REDIS_URL, NODE_ENV: 'test' })
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const config = read.config as unknown as Config
  const parts = { name: 'gateway', version: '1', config, log, metrics: createMetrics('gateway') }
  const telemetry = await startTelemetry({ service: 'gateway', version: '1', config, log })
  const bus = await connectBus({ url: NATS_URL, name: 'gateway', connectTimeoutMs: 5_000 })
  const created = await createDeps({ ...parts, bus, telemetry })
  closers = created.closers
  usual = created.deps.settings.stalledAfterMs
  app = await buildApp({ ...created.deps, settings: { ...created.deps.settings, stalledAfterMs } })
  await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as { port: number }).port
})
afterAll(() => closeAll([...closers, { name: 'http', close: () => app.close() }], log))

test('the gateway gives a caller a minute to read, and cuts those who read nothing', async () => {
  expect(usual).toBe(60_000)
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.pause()
  await once(socket, 'connect')
  // More answers than the buffers of both ends take.
  socket.write('GET /api/openapi.json HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(400))
  const connections = () => new Promise<number>((resolve) => app.server.getConnections((_error, count) => resolve(count)))
  await expect.poll(connections, { timeout: 5_000 }).toBe(1)
  await expect.poll(connections, { timeout: 20_000 }).toBe(0)
  socket.destroy()
})
