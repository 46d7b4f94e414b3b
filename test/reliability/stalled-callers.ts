import { connect } from 'node:net'

const count = 200

/** Callers whose connections are half open: the first line of a request came, the rest never will, and no end either. */
export async function whileCallersStall(base: string, hold: () => Promise<void>): Promise<void> {
  const { hostname, port } = new URL(base)
  const sockets = Array.from({ length: count }, () => connect(Number(port), hostname).on('error', () => undefined))
  for (const socket of sockets) socket.write('POST /api/v1/engines/numerology/calculate HTTP/1.1\r\nhost: 127.0.0.1\r\n')
  await hold()
  for (const socket of sockets) socket.destroy()
}
