/** A JSON Schema that is an object. */
export type Schema = Record<string, unknown>

export interface Media {
  schema?: Schema
  example?: unknown
  examples?: Record<string, unknown>
}
export interface Body {
  description?: string
  content?: Record<string, Media>
}
export interface Parameter {
  name: string
  in: string
  [member: string]: unknown
}
export interface Operation {
  operationId?: string
  parameters?: (Parameter | { $ref: string })[]
  requestBody?: Body & { required?: boolean }
  responses?: Record<string, Body | { $ref: string }>
  [member: string]: unknown
}

/** As much of OpenAPI 3.1 as this project's own document has. */
export interface OpenApiDocument {
  paths: Record<string, Record<string, Operation>>
  components?: Record<string, Record<string, unknown>>
  [member: string]: unknown
}

/** A copy of a document with each operation mapped. */
export function mapOperations(document: OpenApiDocument, map: (operation: Operation) => Operation): OpenApiDocument {
  return { ...document, paths: mapValues(document.paths, (methods) => mapValues(methods, map)) }
}

export const mapValues = <T, U>(record: Record<string, T>, map: (value: T, name: string) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value, name)]))
