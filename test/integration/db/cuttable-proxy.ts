import { createServer, connect as dial, type Socket } from 'node:net'

/**
 * A way to Postgres that a test can cut: `refused` closes everything, `silent` keeps connections open and lets nothing through,
 * `slow` lets a new connection wait before its first byte goes through.
 */
export interface CuttableProxy {
  /** The URL of Postgres, by way of the proxy. */
  url: string
  state: 'open' | 'refused' | 'silent' | 'slow'
  set(state: CuttableProxy['state']): void
  close(): Promise<void>
}

/** How long a `slow` connection takes to open. */
export const slowOpeningMs = 3_000

export async function createCuttableProxy(targetUrl: string): Promise<CuttableProxy> {
  const target = new URL(targetUrl)
  const pairs = new Set<{ near: Socket; far: Socket }>()
  const server = createServer((near) => {
    if (proxy.state === 'refused') return near.destroy()
    const far = dial({ host: target.hostname, port: Number(target.port || 5432) })
    for (const socket of [near, far]) socket.setNoDelay()
    const pair = { near, far }
    pairs.add(pair)
    const isOpen = () => proxy.state === 'open' || proxy.state === 'slow'
    near.on('data', (bytes) => isOpen() && far.write(bytes))
    far.on('data', (bytes) => isOpen() && near.write(bytes))
    if (proxy.state === 'slow') {
      near.pause()
      setTimeout(() => near.resume(), slowOpeningMs)
    }
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        other.destroy()
        pairs.delete(pair)
      })
    }
    return undefined
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.')
  const hangUp = () => {
    for (const { near, far } of pairs) {
      near.destroy()
      far.destroy()
    }
  }
  const proxy: CuttableProxy = {
    url: Object.assign(new URL(targetUrl), { hostname: '127.0.0.1', port: String(address.port) }).href,
    state: 'open',
    set(state) {
      // What was swallowed in silence can never be made up for: those connections end with the silence.
      if (state === 'refused' || proxy.state === 'silent') hangUp()
      proxy.state = state
    },
    close: () =>
      new Promise((resolve) => {
        hangUp()
        server.close(() => resolve())
      }),
  }
  return proxy
}
