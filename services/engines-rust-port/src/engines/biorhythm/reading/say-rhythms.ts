import { type Asked, fill, inDays, listed, type Passage, sayAt } from '@selemene/engine'
import { type CycleName, cycleNames, primaryNames } from '../cycles.js'
import type { Result } from '../schema.js'
import type { BiorhythmWords, Pattern } from './words.js'

/** The day in words: the pattern of the main curves, crossings, the curve that stands out, the finer ones, and the days ahead. */
export function sayRhythms(result: Result, words: BiorhythmWords, asked: Asked): Passage[] {
  return [
    sayPattern(result, words, asked),
    ...sayCrossings(result, words),
    sayStanding(result, words),
    sayFiner(result, words),
    ...sayTogether(result, words),
    ...sayAhead(result, words),
  ]
}

/** Which of the three main curves are above the line; where one differs from two, it is named. */
const patterns: Readonly<Record<string, Pattern>> = {
  '111': 'all high',
  '000': 'all low',
  '100': 'body apart high',
  '011': 'body apart low',
  '010': 'heart apart high',
  '101': 'heart apart low',
  '001': 'head apart high',
  '110': 'head apart low',
}
/** Body and mind this far apart outweigh where the feelings stand. */
const farApart = 1.5

function patternOf({ cycles }: Result): Pattern {
  const { physical, intellectual } = cycles
  if (physical.value - intellectual.value >= farApart) return 'body up, head down'
  if (intellectual.value - physical.value >= farApart) return 'head up, body down'
  return patterns[primaryNames.map((name) => (cycles[name].value >= 0 ? 1 : 0)).join('')] as Pattern
}

function sayPattern(result: Result, words: BiorhythmWords, { level }: Asked): Passage {
  const { days_alive, overall_energy, target_date } = result
  return {
    about: '/overall_energy',
    title: fill(words.titles.pattern, { days: days_alive.toLocaleString('en-US'), date: inDays(target_date) }),
    text: `${sayAt(words.patterns[patternOf(result)], level)} ${fill(words.energy, { energy: Math.round(overall_energy) })}`,
  }
}

function sayCrossings({ cycles }: Result, words: BiorhythmWords): Passage[] {
  const crossing = cycleNames.filter((name) => cycles[name].is_critical)
  const [first] = crossing
  if (first === undefined) return []
  const text = crossing.length === 1 ? words.critical.one : words.critical.many
  const said = crossing.map((name) => words.critical.cycles[name]).join(' ')
  return [{ about: `/cycles/${first}/is_critical`, title: words.titles.critical, text: fill(text, { cycles: said }) }]
}

type Primary = (typeof primaryNames)[number]

function sayStanding({ cycles }: Result, words: BiorhythmWords): Passage {
  const height = (name: Primary) => Math.abs(cycles[name].value)
  const name = primaryNames.reduce((most, candidate) => (height(candidate) > height(most) ? candidate : most)) as Primary
  const { value, direction, next_peak } = cycles[name]
  const where = `${value >= 0 ? 'high' : 'low'} and ${direction}` as const
  return {
    about: `/cycles/${name}`,
    title: fill(words.titles.cycle, { name: words.names[name] }),
    text: `${words.standing[name][where]} ${fill(words.peak, { peak: inDays(next_peak) })}`,
  }
}

function sayFiner({ cycles }: Result, words: BiorhythmWords): Passage {
  const state = (name: 'intuitive' | 'aesthetic' | 'spiritual') => words.finerStates[name][cycles[name].value >= 0 ? 'high' : 'low']
  return {
    about: '/cycles/intuitive',
    title: words.titles.finer,
    text: fill(words.finer, { intuitive: state('intuitive'), aesthetic: state('aesthetic'), spiritual: state('spiritual') }),
  }
}

const mostDays = 4

function sayAhead({ critical_days, forecast }: Result, words: BiorhythmWords): Passage[] {
  if (forecast.length < 2) return []
  const named = (names: readonly CycleName[]) => listed(names.map((name) => words.names[name]))
  const days = listed(critical_days.slice(0, mostDays).map(({ date, cycles }) => `${inDays(date)} (${named(cycles)})`))
  const text = critical_days.length === 0 ? words.ahead.none : fill(words.ahead.some, { days })
  return [{ about: '/critical_days', title: words.titles.ahead, text }]
}

function sayTogether({ compatibility }: Result, words: BiorhythmWords): Passage[] {
  if (compatibility === null) return []
  const { overall, cycles } = compatibility
  const percent = (name: Primary) => Math.round(cycles[name].percentage)
  const agreement = fill(words.agreement, {
    physical: percent('physical'),
    emotional: percent('emotional'),
    intellectual: percent('intellectual'),
  })
  return [{ about: '/compatibility', title: words.titles.together, text: `${words.together[closenessOf(overall)]} ${agreement}` }]
}

function closenessOf(overall: number): keyof BiorhythmWords['together'] {
  if (overall >= 65) return 'close'
  return overall >= 35 ? 'mixed' : 'apart'
}
