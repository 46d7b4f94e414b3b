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
  if (answer.body[0] === undefined || answer.body[0] !== firstBytes[type]) throw unreadable()
  return type
}

/**
 * For an answer that becomes a part of a larger document: one that is not JSON as a whole could end its own part and speak for the
 * next. Throws BRIDGE_ERROR.
 */
export function assertWholeJson(answer: Reply): void {
  if (contentTypeOf(answer) !== 'application/json') throw unreadable()
  answer.json()
}

const unreadable = () => new NoesisError('BRIDGE_ERROR', 'A service answered what cannot be read.')
