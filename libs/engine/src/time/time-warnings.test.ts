import { describe, expect, it } from 'vitest'
import { dateWarnings } from './time-warnings.js'
import { loadTimeZones } from './time-zones.js'

const zones = loadTimeZones()
const ofClocks = (birth: Parameters<typeof dateWarnings>[0]) => dateWarnings(birth, { zones, readsZone: true })
const ofDates = (birth: Parameters<typeof dateWarnings>[0]) => dateWarnings(birth, { zones, readsZone: false })

describe('a birth date without a time', () => {
  it.each([undefined, {}, { timezone: 'Asia/Kolkata' }, { date: '2023-02-29', timezone: 'Europe/Vienna' }])('is none: %j', (birth) => {
    expect(ofClocks(birth)).toEqual([])
  })

  it('has the warnings of its calendar, whether clocks are read or not', () => {
    const newton = { date: '1642-12-25', calendar: 'julian' } as const
    const converted = 'Julian calendar date; in the Gregorian calendar 1643-01-04.'
    expect([ofDates(newton), ofClocks(newton), ofDates({ ...newton, timezone: 'Europe/London' })]).toEqual([[converted], [converted], [converted]])
    expect(ofDates({ date: '1485-08-31' })).toEqual([expect.stringContaining('1485-08-22')])
  })

  it('has those of its zone where clocks are read, before those of its calendar', () => {
    const birth = { date: '1642-12-25', calendar: 'julian', timezone: 'LMT', longitude: -0.63 } as const
    expect(ofClocks(birth)).toEqual([
      // Four minutes a degree.
      'Read in the local mean time of longitude -0.63°: -00:02:31.',
      'Julian calendar date; in the Gregorian calendar 1643-01-04.',
    ])
    expect(ofClocks({ date: '1940-01-01', timezone: 'Asia/Kolkata' })).toEqual([
      expect.stringMatching(/^India before 1955: read as IST, \+05:30\. .*\+04:51.*\+05:53:20/),
    ])
    expect(ofClocks({ date: '1990-01-01', timezone: 'Asia/Kolkata' })).toEqual([])
  })

  // Germany began to keep Central European Time at midnight of 1 April 1893 (Reichsgesetzblatt 1893, p. 93).
  it('is that of its own noon: the day that a zone began to keep standard time is warned of no more', () => {
    expect(ofClocks({ date: '1893-04-01', timezone: 'Europe/Berlin' })).toEqual([])
    expect(ofClocks({ date: '1893-03-31', timezone: 'Europe/Berlin' })).toEqual([expect.stringContaining('Before standard time')])
  })
})
