import type { Crossing } from '../../vedic/find-crossings.js'
import type { Horizon } from '../../vedic/horizon.js'
import type { Span } from '../../vedic/parts.js'

export interface MoonEvents {
  rise: number | null
  set: number | null
  /** All within the day. */
  rises: number[]
  sets: number[]
}

/** The Moon rises about fifty minutes later each day, up to hours later near the polar circles: a day first, then one more. */
const searchDays = [1.05, 2] as const

/** The first moonrise and moonset after a day begins (Julian Dates, UT), with the cause in `reasons` where there is none within two days. */
export function moonEventsOf({ start, end }: Span, horizon: Horizon, reasons: Record<string, string>): MoonEvents {
  let crossings: Crossing[] = []
  let from = start
  for (const days of [Math.max(searchDays[0], end - start), searchDays[1]]) {
    crossings = [...crossings, ...horizon.moonCrossings(from, start + days)]
    from = start + days
    if (crossings.some((crossing) => crossing.rising) && crossings.some((crossing) => !crossing.rising)) break
  }
  const rise = crossings.find((crossing) => crossing.rising)?.jd ?? null
  const set = crossings.find((crossing) => !crossing.rising)?.jd ?? null
  const where = horizon.moonHeight(start) > 0 ? 'above' : 'below'
  if (rise === null) reasons.moonrise = set === null ? staysReason(where) : 'the Moon sets and does not rise again for two days'
  if (set === null) reasons.moonset = rise === null ? staysReason(where) : 'the Moon rises and does not set again for two days'
  const within = (rising: boolean) => crossings.filter((crossing) => crossing.rising === rising && crossing.jd < end).map(({ jd }) => jd)
  return { rise, set, rises: within(true), sets: within(false) }
}

const staysReason = (where: 'above' | 'below') => `the Moon stays ${where} the horizon for two days`
