import { partsOf, type Span } from './parts.js'

/** The seven choghadiyas and how the tradition holds each. */
export const choghadiyaQualities = {
  Udveg: 'inauspicious',
  Char: 'neutral',
  Labh: 'auspicious',
  Amrit: 'auspicious',
  Kaal: 'inauspicious',
  Shubh: 'auspicious',
  Rog: 'inauspicious',
} as const
export type ChoghadiyaName = keyof typeof choghadiyaQualities

/** By day they follow the lords of the hours; by night every fifth of that order comes next. */
const dayOrder: readonly ChoghadiyaName[] = ['Udveg', 'Char', 'Labh', 'Amrit', 'Kaal', 'Shubh', 'Rog']
const nightOrder: readonly ChoghadiyaName[] = ['Shubh', 'Amrit', 'Char', 'Rog', 'Kaal', 'Labh', 'Udveg']

/** First of each weekday, Sunday first: by day the weekday lord's own, by night the fifth after it. Source: Drik Panchang, Choghadiya. */
const firstOfDay: readonly ChoghadiyaName[] = ['Udveg', 'Amrit', 'Rog', 'Labh', 'Shubh', 'Char', 'Kaal']
const firstOfNight: readonly ChoghadiyaName[] = ['Shubh', 'Char', 'Kaal', 'Udveg', 'Amrit', 'Rog', 'Labh']

export interface Choghadiya extends Span {
  name: ChoghadiyaName
  quality: (typeof choghadiyaQualities)[ChoghadiyaName]
}

/** Eight of the daylight. */
export const dayChoghadiyas = (weekday: number, daylight: Span): Choghadiya[] => eightFrom(firstOfDay[weekday] as ChoghadiyaName, dayOrder, daylight)

/** Eight of the night that follows this day. */
export const nightChoghadiyas = (weekday: number, night: Span): Choghadiya[] => eightFrom(firstOfNight[weekday] as ChoghadiyaName, nightOrder, night)

function eightFrom(first: ChoghadiyaName, order: readonly ChoghadiyaName[], span: Span): Choghadiya[] {
  const from = order.indexOf(first)
  return partsOf(span, 8).map((part, i) => {
    const name = order[(from + i) % 7] as ChoghadiyaName
    return { name, quality: choghadiyaQualities[name], ...part }
  })
}
