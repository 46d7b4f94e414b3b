import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { takeLock } from '../bootstrap/lock.mjs'
import { endRunningCommands } from '../bootstrap/run.mjs'
import { freePort } from './ports.js'
import { migrateAndLetServicesLogIn } from './prepare-database.js'
import { endLeftovers } from './process-table.js'
import { parseReplicas } from './replicas.js'
import type { MainOptions } from './run-start.js'
import { runSuite } from './run-suite.js'
import { loadSecrets } from './secrets.js'
import { stateFile } from './stack-state.js'
import { startStack } from './start-stack.js'
import { startStores } from './start-stores.js'
import type { SuiteResult } from './suite-result.js'
import { type Suite, suites, testFiles } from './suites.js'
import { createSupervisor, processTableFile, type Supervisor } from './supervisor.js'

/** Some faults need a second replica that takes over. */
const testReplicas = 'engines-ts=2,engines-rust-port=2'

/** `npm test [filter…]`: every suite against servers of its own, then the counts. Exits 1 when anything failed. */
export async function main({ root, servers, progress }: MainOptions): Promise<void> {
  const filters = process.argv.slice(2)
  const local = join(root, '.local')
  await clearOldRuns(local)
  const folder = join(local, `test-${process.pid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  takeLock(join(folder, 'lock'))
  const stage = createStage({ root, servers, progress, folder })
  stopOnSignals(stage, folder)

  const results: SuiteResult[] = []
  for (const suite of suites) {
    const files = testFiles(root, suite, filters)
    if (files.length > 0)
      results.push(
        await attempt(suite, progress, async () => runSuite({ root, folder, suite, files, progress, env: await stage.provide(suite.needs) })),
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

/** What runs behind the suites: nothing, the stores alone, or a whole stack; only one of them at a time. */
interface Stage {
  /** Brings it up and tells where it is, as environment variables. */
  provide(needs: Suite['needs']): Promise<Record<string, string>>
  clear(): Promise<void>
  /** Clears it for good: nothing is brought up any more. */
  close(): Promise<void>
  kill(): void
}

function createStage(options: MainOptions & { folder: string }): Stage {
  let standing: Suite['needs'] = 'nothing'
  let env: Record<string, string> = {}
  let supervisor: Supervisor | undefined
  let closed = false

  async function clear() {
    await supervisor?.stop()
    supervisor = undefined
    standing = 'nothing'
    env = {}
  }
  return {
    clear,
    close() {
      closed = true
      return clear()
    },
    kill: () => supervisor?.kill(),
    async provide(needs) {
      // Whoever closed the stage is about to exit; no answer is needed any more.
      if (closed) return new Promise(() => undefined)
      if (needs === standing) return env
      await clear()
      if (needs === 'nothing') return env
      const stateDir = join(options.folder, needs)
      supervisor = createSupervisor(stateDir)
      env = needs === 'stores' ? await provideStores({ ...options, stateDir, supervisor }) : await provideStack({ ...options, stateDir, supervisor })
      standing = needs
      return env
    },
  }
}

type StageOptions = MainOptions & { stateDir: string; supervisor: Supervisor }

async function provideStores(options: StageOptions): Promise<Record<string, string>> {
  const secrets = loadSecrets(options.stateDir)
  const stores = await startStores({ ...options, secrets })
  await migrateAndLetServicesLogIn(options.root, stores, secrets)
  options.progress('database is migrated')
  return { NATS_URL: stores.nats.urlOf('owner'), DATABASE_URL: stores.postgres.url, REDIS_URL: stores.redis.url }
}

async function provideStack(options: StageOptions): Promise<Record<string, string>> {
  const { stateDir } = options
  const secrets = loadSecrets(stateDir)
  const state = await startStack({
    ...options,
    secrets,
    gatewayPort: await freePort(),
    replicas: parseReplicas(process.env.NOESIS_REPLICAS ?? testReplicas),
  })
  return { BASE_URL: state.base_url, STATE_FILE: stateFile(stateDir) }
}

/** Folders of runs that were killed: ends what they left running and removes them. */
async function clearOldRuns(local: string): Promise<void> {
  if (!existsSync(local)) return
  for (const name of readdirSync(local).filter((entry) => /^test-\d+$/.test(entry))) {
    const folder = join(local, name)
    const { release } = takeLock(join(folder, 'lock'))
    if (release === undefined) continue // Another run is at work there.
    for (const stage of ['stores', 'stack']) await endLeftovers(processTableFile(join(folder, stage)))
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
