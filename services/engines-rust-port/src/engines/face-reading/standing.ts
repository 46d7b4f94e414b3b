import { standsOut } from '@selemene/engine'
import type { Derived, ElementName, Result } from './schema.js'

/** Landmarks of one face wander by about a hundredth of its height from picture to picture: as shares, so much is no difference. */
const noise = 0.02

/** What of a face is more than the noise of its landmarks; undefined where nothing is. */
export interface Standing {
  strong: ElementName | undefined
  weak: ElementName | undefined
  third: 'upper' | 'middle' | 'lower' | undefined
}

export const standingOf = ({ elements, thirds }: Result): Standing => ({
  strong: standsOut(valuesOf(elements), { noise }),
  weak: standsOut(valuesOf(elements), { noise, end: 'least' }),
  third: standsOut(valuesOf({ upper: thirds.upper, middle: thirds.middle, lower: thirds.lower }), { noise }),
})

const valuesOf = <Name extends string>(measures: Readonly<Record<Name, Derived>>) =>
  Object.fromEntries(Object.entries<Derived>(measures).map(([name, { value }]) => [name, value])) as Record<Name, number>
