import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { alertFiles } from '../support/deploy-files.js'
import { startPrometheus } from '../support/prometheus-server.js'
import { findPrometheus } from '../support/prometheus-tools.js'
import { root } from '../support/registered-metrics.js'
import type { Fault } from './fault.js'

/** Faults here last seconds where real ones last minutes: so much faster the rules' clock goes. */
const faster = 20
const secondsOf = { s: 1, m: 60, h: 3_600, d: 86_400 } as const

export interface FastAlerts {
  isFiring(alert: NonNullable<Fault['alert']>): Promise<boolean>
  stop(): Promise<void>
}

/** A real Prometheus on the deployed rules, every duration in them shortened alike; undefined where no Prometheus can be had. */
export async function startFastAlerts(targets: readonly string[]): Promise<FastAlerts | undefined> {
  const tools = await findPrometheus()
  if (tools === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'fast-alerts-'))
  const files = alertFiles().map((file) => {
    const target = join(folder, basename(file))
    writeFileSync(target, shortened(readFileSync(join(root, file), 'utf8')))
    return target
  })
  const prometheus = await startPrometheus(tools.prometheus, targets, files)
  return {
    async isFiring({ name, labels = {} }) {
      const wanted = Object.entries({ alertname: name, alertstate: 'firing', ...labels }).map(([label, value]) => `${label}="${value}"`)
      return (await prometheus.query(`ALERTS{${wanted.join(',')}}`)).length > 0
    },
    async stop() {
      await prometheus.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Ranges and waits only: what is compared, such as a lag in seconds, stays. */
export const shortened = (rules: string): string =>
  rules.replace(/(\[|\bfor: )(\d+)([smhd])/g, (_, before: string, count: string, unit: keyof typeof secondsOf) => {
    return `${before}${Math.max(1, Math.round((Number(count) * secondsOf[unit]) / faster))}s`
  })
