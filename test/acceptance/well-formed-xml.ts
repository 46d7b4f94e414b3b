const token = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</g
const badEntity = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/

/** What keeps `text` from being well-formed XML with one root; undefined when nothing does. Knows no DTDs and no CDATA, which our pictures do without. */
export function xmlFault(text: string): string | undefined {
  const open: string[] = []
  let roots = 0
  for (const [piece, closing, opening, attributes, empty] of text.matchAll(token)) {
    if (badEntity.test(piece)) return `a stray & in ${piece.slice(0, 40)}`
    if (closing !== undefined) {
      if (open.pop() !== closing) return `</${closing}> closes nothing`
    } else if (opening !== undefined) {
      const names = [...(attributes ?? '').matchAll(/([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map((match) => match[1])
      if (new Set(names).size !== names.length) return `<${opening}> repeats an attribute`
      if (open.length === 0) roots += 1
      if (empty === '') open.push(opening)
    } else if (piece === '<') return 'a stray <'
    else if (open.length === 0 && !piece.startsWith('<') && piece.trim() !== '') return 'text outside the root'
  }
  if (open.length > 0) return `<${open.at(-1)}> is never closed`
  return roots === 1 ? undefined : `${roots} roots`
}
