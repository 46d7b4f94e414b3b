import { connect } from 'node:net'

export interface Probe {
  host?: string
  port: number
  /** Sent once connected. */
  send?: string | Uint8Array
  /** True when what has come so far is the expected answer. */
  expects: (received: string) => boolean
  timeoutMs?: number
}

/** One short exchange over TCP: whether the server there answers as it should. Never throws. */
export function answersAsExpected({ host = '127.0.0.1', port, send, expects, timeoutMs = 1_000 }: Probe): Promise<boolean> {
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
      if (send !== undefined) socket.write(send)
      if (expects('')) end(true)
    })
    socket.on('data', (data: string) => {
      received += data
      if (expects(received)) end(true)
    })
    socket.on('error', () => end(false))
    socket.on('close', () => end(false))
  })
}
