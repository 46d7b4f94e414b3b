/** What is known of a trigram beside its name. */
export interface TrigramFact {
  chinese: string
  pinyin: string
  symbol: string
  attribute: string
}

/** Symbols: Unicode Standard, Miscellaneous Symbols U+2630–U+2637. Attributes: Shuogua (Discussion of the Trigrams), paragraphs 7 and 11, each in one word of ours. */
export const trigramFacts: Readonly<Record<string, TrigramFact>> = {
  Heaven: { chinese: '乾', pinyin: 'qián', symbol: '☰', attribute: 'strong' },
  Lake: { chinese: '兌', pinyin: 'duì', symbol: '☱', attribute: 'joyful' },
  Fire: { chinese: '離', pinyin: 'lí', symbol: '☲', attribute: 'clinging' },
  Thunder: { chinese: '震', pinyin: 'zhèn', symbol: '☳', attribute: 'arousing' },
  Wind: { chinese: '巽', pinyin: 'xùn', symbol: '☴', attribute: 'penetrating' },
  Water: { chinese: '坎', pinyin: 'kǎn', symbol: '☵', attribute: 'perilous' },
  Mountain: { chinese: '艮', pinyin: 'gèn', symbol: '☶', attribute: 'still' },
  Earth: { chinese: '坤', pinyin: 'kūn', symbol: '☷', attribute: 'yielding' },
}
