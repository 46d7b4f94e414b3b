import { inDays, inWords, startsWithVowelSound } from '@selemene/engine'
import type { Values } from './read-values.js'
import type { Wording } from './rule.js'

/** The wording for a level, with its values written in. */
export const wordingAt = (wording: Wording, level: number, values: Values): string =>
  fill(typeof wording === 'string' ? wording : (wording[depthOf(level)] as string), values)

/** 0, 1 or 2: levels 0–1, 2–3, 4–5. */
export const depthOf = (level: number): number => Math.min(2, Math.max(0, Math.floor(level / 2)))

/**
 * `{name}` gives way to that value, `{Name}` to the same with a capital. A count is written in words, an article before a value follows its
 * sound, and a value that opens a sentence has a capital.
 */
export const fill = (text: string, values: Values): string =>
  text.replace(/([.?!] )?(\b[Aa]n? )?\{(\w+)\}/g, (_, opening = '', article = '', name: string, at: number) => {
    const key = name in values ? name : name.charAt(0).toLowerCase() + name.slice(1)
    const words = isCount(key) ? inWords(Number(values[key])) : inText(key, written(isOfHundred(key) ? Math.round(Number(values[key])) : values[key]))
    const begins = key !== name || (article === '' && (opening !== '' || at === 0))
    return `${opening}${articleFor(article, words)}${begins ? capital(words) : words}`
  })

const lowerCase = ['authority', 'definition', 'not_self', 'signature']

/** As within a sentence: emotional authority, the Wanderer. */
function inText(key: string, words: string): string {
  if (lowerCase.includes(key)) return words.toLowerCase()
  return key.endsWith('_name') ? words.replace(/^The /, 'the ') : words
}

const isOfHundred = (key: string) => key.includes('percent') || key === 'energy'
const isCount = (key: string) => key.endsWith('_count') || key === 'number_of_form'

function articleFor(article: string, words: string): string {
  if (article === '') return ''
  return `${article.charAt(0)}${startsWithVowelSound(words) ? 'n' : ''} `
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const civilDate = /^\d{4}-\d\d-\d\d$/

function written(value: unknown): string {
  if (Array.isArray(value)) return listed(value.map(written))
  // A share of one keeps a decimal; degrees are told in whole numbers.
  if (typeof value === 'number') return String(Math.abs(value) < 1 ? Math.round(value * 10) / 10 : Math.round(value))
  return civilDate.test(String(value)) ? inDays(String(value)) : String(value)
}

/** "a", "a and b", "a, b and c". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
