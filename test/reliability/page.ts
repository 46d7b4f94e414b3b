import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'

/** One line of the page. */
export interface Line {
  fault: string
  promise: string
  measured: string
  broken: readonly string[]
}

export interface Run {
  seed: number
  begunAt: Date
  minutes: number
  lines: readonly Line[]
}

export const command = 'npm run test:faults'

/** docs/reliability.md, of one run. */
export function pageOf(root: string, { seed, begunAt, minutes, lines }: Run): string {
  const broken = lines.filter((line) => line.broken.length > 0)
  const [processor] = cpus()
  return `# What holds when something breaks

Written by \`${command}\`: a stack of its own, two replicas of every service, calls of five kinds at a steady rate, a ledger of what their
callers saw, and one fault after the other for eight seconds each. What is measured here is of one run:

- \`${command} -- --seed ${seed}\`, ${begunAt.toISOString().slice(0, 16).replace('T', ' ')} UTC, commit ${commitOf(root)}, ${Math.round(minutes)} minutes
- ${cpus().length} × ${processor?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; load average ${loadavg()[0]?.toFixed(1)} at its end, the run's own included

For every fault: no answer comes later than its deadline + 300 ms, none is wrong, at least 99.9 % of the calls that need nothing of what was
hit succeed, ten seconds after its end everything does, and the alert that is named fires. The alerts are those of \`deploy/alerts\` in a real
Prometheus whose clock goes twenty times as fast. One fault alone: \`${command} -- --only "part of its name"\`.

${broken.length === 0 ? 'All promises were held.' : `**${broken.length} of ${lines.length} ${broken.length === 1 ? 'was' : 'were'} not held**, as ${broken.length === 1 ? 'its line says' : 'their lines say'}.`}

| fault | promise | measured | command |
|---|---|---|---|
${lines.map(rowOf).join('\n')}
`
}

function rowOf({ fault, promise, measured, broken }: Line): string {
  const said = [...broken.map((text) => `**not held: ${text}**`), measured].join('; ')
  return `| ${fault} | ${promise} | ${said} | \`${command} -- --only "${fault}"\` |`
}

/** The faults that a page tells of. */
export const faultsOnPage = (page: string): string[] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| fault |'))
    .map((line) => line.split(' | ')[0]?.slice(2) as string)

const commitOf = (root: string): string => execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
