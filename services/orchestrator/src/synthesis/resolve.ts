/** What a JSON pointer leads to, or undefined. */
export function resolve(document: unknown, pointer: string): unknown {
  let node = document
  for (const token of pointer.split('/').slice(1)) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, unescapeToken(token))) return undefined
    node = (node as Record<string, unknown>)[unescapeToken(token)]
  }
  return node
}

export const escapeToken = (token: string) => token.replaceAll('~', '~0').replaceAll('/', '~1')
const unescapeToken = (token: string) => token.replaceAll('~1', '/').replaceAll('~0', '~')
