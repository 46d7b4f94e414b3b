export type YRule = 'positional' | 'consonant' | 'vowel'

/**
 * Which letters of an upper-case word are vowels. A, E, I, O, U always; W never. Y by position: at the front it is a vowel before a
 * consonant, at the end after a consonant; inside it is a consonant after a vowel, a vowel between consonants, and between a
 * consonant and a vowel it is a vowel only while the word has had none (Bryan, but not Kenya). A vowel Y counts as a vowel for
 * the letters after it.
 */
export function vowelsOf(word: string, rule: YRule): boolean[] {
  const vowels: boolean[] = []
  for (let i = 0; i < word.length; i++) vowels.push(isVowel(word, i, rule, vowels))
  return vowels
}

function isVowel(word: string, at: number, rule: YRule, before: boolean[]): boolean {
  if (word[at] !== 'Y') return isPlainVowel(word[at])
  if (rule !== 'positional') return rule === 'vowel'
  const isFirst = at === 0
  const isLast = at === word.length - 1
  const afterVowel = before[at - 1] ?? false
  const beforeVowel = isPlainVowel(word[at + 1])
  if (isFirst) return !isLast && !beforeVowel
  if (isLast || afterVowel) return !afterVowel
  return !beforeVowel || !before.includes(true)
}

const isPlainVowel = (letter: string | undefined) => letter !== undefined && 'AEIOU'.includes(letter)
