import type { Reach } from '../ephemeris/reach.js'

/** A birth needs the sky of its design, which lies 86.5 to 92.1 days back, and of a quarter of an hour on either side (sensitivity). */
export const birthReach: Reach = { before: 93, after: 1, because: 'the design lies up to 93 days before the birth' }
