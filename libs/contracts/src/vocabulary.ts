import Type, { type Static } from 'typebox'
import { Instant, OneOf, Strict } from './json-schema.js'

const timeZoneWords = 'IANA zone name, a fixed offset ±HH:MM[:SS], or "LMT": the local mean time of the given longitude'

/** What a caller may say about a birth. Which of the fields are required is the engine's business. */
export const BirthData = Strict(
  {
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'Full name at birth', examples: ['Asha Rao'] })),
    date: Type.Optional(Type.String({ format: 'civil-date', description: 'Civil date YYYY-MM-DD in `calendar`', examples: ['1991-08-13'] })),
    time: Type.Optional(Type.String({ format: 'civil-time', description: 'Local civil time HH:MM or HH:MM:SS', examples: ['13:31'] })),
    latitude: Type.Optional(Type.Number({ minimum: -90, maximum: 90, description: 'Degrees, north positive', examples: [12.9716] })),
    longitude: Type.Optional(Type.Number({ minimum: -180, maximum: 180, description: 'Degrees, east positive', examples: [77.5946] })),
    timezone: Type.Optional(Type.String({ format: 'time-zone', description: timeZoneWords, examples: ['Asia/Kolkata'] })),
    time_fold: Type.Optional(OneOf(['earlier', 'later'], { description: 'Which of the two instants, when the clock showed this time twice' })),
    calendar: Type.Optional(OneOf(['gregorian', 'julian'], { description: 'Calendar of `date`; gregorian unless said' })),
  },
  { description: 'Birth data' },
)
export type BirthData = Static<typeof BirthData>
export type BirthField = keyof BirthData

/** A place on Earth where something is observed. */
export const Place = Strict(
  {
    latitude: Type.Number({ minimum: -90, maximum: 90, description: 'Degrees, north positive' }),
    longitude: Type.Number({ minimum: -180, maximum: 180, description: 'Degrees, east positive' }),
    altitude: Type.Optional(Type.Number({ minimum: -500, maximum: 9000, description: 'Metres above sea level' })),
    timezone: Type.Optional(Type.String({ format: 'time-zone', description: timeZoneWords })),
  },
  { description: 'A place of observation' },
)
export type Place = Static<typeof Place>

export const CurrentTime = Instant('The instant to calculate for; now when absent')
export const Level = Type.Integer({
  minimum: 0,
  maximum: 5,
  description: 'Consciousness level: how deep the wording goes; 0, the practical one, when absent',
})
export const Seed = Type.Union([Type.String({ minLength: 1, maxLength: 200 }), Type.Integer()], {
  description: 'Repeats a draw; drawn from the system and returned in `metadata.seed` when absent',
})
export const Question = Type.String({ maxLength: 1000, description: 'What the caller asks' })
export const WithReading = Type.Boolean({ description: 'Adds `result.reading`: the result in words; false when absent' })
