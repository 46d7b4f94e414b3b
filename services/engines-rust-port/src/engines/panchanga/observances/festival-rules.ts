import { type Choice, type DayRule, type Occurrence, prevailingAt, shareOf } from './choose-day.js'
import type { WholeDay } from './day-row.js'
import { kalas, threeMuhurtasOf } from './kalas.js'

const ghatiDays = 1 / 60
const shravana = 22

/**
 * Lakshmi Puja: Amavasya at pradosha; of two such days the second, where Amavasya outlasts its sunset by a ghati (Dharmasindhu, second
 * part, Ashvina). Drik Panchang follows it (1 November 2024); the Government of India took 31 October.
 */
export const lakshmiPuja: DayRule = (occurrence) => {
  const { tithi, days } = occurrence
  const last = days.at(-1) as WholeDay
  if (days.length > 1 && tithi.end >= last.sunset + ghatiDays && shareOf(kalas.pradosha(last), tithi) > 0)
    return { day: last, why: 'outlasts the sunset of this day by a ghati or more' }
  return prevailingAt('pradosha', { tie: 'first', absent: 'last' })(occurrence)
}

/**
 * Holika Dahan: Purnima at pradosha without Bhadra, its first half (karana Vishti). Where Bhadra fills the pradosha of the first day
 * beyond midnight, the second day's pradosha is taken if Purnima lasted three and a half of its four praharas; else the fire is lit on
 * the first day when Bhadra ends, or in its tail (Dharmasindhu, second part, Phalguna).
 */
export const holikaDahan = ({ tithi, days }: Occurrence): Choice => {
  const first = days.find((day) => shareOf(kalas.pradosha(day), tithi) > 0)
  const last = days.at(-1) as WholeDay
  if (first === undefined) return { day: last, why: 'prevails at pradosha of no day, and ends on this one' }
  const bhadraEnd = (tithi.start + tithi.end) / 2
  if (first !== last && shareOf(kalas.pradosha(last), tithi) > 0)
    return { day: last, why: 'prevails at pradosha of two days: the second, free of Bhadra' }
  if (bhadraEnd <= kalas.pradosha(first).start) return { day: first, why: 'prevails at pradosha, and Bhadra is over by then' }
  const enough = last.sunrise + (7 / 8) * (last.sunset - last.sunrise)
  if (bhadraEnd > midnightOf(first) && first !== last && tithi.end >= enough)
    return { day: last, why: 'is in Bhadra until after midnight of its own pradosha, and lasts three and a half praharas of the next day: that one' }
  return { day: first, why: 'prevails at pradosha; the fire waits for the end of Bhadra, or is lit in its tail' }
}

/** Holi, the day of colors: the one after the fire. */
export const holi: DayRule = (occurrence) => {
  const day = occurrence.dayAfter(holikaDahan(occurrence).day)
  return day && { day, why: 'brought Holika Dahan on the day before' }
}

const midnightOf = (day: WholeDay) => (day.sunset + day.nextSunrise) / 2

/**
 * Raksha Bandhan: Purnima free of Bhadra, on the day whose sunrise it outlasts by three muhurtas; else on the day before, in
 * aparahna or pradosha once Bhadra is over (Dharmasindhu, second part, Shravana).
 */
export const rakshaBandhan: DayRule = (occurrence) => {
  const day = outlastsSunrise(occurrence)
  if (day !== undefined) return { day, why: 'outlasts the sunrise of this day by three muhurtas, free of Bhadra' }
  return { day: occurrence.days[0], why: 'does not outlast the next sunrise by three muhurtas; after Bhadra on this day' }
}

/** Akshaya Tritiya: Tritiya in the forenoon; of two such days the second, where Tritiya outlasts its sunrise by three muhurtas. */
export const akshayaTritiya: DayRule = (occurrence) => {
  const day = outlastsSunrise(occurrence)
  if (day !== undefined) return { day, why: 'outlasts the sunrise of this day by three muhurtas' }
  return prevailingAt('purvahna', { tie: 'first', absent: 'first' })(occurrence)
}

/** The last day at whose sunrise the tithi runs, and on which it lasts three muhurtas. */
function outlastsSunrise({ tithi, days }: Occurrence): WholeDay | undefined {
  return days.findLast((day) => tithi.start <= day.sunrise && tithi.end >= threeMuhurtasOf(day))
}

/**
 * Vijayadashami: Dashami at aparahna, longer where it is on two days; but the second day, where Dashami outlasts its sunrise by three
 * muhurtas and the Moon is in Shravana at its aparahna alone (Nirnayasindhu, second part, Ashvina).
 */
export const vijayadashami: DayRule = (occurrence) => {
  const { days, nakshatraAt } = occurrence
  const [first] = days
  const second = outlastsSunrise(occurrence)
  const inShravana = (day: WholeDay) => nakshatraAt(kalas.aparahna(day).start) === shravana || nakshatraAt(kalas.aparahna(day).end) === shravana
  if (second !== undefined && second !== first && inShravana(second) && !inShravana(first))
    return { day: second, why: 'outlasts the sunrise of this day by three muhurtas, with the Moon in Shravana at its aparahna' }
  return prevailingAt('aparahna', { tie: 'first', longer: true, absent: 'first' })(occurrence)
}

/** Janmashtami of the Vaishnavas: Ashtami at sunrise, untouched by Saptami; where it runs at none, the day after. */
export const vaishnavaJanmashtami: DayRule = (occurrence) => {
  const { tithi, days, dayAfter } = occurrence
  if (days.some((day) => shareOf(kalas.sunrise(day), tithi) > 0)) return prevailingAt('sunrise', { tie: 'first', absent: 'last' })(occurrence)
  const day = dayAfter(days[0])
  return day && { day, why: 'runs at no sunrise: the day after, free of Saptami' }
}
