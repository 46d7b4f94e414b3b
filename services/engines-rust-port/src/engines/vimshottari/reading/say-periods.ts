import { type Asked, capital, fill, type Passage, sayAt } from '@selemene/engine'
import type { CurrentPeriod, Result, Transition } from '../schema.js'
import type { VimshottariWords } from './words.js'

/** The periods in words: what runs now, what comes next, and the star and balance that it all began with. */
export function sayPeriods(result: Result, words: VimshottariWords, asked: Asked): Passage[] {
  const { current_period, upcoming_transitions } = result
  const now =
    current_period === null
      ? [{ about: '/reasons/current_period', title: words.titles.outside, text: words.outside }]
      : sayCurrent(current_period, words, { ...asked, born: birthOf(result) })
  return [...now, ...sayNext(upcoming_transitions, words), sayStar(result, words), sayBalance(result, words)]
}

/** The birth, milliseconds since 1970 UTC, from how much of the first period was over; the days of a year do not matter to its month. */
function birthOf({ mahadashas: [first], balance }: Result): number {
  const [start, end] = [Date.parse(first?.start ?? ''), Date.parse(first?.end ?? '')]
  return start + (end - start) * (1 - balance.fraction_remaining)
}

function sayCurrent({ mahadasha, antardasha }: CurrentPeriod, words: VimshottariWords, { level, born }: Asked & { born: number }): Passage[] {
  const { text, depth } = words.maha[mahadasha.lord]
  const names = { lord: words.lords[mahadasha.lord], sub: words.lords[antardasha.lord] }
  const isOfBirth = ({ start }: { start: string }) => Date.parse(start) < born
  const ofRest = isOfBirth(antardasha) ? words.antarOfBirth : words.antarSpan
  return [
    {
      about: '/current_period/mahadasha',
      title: fill(words.titles.maha, names),
      text: [text, fill(isOfBirth(mahadasha) ? words.mahaOfBirth : words.mahaSpan, spanOf(mahadasha, words)), sayAt(depth, level)].join(' '),
    },
    {
      about: '/current_period/antardasha',
      title: fill(words.titles.antar, { ...names, sub: capital(names.sub) }),
      text: [
        words.antar[mahadasha.lord][antardasha.lord],
        fill(antardasha.end === mahadasha.end && !isOfBirth(antardasha) ? words.antarLast : ofRest, { ...names, ...spanOf(antardasha, words) }),
      ].join(' '),
    },
  ]
}

const spanOf = ({ start, end }: { start: string; end: string }, { grammar: { inMonths } }: VimshottariWords) => ({
  start: inMonths(start),
  end: inMonths(end),
})

const ranks = ['mahadasha', 'antardasha', 'pratyantardasha'] as const

/** The weightiest of the coming changes. */
function sayNext(transitions: readonly Transition[], words: VimshottariWords): Passage[] {
  const rank = ranks.find((candidate) => transitions.some(({ level }) => level === candidate))
  const i = transitions.findIndex(({ level }) => level === rank)
  const next = transitions[i]
  if (rank === undefined || next === undefined) return []
  const values = {
    date: words.grammar.inDays(next.at),
    from: words.lords[next.from],
    lord: words.lords[next.to],
    maha: words.lords[next.mahadasha],
    sub: words.lords[next.antardasha],
    coming: words.coming[next.to],
  }
  const kind = rank === 'pratyantardasha' && next.from === next.antardasha ? 'ownPratyantardasha' : rank
  return [{ about: `/upcoming_transitions/${i}`, title: fill(words.titles.change, values), text: fill(words.change[kind], values) }]
}

function sayStar({ birth_nakshatra: { name, pada } }: Result, words: VimshottariWords): Passage {
  return {
    about: '/birth_nakshatra',
    title: fill(words.titles.star, { star: name, pada }),
    text: `${words.stars[name]} ${words.padas[pada - 1]}`,
  }
}

/** A first period of fewer years than this is over before one remembers. */
const yearsBeforeMemory = 3

function sayBalance({ balance, mahadashas }: Result, words: VimshottariWords): Passage {
  const { years, months } = balance.ymd
  const { counted, listed } = words.grammar
  const parts = [...(years > 0 ? [counted(years, ...words.units.year)] : []), ...(months > 0 ? [counted(months, ...words.units.month)] : [])]
  const next = mahadashas[1]?.lord ?? balance.lord
  const isBrief = years < yearsBeforeMemory
  const long = isBrief ? words.balance.brief : words.balance.some
  const values = { lord: words.lords[balance.lord], next: words.lords[next], left: listed(parts) }
  const opening = fill(parts.length === 0 ? words.balance.little : long, values)
  return { about: '/balance', title: words.titles.balance, text: `${opening} ${words.childhood[isBrief ? next : balance.lord]}` }
}
