import type { AnyEngine } from '../define-engine.js'
import { formatInstant, parseInstant } from '../time/instant.js'

type Body = Record<string, unknown> & { birth_data?: Record<string, unknown>; options?: Record<string, unknown> }

/** Other spellings of a body, each with the name of what was changed: what they ask is the same. */
export function rewordings(body: Body, engine: AnyEngine): [string, Body][] {
  const { birth_data: birth, current_time, seed } = body
  const spelled: [string, Body | undefined][] = [
    ['fields in another order', reversed(body) as Body],
    ['defaults written out', { ...body, options: withDefaults(engine, body.options) }],
    [
      'seconds written out',
      typeof birth?.time === 'string' && birth.time.length === 5 ? { ...body, birth_data: { ...birth, time: `${birth.time}:00` } } : undefined,
    ],
    ['another offset', typeof current_time === 'string' && readsPlace(body) ? { ...body, current_time: inKolkata(current_time) } : undefined],
    ['the level written out', body.consciousness_level === undefined ? { ...body, consciousness_level: 0 } : undefined],
    ['a seed of digits as a number', typeof seed === 'string' && /^[1-9]\d{0,8}$/.test(seed) ? { ...body, seed: Number(seed) } : undefined],
    ['a seed that is not read', engine.determinism === 'seeded' ? undefined : { ...body, seed: 'another' }],
    ['a question that is not read', engine.id === 'sigil-forge' ? undefined : { ...body, question: 'What else?' }],
    [
      'the calendar written out',
      birth?.date !== undefined && birth.calendar === undefined ? { ...body, birth_data: { ...birth, calendar: 'gregorian' } } : undefined,
    ],
  ]
  return spelled.filter((entry): entry is [string, Body] => entry[1] !== undefined)
}

/** Without a place the vedic clock reads the offset of `current_time` as its zone. */
const readsPlace = ({ location, birth_data }: Body) => location !== undefined || birth_data?.timezone !== undefined

const inKolkata = (instant: string) => {
  const ms = parseInstant(instant)
  return ms === undefined ? instant : formatInstant(ms, 19_800)
}

function withDefaults(engine: AnyEngine, options: Record<string, unknown> = {}): Record<string, unknown> {
  const properties = (engine.options as { properties?: Record<string, { default?: unknown }> }).properties ?? {}
  const defaults = Object.entries(properties).flatMap(([name, schema]) => ('default' in schema ? [[name, schema.default] as const] : []))
  return { ...Object.fromEntries(defaults), ...options }
}

function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}
