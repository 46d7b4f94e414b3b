import type { Grammar } from '@selemene/engine'

/** Texts by number: 1–9 and the masters 11, 22 and 33; timing and lists know 1–9 only, challenges 0–8; 0 is a name without vowels or consonants. */
type ByNumber = Readonly<Record<number, string>>

/** All that a numerology reading may say, in one language. */
export interface NumerologyWords {
  grammar: Grammar
  titles: Record<
    | CorePlace
    | TimePlace
    | 'pinnacle'
    | 'challenge'
    | 'challenges'
    | 'mainChallenge'
    | 'allChallenges'
    | 'debt'
    | 'lessons'
    | 'passion'
    | 'chaldeanName'
    | 'chaldeanBirth'
    | 'bridge',
    string
  >
  core: Record<CorePlace, ByNumber>
  time: Record<TimePlace, ByNumber>
  /** How a number looks inward: psychological and contemplative. Said once for each number. */
  inward: Readonly<Record<number, readonly [string, string]>>
  /** A master number that has no text of its own is read by its digit. */
  otherMaster: string
  pinnacles: ByNumber
  /** Of a number that had an earlier pinnacle. */
  pinnacleAgain: string
  /** First, later and last span of ages. */
  pinnacleAges: Record<'first' | 'between' | 'last', string>
  challenges: ByNumber
  /** Spans of years, and the sentence about them. */
  challengeAges: Record<'first' | 'between' | 'last' | 'some' | 'whole', string>
  debts: ByNumber
  lessons: ByNumber
  lessonsIntro: { one: string; many: string; none: string }
  passions: ByNumber
  passionsIntro: { one: string; many: string }
  chaldean: { name: ByNumber; birth: ByNumber; compound: string; single: string }
  bridge: ByNumber
}

export type CorePlace = 'life_path' | 'expression' | 'soul_urge' | 'personality' | 'birthday' | 'maturity'
export type TimePlace = 'personal_year' | 'personal_month' | 'personal_day'
