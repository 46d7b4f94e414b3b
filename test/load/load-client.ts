import { connect } from 'node:net'

export interface LoadTarget {
  port: number
  /** The whole HTTP/1.1 request, keep-alive; or what makes another one each time. */
  request: Buffer | (() => Buffer)
}

/** The largest answer that fits, head and body. */
const mostBytes = 4 * 1024 * 1024

/** Requests answered, in all and per second, over `connections` kept-alive sockets in `seconds`; throws at the first answer that is not 200. */
export async function measureRate(target: LoadTarget, connections: number, seconds: number): Promise<{ answered: number; rate: number }> {
  let answered = 0
  const end = performance.now() + seconds * 1000
  const started = performance.now()
  await Promise.all(Array.from({ length: connections }, () => askAgainAndAgain(target, end, () => (answered += 1))))
  return { answered, rate: answered / ((performance.now() - started) / 1000) }
}

/** How long each request took on one connection, milliseconds: the next one follows the answer. */
export async function measureLatencies(target: LoadTarget, seconds: number): Promise<number[]> {
  const latencies: number[] = []
  let sent = performance.now()
  await askAgainAndAgain(target, sent + seconds * 1000, () => {
    const now = performance.now()
    latencies.push(now - sent)
    sent = now
  })
  return latencies
}

/**
 * How long each request took where `perSecond` are due, whatever happens to those before: from when it was due to its answer,
 * milliseconds. A request that finds all connections taken waits, and its wait counts. The first second is not told of: while connections open
 * and the client's own code is compiled, every server looks slow.
 */
export async function measureAtRate(target: LoadTarget, perSecond: number, seconds: number, connections: number): Promise<number[]> {
  const latencies: number[] = []
  const untold = perSecond
  const total = untold + perSecond * seconds
  const sockets = await Promise.all(Array.from({ length: connections }, () => openConnection(target.port)))
  const started = performance.now()
  const dueAt = (i: number) => started + (i * 1000) / perSecond
  let next = 0
  const work = async ({ ask }: Asking) => {
    while (next < total) {
      const i = next++
      const due = dueAt(i)
      const earlyMs = due - performance.now()
      if (earlyMs > 0) await new Promise((resolve) => setTimeout(resolve, earlyMs))
      // A timer may come a little early.
      const from = Math.min(due, performance.now())
      await ask(requestOf(target))
      if (i >= untold) latencies.push(performance.now() - from)
    }
  }
  await Promise.all(sockets.map(work))
  for (const { close } of sockets) close()
  return latencies
}

/** One connection: each request as soon as the last one is answered. */
async function askAgainAndAgain(target: LoadTarget, end: number, onAnswer: () => void): Promise<void> {
  const { ask, close } = await openConnection(target.port)
  do {
    await ask(requestOf(target))
    onAnswer()
  } while (performance.now() < end)
  close()
}

const requestOf = ({ request }: LoadTarget): Buffer => (typeof request === 'function' ? request() : request)

interface Asking {
  /** Resolves with the answer's end; rejects where it is not 200. */
  ask(request: Buffer): Promise<void>
  close(): void
}

/** A kept-alive connection. All its answers arrive in the same memory. */
function openConnection(port: number): Promise<Asking> {
  const received = Buffer.allocUnsafe(mostBytes)
  let filled = 0
  let settle: { resolve(): void; reject(error: Error): void } = { resolve: () => undefined, reject: () => undefined }
  return new Promise((resolve, reject) => {
    const onread = {
      buffer: () => received.subarray(filled),
      callback(bytes: number) {
        filled += bytes
        const answer = received.subarray(0, filled)
        if (!isWhole(answer)) return true
        filled = 0
        if (answer.subarray(9, 13).equals(ok)) settle.resolve()
        else settle.reject(new Error(answer.toString('utf8', 0, 600)))
        return true
      },
    }
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread })
    const ask = (request: Buffer) =>
      new Promise<void>((answered, failed) => {
        settle = { resolve: answered, reject: failed }
        socket.write(request)
      })
    socket.on('connect', () => resolve({ ask, close: () => socket.end() }))
    socket.on('error', (error) => {
      reject(error)
      settle.reject(error)
    })
  })
}

const ok = Buffer.from('200 ')
const lengthField = Buffer.from('content-length: ')
const lengthFieldInCapitals = Buffer.from('Content-Length: ')

/** Whether `bytes` hold an answer to its end. Reads no more than it must: the client shares the processor with what it measures. */
function isWhole(bytes: Buffer): boolean {
  const head = bytes.indexOf('\r\n\r\n')
  if (head < 0) return false
  const small = bytes.indexOf(lengthField)
  const field = small < 0 ? bytes.indexOf(lengthFieldInCapitals) : small
  if (field < 0 || field > head) throw new Error(bytes.toString('utf8', 0, head))
  const size = Number.parseInt(bytes.toString('latin1', field + lengthField.length, field + lengthField.length + 10), 10)
  return bytes.length >= head + 4 + size
}
