import { type Asked, fill, ordinal, type Passage, sayAt } from '@selemene/engine'
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
const untilOf = (what: keyof VedicClockWords['until'], end: string, { until }: VedicClockWords) => fill(until[what], { end: clockOf(end) })

/** The doshas' second round begins at 18:00 and ends at 6:00. */
const isNight = (clock: string) => clock < '06:00' || clock >= '18:00'

function sayByTheSun({ hora, choghadiya, muhurta }: Result, words: VedicClockWords): Passage[] {
  if (hora === null || choghadiya === null || muhurta === null) return []
  const { number, name, start, end } = muhurta
  return [
    {
      about: '/choghadiya',
      title: fill(words.titles.choghadiya, { name: choghadiya.name }),
      text: `${words.choghadiyas[choghadiya.name]} ${untilOf('choghadiya', choghadiya.end, words)}`,
    },
    { about: '/hora', title: fill(words.titles.hora, { lord: hora.lord }), text: `${words.horas[hora.lord]} ${untilOf('hora', hora.end, words)}` },
    {
      about: '/muhurta',
      title: fill(words.titles.muhurta, { number, name }),
      text: fill(words.muhurta[number <= 15 ? 'day' : 'night'], { name, ordinal: ordinal(number), start: clockOf(start), end: clockOf(end) }),
    },
  ]
}

function sayNext({ upcoming_transitions }: Result, words: VedicClockWords): Passage[] {
  const [next] = upcoming_transitions
  if (next === undefined) return []
  return [{ about: '/upcoming_transitions/0', title: words.titles.next, text: fill(words.next, { ...next, at: clockOf(next.at) }) }]
}
