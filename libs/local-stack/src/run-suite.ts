import { join } from 'node:path'
import { run } from '../bootstrap/run.mjs'
import { findBun } from './find-bun.js'
import { readJunitReport, readVitestReport, type SuiteResult } from './suite-result.js'
import type { Suite } from './suites.js'

const longestMs = 20 * 60_000
const reportEveryMs = 15_000

export interface RunSuiteOptions {
  root: string
  /** Where the report goes. */
  folder: string
  suite: Suite
  files: readonly string[]
  env: Record<string, string>
  progress: (text: string) => void
}

/** Runs the test files of one suite and reads the counts from the runner's own report. */
export async function runSuite({ root, folder, suite, files, env, progress }: RunSuiteOptions): Promise<SuiteResult> {
  const report = join(folder, `${suite.name}.${suite.runner === 'bun' ? 'xml' : 'json'}`)
  const command = suite.runner === 'bun' ? await findBun(root) : process.execPath
  const args = suite.runner === 'bun' ? bunArguments(files, report) : vitestArguments(suite.project ?? suite.name, files, report)
  progress(`${suite.name}: running ${files.length} ${files.length === 1 ? 'file' : 'files'}`)
  const waiting = setInterval(() => progress(`${suite.name}: still running`), reportEveryMs)
  const options = { cwd: root, env: { ...process.env, NODE_ENV: 'test', FORCE_COLOR: '0', ...env }, timeoutMs: longestMs }
  const end = await run(command, args, options).finally(() => clearInterval(waiting))
  const result = suite.runner === 'bun' ? readJunitReport(report, end) : readVitestReport(report, end)
  progress(`${suite.name}: ${result.passed} passed, ${result.failed} failed`)
  return result
}

function vitestArguments(project: string, files: readonly string[], report: string): string[] {
  // The second one is for errors that belong to no test: they stand in its text alone.
  const reporters = ['--reporter=json', `--outputFile.json=${report}`, '--reporter=dot']
  return ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, '--passWithNoTests', ...files]
}

function bunArguments(files: readonly string[], report: string): string[] {
  // With the leading dot Bun takes them as paths, not as filters over the whole checkout.
  return ['test', '--reporter=junit', `--reporter-outfile=${report}`, ...files.map((file) => `./${file}`)]
}
