import { derived, field } from './field.js'

const dasha = (as: string, path: string) => field(as, 'vimshottari', path)

export const star = dasha('star', 'birth_nakshatra/name')
export const starLord = dasha('star_lord', 'birth_nakshatra/lord')
export const natureOfStar = derived('nature_of_star', 'nature of nakshatra', 'star')

export const periodLord = dasha('period_lord', 'current_period/mahadasha/lord')
export const subPeriodLord = dasha('sub_period_lord', 'current_period/antardasha/lord')
/** The lords as they are named within a sentence. */
export const period = derived('period', 'name of planet', 'period_lord')
export const subPeriod = derived('sub_period', 'name of planet', 'sub_period_lord')
export const giftOfPeriod = derived('gift_of_period', 'gift of planet', 'period_lord')
export const bodyOfPeriod = derived('body_of_period', 'body of planet', 'period_lord')
/** Where the bodygraph has the planet whose period runs. */
export const gateOfPeriod = field('gate_of_period', 'human-design', 'personality/{body_of_period}/gate')
export const centerOfPeriod = derived('center_of_period', 'center of gate', 'gate_of_period')
/** The Gene Key of the planet whose period runs. */
export const sphereOfPeriod = derived('sphere_of_period', 'sphere of planet', 'period_lord')
export const sphereName = derived('sphere_name', 'sphere name of planet', 'period_lord')
export const shadowOfPeriod = field('shadow_of_period', 'gene-keys', 'spheres/{sphere_of_period}/shadow')
export const giftOfPeriodKey = field('gift_of_period_key', 'gene-keys', 'spheres/{sphere_of_period}/gift')
export const keyOfPeriod = field('key_of_period', 'gene-keys', 'spheres/{sphere_of_period}/gate')
