import { connect as dial, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type postgres from 'postgres'
import { openDriver } from './open-driver.js'

/** One connection of the pool, which can be thrown away in the middle of anything. */
export interface PoolConnection {
  readonly sql: postgres.Sql
  /** Whether work can begin on it at once. The driver closes what has long been idle, and the server what it likes. */
  readonly isOpen: boolean
  /** Opens it. Takes as long as the server takes. */
  open(): Promise<void>
  /** Ends it when it is idle. */
  close(): Promise<void>
  /** Cuts it at once: what it had not finished is rejected, and a transaction is rolled back by the server. */
  discard(): void
}

/**
 * The driver closes a connection politely and waits for the other side; a frozen server never answers. So the sockets are made
 * here, where they can be destroyed. It also tries again without a pause when a proxy accepts and hangs up: hence the pause here.
 */
export function createPoolConnection(url: string, name: string): PoolConnection {
  const sockets = new Set<Socket>()
  let discarded = false
  let fruitless = 0
  let isOpen = false

  async function socket({ host, port, path }: DriverOptions): Promise<Socket> {
    if (fruitless > 0) await pause(Math.min(1000, 25 * 2 ** fruitless))
    if (discarded) throw new Error('This connection has been given up.')
    fruitless += 1
    const made = path ? dial({ path }) : dial({ host: host[0] as string, port: port[0] as number })
    sockets.add(made)
    made.once('data', () => {
      fruitless = 0
    })
    made.once('close', () => sockets.delete(made))
    // The driver reads the name for TLS from here.
    return Object.assign(made, { host: host[0], port: port[0] })
  }

  const onclose = () => {
    isOpen = false
  }
  const sql = openDriver(url, name, { socket, onclose } as object)
  return {
    sql,
    get isOpen() {
      return isOpen
    },
    async open() {
      await sql.unsafe('select 1')
      isOpen = true
    },
    close: () => sql.end({ timeout: 1 }),
    discard() {
      discarded = true
      // The peer is gone: how this ends tells nothing.
      sql.end({ timeout: 0 }).then(undefined, () => undefined)
      for (const open of sockets) open.destroy()
    },
  }
}

/** What the driver hands to its undocumented, but supported, `socket` option. */
interface DriverOptions {
  host: string[]
  port: number[]
  path: string | false | undefined
}
