import { expect, it } from 'vitest'
import { legacyFields } from './legacy-fields.js'

it('maps a panchanga to the 17 flat fields: indices from 0, values with the share already passed', () => {
  const flat = legacyFields({
    tithi: { number: 22, name: 'Krishna Saptami', progress: 0.5 },
    nakshatra: { number: 15, name: 'Swati', progress: 0.25 },
    yoga: { number: 10, name: 'Ganda', progress: 0 },
    karana: { number: 43, name: 'Vishti', progress: 0.75 },
    vara: { index: 0, name: 'Ravivara' },
    sun: { longitude_sidereal: 295.05 },
    moon: { longitude_sidereal: 188.82 },
    julian_day: 2461079.55,
  })
  expect(Object.keys(flat)).toHaveLength(17)
  expect(flat).toMatchObject({
    tithi_index: 21,
    tithi_value: 21.5,
    nakshatra_index: 14,
    nakshatra_value: 14.25,
    yoga_value: 9,
    karana_value: 42.75,
    vara_index: 0,
    solar_longitude: 295.05,
  })
})
