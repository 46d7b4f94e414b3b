import { nakshatras, signs } from '@selemene/traditions'
import { nakshatraOf } from '../../vedic/nakshatras.js'
import type { Span } from '../../vedic/parts.js'
import { signOf } from '../../vedic/signs.js'
import type { Anga, AngaDivision } from './anga-division.js'
import type { Angas } from './angas.js'
import { karanaNames, tithiNames, yogaNames } from './data/names.js'
import type { Result } from './schema.js'
import type { Spelling } from './spelling.js'

/** The four angas that run at an instant. */
export function angasAt(at: number, siderealMoon: number, angas: Angas, spelling: Spelling): Pick<Result, 'tithi' | 'nakshatra' | 'yoga' | 'karana'> {
  const tithi = angas.tithis.at(at)
  const place = nakshatraOf(siderealMoon)
  const running = (division: AngaDivision, names: readonly string[]) => {
    const anga = division.at(at)
    return { ...named(anga, names, spelling), progress: anga.progress }
  }
  const nakshatra = running(angas.nakshatras, nakshatras)
  return {
    tithi: {
      number: tithi.number,
      name: tithiNames[tithi.number - 1] as string,
      paksha: tithi.number <= 15 ? 'Shukla' : 'Krishna',
      ...spelling.span(tithi),
      progress: tithi.progress,
    },
    nakshatra: {
      number: nakshatra.number,
      name: nakshatra.name,
      pada: place.pada,
      lord: place.lord,
      start: nakshatra.start,
      end: nakshatra.end,
      progress: nakshatra.progress,
    },
    yoga: running(angas.yogas, yogaNames),
    karana: running(angas.karanas, karanaNames),
  }
}

/** Everything that runs or begins in a Vedic day. */
export function angasOfDay(
  day: Span,
  angas: Angas,
  spelling: Spelling,
): Omit<Result['day'], 'date' | 'start' | 'end' | 'observances' | 'moonrises' | 'moonsets'> {
  const list = (division: AngaDivision, names: readonly string[]) => division.during(day).map((anga) => named(anga, names, spelling))
  const tithis = angas.tithis.during(day)
  return {
    tithis: list(angas.tithis, tithiNames),
    nakshatras: list(angas.nakshatras, nakshatras),
    yogas: list(angas.yogas, yogaNames),
    karanas: list(angas.karanas, karanaNames),
    nakshatra_padas: angas.padas.during(day).map((pada) => ({
      nakshatra: nakshatras[Math.floor((pada.number - 1) / 4)] as string,
      pada: ((pada.number - 1) % 4) + 1,
      ...spelling.span(pada),
    })),
    moon_signs: list(angas.moonSigns, signs),
    kshaya_tithis: tithis.filter((tithi) => tithi.start > day.start && tithi.end < day.end).map((tithi) => tithi.number),
    vriddhi: (tithis[0] as Anga).end > day.end,
  }
}

/** Sun or Moon by both zodiacs. */
export function luminary(tropical: number, sidereal: number): Result['sun'] {
  const { name, pada } = nakshatraOf(sidereal)
  return { longitude_tropical: tropical, longitude_sidereal: sidereal, sign: signOf(sidereal), nakshatra: name, pada }
}

const named = (anga: Anga, names: readonly string[], spelling: Spelling) => ({
  number: anga.number,
  name: names[anga.number - 1] as string,
  ...spelling.span(anga),
})
