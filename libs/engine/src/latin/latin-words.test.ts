import { describe, expect, it } from 'vitest'
import { latinWords } from './latin-words.js'

describe('Latin, Cyrillic and Greek', () => {
  it.each([
    ['José Peña', ['JOSE', 'PENA']],
    ['Weiß', ['WEISS']],
    ['Søren Ærø', ['SOREN', 'AERO']],
    ['Łukasz Þór', ['LUKASZ', 'THOR']],
    ['Юрий Гагарин', ['IURII', 'GAGARIN']],
    ['Щербаков', ['SHCHERBAKOV']],
    ['Γιώργος Παπαδόπουλος', ['GIORGOS', 'PAPADOPOULOS']],
    ['Ευάγγελος', ['EVANGELOS']],
    ['Nguyễn Thị Đức', ['NGUYEN', 'THI', 'DUC']],
    ['Anne-Marie O’Brien', ['ANNE', 'MARIE', 'OBRIEN']],
    ['Ada, Countess (Lovelace)', ['ADA', 'COUNTESS', 'LOVELACE']],
    ['Zoë', ['ZOE']],
    ['J.R.R. Tolkien', ['J', 'R', 'R', 'TOLKIEN']],
    ['Ｊｏｈｎ 3rd', ['JOHN', 'RD']],
  ])('spells %s as %j', (name, words) => expect(latinWords(name).words).toEqual(words))
})

describe('Greek pairs of letters, by the table of ELOT 743', () => {
  it.each([
    ['Ναύπλιο', 'NAFPLIO'],
    ['Ευστάθιος', 'EFSTATHIOS'],
    ['Εύα', 'EVA'],
    ['Παύλος', 'PAVLOS'],
    ['Βασιλεύς', 'VASILEFS'],
    ['Λουκάς', 'LOUKAS'],
    ['Άγγελος', 'ANGELOS'],
    ['Σφίγξ', 'SFINX'],
    ['Μελάγχρους', 'MELANCHROUS'],
    ['Γκίκας', 'GKIKAS'],
    ['Μπάμπης', 'BAMPIS'],
    ['Γιακόμπ', 'GIAKOB'],
  ])('reads %s as %s', (name, word) => expect(latinWords(name).words).toEqual([word]))

  it.each([
    ['Ταΰγετος', 'TAYGETOS'],
    ['Πραϋτέλης', 'PRAYTELIS'],
    ['Προΰσσης', 'PROYSSIS'],
    ['Φρόυντ', 'FROYNT'],
    ['Άυλος', 'AYLOS'],
  ])('reads each vowel of %s alone, since an accent or a diaeresis separates them: %s', (name, word) =>
    expect(latinWords(name).words).toEqual([word]),
  )
})

describe('other scripts', () => {
  // Spellings as published: Hanyu Pinyin of Bruce Lee's name (Li Xiaolong), Revised Romanization of 김민준 (Gim Minjun), Hepburn of
  // やまだ たろう (Yamada Tarō, here kana by kana), the Georgian national system, BGN/PCGN for Armenian; Arabic and Hebrew write consonants.
  it.each([
    ['李小龙', ['LIXIAOLONG']],
    ['김민준', ['GIMMINJUN']],
    ['やまだ たろう', ['YAMADA', 'TAROU']],
    ['ანა', ['ANA']],
    ['Աննա', ['ANNA']],
    ['محمد', ['MHMD']],
    ['דוד', ['DVD']],
    ['अमित', ['AMIT']],
    ['Anna 李', ['ANNA', 'LI']],
  ])('spells %s as %j', (name, words) => expect(latinWords(name)).toEqual({ words, transliterated: true }))

  it('are told apart from Latin letters with accents, which only fold', () => {
    for (const name of ['Zoë O’Brien-Müller', 'Ｊｏｈｎ', 'ℌans', 'Nguyễn']) expect(latinWords(name).transliterated).toBe(false)
    for (const name of ['Юрий', 'Γιώργος', 'Anna Ж']) expect(latinWords(name).transliterated).toBe(true)
  })

  it('leave no character but A–Z, and the same word however the text is normalized', () => {
    for (const name of ['김민준', 'राज', 'عبد الله', 'ﷺ', '\ud800山', 'Ευάγγελος', 'Ærø']) {
      const { words } = latinWords(name)
      expect(words.join('')).toMatch(/^[A-Z]+$/)
      for (const form of ['NFC', 'NFD']) expect(latinWords(name.normalize(form)).words).toEqual(words)
    }
  })

  it.each(['1234', '🙂', "-'-", '٣٤', '☃', '\u0000\ud800', ''])('finds no word in %j', (text) => expect(latinWords(text).words).toEqual([]))
})
