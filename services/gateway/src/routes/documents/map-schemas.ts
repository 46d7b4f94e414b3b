import { type Body, mapOperations, mapValues, type OpenApiDocument, type Schema } from './open-api-document.js'

/** What leads from a schema to a schema inside it. */
const single = ['items', 'additionalProperties', 'contains', 'not', 'if', 'then', 'else', 'propertyNames']
const lists = ['anyOf', 'oneOf', 'allOf', 'prefixItems']
const maps = ['properties', 'patternProperties', '$defs']

/**
 * A copy of a schema with the schemas directly inside it mapped; `name` is the property that holds one. Examples, defaults and
 * constants stay as they are.
 */
export function mapParts(schema: Schema, map: (part: Schema, name?: string) => unknown): Schema {
  const part = (value: unknown, name?: string) => (isSchema(value) ? map(value, name) : value)
  return mapValues(schema, (value, key) => {
    if (single.includes(key)) return part(value)
    if (lists.includes(key)) return (value as unknown[]).map((one) => part(one))
    if (maps.includes(key)) return mapValues(value as Record<string, unknown>, part)
    return value
  })
}

/** A copy of a document with the schemas of all bodies mapped; `name` is that of the body: `showEngine answer`. */
export function mapSchemas(document: OpenApiDocument, map: (schema: Schema, name: string) => Schema): OpenApiDocument {
  const body = <B extends Body | { $ref: string }>(one: B, name: string): B => {
    if (!('content' in one) || one.content === undefined) return one
    return { ...one, content: mapValues(one.content, (media) => (isSchema(media.schema) ? { ...media, schema: map(media.schema, name) } : media)) }
  }
  return mapOperations(document, ({ operationId, requestBody, responses, ...operation }) => ({
    ...(operationId === undefined ? {} : { operationId }),
    ...operation,
    ...(requestBody === undefined ? {} : { requestBody: body(requestBody, `${operationId} request`) }),
    ...(responses === undefined ? {} : { responses: mapValues(responses, (one) => body(one, `${operationId} answer`)) }),
  }))
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value)
