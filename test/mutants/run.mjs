#!/usr/bin/env node
// npm run test:mutants [group …] [-- --flag-of-stryker …]: plants a fault in the code, one after the other, and lists those that no test notices.
// For one file: npm run test:mutants bus -- --mutate libs/bus/src/requester.ts. See docs/testing.md.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installApart } from '../support/install-apart.mjs'
import { groups } from './groups.mjs'

const folder = fileURLToPath(new URL('./', import.meta.url))
const root = fileURLToPath(new URL('../../', import.meta.url))

function configOf(name) {
  return {
    mutate: [...groups[name].mutate, '!**/*.test.ts'],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutants/vitest.config.mjs', related: false },
    concurrency: 1,
    coverageAnalysis: 'perTest',
    // What is decided once at import would need every test anew for each mutant.
    ignoreStatic: true,
    timeoutMS: 5_000,
    tempDirName: '.local/mutants',
    // The copy that is mutated: sources, and what they read.
    ignorePatterns: [
      '**',
      '!libs/*/src/**',
      '!libs/{bus,engine}/test/**',
      '!libs/*/{data,golden}/**',
      '!libs/*/package.json',
      '!services/{auth,gateway}/src/**',
      '!test/mutants/*.mjs',
      '!*.json',
    ],
    reporters: ['progress-append-only', 'clear-text', 'json'],
    jsonReporter: { fileName: `.local/mutants-${name}.json` },
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    disableTypeChecks: false,
    allowEmpty: false,
  }
}

// Vitest is the project's own.
installApart(folder, ['--legacy-peer-deps'])
mkdirSync(join(root, '.local'), { recursive: true })
const words = process.argv.slice(2)
const firstFlag = words.findIndex((word) => word.startsWith('--'))
const wanted = firstFlag === -1 ? words : words.slice(0, firstFlag)
const flags = firstFlag === -1 ? [] : words.slice(firstFlag)
for (const name of wanted.length > 0 ? wanted : Object.keys(groups)) {
  const config = join(root, `.local/mutants-${name}.config.json`)
  writeFileSync(config, JSON.stringify(configOf(name)))
  const stryker = join(folder, 'node_modules/.bin/stryker')
  const { status } = spawnSync(stryker, ['run', config, ...flags], { cwd: root, stdio: 'inherit', env: { ...process.env, MUTANTS_GROUP: name } })
  if (status !== 0) process.exit(status ?? 1)
}
