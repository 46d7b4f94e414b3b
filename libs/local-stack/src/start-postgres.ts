import { dirname, join } from 'node:path'
import type { Program } from '../bootstrap/find-servers.mjs'
import { answersAsExpected } from './answers-as-expected.js'
import { freePort } from './ports.js'
import { database, owner, preparePostgresData, removeStalePid } from './postgres-data.js'
import { choosePostgresUser } from './postgres-user.js'
import { startStore } from './start-store.js'
import type { Supervised } from './supervise.js'
import type { Supervisor } from './supervisor.js'

export interface StartPostgresOptions {
  program: Program
  stateDir: string
  password: string
  supervisor: Supervisor
}

/** Postgres on this machine's own address, with the owner's password. What it has said is written stays written: fsync is on. */
export async function startPostgres({
  program,
  stateDir,
  password,
  supervisor,
}: StartPostgresOptions): Promise<{ port: number; process: Supervised }> {
  const user = await choosePostgresUser(dirname(program.command), stateDir)
  const data = await preparePostgresData(user, password)
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'].flatMap((setting) => ['-c', setting])
  const { command, args, user: as } = user.command(join(user.programs, 'postgres'), ['-D', data, '-p', String(port), ...settings])
  const spec = {
    name: 'postgres',
    command,
    args,
    cwd: '/',
    env: { ...process.env, ...program.env },
    logFile: join(stateDir, 'logs', 'postgres.log'),
    // Fast shutdown: open sessions are ended, nothing is lost.
    stopSignal: 'SIGINT' as const,
    graceMs: 5_000,
    beforeStart: () => removeStalePid(data),
    ...(as === undefined ? {} : { user: as }),
  }
  // Asked for a session, a server that is up asks for the password ('R'); one that is still starting refuses ('E').
  const answers = () => answersAsExpected({ port, send: startupMessage(), expects: (text) => text.startsWith('R') })
  return { port, process: await startStore(supervisor, spec, answers) }
}

/** Protocol 3.0: length, version, names and values, each ended by a zero byte. */
function startupMessage(): Uint8Array {
  const body = Buffer.from(`\0\x03\0\0user\0${owner}\0database\0${database}\0\0`, 'latin1')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length + 4)
  return Buffer.concat([length, body])
}
