import { type EngineInput, invalidInput } from '@selemene/contracts'
import {
  type Calculation,
  type CivilDate,
  civilDateAt,
  type EngineContext,
  type LatinText,
  latinConvention,
  latinWords,
  parseCivilDate,
  transliterationWarning,
} from '@selemene/engine'
import { dateNumbers, timingNumbers, universalYear } from './date-numbers.js'
import { chaldeanName, nameNumbers } from './name-numbers.js'
import { addedNumber, differenceNumber, passesThrough, reducedNumber } from './reduce.js'
import type { Options, Pythagorean, Result } from './schema.js'

type Input = EngineInput<Options>

export function calculate(input: Input, context: EngineContext): Calculation<Result> {
  const { options } = input
  const target = targetOf(input, context)
  const birth = input.birth_data?.date === undefined ? undefined : parseCivilDate(input.birth_data.date, input.birth_data.calendar)
  const name = nameOf(input)
  const words = name?.words
  return {
    result: {
      target_date: target.date,
      latin_name: name?.transliterated === true ? name.words.join(' ') : null,
      warnings: name?.transliterated === true ? [transliterationWarning] : [],
      pythagorean: options.system === 'chaldean' ? null : pythagorean(birth, words, target.day, options),
      chaldean:
        options.system === 'pythagorean'
          ? null
          : { name: words === undefined ? null : chaldeanName(words), birth: birth === undefined ? null : reducedNumber(birth.day, []) },
    },
    conventions: {
      system: options.system,
      letter_values: letterTables[options.system],
      life_path: 'month, day and year reduced apart (master numbers kept), added, reduced',
      name_numbers: 'each word reduced (master numbers kept), words added, reduced; one word alone: its own total, reduced',
      chaldean_name: 'plain sum of all letters, reduced without master numbers',
      y: options.y,
      masters: options.masters.length > 0 ? options.masters.join(', ') : 'none',
      masters_not_kept_in: 'personal and universal cycles, challenges, bridges, balance, Chaldean numbers',
      words: 'parted by spaces, hyphens and punctuation; an apostrophe parts nothing',
      transliteration: latinConvention,
      personal_year: 'by calendar year, January to December',
      pinnacle_ages: 'the first ends at age 36 − life path digit; challenges share the ages',
      calendar: input.birth_data?.calendar ?? 'gregorian',
      target_date_from: target.from,
    },
  }
}

const letterTables = {
  both: 'Pythagorean A–I, J–R, S–Z = 1–9; Chaldean 1–8 (Cheiro)',
  pythagorean: 'Pythagorean A–I, J–R, S–Z = 1–9',
  chaldean: 'Chaldean 1–8 (Cheiro)',
}

export const noLetters = 'has no letter: numerology counts the letters of a name'

function nameOf(input: Input): LatinText | undefined {
  const name = input.birth_data?.name
  if (name === undefined) return undefined
  const read = latinWords(name)
  if (read.words.length === 0) throw invalidInput('/birth_data/name', noLetters, 'letters')
  return read
}

/** The asked day; else what the calendar says at current_time where the caller is, as far as that is known. */
function targetOf(input: Input, context: EngineContext): { date: string; day: CivilDate; from: string } {
  const asked = input.options.target_date
  if (asked !== undefined) return { date: asked, day: parseCivilDate(asked) as CivilDate, from: 'options.target_date' }
  const [zone, place] = zoneOf(input)
  const date = civilDateAt(context.now, context.zones.offsetAt(zone, context.now).seconds)
  const day = parseCivilDate(date)
  // The first and last hours of four-digit years leave them in zones far from Greenwich.
  if (day === undefined) throw invalidInput('/current_time', 'lies outside the years 0001 to 9999 in this time zone', 'range')
  return { date, day, from: `civil date of current_time in ${place}` }
}

function zoneOf({ location, birth_data }: Input): [zone: string, place: string] {
  if (location?.timezone !== undefined) return [location.timezone, 'location.timezone']
  if (birth_data?.timezone !== undefined) return [birth_data.timezone, 'birth_data.timezone']
  return ['+00:00', 'UTC']
}

function pythagorean(birth: CivilDate | undefined, words: string[] | undefined, target: CivilDate, { y, masters }: Options): Pythagorean {
  const date = birth === undefined ? undefined : dateNumbers(birth, masters)
  const timing = birth === undefined ? undefined : timingNumbers(birth, target)
  const name = words === undefined ? undefined : nameNumbers(words, y, masters)
  const core = [date?.life_path, date?.birthday, name?.expression, name?.soul_urge, name?.personality]
  const both = date !== undefined && name !== undefined ? { date, name } : undefined
  return {
    life_path: date?.life_path ?? null,
    expression: name?.expression ?? null,
    soul_urge: name?.soul_urge ?? null,
    personality: name?.personality ?? null,
    birthday: date?.birthday ?? null,
    maturity: both ? addedNumber([both.date.life_path.value, both.name.expression.value], masters) : null,
    personal_year: timing?.personal_year ?? null,
    personal_month: timing?.personal_month ?? null,
    personal_day: timing?.personal_day ?? null,
    universal_year: universalYear(target),
    period_cycles: date?.period_cycles ?? null,
    pinnacles: date?.pinnacles ?? null,
    challenges: date?.challenges ?? null,
    karmic_debts: karmicDebts.filter((debt) => core.some((number) => number !== undefined && passesThrough(number, debt))),
    karmic_lessons: name?.karmic_lessons ?? null,
    balance: name?.balance ?? null,
    hidden_passion: name?.hidden_passion ?? null,
    rational_thought: both ? addedNumber([both.name.first_name, both.date.birthday.value], masters) : null,
    subconscious_self: name?.subconscious_self ?? null,
    bridge: {
      life_path_expression: both ? differenceNumber(both.date.life_path.value, both.name.expression.value) : null,
      soul_urge_personality: name ? differenceNumber(name.soul_urge.value, name.personality.value) : null,
    },
    inclusion: name?.inclusion ?? null,
  }
}

// Read in the five core numbers: life path, birthday, expression, soul urge, personality.
const karmicDebts = [13, 14, 16, 19]
