import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { groups } from './groups.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const { tests, testTimeoutMs = 3_000 } = groups[process.env.MUTANTS_GROUP]

/** The packages of this copy of the project, mutated, where node_modules leads to those of the original. */
const alias = readdirSync(`${root}libs`).flatMap((name) => [
  ...(name === 'engine'
    ? [
        { find: '@selemene/engine/goldens', replacement: `${root}libs/engine/src/conformance/golden.ts` },
        { find: '@selemene/engine/conformance', replacement: `${root}libs/engine/src/conformance/describe-engine.ts` },
      ]
    : []),
  { find: `@selemene/${name}`, replacement: `${root}libs/${name}/src/index.ts` },
])

export default defineConfig({
  root,
  resolve: { alias },
  // Where a fault makes a test wait for what never comes, Stryker would take longer, and begin with a new process.
  test: { include: tests, testTimeout: testTimeoutMs, isolate: false, maxWorkers: 1 },
})
