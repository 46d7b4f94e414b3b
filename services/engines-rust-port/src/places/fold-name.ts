/** Letters that Unicode does not decompose, and how people write them without. */
const plain: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŧ: 't', ə: 'e' }
const special = new RegExp(`[${Object.keys(plain).join('')}]`, 'g')

/**
 * A name as it is searched for: lower case, without the diacritics of Latin, Greek and Cyrillic letters, with single spaces for
 * everything that is neither letter, mark nor digit. Apostrophes vanish, so that "L'Aquila" is found by "laquila".
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(special, (letter) => plain[letter] as string)
    .replace(/['’ʻʼ`´]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
