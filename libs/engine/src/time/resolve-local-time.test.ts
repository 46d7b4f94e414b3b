import type { FieldFault, NoesisError } from '@selemene/contracts'
import { describe, expect, it } from 'vitest'
import { resolveLocalTime } from './resolve-local-time.js'
import { loadTimeZones } from './time-zones.js'

const zones = loadTimeZones()
const read = (local: Parameters<typeof resolveLocalTime>[0]) => resolveLocalTime(local, zones).resolution
const salzburg = { longitude: 13.05, date: '1756-01-27', time: '20:00' }

describe('local mean time', () => {
  it('is that of the given longitude: Mozart, born at 19:07:48 UT by Astro-Databank (20:00, 13e03)', () => {
    const { utc, offset, source, warnings } = read({ ...salzburg, timezone: 'LMT' })
    expect([utc, offset, source]).toEqual(['1756-01-27T19:07:48Z', '+00:52:12', 'fixed'])
    expect(warnings).toEqual(['Read in the local mean time of longitude 13.05°: +00:52:12.'])
  })

  it.each([
    [0, '+00:00'],
    [-0.0001, '+00:00'],
    [-74.006, '-04:56:01'],
    [180, '+12:00'],
    [-180, '-12:00'],
  ])('counts four minutes a degree: %d° is %s', (longitude, offset) => {
    expect(read({ date: '1850-06-01', time: '12:00', timezone: 'LMT', longitude }).offset).toBe(offset)
  })

  it('needs a longitude', () => {
    expect(() => read({ date: '1850-06-01', time: '12:00', timezone: 'LMT' })).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        errors: [{ pointer: '/birth_data/longitude', message: 'is required with timezone "LMT"', code: 'required' }],
      }),
    )
  })

  it('is never skipped and never comes twice, whatever the zone of the place did', () => {
    // Noon of the day that Samoa skipped.
    expect(read({ date: '2011-12-30', time: '12:00', timezone: 'LMT', longitude: -171.76 }).rule).toBe('exact')
  })
})

/** What resolving throws. */
function refusal(local: Parameters<typeof read>[0]): FieldFault | undefined {
  try {
    read(local)
    return undefined
  } catch (error) {
    return (error as NoesisError).errors?.[0]
  }
}

// Directive 2000/84/EC; 15 U.S.C. 260a; the tz database's notes on Lord Howe (half an hour), British double summer time in 1941, Indian war time,
// and Sitka, where Alaska changed its date with its owner.
describe.each([
  ['Europe/Berlin', '2024-10-27', '02:30', '2024-10-27T00:30:00Z', '2024-10-27T01:30:00Z'],
  ['America/New_York', '2024-11-03', '01:59:59', '2024-11-03T05:59:59Z', '2024-11-03T06:59:59Z'],
  ['Australia/Lord_Howe', '2024-04-07', '01:45', '2024-04-06T14:45:00Z', '2024-04-06T15:15:00Z'],
  ['Europe/London', '1941-08-10', '02:30', '1941-08-10T00:30:00Z', '1941-08-10T01:30:00Z'],
  ['Asia/Kolkata', '1945-10-14', '23:30', '1945-10-14T17:00:00Z', '1945-10-14T18:00:00Z'],
  ['America/Sitka', '1867-10-18', '20:00', '1867-10-18T05:01:13Z', '1867-10-19T05:01:13Z'],
])('a fold: clocks of %s showed %s %s twice', (timezone, date, time, earlier, later) => {
  const local = { timezone, date, time }

  it('is refused with both instants, unless one is chosen', () => {
    const message = `the clocks of ${timezone} showed this time twice: say "earlier" (${earlier}) or "later" (${later})`
    expect(() => read(local)).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        message: `/birth_data/time_fold: ${message}`,
        errors: [{ pointer: '/birth_data/time_fold', message, code: 'time-fold', candidates: [earlier, later] }],
      }),
    )
  })

  it('is the earlier or the later one, as asked, and the answer says which', () => {
    expect(read({ ...local, time_fold: 'earlier' })).toMatchObject({ utc: earlier, rule: 'fold-earlier' })
    expect(read({ ...local, time_fold: 'later' })).toMatchObject({ utc: later, rule: 'fold-later', source: 'iana' })
  })
})

// The same, and the tz database's notes on Samoa, which left out a day, and on Nepal, a quarter of an hour.
describe.each([
  ['Europe/Berlin', '2024-03-31', '02:30', '2024-03-31T02:00:00', '2024-03-31T03:00:00'],
  ['America/New_York', '2024-03-10', '02:00', '2024-03-10T02:00:00', '2024-03-10T03:00:00'],
  ['Australia/Lord_Howe', '2024-10-06', '02:29:59', '2024-10-06T02:00:00', '2024-10-06T02:30:00'],
  ['Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T00:00:00', '2011-12-31T00:00:00'],
  ['Asia/Kathmandu', '1986-01-01', '00:07', '1986-01-01T00:00:00', '1986-01-01T00:15:00'],
])('a gap: clocks of %s never showed %s %s', (timezone, date, time, from, to) => {
  it('is refused, a choice of fold or not, and the fault says what the clocks did', () => {
    const fault = { pointer: '/birth_data/time', code: 'time-gap', message: expect.stringContaining(`clocks went from ${from} to ${to}`) }
    expect(refusal({ timezone, date, time })).toMatchObject(fault)
    expect(refusal({ timezone, date, time, time_fold: 'later' })).toMatchObject(fault)
  })

  it('ends where the clocks went to', () => {
    const [day, clock] = to.split('T') as [string, string]
    expect(read({ timezone, date: day, time: clock }).rule).toBe('exact')
  })
})

it('a time that came once has no fold: a choice changes nothing', () => {
  const local = { timezone: 'Europe/Berlin', date: '2024-10-27', time: '03:00' }
  expect(read({ ...local, time_fold: 'later' })).toEqual(read(local))
})

it.each([
  [{ date: '2023-02-29', time: '12:00', timezone: 'UTC' }, '/birth_data/date', 'date', /not exist in the gregorian calendar/],
  [{ date: '2023-02-28', time: '24:00', timezone: 'UTC' }, '/birth_data/time', 'format', /HH:MM/],
  [{ date: '2023-02-28', time: '12:00', timezone: 'Mars/Olympus' }, '/birth_data/timezone', 'format', /IANA time zone/],
])('%j is refused at %s', (local, pointer, code, message) => {
  expect(refusal(local)).toEqual({ pointer, code, message: expect.stringMatching(message) })
})

describe('a time before standard time', () => {
  it('is read by the mean time of the zone’s city, and the warning names both offsets and the way to choose', () => {
    const { offset, warnings } = read({ ...salzburg, timezone: 'Europe/Vienna' })
    expect(offset).toBe('+01:05:21')
    expect(warnings).toEqual([
      'Before standard time: read in the local mean time of the city that Europe/Vienna is named for, +01:05:21. ' +
        'At longitude 13.05° local mean time is +00:52:12: send timezone "LMT" to use it.',
    ])
  })

  it('without a longitude asks for one', () => {
    const { warnings } = read({ date: '1756-01-27', time: '20:00', timezone: 'Europe/Vienna' })
    expect(warnings[0]).toMatch(/\+01:05:21\. .* "LMT" with its longitude/)
  })

  it('is warned of until the day that the zone began to keep standard time, and not after', () => {
    const newYork = (date: string) => read({ date, time: '08:00', timezone: 'America/New_York', longitude: -74.006 }).warnings
    expect(newYork('1883-11-17')).toHaveLength(1)
    expect(newYork('1883-11-19')).toEqual([])
  })
})

describe('India before 1955', () => {
  const india = (date: string, timezone = 'Asia/Kolkata') => read({ date, time: '08:00', timezone, longitude: 72.8777 }).warnings

  it.each(['1880-01-01', '1906-01-02', '1947-08-15', '1954-12-31'])('on %s offers Bombay and Calcutta time', (date) => {
    expect(india(date)).toEqual([expect.stringMatching(/"\+04:51" or "\+05:53:20".*"LMT"/)])
    expect(india(date, 'Asia/Calcutta')).toHaveLength(1)
    expect(india(date, 'Asia/Colombo').join()).not.toContain('Bombay')
  })

  it('has one time from then on, and offered none of them before there was one', () => {
    expect(india('1955-01-01')).toEqual([])
    expect(india('1850-01-01')).toEqual([expect.stringContaining('Before standard time')])
  })
})

describe('the calendar of an old date', () => {
  const newton = { date: '1642-12-25', time: '01:38', timezone: 'LMT', longitude: -0.63 }
  const calendarWarning = (local: Parameters<typeof read>[0]) => read(local).warnings.at(-1)

  it('is Gregorian unless said, and of a date before that calendar the Julian one is named without changing anything', () => {
    // Richard III died at Bosworth on 22 August 1485 (Julian), 31 August in the Gregorian calendar.
    const bosworth = { date: '1485-08-31', time: '10:00', timezone: '+00:00' }
    expect(calendarWarning(bosworth)).toMatch(/1485-08-31 was read as a Gregorian date.* it is 1485-08-22; if .* "julian"/)
    expect(read(bosworth).utc).toBe('1485-08-31T10:00:00Z')
    expect(read({ ...bosworth, date: '1485-08-22', calendar: 'julian' }).utc).toBe('1485-08-31T10:00:00Z')
  })

  it('is not doubted from 1582-10-15 on', () => {
    expect(calendarWarning({ ...newton, date: '1582-10-14', timezone: 'UTC' })).toContain('1582-10-04')
    expect(read({ ...newton, date: '1582-10-15', timezone: 'UTC' }).warnings).toEqual([])
  })

  it('is converted when it is Julian: Newton, Christmas of 1642, is 4 January 1643', () => {
    expect(calendarWarning({ ...newton, calendar: 'julian' })).toBe('Julian calendar date; in the Gregorian calendar 1643-01-04.')
  })
})
