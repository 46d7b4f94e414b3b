import { Instant, Nullable, OneOf, Strict } from '@selemene/contracts'
import Type, { type Static } from 'typebox'
import { sunriseRules } from '../../vedic/sunrise-rules.js'
import { activities } from './data/activities.js'

export const Options = Strict({
  clock: OneOf(['civil', 'mean_solar', 'true_solar'], {
    default: 'civil',
    description: 'The clock that organ and dosha follow: the zone’s, the mean Sun’s or the true Sun’s at the place',
  }),
  sunrise: OneOf([...sunriseRules], { default: 'upper_limb_refracted', description: 'Which part of the Sun at which altitude is sunrise' }),
  activity: Type.Optional(OneOf(activities, { description: 'What to find a good time for' })),
})
export type Options = Static<typeof Options>

const start = Instant('When it begins')
const end = Instant('When it ends')
const name = Type.String()
const Span = Type.Object({ start, end })
const Lights = {
  sunrise: Nullable(Instant('Sunrise that opened this Vedic day')),
  sunset: Nullable(Instant('Sunset after it')),
  next_sunrise: Nullable(Instant('Sunrise that closes it')),
}

export const Result = Type.Object({
  at: Instant('The instant that everything is given for'),
  clock_time: Type.String({ description: 'What the chosen clock shows then, HH:MM:SS' }),
  organ: Type.Object({ name, element: OneOf(['Wood', 'Fire', 'Earth', 'Metal', 'Water']), start, end }),
  dosha: Type.Object({ name: OneOf(['Vata', 'Pitta', 'Kapha']), start, end }),
  vara: Nullable(Type.Object({ index: Type.Integer({ minimum: 0, maximum: 6 }), name }), {
    description: 'Day from sunrise to sunrise; null without a location',
  }),
  ...Lights,
  hora: Nullable(Type.Object({ number: Type.Integer({ minimum: 1, maximum: 24 }), lord: name, start, end }), {
    description: 'Planetary hour; null without a location or a sunrise',
  }),
  choghadiya: Nullable(Type.Object({ name, quality: OneOf(['auspicious', 'neutral', 'inauspicious']), start, end }), {
    description: 'Null without a location or a sunrise',
  }),
  ghati: Nullable(
    Type.Object({
      ghati: Type.Integer({ minimum: 0, description: '24 minutes each, since sunrise' }),
      pala: Type.Integer({ minimum: 0, maximum: 59, description: '24 seconds each' }),
      vipala: Type.Integer({ minimum: 0, maximum: 59, description: '0.4 seconds each' }),
    }),
    { description: 'Time since sunrise; null without a location or a sunrise' },
  ),
  muhurta: Nullable(Type.Object({ number: Type.Integer({ minimum: 1, maximum: 30 }), name, start, end }), {
    description: 'Fifteenth of the daylight or of the night',
  }),
  recommendations: Type.Array(Type.String(), { minItems: 1 }),
  activity_timing: Nullable(
    Type.Object({
      activity: OneOf(activities),
      suitable_now: Nullable(Type.Boolean(), { description: 'Null when it needs a choghadiya and there is none' }),
      reason: Type.String(),
      next_window: Nullable(Span, { description: 'The next good stretch that is not running yet' }),
    }),
    { description: 'For `options.activity`; null without it' },
  ),
  upcoming_transitions: Type.Array(
    Type.Object({ kind: OneOf(['organ', 'dosha', 'hora', 'choghadiya', 'muhurta', 'vara']), from: name, to: name, at: Instant('When it changes') }),
    { description: 'The next change of each, soonest first' },
  ),
  reasons: Type.Record(Type.String(), Type.String(), { description: 'Why a field is null, by its name' }),
})
export type Result = Static<typeof Result>
