const mostQuotedWords = 24

/** A caller's question as a reading quotes it: a long one by its beginning. */
export function quoted(question: string): string {
  const all = question.trim().split(/\s+/)
  return all.length <= mostQuotedWords ? all.join(' ') : `${all.slice(0, mostQuotedWords).join(' ')} …`
}
