import { type FieldFault, invalidFields } from '@selemene/contracts'
import { type Calendar, civilDateOf, dayNumber, formatCivilDate, parseCivilDate } from '@selemene/engine'

/** Julian Day Numbers of the first and last day that lie wholly in the vendored files (a test holds them against the opened files). */
export const ephemerisDays = { first: 1_721_059, last: 2_816_786 } as const

/** What a calculation looks at around the instant that it is asked for. */
export interface Reach {
  /** Days before it. */
  before: number
  /** Days after it. */
  after: number
  /** Said with the supported dates: "since the design lies up to 93 days before the birth". */
  because?: string
}

export interface AskedDate {
  date: string
  calendar?: Calendar
}

/** A date may be that of any time in any zone, up to a day of offset away from UTC. */
const zoneDays = 1

/**
 * The fault of a civil date for which a calculation's reach leaves the files; undefined where there is none. It goes by the date
 * alone, whatever time and zone come with it, so that the dates it names are the first and the last that are answered.
 */
export function dateFault({ date, calendar = 'gregorian' }: AskedDate, reach: Reach, pointer = '/birth_data/date'): FieldFault | undefined {
  const civil = parseCivilDate(date, calendar)
  if (civil === undefined) return undefined
  return dayFault(dayNumber(civil, calendar), daysWithin(reach, zoneDays), { reach, pointer, calendar })
}

/** Throws INVALID_INPUT at `pointer`, naming the supported dates (UTC), for an instant for which a calculation's reach leaves the files. */
export function requireInstantInReach(julianDate: number, reach: Reach, pointer: string): void {
  const fault = instantFault(julianDate, reach, pointer)
  if (fault !== undefined) throw invalidFields([fault])
}

/** The same as a fault. */
export const instantFault = (julianDate: number, reach: Reach, pointer: string): FieldFault | undefined =>
  dayFault(Math.floor(julianDate + 0.5), daysWithin(reach, 0), { reach, pointer, calendar: 'gregorian' })

/** The API's calendar begins here, in UTC as well; the files hold the year before. */
const firstDay = dayNumber({ year: 1, month: 1, day: 1 })

const daysWithin = ({ before, after }: Reach, margin: number) => ({
  first: Math.max(firstDay + margin, ephemerisDays.first + Math.ceil(before + margin)),
  last: ephemerisDays.last - Math.ceil(after + margin),
})

function dayFault(day: number, { first, last }: { first: number; last: number }, asked: { reach: Reach; pointer: string; calendar: Calendar }) {
  if (day >= first && day <= last) return undefined
  const { reach, pointer, calendar } = asked
  const [from, to] = [first, last].map((limit) => formatCivilDate(civilDateOf(limit, calendar)))
  const dates = calendar === 'julian' ? 'Julian dates' : 'dates'
  const because = reach.because === undefined ? '' : `, since ${reach.because}`
  return { pointer, message: `is outside the ephemeris: ${dates} from ${from} to ${to} are supported${because}`, code: 'ephemeris-range' }
}
