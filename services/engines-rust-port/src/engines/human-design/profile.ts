import type { BirthActivations } from '../../activations/birth-activations.js'

/** Profile: the lines of personality and design Sun, such as "5/1". */
export const profileOf = ({ personality, design }: BirthActivations): string => `${personality.sun.line}/${design.sun.line}`
