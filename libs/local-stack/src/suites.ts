import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A set of tests that runs in one go, and what must be running for it. */
export interface Suite {
  name: string
  runner: 'vitest' | 'bun'
  /** How Vitest calls it; its name unless said. Bun gets the folders. */
  project?: string
  /** Runs on the NATS of this machine's own suite of Debian, where that is another one. */
  olderNats?: true
  needs: 'stores' | 'stack' | 'cluster' | 'nothing'
  /** Where its `*.test.ts` lie; `*` stands for any folder. Single files too. */
  folders: readonly string[]
}

/** What depends on how NATS stores and forgets, and on the options it knows; the rest has been tried on the newest. */
const olderNatsEvents = ['old-events', 'older-servers'].map((name) => `test/integration/events/${name}.test.ts`)
const olderNatsFaults = ['nats', 'counting'].map((name) => `test/faults/${name}.test.ts`)

/** Each has databases and, where it breaks or floods it, a NATS of its own: they may run side by side. */
export const integration = ['auth', 'db', 'events', 'operations', 'runtimes', 'telemetry'].map((name) => `test/integration/${name}`)
/** Their services meet on the one NATS and the one Redis of the stores, or they change the whole Postgres. */
export const sharedStores = ['bus', 'cache', 'gateway', 'provider', 'read-only'].map((name) => `test/integration/${name}`)

/** In order: what is quick and near first. */
export const suites: readonly Suite[] = [
  { name: 'unit', runner: 'vitest', needs: 'stores', folders: ['libs/*/src', 'libs/*/test', 'services/*/src', 'services/*/test', 'test/contract'] },
  { name: 'bun', runner: 'bun', needs: 'stores', folders: ['services/engines-ts', 'libs/engine'] },
  { name: 'integration', runner: 'vitest', needs: 'stores', folders: integration },
  { name: 'shared-stores', runner: 'vitest', needs: 'stores', folders: sharedStores },
  { name: 'acceptance', runner: 'vitest', needs: 'stack', folders: ['test/acceptance'] },
  { name: 'faults', runner: 'vitest', needs: 'stack', folders: ['test/faults'] },
  { name: 'cluster', runner: 'vitest', needs: 'cluster', folders: ['test/cluster'] },
  // Once more, on the server that a machine has where no newer one can be fetched.
  { name: 'events-older-nats', project: 'integration', runner: 'vitest', needs: 'stores', olderNats: true, folders: olderNatsEvents },
  { name: 'faults-older-nats', project: 'faults', runner: 'vitest', needs: 'stack', olderNats: true, folders: olderNatsFaults },
  { name: 'local-stack', runner: 'vitest', needs: 'nothing', folders: ['test/local-stack'] },
]

/** The test files of a suite whose path holds one of `filters`; all when there is none. */
export function testFiles(root: string, suite: Suite, filters: readonly string[]): string[] {
  const files = suite.folders.flatMap((pattern) =>
    pattern.endsWith('.test.ts') ? [pattern] : expand(root, pattern).flatMap((folder) => walk(root, folder)),
  )
  return files.filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
}

function expand(root: string, pattern: string): string[] {
  const [before, after] = pattern.split('*/')
  if (before === undefined || after === undefined) return [pattern]
  return foldersIn(join(root, before)).map((name) => `${before}${name}/${after}`)
}

function foldersIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

function walk(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : walk(root, path)
    return entry.name.endsWith('.test.ts') ? [path] : []
  })
}
