import type { EngineInput } from '@selemene/contracts'
import { birthInUtc, type RequestFacts, type ResolvedTime, wholeSecond } from '@selemene/engine'
import { partnerTime } from './calculate.js'
import type { Options } from './schema.js'

/** Both births as instants; the clock, to the second, where transits are asked for. */
export function canonical(
  { options: { partner_birth_data, transit } }: EngineInput<Options>,
  { birthTime, now, zones }: RequestFacts,
): EngineInput<Options> {
  return {
    birth_data: birthInUtc(birthTime as ResolvedTime),
    ...(transit ? { current_time: wholeSecond(now) } : {}),
    options: {
      ...(partner_birth_data === undefined ? {} : { partner_birth_data: birthInUtc(partnerTime(partner_birth_data, zones)) }),
      transit,
    },
  }
}
