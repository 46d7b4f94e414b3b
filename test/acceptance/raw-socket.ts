import { connect } from 'node:net'
import { type Answer, readAnswer } from './answer.js'

export interface RawOptions {
  /** Closes our half after sending, as a caller does who has said all. */
  end?: boolean
  from?: string
  timeoutMs?: number
}

/** Sends bytes as they are and reads one answer. Rejects when the connection ends without one, or after `timeoutMs`. */
export function exchange(baseUrl: URL, bytes: string | Buffer, { end = false, from, timeoutMs = 5_000 }: RawOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const host = baseUrl.hostname === 'localhost' ? '127.0.0.1' : baseUrl.hostname
    const socket = connect({ host, port: Number(baseUrl.port), allowHalfOpen: true, ...(from === undefined ? {} : { localAddress: from }) })
    let received = Buffer.alloc(0)
    const timer = setTimeout(() => finish(new Error(`no answer in ${timeoutMs} ms`)), timeoutMs)
    const finish = (result: Answer | Error) => {
      clearTimeout(timer)
      socket.destroy()
      if (result instanceof Error) reject(result)
      else resolve(result)
    }
    socket.on('connect', () => (end ? socket.end(bytes) : socket.write(bytes)))
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk])
      const answer = readWhole(received)
      if (answer !== undefined) finish(answer)
    })
    socket.on('error', finish)
    socket.on('end', () => finish(readWhole(received) ?? new Error(`the connection ended after ${received.length} bytes`)))
  })
}

/** The answer at the start of `bytes` once all of it is there. Every answer to these tests states its length. */
function readWhole(bytes: Buffer): Answer | undefined {
  const split = bytes.indexOf('\r\n\r\n')
  if (split < 0) return undefined
  const [statusLine = '', ...lines] = bytes.toString('latin1', 0, split).split('\r\n')
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]))
  const length = Number(headers['content-length'] ?? 0)
  if (bytes.length < split + 4 + length) return undefined
  return readAnswer(Number(statusLine.split(' ')[1]), headers, bytes.subarray(split + 4, split + 4 + length))
}
