import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = fileURLToPath(new URL('../../services/gateway/src/', import.meta.url))

/** Lines that make a map or a set to be filled later, without a comment above that says what bounds it. */
function unbounded(text: string): string[] {
  const lines = text.split('\n')
  return lines.filter((line, i) => /new (Map|Set)(<.*>)?\(\)/.test(line) && !/\/\/ Bounded by /.test(lines.slice(Math.max(0, i - 5), i).join('\n')))
}

test('the gate sees a map without a bound', () => {
  expect(unbounded('const callers = new Map<string, number>()')).toHaveLength(1)
  expect(unbounded('// Bounded by `most`.\nconst callers = new Map<string, number>()')).toEqual([])
})

test('whatever the gateway keeps by something that callers choose has a bound, and says which', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const found = files.flatMap((file) => unbounded(readFileSync(`${source}${file}`, 'utf8')).map((line) => `${file}: ${line.trim()}`))
  expect(found).toEqual([])
})
