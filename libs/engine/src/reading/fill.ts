import { withArticle } from './english.js'

export type Values = Readonly<Record<string, string | number>>

/**
 * A text with its values written in: `{name}` as it is, `{Name}` with a capital for the beginning of a sentence, `{a name}` and `{A name}`
 * with the indefinite article. Throws on a name that has no value, so that no reading carries a hole.
 */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(?:([aA]) )?(\w+)\}/g, (_, article: string | undefined, name: string) => {
    const written = writtenValue(name, values)
    if (article === undefined) return written
    return article === 'A' ? capital(withArticle(written)) : withArticle(written)
  })
}

function writtenValue(name: string, values: Values): string {
  const value = values[name]
  if (value !== undefined) return String(value)
  const lower = values[name.charAt(0).toLowerCase() + name.slice(1)]
  if (lower === undefined) throw new RangeError(`a text speaks of {${name}}, which has no value`)
  return capital(String(lower))
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
