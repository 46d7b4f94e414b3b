import { createValidator } from '@selemene/contracts'
import Type, { type Static } from 'typebox'
import { ProviderFault } from './provider-fault.js'

/** Local time at the offset of the question, sometimes with a fraction of a second. */
const LocalTime = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?$' })
const number = (maximum: number) => Type.Integer({ minimum: 1, maximum })
const Running = (maximum: number) => Type.Object({ '1': Type.Object({ number: number(maximum), completion: LocalTime }) })

/**
 * What we read of the answer of POST /complete-panchang, with its own spelling (https://freeastrologyapi.com/api-reference/complete-panchang).
 * Of yogas and karanas the first runs at the moment that was asked for, the others follow it. The single endpoints (/tithi-durations …) answer
 * the same objects; one call for all four limbs spares the quota.
 */
const Panchang = Type.Object({
  tithi: Type.Object({ number: number(30), paksha: Type.String(), completes_at: LocalTime }),
  nakshatra: Type.Object({ number: number(27), starts_at: LocalTime, ends_at: LocalTime }),
  yoga: Running(27),
  karana: Running(60),
})

/** A limb as the provider gives it: its number and the instants of its ends, local time at the offset of the question. */
export interface ProviderLimb {
  number: number
  start?: string
  end: string
}
export type ProviderPanchang = Record<'tithi' | 'nakshatra' | 'yoga' | 'karana', ProviderLimb>

const faultsOf = createValidator(Panchang, {}, {})

/** Throws ProviderFault (`invalid_answer`) for what does not fit the schema or makes no sense. */
export function readPanchang(answer: unknown): ProviderPanchang {
  const body = unwrapped(answer)
  const [fault] = faultsOf(body)
  if (fault !== undefined) throw new ProviderFault('invalid_answer', `${fault.pointer} ${fault.message}`)
  const { tithi, nakshatra, yoga, karana } = body as Static<typeof Panchang>
  const read: ProviderPanchang = {
    tithi: { number: tithiNumber(tithi), end: tithi.completes_at },
    nakshatra: { number: nakshatra.number, start: nakshatra.starts_at, end: nakshatra.ends_at },
    yoga: { number: yoga['1'].number, end: yoga['1'].completion },
    karana: { number: karana['1'].number, end: karana['1'].completion },
  }
  for (const { start, end } of Object.values(read)) for (const time of [start ?? end, end]) assertExists(time)
  return read
}

/** Some of the provider's endpoints wrap the answer: `{statusCode, output}`, the output being JSON in a string. */
function unwrapped(answer: unknown): unknown {
  let body: unknown = answer
  if (typeof body === 'object' && body !== null && 'output' in body) body = body.output
  for (let i = 0; i < 2 && typeof body === 'string'; i++) body = parsed(body)
  return body
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ProviderFault('invalid_answer', 'an output that is not JSON')
  }
}

/** The schema lets a thirteenth month pass. */
function assertExists(localTime: string): void {
  if (Number.isNaN(Date.parse(`${localTime.replace(' ', 'T')}Z`))) throw new ProviderFault('invalid_answer', 'a time that does not exist')
}

/** From 1 at the new moon, also where the dark half is counted from 1 again. */
function tithiNumber({ number, paksha }: { number: number; paksha: string }): number {
  const isDark = /^krishna/i.test(paksha)
  if (isDark && number <= 15) return number + 15
  if (!isDark && number > 15) throw new ProviderFault('invalid_answer', 'a tithi and a paksha that contradict each other')
  return number
}
