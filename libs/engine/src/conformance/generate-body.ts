import type { JsonSchema } from '@selemene/contracts'
import type { Random } from '../random.js'

/** A request body that mostly fits `schema`; about one field in twenty is odd on purpose. Repeatable through `random`. */
export function generateBody(schema: JsonSchema, random: Random): unknown {
  const node = schema as SchemaNode
  if (random.below(20) === 0 && node.type !== 'object') return pick(oddities, random)
  if (node.const !== undefined) return node.const
  if (node.enum !== undefined) return pick(node.enum, random)
  if (node.examples !== undefined && random.below(2) === 0) return pick(node.examples, random)
  const union = node.anyOf ?? node.oneOf
  if (union !== undefined) return generateBody(pick(union, random) as JsonSchema, random)
  return byType[node.type ?? 'null']?.(node, random)
}

interface SchemaNode {
  type?: string
  format?: string
  const?: unknown
  enum?: unknown[]
  examples?: unknown[]
  anyOf?: object[]
  oneOf?: object[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
}

const oddities = [null, '', -1, 1e308, 'x'.repeat(3000), [], {}, true, '2024-02-30', '\u0000\ud800']
const letters = ['A', 'é', 'ß', 'z', ' ', "'", '<', '&', '字', '7', '-', 'Y']

const byType: Record<string, (node: SchemaNode, random: Random) => unknown> = {
  object(node, random) {
    const names = Object.keys(node.properties ?? {}).filter((name) => node.required?.includes(name) || random.below(2) === 0)
    return Object.fromEntries(names.map((name) => [name, generateBody(node.properties?.[name] as JsonSchema, random)]))
  },
  array(node, random) {
    const least = node.minItems ?? 0
    const most = Math.min(node.maxItems ?? least + 4, least + 4)
    return Array.from({ length: least + random.below(most - least + 1) }, () => generateBody(node.items ?? {}, random))
  },
  string(node, random) {
    if (node.format !== undefined) return formatted[node.format]?.(random) ?? 'text'
    const most = Math.min(node.maxLength ?? 40, 40)
    return Array.from({ length: Math.max(node.minLength ?? 0, random.below(most + 1)) }, () => pick(letters, random)).join('')
  },
  integer: (node, random) => between(Math.ceil(node.minimum ?? -100), Math.floor(node.maximum ?? 100), random),
  number: (node, random) => (node.minimum ?? -100) + random.fraction() * ((node.maximum ?? 100) - (node.minimum ?? -100)),
  boolean: (_, random) => random.below(2) === 0,
  null: () => null,
}

const two = (n: number) => String(n).padStart(2, '0')
const four = (n: number) => String(n).padStart(4, '0')
const zoneNames = ['Asia/Kolkata', 'Europe/Amsterdam', 'America/New_York', 'Pacific/Apia', 'UTC', '+05:30', '-03:00']
const formatted: Record<string, (random: Random) => string> = {
  'civil-date': (random) => `${four(between(1, 2999, random))}-${two(1 + random.below(12))}-${two(1 + random.below(29))}`,
  'civil-time': (random) => `${two(random.below(24))}:${two(random.below(60))}`,
  'time-zone': (random) => pick(zoneNames, random),
  instant: (random) => `${four(between(1, 2999, random))}-${two(1 + random.below(12))}-${two(1 + random.below(28))}T${two(random.below(24))}:00:00Z`,
}

const between = (low: number, high: number, random: Random) => low + random.below(high - low + 1)
const pick = <T>(items: readonly T[], random: Random): T => items[random.below(items.length)] as T
