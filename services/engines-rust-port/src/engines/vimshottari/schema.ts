import { Instant, Nullable, OneOf, Strict } from '@selemene/contracts'
import { nakshatras } from '@selemene/traditions'
import Type, { type Static, type TSchema } from 'typebox'
import { ayanamsaNames } from '../../ephemeris/ayanamsas.js'
import { nakshatraLords } from '../../vedic/nakshatras.js'

export const Options = Strict({
  ayanamsa: OneOf(ayanamsaNames, { default: 'lahiri', description: 'Zero point of the sidereal zodiac' }),
  ayanamsa_nutation: Type.Boolean({
    default: true,
    description: 'False takes off the mean ayanamsa, without nutation, as Drik Panchang does: sankrantis and nakshatras shift by up to 7 minutes',
  }),
  positions: OneOf(['apparent', 'geometric'], { default: 'apparent', description: 'Moon and Sun as seen, or where they are at that instant' }),
  year: OneOf(['365.25', '365.2425', '365.2422', '365.256364', '360', 'true_solar'], {
    default: '365.25',
    description: 'Days in a year of the dasha; true_solar: the Sun’s sidereal longitude advances 360°',
  }),
  depth: Type.Integer({ minimum: 1, maximum: 5, default: 3, description: 'Levels of periods: 1 mahadashas … 5 pranadashas' }),
  moon_longitude: Type.Optional(
    Type.Number({ minimum: 0, exclusiveMaximum: 360, description: 'Sidereal longitude of the Moon at birth, degrees, in place of time and zone' }),
  ),
})
export type Options = Static<typeof Options>

const Lord = OneOf([...nakshatraLords])
const bounds = { lord: Lord, start: Instant('First instant, UTC'), end: Instant('First instant of the next period, UTC') }
const parts = <P extends TSchema>(period: P, description: string) => Type.Optional(Type.Array(period, { minItems: 9, maxItems: 9, description }))

const Prana = Type.Object(bounds)
const Sookshma = Type.Object({ ...bounds, pranadashas: parts(Prana, 'From depth 5') })
const Pratyantar = Type.Object({ ...bounds, sookshmadashas: parts(Sookshma, 'From depth 4') })
const Antar = Type.Object({ ...bounds, pratyantardashas: parts(Pratyantar, 'From depth 3') })
const Maha = Type.Object({ ...bounds, years: Type.Integer({ description: 'Full length in years' }), antardashas: parts(Antar, 'From depth 2') })
export type Mahadasha = Static<typeof Maha>
export type Period = Static<typeof Prana>

const Bounds = Type.Object(bounds)
const CurrentPeriod = Type.Object({ mahadasha: Bounds, antardasha: Bounds, pratyantardasha: Bounds, at: Instant('The instant asked about') })
export type CurrentPeriod = Static<typeof CurrentPeriod>

const Transition = Type.Object({
  at: Instant('When the periods change, UTC'),
  level: OneOf(['mahadasha', 'antardasha', 'pratyantardasha'], { description: 'The highest level that changes' }),
  from: Lord,
  to: Lord,
  mahadasha: Lord,
  antardasha: Lord,
  pratyantardasha: Lord,
})
export type Transition = Static<typeof Transition>

export const Result = Type.Object({
  birth_nakshatra: Type.Object({
    number: Type.Integer({ minimum: 1, maximum: 27 }),
    name: OneOf([...nakshatras]),
    pada: Type.Integer({ minimum: 1, maximum: 4 }),
    lord: Lord,
    moon_longitude: Type.Number({ minimum: 0, exclusiveMaximum: 360, description: 'Sidereal longitude of the Moon at birth, degrees' }),
  }),
  balance: Type.Object({
    lord: Lord,
    fraction_remaining: Type.Number({ minimum: 0, maximum: 1, description: 'Share of the nakshatra that the Moon had before it' }),
    years: Type.Number({ minimum: 0, maximum: 20, description: 'Years left of the first mahadasha at birth' }),
    ymd: Type.Object(
      { years: Type.Integer({ minimum: 0 }), months: Type.Integer({ minimum: 0, maximum: 11 }), days: Type.Integer({ minimum: 0, maximum: 29 }) },
      { description: 'The same in 12 months of 30 days, to the nearest day' },
    ),
  }),
  mahadashas: Type.Array(Maha, { minItems: 9, maxItems: 9, description: '120 years, from the notional start of the first period before birth' }),
  current_period: Nullable(CurrentPeriod, { description: 'The periods at current_time; null, with its reason, outside the 120 years' }),
  upcoming_transitions: Type.Array(Transition, { maxItems: 5, description: 'The next changes of pratyantardasha after current_time' }),
  reasons: Type.Object({ current_period: Type.Optional(Type.String()), upcoming_transitions: Type.Optional(Type.String()) }),
})
export type Result = Static<typeof Result>
