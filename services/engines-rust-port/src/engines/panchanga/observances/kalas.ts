import { partOf, type Span } from '../../../vedic/parts.js'
import type { WholeDay } from './day-row.js'

/** The parts of a day by which observances are fixed. */
export type Kala = 'sunrise' | 'pratahkala' | 'purvahna' | 'madhyahna' | 'aparahna' | 'pradosha' | 'nishita'

/** Four ghatis before sunrise. */
const arunodayaDays = 96 / 1440

/**
 * Where a kala lies in a day: daylight in fifths (pratahkala, sangava, madhyahna, aparahna, sayahna) or halves (purvahna), the night
 * in fifteenths (pradosha the first three, nishita the eighth). Dharmasindhu, first part; Drik Panchang prints the same stretches.
 */
export const kalas: Record<Kala, (day: WholeDay) => Span> = {
  sunrise: ({ sunrise }) => ({ start: sunrise, end: sunrise }),
  pratahkala: (day) => partOf(daylight(day), 1, 5),
  purvahna: (day) => partOf(daylight(day), 1, 2),
  madhyahna: (day) => partOf(daylight(day), 3, 5),
  aparahna: (day) => partOf(daylight(day), 4, 5),
  pradosha: (day) => partOf(night(day), 1, 5),
  nishita: (day) => partOf(night(day), 8, 15),
}

/** The instant at which dawn begins to redden, the test of a pure ekadashi. */
export const arunodayaOf = ({ sunrise }: WholeDay): number => sunrise - arunodayaDays

/** The first three of the fifteen muhurtas of daylight: how long a tithi must outlast sunrise to count for that day's rites. */
export const threeMuhurtasOf = (day: WholeDay): number => partOf(daylight(day), 1, 5).end

const daylight = ({ sunrise, sunset }: WholeDay): Span => ({ start: sunrise, end: sunset })
const night = ({ sunset, nextSunrise }: WholeDay): Span => ({ start: sunset, end: nextSunrise })
