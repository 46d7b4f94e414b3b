/** What keeps an SVG from being well-formed, accessible and harmless; empty when nothing does. */
export function pictureFaults(document: string): string[] {
  const faults = []
  if (!/^<svg [^>]*viewBox="0 0 [\d.]+ [\d.]+"/.test(document)) faults.push('no viewBox on the root')
  if (!/<title[^>]*>[^<]+<\/title>/.test(document)) faults.push('no <title>')
  if (!/<desc[^>]*>[^<]+<\/desc>/.test(document)) faults.push('no <desc>')
  if (/<script|\son\w+=|javascript:|<foreignObject|@import/i.test(document)) faults.push('something that could run')
  if (/(?:href|src)="(?!#)|url\((?!#)/i.test(document)) faults.push('a reference to something outside')
  if (/NaN|undefined|Infinity/.test(document.replace(/>[^<]*</g, '><'))) faults.push('an attribute that is no number')
  const unbalanced = firstUnbalanced(document)
  if (unbalanced !== undefined) faults.push(`not well-formed at ${unbalanced}`)
  return faults
}

function firstUnbalanced(document: string): string | undefined {
  const open: string[] = []
  const outside = document.replace(
    /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
    (tag, closing: string, name: string, _attributes, empty: string) => {
      if (closing) {
        if (open.pop() !== name) open.push(`unclosed before ${tag}`)
      } else if (!empty) open.push(name)
      return ''
    },
  )
  const stray = /[<>]|&(?!(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|apos);)/i.exec(outside)
  return open[0] ?? (stray === null ? undefined : outside.slice(stray.index, stray.index + 30))
}
