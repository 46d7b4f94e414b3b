import { defineConfig } from 'vitest/config'

/** Tests that look at one thing by themselves may run side by side; those that share servers or break them run in turn. */
const project = (name: string, include: string[], options: { inTurn?: boolean; timeoutMs?: number } = {}) => ({
  test: {
    name,
    include: include.map((folder) => `${folder}/**/*.test.ts`),
    fileParallelism: options.inTurn !== true,
    testTimeout: options.timeoutMs ?? 20_000,
    hookTimeout: options.timeoutMs ?? 20_000,
  },
})

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      project('unit', ['libs/*/src', 'libs/*/test', 'services/*/src', 'services/*/test', 'test/contract']),
      project('integration', ['test/integration'], { inTurn: true, timeoutMs: 60_000 }),
      project('acceptance', ['test/acceptance'], { inTurn: true, timeoutMs: 60_000 }),
      project('faults', ['test/faults'], { inTurn: true, timeoutMs: 120_000 }),
      project('cluster', ['test/cluster'], { inTurn: true, timeoutMs: 120_000 }),
      project('local-stack', ['test/local-stack'], { inTurn: true, timeoutMs: 120_000 }),
    ],
  },
})
