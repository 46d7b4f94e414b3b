import { randomInt } from 'node:crypto'
import { type Agent, request } from 'node:http'
import { type Answer, readAnswer } from './answer.js'

export interface Question {
  method: string
  path: string
  headers?: Record<string, string>
  payload?: string | Buffer | undefined
  /** Source address inside 127/8, so that limits by address do not meet. */
  from?: string | undefined
  /** Keeps the connection for the next request; each has its own when absent. */
  agent?: Agent
  timeoutMs?: number
}

/** One request. Rejects when no answer has come in time. */
export function send(baseUrl: URL, { method, path, headers = {}, payload, from, agent, timeoutMs = 30_000 }: Question): Promise<Answer> {
  const length: Record<string, number> = payload === undefined ? {} : { 'content-length': Buffer.byteLength(payload) }
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: baseUrl.hostname === 'localhost' ? '127.0.0.1' : baseUrl.hostname,
        port: baseUrl.port,
        method,
        path,
        agent: agent ?? false,
        ...(from === undefined ? {} : { localAddress: from }),
        headers: { ...length, ...headers },
        timeout: timeoutMs,
      },
      (incoming) => {
        const parts: Buffer[] = []
        incoming.on('data', (part: Buffer) => parts.push(part))
        incoming.on('error', reject)
        incoming.on('end', () => resolve(readAnswer(incoming.statusCode ?? 0, incoming.headers, Buffer.concat(parts))))
      },
    )
    outgoing.on('timeout', () => outgoing.destroy(new Error(`${method} ${path}: no answer in ${timeoutMs} ms`)))
    outgoing.on('error', reject)
    outgoing.end(payload)
  })
}

/** A source address that no other test uses. Linux answers for the whole of 127/8. */
export const freshAddress = (): string => `127.${randomInt(1, 255)}.${randomInt(0, 256)}.${randomInt(1, 255)}`
