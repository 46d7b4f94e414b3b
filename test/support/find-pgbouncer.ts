import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createDebianUnpacker } from '../../libs/local-stack/bootstrap/debian-package.mjs'
import { libraryFolders } from '../../libs/local-stack/bootstrap/find-servers.mjs'
import { root } from './registered-metrics.js'

export interface PgbouncerTools {
  pgbouncer: string
  openssl: string
  env: NodeJS.ProcessEnv
}

/** PgBouncer, and the openssl that makes its certificate: Debian's packages, unpacked earlier or now; undefined where they cannot be had. */
export async function findPgbouncer(): Promise<PgbouncerTools | undefined> {
  const folder = join(root, '.local', 'pgbouncer')
  const tools = { pgbouncer: join(folder, 'usr/sbin/pgbouncer'), openssl: join(folder, 'usr/bin/openssl') }
  if (!existsSync(tools.pgbouncer)) {
    const work = join(root, '.local', 'apt-pgbouncer')
    mkdirSync(work, { recursive: true })
    await createDebianUnpacker(work)(['pgbouncer', 'openssl'], folder)
    rmSync(work, { recursive: true, force: true })
  }
  if (!existsSync(tools.pgbouncer)) return undefined
  return { ...tools, env: { LD_LIBRARY_PATH: libraryFolders(folder).join(':') } }
}
