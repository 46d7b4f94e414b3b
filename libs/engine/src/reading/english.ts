import type { Grammar } from './grammar.js'

/** "a", "a and b", "a, b and c". */
export const listed = (items: readonly (string | number)[]): string =>
  items.length < 2 ? `${items[0] ?? ''}` : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** A count within a sentence: words up to twelve, digits beyond. */
export const inWords = (count: number): string => small[count] ?? String(count)

/** "one card", "three cards". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${inWords(count)} ${count === 1 ? one : many}`

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth']

/** "first" … "twelfth", then "13th". */
export const ordinal = (n: number): string => ordinals[n] ?? `${n}${suffixOf(n)}`

function suffixOf(n: number): string {
  if (Math.floor(n / 10) % 10 === 1) return 'th'
  return { 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th'
}

/** The words with "a" or "an" before them, by sound: an 8, an 11, an hour, a one, a union. */
export const withArticle = (words: string): string => `${startsWithVowelSound(words) ? 'an' : 'a'} ${words}`

/** Numbers are read aloud: eight, eleven and eighteen begin with a vowel. */
export function startsWithVowelSound(words: string): boolean {
  if (/^(8\d*|11|18)(\D|$)/.test(words)) return true
  if (/^(uni(?!n|mp|mag|dent)|unanim|use|usu|ubiq|ur[ai]|ut[io]|eu|one\b|once\b)/i.test(words)) return false
  return /^([aeio]|u|hour|heir|honest|honor)/i.test(words)
}

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** The name of a month counted from 0, January; 12 is January again. */
export const monthName = (month: number): string => monthNames[month % 12] as string

/** The month of an RFC 3339 instant or civil date: "May 2019". */
export const inMonths = (date: string): string => `${monthNames[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(0, 4))}`

/** The day of an RFC 3339 instant or civil date: "May 4, 2019". */
export const inDays = (date: string): string => `${inDaysOfYear(date)}, ${Number(date.slice(0, 4))}`

/** The day within its year: "May 4". */
const inDaysOfYear = (date: string): string => `${monthNames[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(8, 10))}`

/** "a", "a; and b", "a; b; and c": items that hold commas of their own. */
const listedWithCommas = (items: readonly string[]): string =>
  items.length < 2 ? listed(items) : `${items.slice(0, -1).join('; ')}; and ${items.at(-1)}`

/** "The Wanderer" is "the Wanderer". */
const withinSentence = (name: string): string => name.replace(/^The /, 'the ')

export const english: Grammar = {
  listed,
  listedWithCommas,
  inWords,
  counted,
  ordinal,
  inMonths,
  inDays,
  inDaysOfYear,
  withinSentence,
  locale: 'en-US',
}
