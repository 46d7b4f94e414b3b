import type { Rule } from '../../synthesis/rule.js'
import { rules as blueprint } from '../birth-blueprint/rules.js'
import { direction } from './direction.js'
import { gift } from './gift.js'
import { identity } from './identity.js'
import { shadow } from './shadow.js'
import { timing } from './timing.js'

/** Forty statements over all fourteen engines, eight to a theme. */
export const ownRules: readonly Rule[] = [...identity, ...timing, ...shadow, ...gift, ...direction]

/** What a birth blueprint says of the same birth. */
const ofTheBirth = blueprint.map((rule) => ({ ...rule, id: rule.id.replace('birth-blueprint.', 'full-spectrum.') }))

export const rules: readonly Rule[] = [...ownRules, ...ofTheBirth]
