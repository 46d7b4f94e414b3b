import { Instant, Nullable, OneOf, Strict } from '@selemene/contracts'
import Type, { type Static, type TSchema } from 'typebox'
import { ayanamsaNames } from '../../ephemeris/ayanamsas.js'
import { horaSystems } from '../../vedic/hora.js'
import { sunriseRules } from '../../vedic/sunrise-rules.js'

export const Options = Strict({
  at: Type.Optional(OneOf(['sunrise', 'instant'], { description: 'What the angas are given for; `instant` when a time is given, else `sunrise`' })),
  ayanamsa: OneOf(ayanamsaNames, { default: 'lahiri', description: 'Sidereal zero point' }),
  ayanamsa_nutation: Type.Boolean({
    default: true,
    description:
      'False takes off the mean ayanamsa, without nutation, as Drik Panchang does: sankrantis shift by up to 7 minutes, ends of nakshatras by half a minute',
  }),
  positions: OneOf(['apparent', 'geometric'], { default: 'apparent', description: 'As seen (light-time, aberration) or where the bodies are' }),
  sunrise: OneOf([...sunriseRules], {
    default: 'upper_limb_refracted',
    description: 'Which part of the Sun at which altitude is sunrise: −50′, −34′ or 0′ of its centre. Never applied to the Moon',
  }),
  month_system: OneOf(['amanta', 'purnimanta'], { default: 'amanta', description: 'Which of the two month names `masa.name` gives' }),
  hora: OneOf([...horaSystems], { default: 'unequal', description: 'Hours of daylight and night, or of sunrise to sunrise' }),
})
export type Options = Static<typeof Options>

const start = Instant('When it begins')
const end = Instant('When it ends')
const SpanSchema = Type.Object({ start, end })
const number = (maximum: number, description: string) => Type.Integer({ minimum: 1, maximum, description })
const name = (description: string) => Type.String({ description })
const degrees = (description: string) => Type.Number({ minimum: 0, exclusiveMaximum: 360, description })
const progress = Type.Number({ minimum: 0, maximum: 1, description: 'Share of it, by angle, already passed' })
const orNull = <T extends TSchema>(schema: T, description: string) =>
  Nullable(schema, { description: `${description}; null with its cause in \`reasons\`` })

const Entry = (count: number, what: string) => Type.Object({ number: number(count, what), name: name(what), start, end })

const Luminary = (body: string) =>
  Type.Object({
    longitude_tropical: degrees(`Tropical longitude of the ${body}`),
    longitude_sidereal: degrees(`Sidereal longitude of the ${body}`),
    sign: name('Sidereal sign'),
    nakshatra: name('Nakshatra'),
    pada: number(4, 'Quarter of the nakshatra'),
  })

const Year = Type.Object({ year: Type.Integer(), samvatsara: name('Name of the year in the cycle of sixty') })
const Seasons = (what: string) => Type.Object({ drik: name(`${what} by the tropical Sun`), vedic: name(`${what} by the sidereal calendar`) })

const Choghadiya = Type.Object({ name: name('Choghadiya'), quality: OneOf(['auspicious', 'neutral', 'inauspicious']), start, end })
const Eight = Type.Array(Choghadiya, { minItems: 8, maxItems: 8 })

const Observance = Type.Object({
  name: name('Fast or festival'),
  rule: name('Its tithi and month, and what decided for this day'),
  start: Instant('When its tithi begins; of a sankranti, when the Sun enters the sign'),
  end: Type.Optional(Instant('When its tithi ends')),
  parana: Type.Optional(Type.Object({ start, end }, { description: 'When the fast is broken, on the next day' })),
})

export const Result = Type.Object({
  date: Type.String({ format: 'civil-date', description: 'The civil date that was asked for, Gregorian' }),
  weekday: name('English weekday of `date`'),
  vara: Type.Object({
    index: Type.Integer({ minimum: 0, maximum: 6, description: '0 = Sunday' }),
    name: name('Sanskrit weekday, from sunrise to sunrise'),
  }),
  at: Instant('The instant that tithi, nakshatra, yoga, karana, Sun and Moon are given for'),
  sunrise: orNull(Instant('Sunrise that opens this Vedic day'), 'Sunrise that opens this Vedic day'),
  sunset: orNull(Instant('Sunset after it'), 'Sunset after it'),
  next_sunrise: orNull(Instant('Sunrise that closes this day'), 'Sunrise that closes this Vedic day'),
  moonrise: orNull(Instant('First moonrise'), 'First moonrise after sunrise (after local midnight where there is no sunrise)'),
  moonset: orNull(Instant('First moonset'), 'First moonset after sunrise (after local midnight where there is no sunrise)'),
  day_duration: orNull(Type.Integer(), 'Seconds from sunrise to sunset'),
  night_duration: orNull(Type.Integer(), 'Seconds from sunset to the next sunrise'),
  reasons: Type.Record(Type.String(), Type.String(), { description: 'Why a field is null, by its name' }),
  ayanamsa: Type.Object({
    name: name('Sidereal zero point'),
    degrees: degrees('Tropical minus sidereal longitude at `at`, with nutation unless options.ayanamsa_nutation is false'),
  }),
  sun: Luminary('Sun'),
  moon: Luminary('Moon'),
  tithi: Type.Object({
    number: number(30, 'Lunar day from the new moon'),
    name: name('Tithi'),
    paksha: OneOf(['Shukla', 'Krishna']),
    start,
    end,
    progress,
  }),
  nakshatra: Type.Object({
    number: number(27, 'Nakshatra of the Moon'),
    name: name('Nakshatra'),
    pada: number(4, 'Quarter'),
    lord: name('Lord in the Vimshottari order'),
    start,
    end,
    progress,
  }),
  yoga: Type.Object({ number: number(27, 'Yoga of Sun and Moon'), name: name('Yoga'), start, end, progress }),
  karana: Type.Object({ number: number(60, 'Half tithi from the new moon'), name: name('Karana'), start, end, progress }),
  day: Type.Object(
    {
      date: Type.String({ format: 'civil-date', description: 'Civil date of the sunrise that opens this Vedic day' }),
      start: Instant('Sunrise; local midnight where the Sun does not rise'),
      end: Instant('The next sunrise; the next local midnight where the Sun does not rise'),
      tithis: Type.Array(Entry(30, 'Tithi')),
      nakshatras: Type.Array(Entry(27, 'Nakshatra')),
      yogas: Type.Array(Entry(27, 'Yoga')),
      karanas: Type.Array(Entry(60, 'Karana')),
      nakshatra_padas: Type.Array(Type.Object({ nakshatra: name('Nakshatra'), pada: number(4, 'Quarter'), start, end })),
      moon_signs: Type.Array(Entry(12, 'Sidereal sign of the Moon')),
      kshaya_tithis: Type.Array(number(30, 'A tithi that contains no sunrise')),
      moonrises: Type.Array(Instant('Moonrise'), { description: 'All of this Vedic day; near the polar circles there may be two' }),
      moonsets: Type.Array(Instant('Moonset'), { description: 'All of this Vedic day; near the polar circles there may be two' }),
      vriddhi: Type.Boolean({ description: 'The tithi of this sunrise also holds the next one' }),
      observances: Type.Array(Observance, {
        description: 'Fasts and festivals of this Vedic day; none, with the cause in `reasons`, where the Sun does not rise and set',
      }),
    },
    { description: 'Everything that runs or begins between this sunrise and the next, in order' },
  ),
  masa: Type.Object({
    name: name('The month in the chosen `month_system`'),
    amanta: name('Lunar month that ends at new moon'),
    purnimanta: name('Lunar month that ends at full moon'),
    adhika: Type.Boolean({ description: 'Inserted month: no sankranti in it' }),
    kshaya: Type.Boolean({ description: 'Two sankrantis in it' }),
    dropped: Nullable(Type.String(), { description: 'Of a kshaya month, the name of its second sankranti, which no month of the year bears' }),
  }),
  samvat: Type.Object({ shaka: Year, vikram: Year, gujarati: Year }),
  ritu: Type.Object({
    drik: name('Season by the tropical Sun'),
    vedic: name('Season by the lunar month'),
    solar: name('Season by the sidereal Sun'),
  }),
  ayana: Seasons('Half year'),
  solar_month: orNull(
    Type.Object({
      sign: name("The Sun's sidereal sign at sunset"),
      day: Type.Integer({ minimum: 1, maximum: 33, description: 'Sunsets in it, this one counted' }),
    }),
    'Solar month',
  ),
  muhurta: Type.Object({
    rahu_kalam: orNull(SpanSchema, 'Rahu kalam'),
    yamaganda: orNull(SpanSchema, 'Yamaganda'),
    gulika_kalam: orNull(SpanSchema, 'Gulika kalam'),
    abhijit: orNull(SpanSchema, 'Abhijit'),
    brahma: orNull(SpanSchema, 'Brahma muhurta before this sunrise'),
    vijaya: orNull(SpanSchema, 'Vijaya muhurta'),
    nishita: orNull(SpanSchema, 'Nishita, the middle of the night'),
    madhyahna: orNull(Instant('Middle of the daylight'), 'Middle of the daylight'),
    dur_muhurtam: Type.Array(SpanSchema),
    varjyam: Type.Array(SpanSchema, { description: 'Those that touch this Vedic day' }),
    amrit_kalam: Type.Array(SpanSchema, { description: 'Those that touch this Vedic day' }),
  }),
  choghadiya: Type.Object({ day: orNull(Eight, 'Eight of the daylight'), night: orNull(Eight, 'Eight of the night') }),
  hora: orNull(
    Type.Array(Type.Object({ lord: name('Planet of the hour'), start, end }), { minItems: 24, maxItems: 24 }),
    'Twenty-four planetary hours from sunrise',
  ),
  julian_day: Type.Number({ description: 'Julian Date (UT) of `at`' }),
})
export type Result = Static<typeof Result>
