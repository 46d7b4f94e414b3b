import { connect } from 'node:net'

export interface LoadTarget {
  port: number
  /** The whole HTTP/1.1 request, keep-alive. */
  request: Buffer
}

/** Requests answered, in all and per second, over `connections` kept-alive sockets in `seconds`; throws at the first answer that is not 200. */
export async function measureRate(target: LoadTarget, connections: number, seconds: number): Promise<{ answered: number; rate: number }> {
  let answered = 0
  const end = performance.now() + seconds * 1000
  const started = performance.now()
  await Promise.all(
    Array.from(
      { length: connections },
      () =>
        new Promise<void>((resolve, reject) => {
          const socket = connect(target.port, '127.0.0.1')
          socket.setNoDelay(true)
          let received = Buffer.alloc(0)
          const send = () => socket.write(target.request)
          socket.on('connect', send)
          socket.on('error', reject)
          socket.on('data', (chunk) => {
            received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
            const size = wholeAnswer(received)
            if (size === undefined) return
            if (!received.subarray(9, 13).equals(ok)) return reject(new Error(received.toString('utf8', 0, 600)))
            received = received.subarray(size)
            answered += 1
            if (performance.now() < end) send()
            else socket.end(() => resolve())
          })
        }),
    ),
  )
  return { answered, rate: answered / ((performance.now() - started) / 1000) }
}

const ok = Buffer.from('200 ')
const lengthField = Buffer.from('content-length: ')

/** Bytes of the first answer once it is complete, else undefined. Reads no more than it must: the client shares the processor with what it measures. */
function wholeAnswer(bytes: Buffer): number | undefined {
  const head = bytes.indexOf('\r\n\r\n')
  if (head < 0) return undefined
  const field = bytes.indexOf(lengthField)
  if (field < 0 || field > head) throw new Error(bytes.toString('utf8', 0, head))
  const size = head + 4 + Number.parseInt(bytes.toString('latin1', field + lengthField.length, field + lengthField.length + 10), 10)
  return bytes.length >= size ? size : undefined
}
