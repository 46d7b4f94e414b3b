import { execFileSync, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect as openSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PgbouncerTools } from '../../support/find-pgbouncer.js'

export interface Pgbouncer {
  /** The login's URL by way of the pooler, as docs/deployment.md writes it: port 6543, over TLS. */
  url: string
  stop(): Promise<void>
}

/** The port by which the driver knows a transaction pooler; every test has an address of its own. */
const port = 6543

/** A pooler in transaction mode before the database of `login`, with two connections to the server for all its clients. */
export async function startPgbouncer({ pgbouncer, openssl, env }: PgbouncerTools, login: string): Promise<Pgbouncer> {
  const folder = mkdtempSync(join(tmpdir(), 'pgbouncer-'))
  const address = `127.${randomInt(1, 255)}.${randomInt(1, 255)}.${randomInt(2, 255)}`
  const certificate = ['-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost', '-keyout', `${folder}/key.pem`, '-out', `${folder}/cert.pem`]
  execFileSync(openssl, ['req', '-x509', ...certificate], { env: { ...process.env, ...env }, stdio: 'ignore' })
  const { username, password } = new URL(login)
  writeFileSync(join(folder, 'users.txt'), `"${username}" "${password}"\n`)
  writeFileSync(join(folder, 'pgbouncer.ini'), configuration(folder, address, login))
  // Root's PgBouncer goes on as nobody, who reads them too.
  for (const [path, mode] of [
    ['', 0o755],
    ['key.pem', 0o644],
  ] as const)
    chmodSync(join(folder, path), mode)
  const child = spawn(pgbouncer, [join(folder, 'pgbouncer.ini')], { env: { ...process.env, ...env }, stdio: 'ignore' })
  const ended = once(child, 'exit')
  process.once('exit', () => child.kill('SIGKILL'))
  await Promise.race([untilListening(address), ended.then(([code]) => Promise.reject(new Error(`PgBouncer ended with ${code}.`)))])

  return {
    url: Object.assign(new URL(login), { hostname: address, port: String(port), search: '?sslmode=require' }).href,
    async stop() {
      child.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}

function configuration(folder: string, address: string, login: string): string {
  const { hostname, port: serverPort } = new URL(login)
  return `[databases]
* = host=${hostname} port=${serverPort}
[pgbouncer]
listen_addr = ${address}
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${folder}/users.txt
pool_mode = transaction
default_pool_size = 2
client_tls_sslmode = require
client_tls_key_file = ${folder}/key.pem
client_tls_cert_file = ${folder}/cert.pem
${process.getuid?.() === 0 ? 'user = nobody' : ''}
`
}

async function untilListening(host: string): Promise<void> {
  for (;;) {
    const socket = openSocket(port, host)
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (isOpen) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
