import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findDebianMirrors, onlySuite } from './debian-suite.mjs'
import { onPath } from './find-program.mjs'
import { run } from './run.mjs'

const commandMs = 60_000

/**
 * Fetches Debian packages and the libraries they name, and unpacks them into a folder, without root and without touching the
 * system; apt checks the signatures as it always does. Where the machine's package lists are absent or old, lists are fetched
 * into `workDir`.
 */
export function createDebianUnpacker(workDir) {
  const lists = join(workDir, 'lists')
  const ownLists = ['-o', `Dir::State::lists=${lists}`, '-o', 'Acquire::Languages=none']
  let updated
  let mirrors

  /**
   * True when the packages lie unpacked in `target`; false when apt is absent or cannot fetch them. With `suite` they come from
   * that suite of Debian (`sid`), read from the machine's own mirror.
   */
  return async function unpack(names, target, { suite, timeoutMs = commandMs } = {}) {
    if (onPath('apt-get') === undefined || onPath('dpkg-deb') === undefined) return false
    const folder = join(workDir, [names[0], suite].filter(Boolean).join('-'))
    mkdirSync(folder, { recursive: true })
    const fetched = suite === undefined ? await downloadOwn(names, folder) : await downloadFrom(suite, names, folder, performance.now() + timeoutMs)
    return fetched && unpackAll(folder, target)
  }

  async function downloadOwn(names, folder) {
    if (await download(names, folder, [])) return true
    mkdirSync(join(lists, 'partial'), { recursive: true })
    // Its exit code is no help: one unreachable source among many fails the update, though ours may be there.
    updated ??= apt('apt-get', [...ownLists, 'update'], workDir)
    await updated
    return download(names, folder, ownLists)
  }

  async function downloadFrom(suite, names, folder, deadline) {
    mirrors ??= findDebianMirrors((args) => apt('apt-get', args, workDir), workDir)
    const uris = await mirrors
    if (uris.length === 0 || performance.now() > deadline) return false
    const options = onlySuite(suite, uris, folder)
    await apt('apt-get', [...options, 'update'], folder, deadline - performance.now())
    return performance.now() < deadline && download(names, folder, options, deadline - performance.now())
  }

  async function download(names, folder, options, timeoutMs = commandMs) {
    const known = await apt('apt-cache', [...options, 'depends', ...names], folder, timeoutMs)
    if (known.status !== 0) return false
    // The C library is the system's own: another one beside it breaks every program.
    const libraries = [...known.stdout.matchAll(/^ +Depends: (lib\S+)/gm)]
      .map((match) => match[1])
      .filter((library) => !/^libc6|^libgcc/.test(library))
    return (await apt('apt-get', [...options, 'download', ...names, ...new Set(libraries)], folder, timeoutMs)).status === 0
  }

  function apt(command, args, cwd, timeoutMs = commandMs) {
    return run(command, [...withoutRoot, '-o', `Dir::Cache=${join(workDir, 'cache')}`, ...args], { cwd, env: process.env, timeoutMs })
  }
}

/** No locks of the system, no change of user (apt's own user cannot read a private folder), short waits. */
const withoutRoot = [
  'Debug::NoLocking=1',
  'APT::Sandbox::User=root',
  'Acquire::Retries=1',
  'Acquire::http::Timeout=10',
  'Acquire::https::Timeout=10',
  'Dir::Cache::pkgcache=',
  'Dir::Cache::srcpkgcache=',
].flatMap((option) => ['-o', option])

async function unpackAll(folder, target) {
  const unfinished = `${target}.${process.pid}`
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
    const { status } = await run('dpkg-deb', ['-x', join(folder, file), unfinished], { env: process.env, timeoutMs: commandMs })
    if (status !== 0) return false
  }
  if (existsSync(target)) rmSync(target, { recursive: true })
  renameSync(unfinished, target)
  return true
}
