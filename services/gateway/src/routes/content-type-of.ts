import { header, type Reply } from '@selemene/bus'
import { NoesisError } from '@selemene/contracts'

/** The types that engines and workflows answer in, and the byte that each begins with. */
const firstBytes: Record<string, number> = { 'application/json': 0x7b, 'image/svg+xml': 0x3c }

/**
 * Content type of an answer that goes to the caller as it is. Throws BRIDGE_ERROR for a type that no service answers in, and for a body
 * that is not of its type by its first byte: the rest is not read here.
 */
export function contentTypeOf(answer: Reply): string {
  const type = answer.header(header.contentType) ?? 'application/json'
  if (answer.body[0] === undefined || answer.body[0] !== firstBytes[type])
    throw new NoesisError('BRIDGE_ERROR', 'A service answered what cannot be read.')
  return type
}
