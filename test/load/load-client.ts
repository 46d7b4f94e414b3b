import { connect } from 'node:net'

export interface LoadTarget {
  port: number
  /** The whole HTTP/1.1 request, keep-alive; or what makes another one each time. */
  request: Buffer | (() => Buffer)
}

/** The largest answer that fits, head and body. */
const mostBytes = 128 * 1024

/** Requests answered, in all and per second, over `connections` kept-alive sockets in `seconds`; throws at the first answer that is not 200. */
export async function measureRate(target: LoadTarget, connections: number, seconds: number): Promise<{ answered: number; rate: number }> {
  let answered = 0
  const end = performance.now() + seconds * 1000
  const started = performance.now()
  await Promise.all(Array.from({ length: connections }, () => askAgainAndAgain(target, end, () => (answered += 1))))
  return { answered, rate: answered / ((performance.now() - started) / 1000) }
}

/** One connection: each request as soon as the last one is answered. All its answers arrive in the same memory. */
function askAgainAndAgain(target: LoadTarget, end: number, onAnswer: () => void): Promise<void> {
  const { request } = target
  const next = typeof request === 'function' ? request : () => request
  const received = Buffer.allocUnsafe(mostBytes)
  let filled = 0
  return new Promise((resolve, reject) => {
    const onread = {
      buffer: () => received.subarray(filled),
      callback(bytes: number) {
        filled += bytes
        const answer = received.subarray(0, filled)
        if (!isWhole(answer)) return true
        if (!answer.subarray(9, 13).equals(ok)) {
          reject(new Error(answer.toString('utf8', 0, 600)))
          return false
        }
        filled = 0
        onAnswer()
        if (performance.now() < end) socket.write(next())
        else socket.end(resolve)
        return true
      },
    }
    const socket = connect({ port: target.port, host: '127.0.0.1', noDelay: true, onread })
    socket.on('connect', () => socket.write(next())).on('error', reject)
  })
}

const ok = Buffer.from('200 ')
const lengthField = Buffer.from('content-length: ')

/** Whether `bytes` hold an answer to its end. Reads no more than it must: the client shares the processor with what it measures. */
function isWhole(bytes: Buffer): boolean {
  const head = bytes.indexOf('\r\n\r\n')
  if (head < 0) return false
  const field = bytes.indexOf(lengthField)
  if (field < 0 || field > head) throw new Error(bytes.toString('utf8', 0, head))
  const size = Number.parseInt(bytes.toString('latin1', field + lengthField.length, field + lengthField.length + 10), 10)
  return bytes.length >= head + 4 + size
}
