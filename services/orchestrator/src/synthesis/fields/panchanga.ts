import { derived, field } from './field.js'

const day = (as: string, path: string) => field(as, 'panchanga', path)

export const vara = day('vara', 'vara/index')
export const weekday = day('weekday', 'vara/name')
export const lordOfVara = derived('lord_of_vara', 'lord of vara', vara)
export const nameOfVaraLord = derived('name_of_vara_lord', 'name of planet', lordOfVara)

export const tithi = day('tithi', 'tithi/name')
export const tithiNumber = day('tithi_number', 'tithi/number')
export const paksha = day('paksha', 'tithi/paksha')

export const star = day('star', 'nakshatra/name')
export const lordOfStar = day('lord_of_star', 'nakshatra/lord')

export const yoga = day('yoga', 'yoga/name')
export const yogaNumber = day('yoga_number', 'yoga/number')
export const yogaIsHarsh = derived('yoga_is_harsh', 'yoga is harsh', yogaNumber)
export const natureOfStar = derived('nature_of_star', 'nature of nakshatra', star)
