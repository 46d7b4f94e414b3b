import type { Rule } from '../../synthesis/rule.js'

export const rules: readonly Rule[] = []
