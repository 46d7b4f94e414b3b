import { existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

export interface SuiteResult {
  passed: number
  failed: number
  /** One text per failure. */
  failures: string[]
}

/** How the runner ended, for failures that stand in no report. */
export interface RunnerEnd {
  status: number | null
  timedOut: boolean
  output: string
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

/** Counts of a Vitest run from its JSON report. A file that could not be loaded counts as one failure, as does a runner that crashed. */
export function readVitestReport(file: string, end: RunnerEnd): SuiteResult {
  if (!existsSync(file)) return crashed(end)
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport
  const unloadable = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.every(({ status }) => status !== 'failed'),
  )
  const failures = report.testResults.flatMap((result) =>
    result.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${result.name}\n  ${fullName}\n${indent(failureMessages.join('\n'))}`),
  )
  // What a hook throws stands in no report.
  failures.push(...unloadable.map((result) => `${result.name}\n${indent(result.message || printedOf(result.name, end.output))}`))
  return withExitCode({ passed: report.numPassedTests, failed: report.numFailedTests + unloadable.length, failures }, end)
}

/** What the runner printed of the failures of a file; its last lines where it named none. */
function printedOf(file: string, output: string): string {
  const blocks = stripVTControlCharacters(output).split(/^.*⎯\[\d+\/\d+\]⎯.*$/m)
  const failures = blocks.map((block) => /^ *FAIL .*$/ms.exec(block)?.[0].trim() ?? '')
  const its = failures.filter((failure) => failure.split(/\s+/).some((word) => word.endsWith('.ts') && file.endsWith(word)))
  return its.length > 0 ? its.join('\n') : lastLines(output, 40)
}

/** Counts of a Bun run from its JUnit report; its console output says what failed. */
export function readJunitReport(file: string, end: RunnerEnd): SuiteResult {
  if (!existsSync(file)) return crashed(end)
  const head = /<testsuites\b[^>]*>/.exec(readFileSync(file, 'utf8'))?.[0] ?? ''
  const count = (name: string) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(head)?.[1] ?? 0)
  const failed = count('failures')
  const passed = count('tests') - failed - count('skipped')
  return withExitCode({ passed, failed, failures: failed > 0 ? [indent(lastLines(end.output, 80))] : [] }, end)
}

/** A runner that is unhappy though every test passed: an unhandled error, a timeout, a file that did not load. */
function withExitCode(result: SuiteResult, end: RunnerEnd): SuiteResult {
  if (result.failed > 0 || (end.status === 0 && !end.timedOut)) return result
  const crash = crashed(end)
  return { passed: result.passed, failed: crash.failed, failures: crash.failures }
}

function crashed({ status, timedOut, output }: RunnerEnd): SuiteResult {
  const how = timedOut ? 'took too long and was ended' : `ended with exit code ${status}`
  return { passed: 0, failed: 1, failures: [`the test runner ${how}\n${indent(lastLines(output, 40))}`] }
}

const indent = (text: string) => text.replace(/^/gm, '    ')
const lastLines = (text: string, count: number) => text.split('\n').slice(-count).join('\n')
