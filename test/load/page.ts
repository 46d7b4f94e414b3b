import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { type Figure, isHeld, type Measured, middleOf } from './figure.js'
import { withSpread } from './medians.js'

export interface Run {
  command: string
  begunAt: Date
  minutes: number
  versions: Record<string, string>
}

/** docs/benchmarks.md: what the command has measured, nothing else. */
export function benchmarksPage({ figures, readings }: Measured, run: Run): string {
  const held = figures.filter(isHeld).length
  return `# Benchmarks

Written by \`${run.command}\` on ${run.begunAt.toISOString().slice(0, 16).replace('T', ' ')} UTC, commit ${commit()}, in ${run.minutes} minutes; do not edit by hand.
Everything that production has was on: keys, limits, stored events, usage rows, metrics, logs. Each figure is a ratio against a peer or a
floor of the same run: rounds are interleaved, the median of the rounds counts, their spread stands in parentheses.

- Machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB; the load generator runs on it too.
- Versions: ${Object.entries(run.versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}.

${held} of ${figures.length} figures are where they shall be.

![Requests per second of the line and its peers](benchmarks.svg)

## Figures

| | measured | asked | goal beyond | |
|---|---|---|---|---|
${figures.map(rowOf).join('\n')}

## Readings

Absolute values: they depend on the machine.

| | |
|---|---|
${readings.map(({ what, unit, rounds }) => `| ${what} | ${withSpread(rounds, digitsOf(rounds))} ${unit} |`).join('\n')}
`
}

function rowOf(figure: Figure): string {
  const { what, unit, rounds, asked, goal } = figure
  const bound = 'atLeast' in asked ? `≥ ${asked.atLeast}` : `≤ ${asked.atMost}`
  return `| ${what} | ${withSpread(rounds, digitsOf(rounds))} ${unit} | ${bound} | ${goal ?? ''} | ${isHeld(figure) ? '' : '**short**'} |`
}

const digitsOf = (rounds: readonly number[]): number => Math.max(0, 2 - Math.floor(Math.log10(Math.max(1, Math.abs(middleOf({ rounds }))))))

const commit = (): string => execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()

/** Bars of the readings in requests per second. */
export function chart({ readings }: Measured): string {
  const bars = readings.filter(({ unit }) => unit === 'requests/s')
  const most = Math.max(...bars.map(middleOf))
  const [width, left, row] = [720, 260, 30]
  const rows = bars.map((bar, i) => {
    const length = ((width - left - 90) * middleOf(bar)) / most
    const y = 16 + i * row
    const fill = bar.what.startsWith('the line') ? '#7a4fd0' : '#9aa3b2'
    return `  <text x="${left - 10}" y="${y + 14}" text-anchor="end">${bar.what.replaceAll('→', '&#8594;')}</text>
  <rect x="${left}" y="${y}" width="${length.toFixed(1)}" height="20" rx="3" fill="${fill}"/>
  <text x="${(left + length + 8).toFixed(1)}" y="${y + 14}">${Math.round(middleOf(bar)).toLocaleString('en-US')}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bars.length * row + 24}" width="${width}" font-family="system-ui, sans-serif" font-size="13">
  <title>Requests per second, 64 connections</title>
  <rect width="100%" height="100%" fill="#fff"/>
${rows.join('\n')}
</svg>
`
}
