import type { Rule } from '../../synthesis/rule.js'
import { direction } from './direction.js'
import { gift } from './gift.js'
import { identity } from './identity.js'
import { shadow } from './shadow.js'
import { timing } from './timing.js'

/** Forty statements over all fourteen engines, eight to a theme. */
export const rules: readonly Rule[] = [...identity, ...timing, ...shadow, ...gift, ...direction]
