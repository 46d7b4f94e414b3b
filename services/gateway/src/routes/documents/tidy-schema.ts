import { mapParts } from './map-schemas.js'
import type { Schema } from './open-api-document.js'

/**
 * A schema in the words that readers and generators of clients expect, of the same meaning: maps by `additionalProperties`, and no
 * description that only repeats the name of its property.
 */
export function tidySchema(schema: Schema, name?: string): Schema {
  const { patternProperties, description, anyOf, ...rest } = mapParts(schema, tidySchema)
  return {
    ...(description === undefined || saysNothing(description as string, name) ? {} : { description }),
    ...rest,
    ...mapOf(patternProperties as Record<string, unknown> | undefined),
    ...(anyOf === undefined ? {} : choiceOf(anyOf as Schema[], description)),
  }
}

/** Something or null: its type and null, where that is all there is to say. */
function choiceOf(anyOf: Schema[], description: unknown): Schema {
  const [{ type, description: own, ...rest } = {}, other] = anyOf
  const isSimple = typeof type === 'string' && type !== 'object' && type !== 'array' && !('enum' in rest) && !('const' in rest)
  if (anyOf.length !== 2 || !isSimple || JSON.stringify(other) !== '{"type":"null"}') return { anyOf }
  return { ...(description === undefined && own !== undefined ? { description: own } : {}), type: [type, 'null'], ...rest }
}

/** Any name at all, as TypeBox writes it. */
const anyName = '^.*$'

const mapOf = (patterns: Record<string, unknown> | undefined) => {
  if (patterns === undefined) return {}
  return Object.keys(patterns).join() === anyName ? { additionalProperties: patterns[anyName] } : { patternProperties: patterns }
}

const saysNothing = (description: string, name = '') => wordsOf(description) === wordsOf(name)
const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/^the /, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
