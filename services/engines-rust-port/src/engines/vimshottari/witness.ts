import { capital, counted, inDays, listed } from '@selemene/engine'
import type { NakshatraLord } from '../../vedic/nakshatras.js'
import type { Result } from './schema.js'

/** A question about the periods that run now; outside the 120 years about the Moon's nakshatra and the balance at birth. */
export function witness(result: Result, level: number): string {
  const { current_period, birth_nakshatra, balance, upcoming_transitions } = result
  const star = `${birth_nakshatra.name} pada ${birth_nakshatra.pada}`
  if (current_period === null) {
    const left = leftOf(balance.ymd)
    return pick(outsideQuestions, level)({ star, lord: balance.lord, left, theme: themes[balance.lord] })
  }
  const { mahadasha, antardasha } = current_period
  return pick(
    questions,
    level,
  )({
    star,
    great: mahadasha.lord,
    small: antardasha.lord,
    theme: themes[mahadasha.lord],
    other: antardasha.lord === mahadasha.lord ? 'the same, undiluted' : themes[antardasha.lord],
    ends: inDays(antardasha.end),
    next: inDays(upcoming_transitions[0]?.at ?? antardasha.end),
  })
}

/** "4 years, 1 month and 12 days", without the parts that are nothing. */
function leftOf({ years, months, days }: Result['balance']['ymd']): string {
  const parts = [[years, 'year'] as const, [months, 'month'] as const, [days, 'day'] as const].filter(([count]) => count > 0)
  return parts.length === 0 ? 'less than a day' : listed(parts.map(([count, unit]) => counted(count, unit)))
}

interface Words {
  star: string
  great: string
  small: string
  theme: string
  other: string
  ends: string
  next: string
}

const questions: [(w: Words) => string, ...((w: Words) => string)[]] = [
  (w) => `A Moon in ${w.star}, now in ${w.great} – ${w.small} until ${w.ends}: where in your days do you meet ${w.theme}?`,
  (w) => `Until ${w.ends} ${the(w.small)} colors the ${w.great} years of a Moon in ${w.star}. What has ${w.other} changed about ${w.theme}?`,
  (w) =>
    `The next turn comes on ${w.next}, within ${w.great} – ${w.small}. For a Moon in ${w.star}: what do you want to have finished with before it?`,
  (w) =>
    `${capital(the(w.great))} teaches by ${w.theme}, ${the(w.small)} by ${w.other}, until ${w.ends}. What, for one born under ${w.star}, is the lesson that you keep postponing?`,
  (w) =>
    `Lords change (${w.great} – ${w.small}, until ${w.ends}), and the Moon of ${w.star} has long moved on. What in you did not change with them?`,
  (w) =>
    `Who was it that passed from lord to lord since ${w.star}, and to whom will ${w.ends}, when ${the(w.small)} hands over within the years of ${the(w.great)}, happen?`,
]

interface OutsideWords {
  star: string
  lord: string
  left: string
  theme: string
}

const outsideQuestions: [(w: OutsideWords) => string, ...((w: OutsideWords) => string)[]] = [
  (w) => `This Moon stood in ${w.star}, with ${w.left} of ${the(w.lord)} left to run. What would it be like to begin with ${w.theme}?`,
  (w) => `This birth under ${w.star} began with ${w.left} of ${the(w.lord)}. Which story starts with ${w.theme}?`,
  (w) => `No period of this chart holds the moment you ask about. What does ${w.star}, with ${w.left} of ${the(w.lord)}, still say to it?`,
  (w) => `Outside the hundred and twenty years that open with ${w.left} of ${the(w.lord)} (${w.star}): what of ${w.theme} outlasts a life?`,
  (w) => `If time is not counted here, who asks, and what do ${w.star} and its ${w.left} of ${the(w.lord)} measure?`,
  (w) => `Before the ${w.left} of ${the(w.lord)} and after all lords: what is it that ${w.star} only pointed at?`,
]

const themes: Record<NakshatraLord, string> = {
  Ketu: 'letting go of what was mastered',
  Venus: 'love, taste and agreement',
  Sun: 'standing in your own light',
  Moon: 'care and the need to belong',
  Mars: 'courage and the use of force',
  Rahu: 'hunger for what you have not been',
  Jupiter: 'trust, teaching and growth',
  Saturn: 'patience under weight',
  Mercury: 'learning, trade and words',
}

/** A lord within a sentence: the Sun, the Moon. */
const the = (lord: string) => (lord === 'Sun' || lord === 'Moon' ? `the ${lord}` : lord)

const pick = <T>(all: [T, ...T[]], level: number): T => all[level] ?? all[0]
