import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createDebianUnpacker } from '../bootstrap/debian-package.mjs'
import { findOwnSuitesNats } from '../bootstrap/find-nats.mjs'
import type { Servers } from '../bootstrap/find-servers.mjs'
import { takeLock, waitForLock } from '../bootstrap/lock.mjs'
import { endRunningCommands } from '../bootstrap/run.mjs'
import { endLeftovers } from './process-table.js'
import type { MainOptions } from './run-start.js'
import { runSuite } from './run-suite.js'
import type { SuiteResult } from './suite-result.js'
import { type Suite, suites, testFiles } from './suites.js'
import { processTableFile } from './supervisor.js'
import { createStage, type Stage } from './test-stage.js'

const installMs = 400_000

/** `npm test [filter…]`: every suite against servers of its own, then the counts. Exits 1 when anything failed. */
export async function main({ root, servers, progress }: MainOptions): Promise<void> {
  const filters = process.argv.slice(2)
  const local = join(root, '.local')
  await clearOldRuns(local)
  const folder = join(local, `test-${process.pid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  takeLock(join(folder, 'lock'))
  const stage = createStage({ root, progress, folder })
  stopOnSignals(stage, folder)

  const results: SuiteResult[] = []
  for (const suite of suites) {
    const files = testFiles(root, suite, filters)
    if (files.length === 0) continue
    const its = suite.olderNats ? await olderServers({ root, servers, progress }) : servers
    if (its === undefined) progress(`${suite.name}: there is no other NATS here`)
    else
      results.push(
        await attempt(suite, progress, async () => runSuite({ root, folder, suite, files, progress, env: await stage.provide(suite.needs, its) })),
      )
  }
  await stage.clear()
  process.exitCode = report(results)
  if (process.exitCode === 0) rmSync(folder, { recursive: true, force: true })
  else progress(`logs are in ${folder}`)
  process.stdout.write(`${summary(results)}\n`)
}

/** A suite that cannot even begin is a failed one; the others still run. */
async function attempt(suite: Suite, progress: MainOptions['progress'], work: () => Promise<SuiteResult>): Promise<SuiteResult> {
  try {
    return await work()
  } catch (error) {
    progress(`${suite.name}: could not run`)
    return { passed: 0, failed: 1, failures: [`${suite.name} could not run\n    ${error instanceof Error ? error.message : String(error)}`] }
  }
}

function report(results: readonly SuiteResult[]): number {
  const failures = results.flatMap((result) => result.failures)
  if (failures.length > 0) process.stdout.write(`\n${failures.join('\n\n')}\n\n`)
  return results.some(({ failed }) => failed > 0) ? 1 : 0
}

function summary(results: readonly SuiteResult[]): string {
  const sum = (field: 'passed' | 'failed') => results.reduce((total, result) => total + result[field], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed`
}

/** Servers on which those suites run that are meant for an older NATS; undefined where there is no other than the newest. */
async function olderServers({ root, servers, progress }: MainOptions): Promise<Servers | undefined> {
  if (!('command' in servers.nats)) return undefined
  const local = join(root, '.local')
  const lock = await waitForLock(join(local, 'install.lock'), installMs, () => undefined)
  const work = join(local, 'apt-own-suite')
  const nats = await findOwnSuitesNats(local, createDebianUnpacker(work), progress).finally(() => {
    rmSync(work, { recursive: true, force: true })
    lock.release()
  })
  return nats === undefined || nats.version === servers.nats.version ? undefined : { ...servers, nats }
}

/** Folders of runs that were killed: ends what they left running and removes them. */
async function clearOldRuns(local: string): Promise<void> {
  if (!existsSync(local)) return
  for (const name of readdirSync(local).filter((entry) => /^test-\d+$/.test(entry))) {
    const folder = join(local, name)
    const { release } = takeLock(join(folder, 'lock'))
    if (release === undefined) continue // Another run is at work there.
    for (const stage of readdirSync(folder)) await endLeftovers(processTableFile(join(folder, stage)))
    rmSync(folder, { recursive: true, force: true })
  }
}

function stopOnSignals(stage: Stage, folder: string): void {
  let stopping = false
  const stop = async () => {
    if (stopping) {
      stage.kill()
      process.exit(130)
    }
    stopping = true
    endRunningCommands()
    await stage.close()
    rmSync(folder, { recursive: true, force: true })
    process.exit(130)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
}
