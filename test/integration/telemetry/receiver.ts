import { createServer } from 'node:http'
import { gunzipSync } from 'node:zlib'

export interface Received {
  path: string
  body: string
}

/** Stands where a collector, Sentry or PostHog would: keeps what it is sent and answers as it is told. */
export interface Receiver {
  url: string
  port: number
  received: Received[]
  /** Status of the answers from now on; `silent` never answers. A redirection leads to `location`. */
  answerWith(status: number | 'silent', location?: string): void
  close(): Promise<void>
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = []
  let status: number | 'silent' = 200
  let headers: Record<string, string> = { 'content-type': 'application/json' }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const bytes = Buffer.concat(chunks)
      const body = request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes
      received.push({ path: request.url ?? '', body: body.toString() })
      if (status !== 'silent') response.writeHead(status, headers).end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The receiver has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    received,
    answerWith: (now, location) => {
      status = now
      headers = { 'content-type': 'application/json', ...(location === undefined ? {} : { location }) }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
