import type { Passage } from '@selemene/contracts'

export type { Passage } from '@selemene/contracts'

/** One wording for all levels, or three: practical (levels 0–1), psychological (2–3), contemplative (4–5). */
export type Say = string | readonly [practical: string, psychological: string, contemplative: string]

/** What a reading may know beside the result. */
export interface Asked {
  /** The level of wording to apply, 0–5. */
  level: number
  /** The caller's question, where the reading quotes it. */
  question: string | undefined
}

/** What an engine has to say of its results, and the words for it, one file per language. */
export interface Reading<R, W> {
  words: { en: W }
  /** Whether the caller's question is quoted back: such an answer is for this caller only, and is not cached. */
  quotesQuestion?: boolean
  /** Passages from most to least important, each about a place of the result. Depends on nothing but its arguments. */
  say: (result: R, words: W, asked: Asked) => Passage[]
}

/** Ties the words to what says them. Returns them unchanged. */
export const defineReading = <R, W>(reading: Reading<R, W>): Reading<R, W> => Object.freeze(reading)

/** 0, 1 or 2: levels 0–1, 2–3, 4–5. */
export const depthOf = (level: number): 0 | 1 | 2 => Math.min(2, Math.max(0, Math.floor(level / 2))) as 0 | 1 | 2

/** The wording for a level. */
export const sayAt = (say: Say, level: number): string => (typeof say === 'string' ? say : say[depthOf(level)])
