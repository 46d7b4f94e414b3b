import Type, { type Static } from 'typebox'
import { Nullable, OneOf, Strict } from './json-schema.js'

const Latitude = (description: string) => Type.Number({ minimum: -90, maximum: 90, description, examples: [12.97194] })
const Longitude = (description: string) => Type.Number({ minimum: -180, maximum: 180, description, examples: [77.59369] })

/** The query of GET /api/v1/places. */
export const PlacesQuery = Strict({
  q: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 100,
      description: 'A name in any language, or its beginning; a region or country may follow after a comma',
      examples: ['Bengaluru', 'Springfield, Illinois'],
    }),
  ),
  country: Type.Optional(Type.String({ pattern: '^[A-Za-z]{2}$', description: 'ISO 3166-1 alpha-2 code', examples: ['IN'] })),
  near: Type.Optional(
    Type.String({
      maxLength: 40,
      pattern: '^-?\\d{1,2}(?:\\.\\d{1,12})?,-?\\d{1,3}(?:\\.\\d{1,12})?$',
      description: 'Latitude and longitude in degrees: the nearest places come first',
      examples: ['12.97,77.59'],
    }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, description: '10 unless said' })),
})
export type PlacesQuery = Static<typeof PlacesQuery>

export const GazetteerPlace = Type.Object({
  id: Type.Integer({ description: 'GeoNames id' }),
  name: Type.String(),
  region: Nullable(Type.String(), { description: 'First-level division, such as a state' }),
  country: Type.String({ description: 'In English' }),
  country_code: Type.String({ description: 'ISO 3166-1 alpha-2' }),
  latitude: Latitude('Degrees, north positive'),
  longitude: Longitude('Degrees, east positive'),
  elevation: Type.Integer({ description: 'Meters above sea level' }),
  timezone: Type.String({ description: 'IANA zone, by its borders' }),
  population: Type.Integer({ minimum: 0, description: '0 where it is not known' }),
  distance_km: Type.Optional(Type.Number({ minimum: 0, description: 'From `near`, along the great circle' })),
})
export type GazetteerPlace = Static<typeof GazetteerPlace>

export const PlacesAnswer = Type.Object({ places: Type.Array(GazetteerPlace, { maxItems: 50 }) })

/** The query of GET /api/v1/timezones/resolve. Its fields are those of birth_data. */
export const LocalTimeQuery = Strict({
  date: Type.String({ maxLength: 10, description: 'Civil date YYYY-MM-DD in `calendar`', examples: ['1991-08-13'] }),
  time: Type.String({ maxLength: 8, description: 'Local civil time HH:MM or HH:MM:SS', examples: ['13:31'] }),
  timezone: Type.String({ maxLength: 64, description: 'IANA zone name, or a fixed offset ±HH:MM[:SS]', examples: ['Asia/Kolkata'] }),
  time_fold: Type.Optional(OneOf(['earlier', 'later'], { description: 'Which of the two instants, when the clock showed this time twice' })),
  calendar: Type.Optional(OneOf(['gregorian', 'julian'], { description: 'Calendar of `date`; gregorian unless said' })),
  latitude: Type.Optional(Latitude('Of the place; engines need no more than the time zone')),
  longitude: Type.Optional(Longitude('Of the place, for its local mean time')),
})
export type LocalTimeQuery = Static<typeof LocalTimeQuery>

const Candidate = Type.Object({
  time_fold: Nullable(Type.String({ enum: ['earlier', 'later'] }), { description: 'What to send to choose it; null where there is no choice' }),
  utc: Type.String({ description: 'RFC 3339 in UTC' }),
  offset: Type.String({ description: '±HH:MM[:SS]' }),
  abbreviation: Type.String({ description: 'Of the rule in force, such as IST; LMT is local mean time' }),
})

/** What a local time means. */
export const LocalTimeAnswer = Type.Object({
  timezone: Type.String(),
  local: Type.String({ description: 'The civil time that was read, YYYY-MM-DDTHH:MM:SS' }),
  rule: Type.String({
    enum: ['exact', 'fold-earlier', 'fold-later', 'fold', 'gap'],
    description:
      'exact: one instant. fold: the clock showed it twice, and engines ask for time_fold. gap: the clock never showed it, and engines refuse it',
  }),
  utc: Nullable(Type.String(), { description: 'The instant, RFC 3339 in UTC; null for fold and gap' }),
  offset: Nullable(Type.String(), { description: '±HH:MM[:SS] in force' }),
  abbreviation: Nullable(Type.String(), { description: 'Of the rule in force, such as IST; LMT is local mean time' }),
  source: Type.String({ enum: ['iana', 'fixed'] }),
  candidates: Type.Array(Candidate, { maxItems: 2, description: 'Every instant at which clocks showed this time' }),
  explanation: Type.String({ description: 'The same in a sentence' }),
  warnings: Type.Array(Type.String()),
  tzdata: Type.String({ description: 'Release of the time zone database' }),
})
export type LocalTimeAnswer = Static<typeof LocalTimeAnswer>
