import fc, { type Arbitrary } from 'fast-check'

/** A value in one of `oneIn` cases, else undefined. */
export const sometimes = <T>(oneIn: number, values: Arbitrary<T>): Arbitrary<T | undefined> =>
  fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: values })
