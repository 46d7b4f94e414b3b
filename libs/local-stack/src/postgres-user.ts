import { createHash } from 'node:crypto'
import { chownSync, cpSync, mkdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isExecutable, onPath } from '../bootstrap/find-program.mjs'
import { Problem } from '../bootstrap/problem.mjs'
import { run } from '../bootstrap/run.mjs'

const nobody = { uid: 65_534, gid: 65_534 }

/** How Postgres is started on this machine: it refuses to run as root. */
export interface PostgresUser {
  /** Folder of `postgres` and `initdb`. */
  programs: string
  /** Folder in which its data may lie. */
  dataParent: string
  /** The command as that user runs it. */
  command(program: string, args: readonly string[]): { command: string; args: string[]; user?: { uid: number; gid: number } }
  /** Gives a file to that user. */
  own(path: string): void
}

/**
 * An ordinary user runs Postgres as it is. Root runs it as `nobody`, with the one capability that lets it through folders which only
 * root may enter (a checkout made by `mktemp -d` is one). Where that capability cannot be handed on, programs and data go to
 * where `nobody` can reach them.
 */
export async function choosePostgresUser(programs: string, stateDir: string): Promise<PostgresUser> {
  if (process.getuid?.() !== 0)
    return { programs, dataParent: stateDir, command: (program, args) => ({ command: program, args: [...args] }), own: () => undefined }
  const own = (path: string) => chownSync(path, nobody.uid, nobody.gid)
  if (await canHandOnCapability())
    return { programs, dataParent: stateDir, command: (program, args) => ({ command: 'setpriv', args: [...withCapability, program, ...args] }), own }
  const reachable = reachablePlace(programs, stateDir)
  return { ...reachable, command: (program, args) => ({ command: program, args: [...args], user: nobody }), own }
}

const withCapability = [
  `--reuid=${nobody.uid}`,
  `--regid=${nobody.gid}`,
  '--clear-groups',
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
  // Without it access(2), by which initdb looks for its server, ignores the capability of an ordinary user.
  '--securebits=+no_setuid_fixup',
]

async function canHandOnCapability(): Promise<boolean> {
  if (onPath('setpriv') === undefined) return false
  const { status } = await run('setpriv', [...withCapability, 'true'], { env: process.env, timeoutMs: 5_000 })
  return status === 0
}

function reachablePlace(programs: string, stateDir: string): { programs: string; dataParent: string } {
  const name = createHash('sha256').update(stateDir).digest('hex').slice(0, 12)
  const place = join('/var/tmp', `selemene-postgres-${name}`)
  mkdirSync(place, { recursive: true, mode: 0o755 })
  // Another user's folder of that name must not receive our programs.
  if (statSync(place).uid !== 0) throw new Problem(`${place} belongs to another user. Remove it, or install util-linux (setpriv), and start again.`)
  const dataParent = join(place, 'data')
  mkdirSync(dataParent, { recursive: true, mode: 0o700 })
  chownSync(dataParent, nobody.uid, nobody.gid)
  return { programs: isOpenToAll(programs) ? programs : copyPrograms(programs, join(place, 'programs')), dataParent }
}

/** With the libraries and tables that lie beside `bin`. */
function copyPrograms(programs: string, copy: string): string {
  const bin = join(copy, basename(programs))
  if (!isExecutable(join(bin, 'postgres'))) cpSync(dirname(programs), copy, { recursive: true, verbatimSymlinks: true })
  return bin
}

/** True when every user may pass through every folder on the way. */
function isOpenToAll(path: string): boolean {
  const mayPass = (statSync(path).mode & 0o001) !== 0
  return mayPass && (path === dirname(path) || isOpenToAll(dirname(path)))
}
