import { createServer, type Server } from 'node:http'
import type { Metrics } from './metrics.js'

export type Check = () => boolean | Promise<boolean>

export interface HealthServer {
  readonly port: number
  setReady(ready: boolean): void
  close(): Promise<void>
}

/** GET /health/live, /health/ready and /metrics for a service without an HTTP face of its own. */
export async function startHealthServer(options: { port: number; metrics: Metrics; checks: () => Record<string, Check> }): Promise<HealthServer> {
  let ready = false
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '').split('?')[0]
    const send = (status: number, body: string, type = 'application/json') => response.writeHead(status, { 'content-type': type }).end(body)
    if (path === '/health/live' || path === '/health') return send(200, '{"status":"ok"}')
    if (path === '/metrics') return send(200, await options.metrics.registry.metrics(), options.metrics.registry.contentType)
    if (path !== '/health/ready') return send(404, '{"status":"not found"}')
    const results = await runChecks(options.checks())
    const good = ready && Object.values(results).every(Boolean)
    send(good ? 200 : 503, JSON.stringify({ status: good ? 'ready' : 'not_ready', checks: results }))
  })
  await listen(server, options.port)
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    setReady: (now) => {
      ready = now
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections?.()
      }),
  }
}

async function runChecks(checks: Record<string, Check>): Promise<Record<string, boolean>> {
  const entries = Object.entries(checks).map(
    async ([name, check]) =>
      [
        name,
        await Promise.resolve()
          .then(check)
          .catch(() => false),
      ] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
}

/** Binds `::` (IPv6 and IPv4), or IPv4 alone where the machine has no IPv6. */
function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EAFNOSUPPORT' && error.code !== 'EADDRNOTAVAIL') return reject(error)
      server.once('error', reject)
      server.listen(port, '0.0.0.0', resolve)
    })
    server.listen(port, '::', resolve)
  })
}
