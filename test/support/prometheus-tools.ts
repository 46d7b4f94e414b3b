import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createDebianUnpacker } from '../../libs/local-stack/bootstrap/debian-package.mjs'
import { onPath } from '../../libs/local-stack/bootstrap/find-program.mjs'
import { root } from './registered-metrics.js'

export interface PrometheusTools {
  promtool: string
  prometheus: string
}

/** Prometheus and its tool: on PATH, unpacked earlier, or Debian's package unpacked now; undefined where none can be had. */
export async function findPrometheus(): Promise<PrometheusTools | undefined> {
  const found = { promtool: onPath('promtool'), prometheus: onPath('prometheus') }
  if (found.promtool !== undefined && found.prometheus !== undefined) return found as PrometheusTools
  const folder = join(root, '.local', 'prometheus')
  const unpacked = { promtool: join(folder, 'usr/bin/promtool'), prometheus: join(folder, 'usr/bin/prometheus') }
  if (existsSync(unpacked.prometheus)) return unpacked
  const work = join(root, '.local', 'apt-prometheus')
  mkdirSync(work, { recursive: true })
  const done = await createDebianUnpacker(work)(['prometheus'], folder)
  rmSync(work, { recursive: true, force: true })
  return done && existsSync(unpacked.prometheus) ? unpacked : undefined
}
