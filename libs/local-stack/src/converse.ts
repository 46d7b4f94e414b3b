import { connect } from 'node:net'

export interface Conversation {
  host?: string
  port: number
  /** Sent when the connection stands. */
  say?: string | Uint8Array
  /** True when what has come so far is the answer hoped for. */
  hear: (received: string) => boolean
  timeoutMs?: number
}

/** One short exchange over TCP: does the server there answer as it should? Never throws. */
export function converse({ host = '127.0.0.1', port, say, hear, timeoutMs = 1_000 }: Conversation): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    let received = ''
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(timeoutMs, () => end(false))
    socket.setEncoding('latin1')
    socket.on('connect', () => {
      if (say !== undefined) socket.write(say)
      if (hear('')) end(true)
    })
    socket.on('data', (data: string) => {
      received += data
      if (hear(received)) end(true)
    })
    socket.on('error', () => end(false))
    socket.on('close', () => end(false))
  })
}
