import { join } from 'node:path'
import { compile } from '../../../build.mjs'
import { findServers } from './find-servers.mjs'
import { install } from './install.mjs'
import { waitForLock } from './lock.mjs'

const lockMs = 400_000

/**
 * Brings a checkout to where its programs can run: packages installed, sources compiled. One at a time, since two would install over each
 * other. Returns the servers.
 */
export async function prepare({ root, development, progress }) {
  const lock = await waitForLock(join(root, '.local', 'install.lock'), lockMs, ({ pid }) =>
    progress(`waiting for the installation by process ${pid}`),
  )
  try {
    const installed = install({ root, development, progress })
    const compiled = installed.then(() => compile(root))
    const servers = findServers({ root, installed, progress })
    // Both are awaited, so that neither works on behind a message that the other has failed.
    const outcomes = await Promise.allSettled([compiled, servers])
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
    return servers
  } finally {
    lock.release()
  }
}
