/**
 * Letters that carry no separable accent, and the letters of Cyrillic and Greek, as Latin letters. All keys are lower case, without marks.
 * Latin: the usual two-letter readings, except that accents fold (ø→o as ö→o).
 * Cyrillic: ICAO Doc 9303, part 3 (8th edition, 2021), section 6 B, the spelling of passports. Greek: ELOT 743 / ISO 843 type 2.
 */
export const transliteration: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n', ĸ: 'q', ə: 'e', ɓ: 'b', ɗ: 'd', ƙ: 'k', ɲ: 'n', ɛ: 'e', ɔ: 'o', ȷ: 'j',
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh',
  ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: 'ie', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia', і: 'i', є: 'ie', ґ: 'g', љ: 'lj', њ: 'nj', ђ: 'd', ћ: 'c', џ: 'dz', ѕ: 'dz', ј: 'j',
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y',
  φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
}
