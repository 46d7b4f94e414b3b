import type { JsonSchema } from '@selemene/contracts'
import type { DayAnswer } from './calculate-days.js'
import type { MonthRequest } from './month-request.js'

/** What a month tells of each day, by the engine's own names. */
const ofResult = [
  'date',
  'weekday',
  'vara',
  'sunrise',
  'sunset',
  'moonrise',
  'moonset',
  'reasons',
  'tithi',
  'nakshatra',
  'yoga',
  'karana',
  'masa',
  'samvat',
  'ritu',
  'ayana',
  'solar_month',
] as const
const ofDay = ['kshaya_tithis', 'vriddhi', 'observances'] as const
/** What holds for the whole month: `time_resolution`, seed and calculation time are those of one day. */
const ofMetadata = ['backend', 'precision_achieved', 'engine_version', 'conventions', 'provenance'] as const

/** The answers of a month's days as one. */
export function monthOf({ year, month }: Pick<MonthRequest, 'year' | 'month'>, answers: readonly DayAnswer[]) {
  const days = answers.map(({ result }) => ({ ...picked(result, ofResult), ...picked(result.day, ofDay) }))
  return { engine_id: 'panchanga', year, month, days, metadata: picked(answers[0]?.metadata ?? {}, ofMetadata) }
}

const picked = (object: Record<string, unknown>, names: readonly string[]) => Object.fromEntries(names.map((name) => [name, object[name]]))

interface ObjectSchema {
  properties?: Record<string, ObjectSchema>
}

/** The schema of a month, from that of the engine's answer. */
export function monthSchema(answerSchema: JsonSchema): JsonSchema {
  const { result, metadata } = (answerSchema as ObjectSchema).properties ?? {}
  const days = { ...partOf(result, ofResult), ...partOf(result?.properties?.day, ofDay) }
  const fields = {
    engine_id: { type: 'string', const: 'panchanga' },
    year: { type: 'integer' },
    month: { type: 'integer', minimum: 1, maximum: 12 },
    days: { type: 'array', minItems: 1, maxItems: 31, items: { type: 'object', required: Object.keys(days), properties: days } },
    metadata: { type: 'object', required: [...ofMetadata], properties: partOf(metadata, ofMetadata) },
  }
  return { type: 'object', required: Object.keys(fields), properties: fields }
}

const partOf = (schema: ObjectSchema | undefined, names: readonly string[]) => picked(schema?.properties ?? {}, names)
