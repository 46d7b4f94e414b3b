import { defineConfig } from 'vitest/config'
import { integration, sharedStores } from './libs/local-stack/src/suites.js'

/** Tests that look at one thing by themselves may run side by side; those that share servers or break them run in turn. */
const project = (name: string, include: string[], options: { inTurn?: boolean; timeoutMs?: number; isolate?: boolean } = {}) => ({
  test: {
    name,
    include: include.map((folder) => `${folder}/**/*.test.ts`),
    fileParallelism: options.inTurn !== true,
    isolate: options.isolate !== false,
    testTimeout: options.timeoutMs ?? 20_000,
    hookTimeout: options.timeoutMs ?? 20_000,
  },
})

export default defineConfig({
  test: {
    maxWorkers: 2,
    // Modules need not be compiled again for each file; and where files share a worker, they need not even be loaded again.
    experimental: { fsModuleCache: true },
    projects: [
      project('unit', ['libs/*/src', 'libs/*/test', 'services/*/src', 'services/*/test', 'test/contract'], { isolate: false }),
      project('integration', integration, { timeoutMs: 60_000 }),
      project('shared-stores', sharedStores, { inTurn: true, timeoutMs: 60_000, isolate: false }),
      project('acceptance', ['test/acceptance'], { inTurn: true, timeoutMs: 60_000, isolate: false }),
      project('faults', ['test/faults'], { inTurn: true, timeoutMs: 120_000 }),
      project('cluster', ['test/cluster'], { inTurn: true, timeoutMs: 120_000 }),
      project('local-stack', ['test/local-stack'], { inTurn: true, timeoutMs: 120_000 }),
    ],
  },
})
