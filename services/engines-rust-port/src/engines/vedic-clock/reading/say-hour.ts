import { type Asked, fill, type Passage, sayAt } from '@selemene/engine'
import type { Result } from '../schema.js'
import type { VedicClockWords } from './words.js'

/** The hour in words: organ and dosha by the clock; hora, choghadiya and muhurta by the Sun of the place; the next change. */
export function sayHour(result: Result, words: VedicClockWords, { level }: Asked): Passage[] {
  const { organ, dosha } = result
  return [
    {
      about: '/organ',
      title: fill(words.titles.organ, { organ: organ.name }),
      text: `${sayAt(words.organs[organ.name] ?? '', level)} ${words.elements[organ.element]} ${untilOf('organ', organ.end, words)}`,
    },
    {
      about: '/dosha',
      title: fill(words.titles.dosha, { dosha: dosha.name }),
      text: words.doshas[dosha.name][isNight(result.clock_time) ? 'night' : 'day'],
    },
    ...sayByTheSun(result, words),
    ...sayNext(result, words),
  ]
}

const clockOf = (instant: string) => instant.slice(11, 16)
const untilOf = (what: keyof VedicClockWords['until'], end: string, { until }: VedicClockWords, half = '') =>
  fill(until[what], { end: clockOf(end), half })

/** The doshas' second round begins at 18:00 and ends at 6:00. */
const isNight = (clock: string) => clock < '06:00' || clock >= '18:00'

const muhurtasOfDaylight = 15

function sayByTheSun({ hora, choghadiya, muhurta }: Result, words: VedicClockWords): Passage[] {
  if (hora === null || choghadiya === null || muhurta === null) return []
  const { number, name, start, end } = muhurta
  const half = number <= muhurtasOfDaylight ? 'day' : 'night'
  const minutes = Math.round((Date.parse(end) - Date.parse(start)) / 60_000)
  return [
    {
      about: '/choghadiya',
      title: fill(words.titles.choghadiya, { name: choghadiya.name }),
      text: `${words.choghadiyas[choghadiya.name]} ${untilOf('choghadiya', choghadiya.end, words, words.halves[half])}`,
    },
    {
      about: '/hora',
      title: fill(words.titles.hora, { lord: words.planets[hora.lord] ?? hora.lord }),
      text: `${words.horas[hora.lord]} ${untilOf('hora', hora.end, words)}`,
    },
    {
      about: '/muhurta',
      title: fill(words.titles.muhurta, { number, name }),
      text: fill(words.muhurta[half], { name, minutes, ordinal: words.grammar.ordinal(number), start: clockOf(start), end: clockOf(end) }),
    },
  ]
}

const mostTold = 4

/** The next change and three after it. */
function sayNext({ upcoming_transitions }: Result, { titles, next: said, planets, grammar }: VedicClockWords): Passage[] {
  const [first, ...later] = upcoming_transitions.slice(0, mostTold).map(({ kind, from, to, at }) => {
    const values = { kind, from: planets[from] ?? from, to: planets[to] ?? to, at: clockOf(at) }
    return { ...values, change: fill(said.changes[kind], values), coming: fill(said.coming[kind], values) }
  })
  if (first === undefined) return []
  const after = { come: said.comes[later.length === 1 ? 'one' : 'many'], coming: grammar.listed(later.map(({ coming }) => coming)) }
  const text = [fill(said.first, first), ...(later.length === 0 ? [] : [fill(said.after, after)])].join(' ')
  return [{ about: '/upcoming_transitions/0', title: titles.next, text }]
}
