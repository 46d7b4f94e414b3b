import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './registered-metrics.js'

/** The server program: the one that `npm test` names, so that each run is of one version; else on PATH, or fetched earlier. */
export function natsServer({ NATS_SERVER, PATH = '' }: NodeJS.ProcessEnv = process.env): string {
  if (NATS_SERVER !== undefined) return NATS_SERVER
  const folders = [...PATH.split(delimiter), join(root, '.local/servers/nats-server/usr/sbin')]
  const found = folders.map((folder) => join(folder, 'nats-server')).find((file) => existsSync(file))
  if (found === undefined) throw new Error('This test needs a nats-server on PATH or in .local.')
  return found
}
