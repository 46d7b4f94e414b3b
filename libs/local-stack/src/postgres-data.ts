import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../bootstrap/problem.mjs'
import { run } from '../bootstrap/run.mjs'
import type { PostgresUser } from './postgres-user.js'

const stepMs = 60_000

/** The role that owns everything, and its database. */
export const owner = 'noesis'
export const database = 'noesis'

/** The data folder for this version of Postgres, made with its owner and an empty database when it is not there. */
export async function preparePostgresData(user: PostgresUser, password: string): Promise<string> {
  const data = join(user.dataParent, `postgres-${await majorVersion(user)}`)
  if (existsSync(join(data, 'PG_VERSION'))) return data
  const unfinished = `${data}.new`
  rmSync(unfinished, { recursive: true, force: true })
  const passwordFile = join(user.dataParent, 'postgres-password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  user.own(passwordFile)
  const settings = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', `--username=${owner}`, `--pwfile=${passwordFile}`, '--no-sync']
  try {
    await step(user, 'initdb', ['-D', unfinished, ...settings])
    await step(user, 'postgres', ['--single', '-D', unfinished, 'postgres'], `CREATE DATABASE ${database}\n`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  // Under its final name only when it is whole.
  renameSync(unfinished, data)
  return data
}

/**
 * A killed server leaves its pid file, and refuses to start while any process has that number. It is removed unless that process
 * is a server of this very folder.
 */
export function removeStalePid(data: string): void {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  const command = `/proc/${pid}/cmdline`
  if (existsSync('/proc/self') && !(existsSync(command) && readFileSync(command, 'utf8').includes(data))) rmSync(file, { force: true })
}

async function majorVersion(user: PostgresUser): Promise<string> {
  const { stdout } = await run(join(user.programs, 'postgres'), ['--version'], { env: process.env, timeoutMs: stepMs })
  const major = /\b(\d+)[.\w]*/.exec(stdout)?.[1]
  if (major === undefined) throw new Problem(`${join(user.programs, 'postgres')} does not tell its version.`)
  return major
}

async function step(user: PostgresUser, program: string, args: readonly string[], input = ''): Promise<void> {
  const { command, args: all, user: as } = user.command(join(user.programs, program), args)
  const result = await run(command, all, { env: process.env, timeoutMs: stepMs, input, cwd: '/', ...as })
  if (result.status !== 0)
    throw new Problem(
      `Postgres's data could not be made: ${program} failed${result.timedOut ? ' (time is up)' : ''}.\n${result.output.slice(-2_000)}`,
    )
}
