/** Three lines, bottom first; 1 is a whole (yang) line. */
export interface TrigramFact {
  binary: string
  name: string
  chinese: string
  pinyin: string
  symbol: string
  attribute: string
}

/** Symbols: Unicode Standard, Miscellaneous Symbols U+2630–U+2637. Attributes: Shuogua (Discussion of the Trigrams), paragraphs 7 and 11, each in one word of ours. */
export const trigramFacts: readonly TrigramFact[] = [
  { binary: '111', name: 'Heaven', chinese: '乾', pinyin: 'qián', symbol: '☰', attribute: 'strong' },
  { binary: '110', name: 'Lake', chinese: '兌', pinyin: 'duì', symbol: '☱', attribute: 'joyful' },
  { binary: '101', name: 'Fire', chinese: '離', pinyin: 'lí', symbol: '☲', attribute: 'clinging' },
  { binary: '100', name: 'Thunder', chinese: '震', pinyin: 'zhèn', symbol: '☳', attribute: 'arousing' },
  { binary: '011', name: 'Wind', chinese: '巽', pinyin: 'xùn', symbol: '☴', attribute: 'penetrating' },
  { binary: '010', name: 'Water', chinese: '坎', pinyin: 'kǎn', symbol: '☵', attribute: 'perilous' },
  { binary: '001', name: 'Mountain', chinese: '艮', pinyin: 'gèn', symbol: '☶', attribute: 'still' },
  { binary: '000', name: 'Earth', chinese: '坤', pinyin: 'kūn', symbol: '☷', attribute: 'yielding' },
]
