import type { Output } from './command.js'

/** Writes what a command found. A new key stands alone on stdout, so that `KEY=$(npm run -s keys -- create …)` works. */
export function print({ secret, rows, fields, next_cursor = null }: Output, asJson: boolean): void {
  if (next_cursor !== null) process.stderr.write(`There are more: go on with --cursor ${next_cursor}\n`)
  if (asJson) {
    process.stdout.write(`${JSON.stringify(rows ?? { ...(secret === undefined ? {} : { secret }), ...fields }, null, 2)}\n`)
    return
  }
  if (rows !== undefined) process.stdout.write(`${table(rows)}\n`)
  if (fields !== undefined) {
    const stream = secret === undefined ? process.stdout : process.stderr
    for (const [name, value] of Object.entries(fields)) stream.write(`${name.padEnd(22)}${textOf(value)}\n`)
  }
  if (secret !== undefined) process.stdout.write(`${secret}\n`)
}

function table(rows: readonly object[]): string {
  const [first] = rows
  if (first === undefined) return 'none'
  const names = Object.keys(first)
  const lines = [names, ...rows.map((row) => names.map((name) => textOf((row as Record<string, unknown>)[name])))]
  const widths = names.map((_, column) => Math.max(...lines.map((line) => (line[column] as string).length)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] as number))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '-'
  if (Array.isArray(value)) return value.map(textOf).join(',')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
