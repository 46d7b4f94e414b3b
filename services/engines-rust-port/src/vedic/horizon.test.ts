import { julianDate } from '@selemene/engine'
import { signedDegrees } from '@selemene/traditions'
import { describe, expect, it } from 'vitest'
import { openEphemeris } from '../ephemeris/open-ephemeris.js'
import { findCrossings } from './find-crossings.js'
import { createHorizon } from './horizon.js'
import { createSkyPaths } from './sky-paths.js'

const ephemeris = openEphemeris()

describe('the horizon', () => {
  it('follows Sun and Moon along paths that stay within a hundredth of an arc second of the ephemeris', () => {
    for (let i = 0; i < 400; i++) {
      const around = 2_415_020.5 + i * 173.3
      const paths = createSkyPaths(ephemeris, around)
      const jd = around + (i % 50) / 20
      const moon = ephemeris.place('moon', jd)
      expect(Math.abs(signedDegrees(paths.sun(jd) - ephemeris.longitude('sun', jd))) * 3600).toBeLessThan(0.01)
      expect(Math.abs(signedDegrees(paths.moon.longitude(jd) - moon.longitude)) * 3600).toBeLessThan(0.01)
      expect(Math.abs(paths.moon.place(jd).latitude - moon.latitude) * 3600).toBeLessThan(0.01)
    }
  })

  it('finds a Sun that shows itself for minutes between two steps', () => {
    const peak = 100.3
    const found = findCrossings((jd) => 0.001 - (jd - peak) ** 2, 100, 101, 1 / 8)
    expect(found.map((crossing) => crossing.rising)).toEqual([true, false])
    expect(found[0]?.jd).toBeCloseTo(peak - Math.sqrt(0.001), 4)
    expect(found[1]?.jd).toBeCloseTo(peak + Math.sqrt(0.001), 4)
  })

  it('knows the equation of time of the Nautical Almanac: −14m14s on 11 February, +16m26s on 3 November', () => {
    // Extremes of the equation of time; Meeus, Astronomical Algorithms, chapter 28, to the ten seconds that years differ by.
    for (const [date, seconds] of [
      ['2026-02-11', -14 * 60 - 14],
      ['2026-11-03', 16 * 60 + 26],
    ] as const) {
      const noon = julianDate(Date.parse(`${date}T12:00:00Z`))
      const horizon = createHorizon(ephemeris, { latitude: 51.5, longitude: 0 }, createSkyPaths(ephemeris, noon))
      expect(Math.abs(horizon.equationOfTime(noon) * 86_400 - seconds)).toBeLessThan(10)
    }
  })
})
