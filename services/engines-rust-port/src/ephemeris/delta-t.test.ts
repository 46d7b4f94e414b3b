import { dayNumber } from '@selemene/engine'
import { describe, expect, it } from 'vitest'
import { deltaTAt } from './delta-t.js'
import { openEphemeris } from './open-ephemeris.js'

const ephemeris = openEphemeris()
const inYear = (year: number) => deltaTAt(ephemeris, dayNumber({ year, month: 1, day: 1 }) - 0.5)

describe('delta T', () => {
  // Standard errors of Morrison and Stephenson, Journal for the History of Astronomy 35 (2004), table 1, as NASA's eclipse pages print them.
  it.each([
    [100, 240],
    [500, 140],
    [1000, 55],
    [1200, 30],
    [1400, 20],
    [1600, 20],
    [1700, 5],
    [1800, 1],
  ])('of the year %i is said to be at least as uncertain as was published: %i s, a tenth for rounding', (year, error) => {
    expect(inYear(year).uncertainty_seconds).toBeGreaterThanOrEqual(error * 0.9)
  })

  it('is as uncertain as two published values of a year differ: 153 s in 1400, between 320 s (2004) and the spline of 2016', () => {
    const { seconds, uncertainty_seconds } = inYear(1400)
    expect(uncertainty_seconds).toBeCloseTo(seconds - 320, 1)
  })

  // IERS: TT − UT1 = 32.184 s + (TAI − UTC) − (UT1 − UTC) at the beginning of these years.
  it.each([
    [1974, 44.48],
    [2000, 63.83],
    [2020, 69.36],
  ])('of the year %i is %d s by the IERS', (year, seconds) => {
    expect(Math.abs(inYear(year).seconds - seconds)).toBeLessThanOrEqual(inYear(year).uncertainty_seconds)
  })

  it('of the future is called predicted, by more seconds the further it is', () => {
    const [near, far, farther] = [2030, 2200, 2900].map(inYear)
    for (const one of [near, far, farther]) expect(one?.era).toContain('predicted')
    expect(near?.uncertainty_seconds).toBeLessThan(far?.uncertainty_seconds as number)
    expect(far?.uncertainty_seconds).toBeLessThan(farther?.uncertainty_seconds as number)
  })

  it('has an era for every year', () => {
    for (let year = 1; year < 3000; year += 1) expect(inYear(year).uncertainty_seconds).toBeGreaterThan(0)
  })
})
