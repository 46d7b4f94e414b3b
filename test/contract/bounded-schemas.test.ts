import { authCalls, WorkflowRequest } from '@selemene/contracts'
import { requestSchema } from '@selemene/engine'
import { loadEngines } from '@selemene/engine-host'
import { expect, test } from 'vitest'

/** Everything that a caller's body is checked against. */
async function requestSchemas(): Promise<[name: string, schema: object][]> {
  const folders = ['engines-rust-port', 'engines-ts'].map((service) => new URL(`../../services/${service}/src/engines/`, import.meta.url))
  const engines = (await Promise.all(folders.map(loadEngines))).flat()
  return [
    ...engines.map((engine): [string, object] => [engine.id, requestSchema(engine)]),
    ...Object.entries(authCalls).map(([name, call]): [string, object] => [name, call.request]),
    ['workflow', WorkflowRequest],
  ]
}

interface Node {
  type?: string
  maxItems?: number
  uniqueItems?: boolean
  items?: { type?: string }
  pattern?: string
}

/** Every schema inside a schema, by its path. */
function nodesOf(schema: unknown, path = ''): [path: string, node: Node][] {
  if (typeof schema !== 'object' || schema === null) return []
  return [[path, schema as Node], ...Object.entries(schema).flatMap(([key, inner]) => nodesOf(inner, `${path}/${key}`))]
}

const nodes = (await requestSchemas()).flatMap(([name, schema]) => nodesOf(schema, name))

test('every list that a caller may send says how long it may be', () => {
  const lists = nodes.filter(([, node]) => node.type === 'array')
  expect(lists.length).toBeGreaterThan(10)
  expect(lists.filter(([, node]) => node.maxItems === undefined).map(([path]) => path)).toEqual([])
})

test('items are compared with one another only where they are single values', () => {
  const compared = nodes.filter(([, node]) => node.uniqueItems === true)
  expect(compared.length).toBeGreaterThan(0)
  expect(compared.filter(([, { items }]) => !['integer', 'number', 'string'].includes(items?.type ?? '')).map(([path]) => path)).toEqual([])
})

const patterns = [...new Set(nodes.flatMap(([, { pattern }]) => (typeof pattern === 'string' ? [pattern] : [])))]

test.each(patterns)('a long text does not take the pattern %s longer than it is long', (pattern) => {
  expect(quadraticRatio(new RegExp(pattern, 'u'))).toBeLessThan(10)
})

test('and a pattern that backtracks would be found', () => {
  expect(quadraticRatio(/^\w*\w*\w*!$/u, 120)).toBeGreaterThan(10)
})

/** How much longer the dearest of several hostile texts takes at four times the length: about 4 where the time is linear, 16 and more elsewhere. */
function quadraticRatio(pattern: RegExp, length = 20_000): number {
  const units = ['a', 'A', '0', '1', '-', '.', ':', ' ', '_', 'T', '0-', 'a-', 'a.', '1.', '2026-']
  const dearest = (chars: number) => Math.max(...units.map((unit) => cpuMs(() => pattern.test(`${unit.repeat(chars / unit.length)}\u0000`))))
  return dearest(4 * length) / Math.max(1, dearest(length))
}

/** Processor time of this process, milliseconds: the least of three. */
function cpuMs(work: () => void): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const before = process.cpuUsage()
      work()
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    }),
  )
}
