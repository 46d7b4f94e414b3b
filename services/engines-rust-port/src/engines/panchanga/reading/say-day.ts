import { type Asked, fill, type Passage, sayAt } from '@selemene/engine'
import { harshYogas, type Nakshatra, type NakshatraNature, nakshatras, natureOfNakshatra } from '@selemene/traditions'
import type { Result } from '../schema.js'
import type { PanchangaWords } from './words.js'

/** The day in words: what is kept, the five limbs, and its good and bad hours. Speaks of the day by its date, since it may be long past. */
export function sayDay(result: Result, words: PanchangaWords, asked: Asked): Passage[] {
  return [
    ...sayObservances(result, words),
    sayTithi(result, words, asked),
    sayNakshatra(result, words),
    sayVara(result, words),
    sayYoga(result, words),
    sayKarana(result, words),
    ...sayHours(result, words),
  ]
}

const halfMonth = 15

function sayTithi({ tithi }: Result, words: PanchangaWords, { level }: Asked): Passage {
  const { number, name, paksha } = tithi
  const text = words.tithis[number] ?? (words.tithis[number - halfMonth] as string)
  /** A full or a new Moon neither grows nor wanes. */
  const isTurn = number % halfMonth === 0
  return {
    about: '/tithi',
    title: fill(words.titles.tithi, { tithi: name }),
    text: isTurn ? text : `${text} ${sayAt(words.pakshas[paksha], level)}`,
  }
}

function sayVara({ vara }: Result, words: PanchangaWords): Passage {
  const { planet, text } = words.varas[vara.index] as PanchangaWords['varas'][number]
  return { about: '/vara', title: fill(words.titles.vara, { vara: vara.name, planet }), text }
}

function sayNakshatra({ nakshatra }: Result, words: PanchangaWords): Passage {
  const place = nakshatra.number - 1
  const nature = natureOfNakshatra.get(nakshatras[place] as Nakshatra) as NakshatraNature
  const title = fill(words.titles.nakshatra, { star: nakshatra.name })
  return { about: '/nakshatra', title, text: `${words.nakshatras[place]} ${words.natures[nature]}` }
}

function sayYoga({ yoga }: Result, words: PanchangaWords): Passage {
  const quality = words.yogaQuality[harshYogas.includes(yoga.number) ? 'harsh' : 'good']
  return { about: '/yoga', title: fill(words.titles.yoga, { yoga: yoga.name }), text: `${words.yogas[yoga.number - 1]} ${quality}` }
}

const sayKarana = ({ karana }: Result, words: PanchangaWords): Passage => ({
  about: '/karana',
  title: fill(words.titles.karana, { karana: karana.name }),
  text: words.karanas[karana.name] as string,
})

/** 13:05 of an RFC 3339 instant. */
const clockOf = (instant: string) => instant.slice(11, 16)
const span = ({ start, end }: { start: string; end: string }) => ({ start: clockOf(start), end: clockOf(end) })

/** The day runs to the next sunrise: what begins on the next civil date is called by its part of the night. */
function lateOf(start: string, date: string, { late }: PanchangaWords): string {
  if (start.slice(0, 10) <= date) return ''
  return clockOf(start) < '04:00' ? late.night : late.morning
}

/** The hours by which one places things; none where the Sun does not rise and set. */
function sayHours({ muhurta, day }: Result, words: PanchangaWords): Passage[] {
  const { abhijit, brahma, rahu_kalam, yamaganda, gulika_kalam } = muhurta
  const date = words.grammar.inDays(day.date)
  const [amrit] = muhurta.amrit_kalam
  const [varjyam] = muhurta.varjyam
  if (rahu_kalam === null || yamaganda === null || gulika_kalam === null || brahma === null) return []
  const good = fill(words.good.text, {
    abhijit: abhijit === null ? words.good.noAbhijit : fill(words.good.abhijit, span(abhijit)),
    brahma: fill(words.good.brahma, span(brahma)),
    amrit: amrit === undefined ? '' : fill(words.good.amrit, { ...span(amrit), late: lateOf(amrit.start, day.date, words) }),
  }).trimEnd()
  const bad = fill(words.bad.text, {
    rahu: fill(words.bad.rahu, span(rahu_kalam)),
    yamaganda: fill(words.bad.yamaganda, span(yamaganda)),
    gulika: fill(words.bad.gulika, span(gulika_kalam)),
    varjyam: varjyam === undefined ? '' : fill(words.bad.varjyam, { ...span(varjyam), late: lateOf(varjyam.start, day.date, words) }),
  })
  return [
    { about: abhijit === null ? '/muhurta/brahma' : '/muhurta/abhijit', title: fill(words.titles.good, { date }), text: good },
    { about: '/muhurta/rahu_kalam', title: fill(words.titles.bad, { date }), text: bad },
  ]
}

/** Where two schools keep one feast on this day, the second is told by its rule. */
function sayObservances({ day, tithi }: Result, words: PanchangaWords): Passage[] {
  const told = new Set<string>()
  return day.observances.map(({ name, rule }, i) => {
    const own = words.observances.find(({ contains }) => name.includes(contains))?.text
    const text = own === undefined || told.has(own) ? words.observanceRule : own
    told.add(text)
    return {
      about: `/day/observances/${i}`,
      title: fill(words.titles[name === tithi.name ? 'observanceOfTithi' : 'observance'], { name }),
      text: fill(text, { name, rule }),
    }
  })
}
