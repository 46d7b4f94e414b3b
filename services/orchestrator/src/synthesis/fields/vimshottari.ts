import { derived, field, keyedField } from './field.js'
import { planetOfYear } from './numerology.js'

const dasha = (as: string, path: string) => field(as, 'vimshottari', path)

export const star = dasha('star', 'birth_nakshatra/name')
export const starLord = dasha('star_lord', 'birth_nakshatra/lord')
export const natureOfStar = derived('nature_of_star', 'nature of nakshatra', star)

export const periodLord = dasha('period_lord', 'current_period/mahadasha/lord')
export const subPeriodLord = dasha('sub_period_lord', 'current_period/antardasha/lord')
/** The lords as they are named within a sentence. */
export const period = derived('period', 'name of planet', periodLord)
/** The Sun itself, where the part is that of the whole. */
export const subPeriod = derived('sub_period', 'name of sub-period', subPeriodLord, periodLord)
export const giftOfPeriod = derived('gift_of_period', 'gift of planet', periodLord)
export const bodyOfPeriod = derived('body_of_period', 'body of planet', periodLord)
/** Where the bodygraph has the planet whose period runs. */
export const gateOfPeriod = keyedField(bodyOfPeriod, 'gate_of_period', 'human-design', 'personality/{}/gate')
export const centerOfPeriod = derived('center_of_period', 'center of gate', gateOfPeriod)
/** The Gene Key of the planet whose period runs. */
export const sphereOfPeriod = derived('sphere_of_period', 'sphere of planet', periodLord)
export const sphereName = derived('sphere_name', 'sphere name of planet', periodLord)
export const shadowOfPeriod = keyedField(sphereOfPeriod, 'shadow_of_period', 'gene-keys', 'spheres/{}/shadow')
export const giftOfPeriodKey = keyedField(sphereOfPeriod, 'gift_of_period_key', 'gene-keys', 'spheres/{}/gift')
export const keyOfPeriod = keyedField(sphereOfPeriod, 'key_of_period', 'gene-keys', 'spheres/{}/gate')

/** How the lord of the great period stands to the planet of the personal year. */
export const periodToYear = derived('period_to_year', 'friendship of planets', periodLord, planetOfYear)
