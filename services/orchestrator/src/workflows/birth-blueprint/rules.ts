import type { Rule } from '../../synthesis/rule.js'
import { alignments } from './alignments.js'
import { tensions } from './tensions.js'
import { themes } from './themes.js'

export const rules: readonly Rule[] = [...themes, ...alignments, ...tensions]
