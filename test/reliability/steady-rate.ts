import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** What a caller sends: a whole HTTP/1.1 request at each call, and the name under which its answers are counted. */
export interface Shot {
  name: string
  request: () => Buffer
}

/** One answer. */
export interface Hit {
  name: string
  /** 0 where the connection broke instead. */
  status: number
  /** From the moment when it was due, so that a server that is slow cannot slow down its own measurement. */
  ms: number
  /** performance.now() when the answer was there. */
  at: number
  retryAfter: string | undefined
  errorCode: string | undefined
}

export interface RateOptions {
  shots: readonly Shot[]
  /** Requests a second, sent whether or not earlier ones have been answered. */
  rate: number
  seconds: number
}

/** Callers whose connections are open, so that no measurement waits for the kernel to open thousands. */
export interface Callers {
  /**
   * Sends `shots` in turn at a steady rate, each on the connection that has been free longest, and waits for all answers; what is due while
   * none is free is not sent. `begun` is performance.now() at the first request.
   */
  fireAtRate(options: RateOptions): Promise<{ hits: Hit[]; begun: number }>
  /** So many callers ask again as soon as they have been answered; one that has been refused waits a moment first. */
  askInTurn(options: { shot: Shot; callers: number; seconds: number }): Promise<Hit[]>
  close(): void
}

const tickMs = 5
const refusedPauseMs = 100
/** How long the last answers may take. */
const lastAnswersMs = 10_000

/** As many connections to ports on this machine, in turn: so many requests may wait for their answers at once. */
export async function openCallers(ports: readonly number[], connections: number): Promise<Callers> {
  const idle = await Promise.all(Array.from({ length: connections }, (_, i) => openConnection(ports[i % ports.length] as number)))
  const busy = new Set<Connection>()

  async function fire(hits: Hit[], dueAt: number, { name, request }: Shot): Promise<void> {
    const free = idle.shift()
    if (free === undefined) return
    // A server closes what is not used for long.
    const connection = free.isOpen ? free : await openConnection(free.port)
    busy.add(connection)
    const answer = await connection.send(request())
    const at = performance.now()
    hits.push({ name, ms: at - dueAt, at, ...answer })
    busy.delete(connection)
    idle.push(connection)
  }

  async function askUntil(hits: Hit[], end: number, shot: Shot): Promise<void> {
    while (performance.now() < end) {
      await fire(hits, performance.now(), shot)
      if (hits.at(-1)?.status !== 200) await pause(refusedPauseMs)
    }
  }

  return {
    async askInTurn({ shot, callers, seconds }) {
      const end = performance.now() + seconds * 1000
      const ledgers = Array.from({ length: callers }, () => [] as Hit[])
      await Promise.all(ledgers.map((hits) => askUntil(hits, end, shot)))
      return ledgers.flat()
    },
    async fireAtRate({ shots, rate, seconds }) {
      const hits: Hit[] = []
      const begun = performance.now()
      let sent = 0
      while (performance.now() - begun < seconds * 1000) {
        const due = ((performance.now() - begun) / 1000) * rate
        for (; sent < due; sent += 1) void fire(hits, begun + (sent / rate) * 1000, shots[sent % shots.length] as Shot)
        await pause(tickMs)
      }
      for (let waitedMs = 0; busy.size > 0 && waitedMs < lastAnswersMs; waitedMs += tickMs) await pause(tickMs)
      // What is still open then counts as broken.
      for (const connection of busy) connection.close()
      await pause(tickMs)
      return { hits, begun }
    },
    close() {
      for (const connection of [...idle, ...busy]) connection.close()
    },
  }
}

type RawAnswer = Pick<Hit, 'status' | 'retryAfter' | 'errorCode'>

interface Connection {
  readonly port: number
  readonly isOpen: boolean
  send(bytes: Buffer): Promise<RawAnswer>
  close(): void
}

const broken: RawAnswer = { status: 0, retryAfter: undefined, errorCode: undefined }

/** One connection, one request at a time. Reads no more of an answer than it must: the client shares the processor with what it measures. */
async function openConnection(port: number): Promise<Connection> {
  let waiting: ((answer: RawAnswer) => void) | undefined
  let received: Buffer = Buffer.alloc(0)
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true })
  const settle = (answer: RawAnswer) => {
    const done = waiting
    waiting = undefined
    done?.(answer)
  }
  socket.on('data', (part) => {
    received = received.length === 0 ? part : Buffer.concat([received, part])
    const answer = readAnswer(received)
    if (answer === undefined) return
    received = Buffer.alloc(0)
    settle(answer)
  })
  socket.on('error', () => settle(broken)).on('close', () => settle(broken))
  await once(socket, 'connect')
  return {
    port,
    get isOpen() {
      return socket.readyState === 'open'
    },
    send: (bytes) =>
      new Promise((resolve) => {
        waiting = resolve
        socket.write(bytes)
      }),
    close: () => socket.destroy(),
  }
}

/** A whole answer, undefined while some of it is missing. */
function readAnswer(bytes: Buffer): RawAnswer | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = bytes.toString('latin1', 0, end)
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1])
  if (!(bytes.length >= end + 4 + length)) return undefined
  const status = Number(head.slice(9, 12))
  return {
    status,
    retryAfter: /\r\nretry-after: (\d+)/i.exec(head)?.[1],
    errorCode: status < 400 ? undefined : /"error_code":"(\w+)"/.exec(bytes.toString('latin1', end + 4))?.[1],
  }
}
