import { join } from 'node:path'
import { compile } from '../../../build.mjs'
import { bundlePackages } from './bundle-packages.mjs'
import { findServers } from './find-servers.mjs'
import { install } from './install.mjs'
import { waitForLock } from './lock.mjs'

const lockMs = 400_000

/**
 * Brings a checkout to where TypeScript can run and the servers are at hand. One at a time, since two would install over each other.
 * Returns the servers and the tsconfig that tsx is to use.
 */
export async function prepare({ root, development, progress }) {
  const lock = await waitForLock(join(root, '.local', 'install.lock'), lockMs, ({ pid }) =>
    progress(`waiting for the installation by process ${pid}`),
  )
  try {
    const installed = install({ root, development, progress })
    const tsconfig = installed.then(async () => {
      await compile(root)
      return bundlePackages(root)
    })
    const servers = findServers({ root, installed, progress })
    // Both are awaited, so that neither works on behind a message that the other has failed.
    const outcomes = await Promise.allSettled([tsconfig, servers])
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
    return { servers: await servers, tsconfig: await tsconfig }
  } finally {
    lock.release()
  }
}
