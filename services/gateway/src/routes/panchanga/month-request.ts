import { Strict } from '@selemene/contracts'
import Type, { type Static } from 'typebox'

const Where = Strict(
  {
    latitude: Type.Number({ minimum: -90, maximum: 90, description: 'Degrees, north positive' }),
    longitude: Type.Number({ minimum: -180, maximum: 180, description: 'Degrees, east positive' }),
    altitude: Type.Optional(Type.Number({ minimum: -500, maximum: 9000, description: 'Metres above sea level' })),
    timezone: Type.String({
      maxLength: 64,
      description: 'IANA zone name, a fixed offset ±HH:MM[:SS], or "LMT": the local mean time of the longitude',
    }),
  },
  { description: 'The place whose sunrise makes the days' },
)

export const MonthRequest = Strict(
  {
    year: Type.Integer({ minimum: 1, maximum: 9999, description: 'Gregorian' }),
    month: Type.Integer({ minimum: 1, maximum: 12 }),
    location: Where,
    options: Type.Optional(Type.Record(Type.String(), Type.Unknown(), { description: 'As of the panchanga engine; `at` is always the sunrise' })),
  },
  { examples: [{ year: 2026, month: 11, location: { latitude: 28.6139, longitude: 77.209, timezone: 'Asia/Kolkata' } }] },
)
export type MonthRequest = Static<typeof MonthRequest>
