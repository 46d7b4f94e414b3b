import type { Source, Test } from '../rule.js'
import { derived, field } from './field.js'

const figure = (as: string, path: string) => field(as, 'enneagram', path)

export const type = figure('type', 'type')
export const wing = figure('wing', 'wing')
export const center = figure('center', 'center')
export const stance = figure('stance', 'hornevian')
export const growth = figure('growth', 'integration')

/** The whole result, since its confidence is null where the type was looked up. */
const whole: Source = { as: 'figure', at: '/engine_outputs/enneagram/result', cites: ['type'] }
/** The confidence of scored answers; a type that was looked up is certain. */
export const certainty = derived('certainty', 'certainty of type', whole)
/** 0 where a type stands alone: a look-up need not name a wing. */
export const wingOrNone = derived('wing_or_none', 'wing or none', whole)
/** Answers that give several types the same points speak for none of them. */
export const isTold: Test = { value: 'certainty', notIn: [0] }
/** Up to here answers lean to a type and do not settle there. */
export const unsettledUpTo = 0.3
/** The next of its three decimals. */
export const settledFrom = 0.301

export const centerOfWing = derived('center_of_wing', 'center of type', wing)
export const centerOfGrowth = derived('center_of_growth', 'center of type', growth)
