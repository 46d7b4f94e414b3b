import { join } from 'node:path'
import { newestFirst } from './debian-suite.mjs'
import { firstThatRuns, onPath } from './find-program.mjs'

/** The newer suites together may take so long; then the machine's own serves. */
const newerSuitesMs = 40_000

/**
 * A NATS server: on PATH, fetched earlier, or from the newest suite of Debian whose program runs here, since deployments run a newer
 * server than most machines have. Where the newer suites cannot be had (no Debian, no network, keys unknown) the machine's own serves.
 */
export async function findNats(local, unpack, progress) {
  const folder = join(local, 'servers', 'nats-server')
  const unpacked = (from) => ({ command: join(folder, 'usr/sbin/nats-server'), from })
  const found = await firstThatRuns('NATS', [{ command: onPath('nats-server'), from: 'PATH' }, unpacked('.local')], progress)
  if (found !== undefined) return found
  progress('NATS: fetching the newest that runs here from Debian')
  const end = performance.now() + newerSuitesMs
  for (const suite of newestFirst) {
    const fetched = await unpack(['nats-server'], folder, { suite, timeoutMs: end - performance.now() })
    const newest = fetched && (await firstThatRuns('NATS', [unpacked(`Debian ${suite}`)], progress))
    if (newest) return newest
    if (performance.now() > end) break
  }
  progress("NATS: fetching this machine's own Debian package")
  return (await unpack(['nats-server'], folder)) ? firstThatRuns('NATS', [unpacked('Debian')], progress) : undefined
}

/** The version that this machine's own suite of Debian has, beside the newest: what people who install it by hand run. */
export async function findOwnSuitesNats(local, unpack, progress) {
  const folder = join(local, 'servers', 'nats-server-own-suite')
  const unpacked = [{ command: join(folder, 'usr/sbin/nats-server'), from: "this machine's own suite" }]
  const found = await firstThatRuns('NATS', unpacked, progress)
  if (found !== undefined) return found
  return (await unpack(['nats-server'], folder)) ? firstThatRuns('NATS', unpacked, progress) : undefined
}
