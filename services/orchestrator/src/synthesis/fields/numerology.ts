import { derived, field } from './field.js'

const pythagorean = (as: string, path: string) => field(as, 'numerology', `pythagorean/${path}`)

export const lifePath = pythagorean('life_path', 'life_path/value')
export const lifePathRoot = derived('life_path_root', 'reduced number', 'life_path')
export const concord = derived('concord', 'concord of number', 'life_path_root')
export const wayOfPath = derived('way_of_path', 'way of number', 'life_path')
export const planetOfPath = derived('planet_of_path', 'planet of number', 'life_path_root')

export const expression = pythagorean('expression', 'expression/value')
export const expressionReads = [
  expression,
  derived('expression_root', 'reduced number', 'expression'),
  derived('concord_of_name', 'concord of number', 'expression_root'),
] as const
/** Whether path and name are of one concord. */
export const kinship = derived('kinship', 'same or other', 'concord', 'concord_of_name')

export const birthday = pythagorean('birthday', 'birthday/value')
export const birthdayRoot = derived('birthday_root', 'reduced number', 'birthday')
export const planetOfBirthday = derived('planet_of_birthday', 'planet of number', 'birthday_root')

export const personalYear = pythagorean('personal_year', 'personal_year/value')
export const personalYearRoot = derived('personal_year_root', 'reduced number', 'personal_year')
export const seasonOfYear = derived('season_of_year', 'season of year', 'personal_year_root')
export const planetOfYear = derived('planet_of_year', 'planet of number', 'personal_year_root')
