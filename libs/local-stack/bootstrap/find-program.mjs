import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'

const probeMs = 5_000

/** The full path of a program on PATH, or undefined. */
export function onPath(name, path = process.env.PATH ?? '') {
  return path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(isExecutable)
}

export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch (error) {
    if (['ENOENT', 'EACCES', 'ENOTDIR'].includes(error.code)) return false
    throw error
  }
}

/** The version that a program tells of itself; undefined for one that is broken or hangs, which is passed over. */
export async function versionOf({ command, env = {} }) {
  const { status, stdout } = await run(command, ['--version'], { env: { ...process.env, ...env }, timeoutMs: probeMs })
  return status === 0 ? (/\d+(\.\d+)+/.exec(stdout)?.[0] ?? 'of unknown version') : undefined
}

/** The first candidate that is there and runs, with its version; the broken ones are told of. */
export async function firstThatRuns(name, candidates, progress) {
  for (const candidate of candidates) {
    if (candidate.command === undefined || !isExecutable(candidate.command)) continue
    const version = await versionOf(candidate)
    if (version !== undefined) {
      progress(`${name} ${version}: found (${candidate.from})`)
      return { ...candidate, version }
    }
    progress(`${name}: ${candidate.command} does not run; looking further`)
  }
  return undefined
}
