import Type, { type TProperties, type TSchema } from 'typebox'

/** An object that refuses fields it does not name: the only kind of object that a caller may send. */
export function Strict<P extends TProperties>(properties: P, options: Record<string, unknown> = {}) {
  return Type.Object(properties, { additionalProperties: false, ...options })
}

/** One of a closed set of strings. */
export function OneOf<const T extends string[]>(values: [...T], options: Record<string, unknown> = {}) {
  return Type.Enum(values, { type: 'string', ...options })
}

/** A value or null. */
export function Nullable<T extends TSchema>(schema: T, options: Record<string, unknown> = {}) {
  return Type.Union([schema, Type.Null()], options)
}

/** An RFC 3339 instant, as text with an offset. */
export const Instant = (description: string) => Type.String({ format: 'instant', description })
