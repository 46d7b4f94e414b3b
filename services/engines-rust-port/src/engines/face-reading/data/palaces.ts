export interface Palace {
  id: string
  name: string
  chinese: string
  pinyin: string
  place: string
  /** `middle`: vertices from the top of the midline down the right side; the left half is its mirror image. `sides`: one area a side. */
  lies: 'middle' | 'sides'
  outline: readonly number[]
}

/**
 * The twelve palaces (shi er gong) of Chinese face reading.
 *
 * Their places follow the Ming compendium "Shen Xiang Quan Bian" and "Ma Yi Xiang Fa" in the common modern list, whose twelfth palace is that of the
 * parents (older lists have the whole appearance there). The outlines, as vertices of the MediaPipe mesh, are this engine's reading of those places.
 */
export const palaces = [
  { id: 'life', name: 'Life', chinese: '命宮', pinyin: 'ming gong', place: 'between the eyebrows', lies: 'middle', outline: [9, 107, 55, 8] },
  { id: 'wealth', name: 'Wealth', chinese: '財帛宮', pinyin: 'cai bo gong', place: 'tip and wings of the nose', lies: 'middle', outline: [5, 51, 134, 131, 49, 129, 98, 2] },
  { id: 'siblings', name: 'Siblings', chinese: '兄弟宮', pinyin: 'xiong di gong', place: 'the eyebrows', lies: 'sides', outline: [70, 63, 105, 66, 107, 55, 65, 52, 53, 46] },
  {
    id: 'property',
    name: 'Property',
    chinese: '田宅宮',
    pinyin: 'tian zhai gong',
    place: 'between brow and eye',
    lies: 'sides',
    outline: [46, 53, 52, 65, 55, 133, 173, 157, 158, 159, 160, 161, 246, 33],
  },
  {
    id: 'children',
    name: 'Children',
    chinese: '男女宮',
    pinyin: 'nan nü gong',
    place: 'under the eyes',
    lies: 'sides',
    outline: [33, 7, 163, 144, 145, 153, 154, 155, 133, 233, 232, 231, 230, 229, 228],
  },
  { id: 'servants', name: 'Servants', chinese: '奴僕宮', pinyin: 'nu pu gong', place: 'beside the chin', lies: 'sides', outline: [57, 43, 106, 204, 211, 170, 169, 210, 214, 212] },
  { id: 'marriage', name: 'Marriage', chinese: '夫妻宮', pinyin: 'fu qi gong', place: 'outside the corner of the eye', lies: 'sides', outline: [33, 130, 226, 35, 143, 156, 124, 113, 247] },
  { id: 'health', name: 'Health', chinese: '疾厄宮', pinyin: 'ji e gong', place: 'root of the nose', lies: 'middle', outline: [168, 193, 188, 197] },
  { id: 'travel', name: 'Travel', chinese: '遷移宮', pinyin: 'qian yi gong', place: 'corners of the forehead', lies: 'sides', outline: [54, 103, 104, 68] },
  { id: 'career', name: 'Career', chinese: '官祿宮', pinyin: 'guan lu gong', place: 'middle of the forehead', lies: 'middle', outline: [10, 109, 108, 107, 9] },
  { id: 'fortune', name: 'Fortune and virtue', chinese: '福德宮', pinyin: 'fu de gong', place: 'above the outer brow', lies: 'sides', outline: [68, 104, 105, 63, 70] },
  { id: 'parents', name: 'Parents', chinese: '父母宮', pinyin: 'fu mu gong', place: 'upper forehead beside the middle', lies: 'sides', outline: [67, 109, 108, 69] },
] as const satisfies readonly Palace[]
