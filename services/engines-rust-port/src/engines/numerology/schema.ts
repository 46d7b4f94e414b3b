import { Nullable, OneOf, Strict } from '@selemene/contracts'
import Type, { type Static } from 'typebox'

export const Options = Strict({
  system: OneOf(['both', 'pythagorean', 'chaldean'], { default: 'both', description: 'Which letter values to count by' }),
  y: OneOf(['positional', 'consonant', 'vowel'], {
    default: 'positional',
    description: 'What Y is: judged by its place in the word, always a consonant, or always a vowel',
  }),
  masters: Type.Array(Type.Integer({ minimum: 11, maximum: 99, multipleOf: 11 }), {
    default: [11, 22, 33],
    maxItems: 9,
    uniqueItems: true,
    description: 'Numbers that are not reduced any further',
  }),
  target_date: Type.Optional(
    Type.String({ format: 'civil-date', description: 'Day for the personal and universal cycles; the civil date of current_time when absent' }),
  ),
})
export type Options = Static<typeof Options>

const numberFields = {
  value: Type.Integer({ minimum: 0, description: 'The number' }),
  is_master: Type.Boolean({ description: 'A master number: it was left unreduced' }),
  compound: Type.Integer({
    minimum: 0,
    description: 'The total before reduction; of several words the sum of the reduced words, of one word its own total',
  }),
  steps: Type.Array(Type.String(), { description: 'The arithmetic, in order' }),
}
const ChartNumber = (description: string) => Type.Object(numberFields, { description })
const FromDate = (description: string) => Nullable(ChartNumber(description), { description: `${description}; null without a birth date` })
const FromName = (description: string) => Nullable(ChartNumber(description), { description: `${description}; null without a name` })
const FromBoth = (description: string) => Nullable(ChartNumber(description), { description: `${description}; null without name and birth date` })

const AgedNumbers = (description: string) =>
  Nullable(
    Type.Array(
      Type.Object({
        ...numberFields,
        start_age: Type.Integer({ minimum: 0, description: 'First completed year of age' }),
        end_age: Nullable(Type.Integer({ description: 'Last completed year of age' }), { description: 'null: to the end of life' }),
      }),
      { minItems: 4, maxItems: 4 },
    ),
    { description },
  )
const NameList = (description: string) => Nullable(Type.Array(Type.Integer({ minimum: 1, maximum: 9 })), { description })

export const Pythagorean = Type.Object({
  life_path: FromDate('Month, day and year reduced apart, then added'),
  expression: FromName('All letters of the name'),
  soul_urge: FromName('The vowels of the name'),
  personality: FromName('The consonants of the name'),
  birthday: FromDate('The day of the month'),
  maturity: FromBoth('Life path and expression'),
  personal_year: FromDate('Birth month, birth day and the calendar year of the target date'),
  personal_month: FromDate('Personal year and calendar month'),
  personal_day: FromDate('Personal month and calendar day'),
  universal_year: ChartNumber('The calendar year of the target date'),
  period_cycles: Nullable(Type.Array(ChartNumber('One period'), { minItems: 3, maxItems: 3 }), {
    description: 'Month, day and year of birth, reduced',
  }),
  pinnacles: AgedNumbers('Sums of the parts of the birth date, with the ages that they rule'),
  challenges: AgedNumbers('Differences of the parts of the birth date, with the same ages; the third is the main one'),
  karmic_debts: Type.Array(Type.Integer(), { description: '13, 14, 16, 19 met on the way to a core number' }),
  karmic_lessons: NameList('Numbers 1–9 that no letter of the name has'),
  balance: FromName('The initials'),
  hidden_passion: NameList('The number, or numbers, that most letters of the name have'),
  rational_thought: FromBoth('First name and birth day'),
  subconscious_self: FromName('Nine less the number of karmic lessons'),
  bridge: Type.Object({
    life_path_expression: FromBoth('Distance of life path and expression'),
    soul_urge_personality: FromName('Distance of soul urge and personality'),
  }),
  inclusion: Nullable(Type.Array(Type.Integer({ minimum: 0 }), { minItems: 9, maxItems: 9 }), {
    description: 'How many letters of the name have the value 1, 2, … 9',
  }),
})

export const Result = Type.Object({
  target_date: Type.String({ format: 'civil-date', description: 'The day that the personal and universal cycles are for' }),
  latin_name: Nullable(Type.String({ pattern: '^[A-Z]+( [A-Z]+)*$' }), {
    description: 'The letters that were counted, where a name in another script was transliterated; else null',
  }),
  warnings: Type.Array(Type.String(), { description: 'What to know before relying on these numbers' }),
  pythagorean: Nullable(Pythagorean, { description: 'null when options.system is "chaldean"' }),
  chaldean: Nullable(
    Type.Object({
      name: FromName('All letters by the Chaldean values: a single digit, with the plain sum as compound'),
      birth: FromDate('The day of the month as a single digit'),
    }),
    { description: 'null when options.system is "pythagorean"' },
  ),
})
export type Result = Static<typeof Result>
export type Pythagorean = Static<typeof Pythagorean>
