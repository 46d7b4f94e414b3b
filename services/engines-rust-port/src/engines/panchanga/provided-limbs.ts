import { type EngineInput, NoesisError } from '@selemene/contracts'
import { type Calculation, formatInstant } from '@selemene/engine'
import type { FallbackReason } from '../../provider/fallback-reasons.js'
import type { PanchangProvider, ProviderMoment } from '../../provider/panchang-provider.js'
import type { ProviderLimb, ProviderPanchang } from '../../provider/read-panchang.js'
import { asksForNow } from './asked-moment.js'
import type { Options, Result } from './schema.js'

/**
 * Most that an end may differ from ours, seconds. On an answer of the provider (Agra, 2024-07-12 14:00 IST) tithi and karana lie 1 s from ours,
 * so its positions are apparent; nakshatra lies 36 s and yoga 66 s away, so its Lahiri ayanamsa differs by about 19″. Twice that is an error.
 */
const toleranceSeconds = 120
/** Before, a date may be meant in either calendar. */
const firstYear = 1583
const limbs = ['tithi', 'nakshatra', 'yoga', 'karana'] as const

/**
 * Our own panchanga with the provider's limbs at `at`, where it offers them and they agree with our positions; else our own, with the reason.
 * Throws EXTERNAL_API_ERROR when the provider cannot answer and the operator allows no fallback.
 */
export async function withProvidedLimbs(
  own: Calculation<Result>,
  input: EngineInput<Options>,
  { provider, deadline }: { provider: PanchangProvider; deadline: () => number },
): Promise<Calculation<Result>> {
  const moment = momentOf(own.result, input)
  if (moment.year < firstYear || input.options.ayanamsa !== 'lahiri') return fallBack(own, 'not_offered', provider)
  const answer = await provider.ask(moment, { deadline, isToday: asksForNow(input) })
  if (typeof answer !== 'string') return compared(own, answer, provider)
  if (!provider.fallsBack) throw new NoesisError('EXTERNAL_API_ERROR', 'The outside provider gave no answer.', { extra: { reason: answer } })
  return fallBack(own, answer, provider)
}

/** Reasons that a later request of the same meaning would meet again. */
const lasting: readonly FallbackReason[] = ['no_key', 'not_offered', 'disagreement']

function fallBack(
  own: Calculation<Result>,
  reason: FallbackReason,
  provider: PanchangProvider,
  details: { limb?: string; seconds?: number } = {},
): Calculation<Result> {
  provider.fellBack(reason, details)
  return { ...own, backend: 'native', fallbackReason: reason, ...(lasting.includes(reason) ? {} : { provisional: true }) }
}

/** `at` on the place's clock. */
function momentOf({ at }: Result, input: EngineInput<Options>): ProviderMoment {
  const [year, month, date, hours, minutes, seconds] = (at.match(/\d+/g) as string[]).map(Number) as [number, number, number, number, number, number]
  const { latitude, longitude } = asksForNow(input) ? (input.location ?? {}) : (input.birth_data ?? {})
  return {
    ...{ year, month, date, hours, minutes, seconds },
    latitude: latitude as number,
    longitude: longitude as number,
    timezone: offsetSecondsOf(at) / 3600,
  }
}

function compared(own: Calculation<Result>, answer: ProviderPanchang, provider: PanchangProvider): Calculation<Result> {
  const { result } = own
  const offset = offsetSecondsOf(result.at)
  for (const name of limbs) {
    const difference = differenceOf(result[name], answer[name], offset)
    if (difference !== undefined) return fallBack(own, 'disagreement', provider, { limb: name, ...difference })
  }
  const provided = Object.fromEntries(limbs.map((name) => [name, { ...result[name], ...instantsOf(result[name], answer[name], offset) }]))
  return {
    ...own,
    result: { ...result, ...provided },
    conventions: { ...own.conventions, ...conventionsOfProvider },
    backend: 'free-astrology-api',
  }
}

/** What the provider does otherwise than we do. */
const conventionsOfProvider = {
  limbs: 'ends of tithi, nakshatra, yoga and karana at `at`, and the start of the nakshatra, as FreeAstrologyAPI.com gives them; all else is ours',
  limbs_observer: 'geocentric',
  limbs_ayanamsa: 'lahiri as the provider takes it, some 19″ from ours: a nakshatra by half a minute, a yoga by a minute',
  limbs_positions: 'apparent',
  limbs_tolerance_seconds: toleranceSeconds,
}

type OwnLimb = { number: number; start: string; end: string }

/** undefined: they agree. Without seconds: another limb runs by theirs than by ours. */
function differenceOf(own: OwnLimb, { number, start, end }: ProviderLimb, offset: number): { seconds?: number } | undefined {
  if (own.number !== number) return {}
  const apart = (ours: string, theirs: string | undefined) => (theirs === undefined ? 0 : Math.abs(Date.parse(ours) - epochOf(theirs, offset)) / 1000)
  const seconds = Math.max(apart(own.end, end), apart(own.start, start))
  return seconds <= toleranceSeconds ? undefined : { seconds: Math.round(seconds) }
}

function instantsOf(own: OwnLimb, { start, end }: ProviderLimb, offset: number): { start: string; end: string } {
  const spelled = (ours: string, theirs: string | undefined) =>
    theirs === undefined ? ours : formatInstant(epochOf(theirs, offset), offsetSecondsOf(ours))
  return { start: spelled(own.start, start), end: spelled(own.end, end) }
}

/** The provider's local time, at the offset that it was asked with. NaN for a date that does not exist. */
const epochOf = (localTime: string, offset: number) => Date.parse(`${localTime.replace(' ', 'T')}Z`) - offset * 1000

function offsetSecondsOf(instant: string): number {
  const match = /([+-])(\d{2}):(\d{2})$/.exec(instant)
  if (match === null) return 0
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60)
}
