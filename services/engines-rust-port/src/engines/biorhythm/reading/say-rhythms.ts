import { type Asked, fill, type Grammar, type Passage, sayAt } from '@selemene/engine'
import { type CycleName, cycleNames, primaryNames } from '../cycles.js'
import type { Result } from '../schema.js'
import type { BiorhythmWords, Pattern } from './words.js'

/** The day in words: the pattern of the main curves, crossings, the curve that stands out, the finer ones, and the days ahead. */
export function sayRhythms(result: Result, words: BiorhythmWords, asked: Asked): Passage[] {
  return [
    sayPattern(result, words, asked),
    ...sayCrossings(result, words),
    ...sayStanding(result, words),
    sayFiner(result, words),
    ...sayTogether(result, words),
    ...sayAhead(result, words),
  ]
}

type Primary = (typeof primaryNames)[number]

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

const isUp =
  ({ cycles }: Result) =>
  (name: Primary) =>
    cycles[name].value > 0

function patternOf(result: Result): Pattern {
  const { physical, intellectual } = result.cycles
  if (physical.value - intellectual.value >= farApart) return 'body up, head down'
  if (intellectual.value - physical.value >= farApart) return 'head up, body down'
  const rest = restOf(result)
  if (rest.length < primaryNames.length) return patternOfRest(rest.map(isUp(result)))
  return patterns[primaryNames.map((name) => (isUp(result)(name) ? 1 : 0)).join('')] as Pattern
}

/** The main curves that do not cross the middle: one that does is neither up nor down. */
const restOf = ({ cycles }: Result): Primary[] => primaryNames.filter((name) => !cycles[name].is_critical)

function patternOfRest([one, two]: readonly boolean[]): Pattern {
  if (one === undefined || two === undefined) return 'several cross'
  if (one !== two) return 'rest apart'
  return one ? 'rest high' : 'rest low'
}

function sayPattern(result: Result, words: BiorhythmWords, { level }: Asked): Passage {
  const { days_alive, overall_energy, target_date } = result
  const pattern = fill(sayAt(words.patterns[patternOf(result)], level), patternValues(result, words))
  return {
    about: '/overall_energy',
    title: fill(words.titles.pattern, { days: days_alive.toLocaleString(words.grammar.locale), date: words.grammar.inDays(target_date) }),
    text: `${pattern} ${fill(words.energy, { energy: Math.round(overall_energy) })}`,
  }
}

function patternValues(result: Result, { ofWhat, bare, grammar: { listed } }: BiorhythmWords) {
  const rest = restOf(result)
  const named = (names: readonly Primary[]) => listed(names.map((name) => ofWhat[name]))
  return {
    crossing: named(primaryNames.filter((name) => !rest.includes(name))),
    rest: listed(rest.map((name) => bare[name])),
    up: named(rest.filter(isUp(result))),
    down: named(rest.filter((name) => !isUp(result)(name))),
  }
}

function sayCrossings({ cycles }: Result, words: BiorhythmWords): Passage[] {
  const crossing = cycleNames.filter((name) => cycles[name].is_critical)
  const [first] = crossing
  if (first === undefined) return []
  const text = crossing.length === 1 ? words.critical.one : words.critical.many
  return [
    {
      about: `/cycles/${first}/is_critical`,
      title: words.titles.critical,
      text: fill(text, { cycles: words.grammar.listed(crossing.map((name) => words.ofWhat[name])) }),
    },
  ]
}

/** A curve nearer to the middle than half of its height does not stand out. */
const leastHeight = 0.5

function sayStanding(result: Result, words: BiorhythmWords): Passage[] {
  const { cycles } = result
  const height = (name: Primary) => Math.abs(cycles[name].value)
  const [name] = restOf(result).sort((a, b) => height(b) - height(a))
  if (name === undefined || height(name) < leastHeight) return []
  const { value, direction, next_peak } = cycles[name]
  const where = `${value >= 0 ? 'high' : 'low'}, ${direction}` as const
  return [
    {
      about: `/cycles/${name}`,
      title: fill(words.titles.cycle, { name: words.names[name] }),
      text: `${words.standing[name][where]} ${fill(words.peak, { peak: words.grammar.inDays(next_peak) })}`,
    },
  ]
}

function sayFiner({ cycles }: Result, words: BiorhythmWords): Passage {
  const state = (name: 'intuitive' | 'aesthetic' | 'spiritual') => {
    const { value, is_critical } = cycles[name]
    if (is_critical) return words.finerStates[name].crossing
    return words.finerStates[name][value >= 0 ? 'high' : 'low']
  }
  return {
    about: '/cycles/intuitive',
    title: words.titles.finer,
    text: fill(words.finer, { intuitive: state('intuitive'), aesthetic: state('aesthetic'), spiritual: state('spiritual') }),
  }
}

const mostDays = 4

function sayAhead({ critical_days, forecast, target_date }: Result, words: BiorhythmWords): Passage[] {
  if (forecast.length < 2) return []
  const { grammar } = words
  const told = critical_days.slice(0, mostDays)
  const named = (names: readonly CycleName[]) => grammar.listed(names.map((name) => words.names[name]))
  const days = grammar.listed(told.map(({ date, cycles }) => `${dayOf(date, target_date, grammar)} (${named(cycles)})`))
  const kind = kindOf(critical_days.length)
  return [{ about: '/critical_days', title: words.titles.ahead, text: fill(words.ahead[kind], { days, margins: marginsOf(told, words) }) }]
}

function kindOf(days: number): 'none' | 'one' | 'some' | 'first' {
  if (days > mostDays) return 'first'
  return days > 1 ? 'some' : (['none', 'one'] as const)[days as 0 | 1]
}

/** The year goes without saying where it is that of the day asked about. */
const dayOf = (date: string, asked: string, { inDays, inDaysOfYear }: Grammar) =>
  date.slice(0, 4) === asked.slice(0, 4) ? inDaysOfYear(date) : inDays(date)

function marginsOf(days: Result['critical_days'], { ahead, margins }: BiorhythmWords): string {
  const concerned = primaryNames.filter((name) => days.some(({ cycles }) => cycles.includes(name)))
  return concerned.length === 0 ? ahead.finerOnly : fill(ahead.margins, { margins: concerned.map((name) => margins[name]).join('; ') })
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
