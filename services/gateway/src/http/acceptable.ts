import Negotiator from 'negotiator'

/**
 * The one of `produced` (most usual first) that an `Accept` header likes best, by quality and then by how closely it is named;
 * undefined when it allows none of them. A header that is absent, empty or holds no media range allows everything.
 */
export function acceptableType(accept: string | undefined, produced: readonly string[]): string | undefined {
  const [usual] = produced
  // What nearly every client sends needs no parsing.
  if (accept === undefined || accept === '*/*' || accept === usual || !mediaRange.test(accept)) return usual
  const liked = new Negotiator({ headers: { accept } }).mediaType(produced.map((type) => (isText(type) ? `${type}; charset=utf-8` : type)))
  return liked?.replace('; charset=utf-8', '')
}

const mediaRange = /[\w.+*-]+\/[\w.+*-]+/
/** What is made as text is UTF-8, and may be asked for as that. */
const isText = (type: string) => type.startsWith('text/') || type.endsWith('json') || type.endsWith('+xml')
