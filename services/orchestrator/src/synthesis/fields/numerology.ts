import { derived, field } from './field.js'

const pythagorean = (as: string, path: string) => field(as, 'numerology', `pythagorean/${path}`)

export const lifePath = pythagorean('life_path', 'life_path/value')
export const lifePathRoot = derived('life_path_root', 'reduced number', lifePath)
export const concord = derived('concord', 'concord of number', lifePathRoot)
export const wayOfPath = derived('way_of_path', 'way of number', lifePath)
export const planetOfPath = derived('planet_of_path', 'planet of number', lifePathRoot)

export const expression = pythagorean('expression', 'expression/value')
export const expressionRoot = derived('expression_root', 'reduced number', expression)
export const concordOfName = derived('concord_of_name', 'concord of number', expressionRoot)
/** Whether path and name are of one concord. */
export const kinship = derived('kinship', 'same or other', concord, concordOfName)

export const birthday = pythagorean('birthday', 'birthday/value')
export const birthdayRoot = derived('birthday_root', 'reduced number', birthday)
export const planetOfBirthday = derived('planet_of_birthday', 'planet of number', birthdayRoot)

export const personalYear = pythagorean('personal_year', 'personal_year/value')
export const personalYearRoot = derived('personal_year_root', 'reduced number', personalYear)
export const seasonOfYear = derived('season_of_year', 'season of year', personalYearRoot)
export const planetOfYear = derived('planet_of_year', 'planet of number', personalYearRoot)
