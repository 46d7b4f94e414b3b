import { createServer, connect as dial, type Socket, type TcpNetConnectOpts } from 'node:net'

export interface Target {
  host: string
  port: number
}

/**
 * TCP to one of several servers, each connection to the next that takes it, and from the client's own address. A test can cut it: `refused` closes everything, `silent`
 * keeps connections open and lets nothing through, as a cable that is pulled does; `slow` lets a new connection wait before its first byte.
 */
export interface TcpProxy {
  readonly port: number
  state: 'open' | 'refused' | 'silent' | 'slow'
  set(state: TcpProxy['state']): void
  /** Takes nothing more from the targets, as a client does that reads too slowly; until told otherwise. */
  hold(held: boolean): void
  /** Connections that each target has taken, in the order of the targets. */
  readonly taken: readonly number[]
  close(): Promise<void>
}

/** How long a `slow` connection takes to open. */
export const slowOpeningMs = 3_000

export async function createTcpProxy(targets: () => readonly Target[]): Promise<TcpProxy> {
  const pairs = new Set<{ near: Socket; far: Socket }>()
  const taken: number[] = []
  let turn = 0
  const server = createServer((near) => {
    if (proxy.state === 'refused') return near.destroy()
    near.on('error', () => near.destroy())
    near.pause()
    void connectToNext(near.remoteAddress).then((far) => (far === undefined ? near.destroy() : join(near, far)))
    return undefined
  })

  /** Tries each target once. */
  async function connectToNext(localAddress: string | undefined): Promise<Socket | undefined> {
    const all = targets()
    const first = turn++
    for (let attempt = 0; attempt < all.length; attempt++) {
      const index = (first + attempt) % all.length
      const socket = await dialed({ ...(all[index] as Target), ...(localAddress === undefined ? {} : { localAddress }) })
      if (socket === undefined) continue
      taken[index] = (taken[index] ?? 0) + 1
      return socket
    }
    return undefined
  }

  function join(near: Socket, far: Socket) {
    const pair = { near, far }
    pairs.add(pair)
    const isOpen = () => proxy.state === 'open' || proxy.state === 'slow'
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      socket.setNoDelay()
      socket.on('data', (bytes) => isOpen() && other.write(bytes))
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        other.destroy()
        pairs.delete(pair)
      })
    }
    if (near.destroyed) far.destroy()
    else if (proxy.state === 'slow') setTimeout(() => near.resume(), slowOpeningMs)
    else near.resume()
  }

  function hangUp() {
    for (const { near, far } of pairs) {
      near.destroy()
      far.destroy()
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const proxy: TcpProxy = {
    port: (server.address() as { port: number }).port,
    state: 'open',
    taken,
    set(state) {
      // What was swallowed in silence can never be made up for: those connections end with the silence.
      if (state === 'refused' || proxy.state === 'silent') hangUp()
      proxy.state = state
    },
    hold(held) {
      for (const { far } of pairs) held ? far.pause() : far.resume()
    },
    close: () =>
      new Promise((resolve) => {
        hangUp()
        server.close(() => resolve())
      }),
  }
  return proxy
}

function dialed(target: TcpNetConnectOpts): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = dial(target)
    socket.once('connect', () => resolve(socket))
    socket.once('error', () => resolve(undefined))
  })
}
