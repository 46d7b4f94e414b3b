import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A set of tests that runs in one go, and what must be running for it. */
export interface Suite {
  name: string
  /** Vitest knows it as a project of the same name; Bun gets the folders. */
  runner: 'vitest' | 'bun'
  needs: 'stores' | 'stack' | 'nothing'
  /** Where its `*.test.ts` lie; `*` stands for any folder. */
  folders: readonly string[]
}

/** In order: what is quick and near first. */
export const suites: readonly Suite[] = [
  { name: 'unit', runner: 'vitest', needs: 'stores', folders: ['libs/*/src', 'libs/*/test', 'services/*/src', 'services/*/test', 'test/contract'] },
  { name: 'bun', runner: 'bun', needs: 'stores', folders: ['services/engines-ts', 'libs/engine'] },
  { name: 'integration', runner: 'vitest', needs: 'stores', folders: ['test/integration'] },
  { name: 'acceptance', runner: 'vitest', needs: 'stack', folders: ['test/acceptance'] },
  { name: 'faults', runner: 'vitest', needs: 'stack', folders: ['test/faults'] },
  { name: 'local-stack', runner: 'vitest', needs: 'nothing', folders: ['test/local-stack'] },
]

/** The test files of a suite whose path holds one of `filters`; all when there is none. */
export function testFiles(root: string, suite: Suite, filters: readonly string[]): string[] {
  const files = suite.folders.flatMap((pattern) => expand(root, pattern)).flatMap((folder) => walk(root, folder))
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
