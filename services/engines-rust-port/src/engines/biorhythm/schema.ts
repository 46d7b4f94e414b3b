import { Nullable, OneOf, Strict } from '@selemene/contracts'
import Type, { type Static, type TSchema } from 'typebox'

const Day = (description: string) => Type.String({ format: 'civil-date', description })

export const Options = Strict({
  target_date: Type.Optional(Day('The day to calculate for; the civil date of current_time when absent')),
  forecast_days: Type.Integer({ minimum: 0, maximum: 366, default: 7, description: 'How many days to list, from the target date on' }),
  partner_birth_date: Type.Optional(Day('A second birth date (Gregorian), for `compatibility`')),
})
export type Options = Static<typeof Options>

const Value = Type.Number({ minimum: -1, maximum: 1, description: 'Height of the curve, sin(2π days / period)' })
const Percentage = Type.Number({ minimum: 0, maximum: 100, description: '50 (value + 1)' })
const CycleNames = Type.Array(OneOf(['physical', 'emotional', 'intellectual', 'intuitive', 'aesthetic', 'spiritual']))

const perCycle = <T extends TSchema>(of: (period: number) => T) =>
  Type.Object({ physical: of(23), emotional: of(28), intellectual: of(33), intuitive: of(38), aesthetic: of(43), spiritual: of(53) })

const Cycle = (period: number) =>
  Type.Object(
    {
      value: Value,
      percentage: Percentage,
      phase: OneOf(['high', 'low', 'critical'], { description: 'Above zero, below zero, or the day of a crossing' }),
      direction: OneOf(['rising', 'falling'], { description: 'Where the curve goes from this day to the next' }),
      is_critical: Type.Boolean({ description: 'The curve crosses zero on this day' }),
      day_in_cycle: Type.Integer({ minimum: 0, maximum: period - 1, description: 'Days of life modulo the period' }),
      next_peak: Day('First day after the target date on which the curve is highest'),
      next_low: Day('First day after the target date on which the curve is lowest'),
      next_critical: Day('First critical day after the target date'),
    },
    { description: `Cycle of ${period} days` },
  )

export const Result = Type.Object({
  target_date: Day('The day that was calculated'),
  days_alive: Type.Integer({ minimum: 0, description: 'Whole calendar days from birth date to target date' }),
  cycles: perCycle(Cycle),
  composites: Type.Object({
    mastery: Type.Number({ minimum: -1, maximum: 1, description: 'Mean of physical and intellectual' }),
    passion: Type.Number({ minimum: -1, maximum: 1, description: 'Mean of physical and emotional' }),
    wisdom: Type.Number({ minimum: -1, maximum: 1, description: 'Mean of emotional and intellectual' }),
  }),
  overall_energy: Type.Number({ minimum: 0, maximum: 100, description: 'Mean percentage of physical, emotional and intellectual' }),
  critical_days: Type.Array(Type.Object({ date: Day('A day of the forecast with a crossing'), cycles: CycleNames }), {
    description: 'Days of the forecast on which a curve crosses zero',
  }),
  forecast: Type.Array(
    Type.Object({
      date: Day('Day'),
      days_alive: Type.Integer({ minimum: 0 }),
      values: perCycle(() => Value),
      overall_energy: Percentage,
      critical: CycleNames,
    }),
    { description: '`forecast_days` entries, the first one the target date' },
  ),
  compatibility: Nullable(
    Type.Object({
      days_apart: Type.Integer({ minimum: 0, description: 'Days between the two birth dates' }),
      cycles: perCycle(() => Type.Object({ value: Value, percentage: Percentage })),
      overall: Type.Number({ minimum: 0, maximum: 100, description: 'Mean percentage of physical, emotional and intellectual' }),
    }),
    { description: 'Agreement of the curves with those of options.partner_birth_date; null without it' },
  ),
})
export type Result = Static<typeof Result>
