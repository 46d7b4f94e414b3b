import { mapParts, mapSchemas } from './map-schemas.js'
import type { OpenApiDocument, Schema } from './open-api-document.js'

/** A schema that the document has, wherever and however often. */
interface Known {
  uses: number
  /** What only describes it, once for each wording. */
  notes: Set<string>
  /** What the properties or bodies are called that hold it. */
  holders: string[]
  /** Its name in `components.schemas`, once it stands there. */
  name?: string
}

/** A schema of fewer characters is shared together with its description, or not at all: a reference with a description is no shorter. */
const leastLength = 60

/**
 * The document with each schema that it has more than once in `components.schemas`, and references in its places. `named` schemas stand
 * there under their own names in any case. Schemas that differ in nothing but description and examples are one: these then stand beside
 * the reference, as JSON Schema 2020-12 allows.
 */
// Bounded by the document.
export function withSharedSchemas(document: OpenApiDocument, named: ReadonlyMap<string, Schema> = new Map()): OpenApiDocument {
  const schemas: Record<string, unknown> = { ...document.components?.schemas }
  // Bounded by the document.
  const known = new Map<string, Known>()
  const take = (schema: Schema, holder?: string): Schema => {
    if ('$ref' in schema) return schema
    const { key, notes } = split(schema)
    const before = known.get(key)
    // Bounded by the document.
    const entry = before ?? { uses: 0, notes: new Set(), holders: [] }
    known.set(key, entry)
    entry.uses += 1
    entry.notes.add(JSON.stringify(notes))
    if (holder !== undefined) entry.holders.push(holder)
    // What lies inside a schema that is known already will not be written a second time.
    if (before === undefined) mapParts(schema, (part, name) => take(part, name ?? singular(holder)))
    return schema
  }

  const write = (schema: Schema): Schema => {
    if ('$ref' in schema) return schema
    const { core, notes, key } = split(schema)
    const entry = known.get(key) as Known
    const agreed = entry.notes.size === 1
    if (entry.name === undefined) {
      const written = mapParts(core, write)
      const shared = agreed ? { ...notes, ...written } : written
      const name = freshName(entry.holders, schemas)
      if (!isShorter(shared, name, entry.uses)) return { ...notes, ...written }
      entry.name = name
      schemas[name] = shared
    }
    return { ...referenceTo(entry.name), ...(agreed ? {} : notes) }
  }

  mapSchemas(document, take)
  for (const [name, schema] of named) {
    const entry = known.get(split(schema).key)
    if (entry === undefined) continue
    entry.name = name
    schemas[name] = mapParts(entry.notes.size === 1 ? schema : split(schema).core, write)
  }
  const { paths } = mapSchemas(document, (schema) => write(schema))
  return { ...document, paths, components: { ...document.components, schemas } }
}

/** Whether the document gets shorter when so many references take the place of a schema. */
function isShorter(schema: Schema, name: string, uses: number): boolean {
  const lengthOf = (value: unknown) => JSON.stringify(value).length
  return lengthOf({ [name]: schema }) + uses * lengthOf(referenceTo(name)) < uses * lengthOf(schema)
}

const referenceTo = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** A schema without what only describes it, and that. What is short is shared with its description, or not at all. */
function split(schema: Schema): { core: Schema; notes: Schema; key: string } {
  const { description, examples, ...core } = schema
  const key = JSON.stringify(core)
  if (key.length < leastLength) return { core: schema, notes: {}, key: JSON.stringify(schema) }
  const notes = { ...(description === undefined ? {} : { description }), ...(examples === undefined ? {} : { examples }) }
  return { core, notes, key }
}

/** A name by what holds the schema most often, with a number when it is taken. */
function freshName(holders: readonly string[], taken: object): string {
  // Bounded by the holders.
  const counts = new Map<string, number>()
  for (const holder of holders) counts.set(holder, (counts.get(holder) ?? 0) + 1)
  const [most = 'part'] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? []
  const name = most.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  if (!(name in taken)) return name
  for (let number = 2; ; number += 1) if (!(`${name}${number}` in taken)) return `${name}${number}`
}

/** What one of a list is called, roughly. */
const singular = (name: string | undefined) => name?.replace(/ies$/, 'y').replace(/s$/, '')
