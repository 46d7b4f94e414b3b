/** One petal of the rose. */
export interface Petal {
  name: string
  hebrew: string
  /** Rainbow tint in the King scale of its path. */
  colour: string
  /** Latin letters that stand on it. */
  latin: string
}

/**
 * The twenty-two petals in three rings, each clockwise from the top: three mothers, seven doubles, twelve simples as the Sefer Yetzirah divides them.
 * Simples in the order of their zodiac signs, doubles in the order of their rainbow colours from red, as on the rose of the Golden Dawn
 * (I. Regardie, The Golden Dawn, "The Rose Cross Lamen" and "Sigils"). The Latin letters: the Order's usual transliteration, each letter on the petal
 * that sounds nearest; Teth and Shin stand for TH/hard T and SH, which single letters do not spell, so no letter leads there.
 */
export const rings: readonly { name: 'mothers' | 'doubles' | 'simples'; radius: number; petals: readonly Petal[] }[] = [
  {
    name: 'mothers',
    radius: 0.28,
    petals: [
      { name: 'Aleph', hebrew: 'א', colour: '#e3c23c', latin: 'A' },
      { name: 'Shin', hebrew: 'ש', colour: '#d8452f', latin: '' },
      { name: 'Mem', hebrew: 'מ', colour: '#3b6fc4', latin: 'M' },
    ],
  },
  {
    name: 'doubles',
    radius: 0.58,
    petals: [
      { name: 'Peh', hebrew: 'פ', colour: '#d0342c', latin: 'FP' },
      { name: 'Resh', hebrew: 'ר', colour: '#e07b24', latin: 'R' },
      { name: 'Beth', hebrew: 'ב', colour: '#e3c23c', latin: 'B' },
      { name: 'Daleth', hebrew: 'ד', colour: '#3f9b52', latin: 'D' },
      { name: 'Gimel', hebrew: 'ג', colour: '#3b6fc4', latin: 'G' },
      { name: 'Tau', hebrew: 'ת', colour: '#3f3d8f', latin: 'T' },
      { name: 'Kaph', hebrew: 'כ', colour: '#7b3fa0', latin: 'CK' },
    ],
  },
  {
    name: 'simples',
    radius: 0.88,
    petals: [
      { name: 'Heh', hebrew: 'ה', colour: '#d0342c', latin: 'E' },
      { name: 'Vav', hebrew: 'ו', colour: '#d95a2b', latin: 'UVW' },
      { name: 'Zayin', hebrew: 'ז', colour: '#e07b24', latin: 'Z' },
      { name: 'Cheth', hebrew: 'ח', colour: '#e0a030', latin: 'H' },
      { name: 'Teth', hebrew: 'ט', colour: '#d6c53a', latin: '' },
      { name: 'Yod', hebrew: 'י', colour: '#97b53e', latin: 'IJY' },
      { name: 'Lamed', hebrew: 'ל', colour: '#3f9b52', latin: 'L' },
      { name: 'Nun', hebrew: 'נ', colour: '#2f8f88', latin: 'N' },
      { name: 'Samekh', hebrew: 'ס', colour: '#3b6fc4', latin: 'S' },
      { name: 'Ayin', hebrew: 'ע', colour: '#3f3d8f', latin: 'O' },
      { name: 'Tzaddi', hebrew: 'צ', colour: '#7b3fa0', latin: 'X' },
      { name: 'Qoph', hebrew: 'ק', colour: '#a83272', latin: 'Q' },
    ],
  },
]
