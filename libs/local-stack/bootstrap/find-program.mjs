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

/** True when the program at least tells its version: one that is broken or hangs is passed over. */
export async function tellsItsVersion({ command, env = {} }) {
  const { status } = await run(command, ['--version'], { env: { ...process.env, ...env }, timeoutMs: probeMs })
  return status === 0
}
