import { expect, test } from 'vitest'
import { normalizeDegrees, signedDegrees } from './angles.js'

test.each([
  [-90, 270],
  [720, 0],
  [360, 0],
  [-360, 0],
  [359.5, 359.5],
  // In doubles −1e−20 + 360 is 360 itself.
  [-1e-20, 0],
  [-0, 0],
])('%d degrees are %d on the circle', (degrees, on) => {
  expect(normalizeDegrees(degrees)).toBe(on)
})

test.each([
  [350, -10],
  [10, 10],
  [180, -180],
  [-180, -180],
  [541, -179],
])('%d degrees are %d from zero by the short way', (degrees, short) => {
  expect(signedDegrees(degrees)).toBe(short)
})
