import { createParser, escapeToken, invalidInput } from '@selemene/contracts'
import type { FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'

/** Reads the parameters of a query that fit a schema, or throws INVALID_INPUT with a pointer to each one that does not: `/limit`. */
export function createQueryParser<S extends TSchema>(schema: S): (request: FastifyRequest) => Static<S> {
  const parse = createParser(schema)
  return (request) => parse(readQuery(request, schema))
}

/** The parameters of a query, numbers where the schema wants them. Throws INVALID_INPUT for one that is given twice. */
export function readQuery(request: FastifyRequest, schema: TSchema): Record<string, unknown> {
  const properties = (schema as { properties?: Record<string, { type?: string }> }).properties ?? {}
  const query = request.query as Record<string, string | string[]>
  return Object.fromEntries(
    Object.entries(query).map(([name, text]) => {
      if (Array.isArray(text)) throw invalidInput(`/${escapeToken(name)}`, 'may be given only once', 'repeated')
      return [name, isNumber(properties[name]?.type) && decimal.test(text) ? Number(text) : text]
    }),
  )
}

const decimal = /^-?\d+(?:\.\d+)?$/
const isNumber = (type: string | undefined) => type === 'integer' || type === 'number'
