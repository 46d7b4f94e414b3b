/** A name as one token of a JSON pointer (RFC 6901). Names seldom hold a character that is escaped, so that is asked first. */
export const escapeToken = (name: string): string => (/[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name)

/** The name that a token of a JSON pointer stands for. */
export const unescapeToken = (token: string): string => (token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token)

/** What a JSON pointer leads to in `document`, or undefined. Inherited members are not found. */
export function atPointer(document: unknown, pointer: string): unknown {
  let node = document
  for (const token of pointer.split('/').slice(1)) {
    const name = unescapeToken(token)
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return undefined
    node = (node as Record<string, unknown>)[name]
  }
  return node
}
