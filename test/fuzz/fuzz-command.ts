import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { MainOptions } from '../../libs/local-stack/src/run-start.js'
import { describeFindings } from '../acceptance/fuzz/describe-findings.js'
import { type FuzzReport, fuzz } from '../acceptance/fuzz/fuzz.js'
import { withOwnStack } from '../support/own-stack.js'

const defaultRuns = 5_000
const reportEvery = 1_000

/**
 * `--runs N` requests of `--seed S` against a stack of its own, or against the one at `--url` whose admin key is in the variable
 * ADMIN_KEY. Exits 1 when an answer breaks a promise. A part of a run is repeated by its own seed, which each finding names.
 */
export async function main(options: MainOptions): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { runs: { type: 'string' }, seed: { type: 'string' }, url: { type: 'string' } },
  })
  const runs = wholeNumber('runs', values.runs) ?? defaultRuns
  const seed = wholeNumber('seed', values.seed) ?? randomInt(2 ** 31)
  options.progress(`seed ${seed}`)
  const run = (baseUrl: string, adminKey: string) => fuzz({ baseUrl: new URL(baseUrl), adminKey, runs, seed, onProgress })
  const report =
    values.url === undefined
      ? await withOwnStack('fuzz', options, (state) => run(state.base_url, state.keys.admin))
      : await run(values.url, process.env.ADMIN_KEY ?? '')
  process.stdout.write(summaryOf(report, seed))
  process.exit(report.findings.length === 0 ? 0 : 1)

  function onProgress(sent: number) {
    if (sent % reportEvery === 0) options.progress(`${sent} of ${runs} requests`)
  }
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new Error(`--${name} must be a whole number.`)
}

function summaryOf(report: FuzzReport, seed: number): string {
  const statuses = Object.entries(report.statuses).map(([status, count]) => `${status} × ${count}`)
  return `${report.sent} requests, seed ${seed}: ${statuses.join(', ')}\n${describeFindings(report.findings)}\n`
}
