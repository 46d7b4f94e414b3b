import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../libs/local-stack/src/ports.js'
import { installApart } from '../support/install-apart.mjs'

const folder = fileURLToPath(new URL('./peers', import.meta.url))

/** Each answers `POST /` with the bytes that our line answers with; all but the first ask a service in another process over NATS. */
export const peers = {
  'bare Fastify': 'bare-fastify',
  'Fastify → NATS, stock client': 'fastify-nats',
  Moleculer: 'moleculer',
  NestJS: 'nest',
} as const
export type PeerName = keyof typeof peers

export interface Peers {
  ports: Record<PeerName, number>
  stop(): void
}

export async function startPeers(natsUrl: string, answer: string): Promise<Peers> {
  installApart(folder)
  const { host, username, password } = new URL(natsUrl)
  const nats = { servers: [`nats://${host}`], user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  const children: ChildProcess[] = []
  const start = async (program: string, options: { role: 'service' | 'gateway'; port: number }) => {
    const child = fork(join(folder, `${program}.mjs`), [JSON.stringify({ ...options, answer, nats })], { execArgv: [] })
    children.push(child)
    await new Promise((resolve, reject) =>
      child.once('message', resolve).once('exit', () => reject(new Error(`${program} ended before it listened.`))),
    )
  }
  const ports = {} as Record<PeerName, number>
  for (const [name, program] of Object.entries(peers)) {
    const port = await freePort()
    if (program !== peers['bare Fastify']) await start(program, { role: 'service', port })
    await start(program, { role: 'gateway', port })
    ports[name as PeerName] = port
  }
  return { ports, stop: () => children.forEach((child) => void child.kill()) }
}
