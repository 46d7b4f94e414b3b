import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { identityOf, isAlive } from './process-identity.mjs'

/**
 * A lock file that names its holder. Returns `{ release }`, or `{ holder }` when a living process has it; the lock of a dead
 * one is taken over. Released by itself when this process exits in an orderly way.
 */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true })
  const mine = identityOf(process.pid)
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 10; attempt++) {
      if (link(draft, file)) return { release: releaseAtExit(file, mine) }
      const holder = read(file)
      if (holder !== undefined && isAlive(holder)) return { holder }
      if (holder !== undefined) removeStale(file, holder)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  throw new Error(`${file} changes hands too often`)
}

/** The same, waiting for the holder to finish. */
export async function waitForLock(file, timeoutMs, onWait) {
  const end = performance.now() + timeoutMs
  for (let waited = false; ; waited = true) {
    const lock = takeLock(file)
    if (lock.holder === undefined) return lock
    if (performance.now() > end) throw new Error(`process ${lock.holder.pid} has held ${file} for more than ${timeoutMs / 1000} s`)
    if (!waited) onWait(lock.holder)
    await sleep(200)
  }
}

/** Linking fails when the name is taken, and the file appears with its content: no reader sees half of it. */
function link(draft, file) {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    if (error instanceof SyntaxError) return { pid: 0 }
    throw error
  }
}

/** Two starts may find the same dead lock; the one that renames it first wins, and a fresh lock renamed by mistake is put back. */
function removeStale(file, stale) {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  const taken = read(aside)
  if (taken !== undefined && (taken.pid !== stale.pid || taken.started !== stale.started)) link(aside, file)
  rmSync(aside, { force: true })
}

function releaseAtExit(file, mine) {
  const release = () => {
    const holder = read(file)
    if (holder?.pid === mine.pid && holder.started === mine.started) rmSync(file, { force: true })
  }
  process.once('exit', release)
  return release
}
