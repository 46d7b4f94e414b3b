import { atPointer, type Passage } from '@selemene/contracts'
import { startsWithVowelSound } from '../reading/english.js'
import { isSpelledRight } from './spelling.js'

const fewestWords = 30
const mostWords = 120
const longestTitle = 80
/** Words of a sentence that is noticed when it comes back. */
const fewestOfRepeated = 5

/** Everything wrong with the English of a reading and with what it is about; empty when there is nothing. `quoted` is the caller's own text. */
export function readingFaults(result: unknown, reading: readonly Passage[], quoted = ''): string[] {
  const texts = reading.map(({ text }) => text)
  return [
    ...(reading.length === 0 ? ['there is nothing to read'] : []),
    ...texts.filter((text, i) => texts.indexOf(text) !== i).map((text) => `said twice: ${text}`),
    ...repeatedSentences(texts),
    ...reading.flatMap((passage) => passageFaults(result, passage, quoted).map((fault) => `${passage.about} “${passage.title}”: ${fault}`)),
  ]
}

/** A sentence that stands in two passages, or that with other numbers stands in three: a reader notices the machine. */
function repeatedSentences(texts: readonly string[]): string[] {
  const sentences = texts
    .flatMap((text) => [...new Set(text.split(/(?<=[.?!]”?) /))])
    .filter((sentence) => sentence.split(' ').length >= fewestOfRepeated)
  const times = counted(sentences)
  const timesOfFrame = counted(sentences.map(frameOf))
  const isRepeated = (sentence: string) => (times.get(sentence) ?? 0) > 1 || (timesOfFrame.get(frameOf(sentence)) ?? 0) > 2
  return [...new Set(sentences.filter(isRepeated))].map((sentence) => `repeated: ${sentence}`)
}

const frameOf = (sentence: string) => sentence.replace(/\d+/g, '#')

function counted(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

function passageFaults(result: unknown, { about, title, text }: Passage, quoted: string): string[] {
  const words = text.split(/\s+/).length
  const own = quoted === '' ? text : text.replaceAll(quoted, 'this')
  return [
    ...(atPointer(result, about) === undefined ? ['its pointer leads nowhere'] : []),
    ...(words < fewestWords || words > mostWords ? [`${words} words: ${text}`] : []),
    ...(title.length > longestTitle || /[.:,]$/.test(title) || title.trim() === '' ? ['not a title'] : []),
    ...englishFaults(own),
    ...misspelled(title),
  ]
}

/** Everything wrong with the spelling, the punctuation and the articles of a text. */
export const englishFaults = (text: string): string[] => [...proseFaults(text), ...misspelled(text)]

const misspelled = (text: string) =>
  wordsOf(text)
    .filter((word) => !isSpelledRight(word))
    .map((word) => `spelled “${word}”`)

const patterns: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a hole', /\{|\}|undefined|\bnull\b|NaN|\[object/],
  ['a doubled word', /\b([a-z]+) \1\b/i],
  ['a stray space', / {2}| [.,;:?!]|^ | $|\n/],
  ['doubled punctuation', /[,;:]{2}|\.\.|[,;:]\.|\?\.|\.,/],
  ['a sentence that begins small', /[.?!]”? [a-z]/],
  ['no closing mark', /[^.?!”]$/],
  ['straight quotes', /["']/],
  ['a raw number', /\d\.\d{3,}/],
  ['a raw date', /\d{4}-\d{2}(?:-\d{2})?/],
  ['a count of nothing', /\b0 (?:is|are)\b/],
  ['a false count', /\b(?:1|one) (?:cards|gates|lines|days|years|numbers|channels)\b/],
]

function proseFaults(text: string): string[] {
  const held = patterns.filter(([, pattern]) => pattern.test(text)).map(([name, pattern]) => `${name}: ${pattern.exec(text)?.[0]} in “${text}”`)
  const beginsSmall = /^[a-z]/.test(text) ? [`begins small: ${text.slice(0, 40)}`] : []
  const unpaired = text.split('“').length === text.split('”').length ? [] : ['a quotation that does not close']
  return [...held, ...beginsSmall, ...unpaired, ...articleFaults(text)]
}

function articleFaults(text: string): string[] {
  return [...text.matchAll(/\b(an?) ([\p{L}\d]+)/giu)]
    .filter(([, article = '', next = '']) => (article.toLowerCase() === 'an') !== startsWithVowelSound(next) && !isLetterName(article, next))
    .map(([found]) => `article: ${found}`)
}

/** "Vitamin A and", "gate A": a capital A within a sentence may be a name. */
const isLetterName = (article: string, next: string) => article === 'A' && /^(and|or|is|to)$/.test(next)

const wordsOf = (text: string): string[] =>
  [...text.matchAll(/(?<!\d)[\p{L}\p{M}]+(?:’[\p{L}]+)?/gu)].map(([word]) => word.replace(/’s?$/, '').replace('’', "'"))
