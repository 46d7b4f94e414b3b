import { describe, expect, it } from 'vitest'
import { birthDateOf, birthInUtc, clockAsDate, meanTimeAsOffset, unsignedZero, wholeSecond, wholeTime } from './canonical.js'
import { loadTimeZones } from './time/time-zones.js'

// Local mean time runs four minutes ahead of Greenwich for each degree east: 13.05° is 52 min 12 s, −74.006° is −4 h 56 min 1 s.
describe('"LMT"', () => {
  const birth = { date: '1756-01-27', time: '20:00', timezone: 'LMT', longitude: 13.05 }
  const location = { latitude: 40.7128, longitude: -74.006, timezone: 'LMT' }

  it('becomes the fixed offset of its longitude: of the birth, of the location, each by its own', () => {
    const inVienna = { ...birth, timezone: 'Europe/Vienna' }
    const inNewYork = { ...location, timezone: 'America/New_York' }
    expect(meanTimeAsOffset({ birth_data: birth, location, options: {} })).toEqual({
      birth_data: { ...birth, timezone: '+00:52:12' },
      location: { ...location, timezone: '-04:56:01' },
      options: {},
    })
    expect(meanTimeAsOffset({ birth_data: birth, location: inNewYork, options: {} })).toEqual({
      birth_data: { ...birth, timezone: '+00:52:12' },
      location: inNewYork,
      options: {},
    })
    expect(meanTimeAsOffset({ birth_data: inVienna, location, options: {} })).toEqual({
      birth_data: inVienna,
      location: { ...location, timezone: '-04:56:01' },
      options: {},
    })
  })

  it('becomes that of a location without a birth too', () => {
    expect(meanTimeAsOffset({ location, options: {} })).toEqual({ location: { ...location, timezone: '-04:56:01' }, options: {} })
  })

  it.each([
    { options: {} },
    { birth_data: { timezone: '+05:30' }, options: {} },
    { birth_data: { timezone: 'Asia/Kolkata', longitude: 72.8777 }, location: { ...location, timezone: 'UTC' }, options: {} },
  ])('is all that changes: %j', (input) => {
    expect(meanTimeAsOffset(input)).toBe(input)
  })

  it('leaves the request of the caller as it was', () => {
    const input = Object.freeze({ birth_data: Object.freeze({ ...birth }), location: Object.freeze({ ...location }), options: {} })
    meanTimeAsOffset(input)
    expect([input.birth_data.timezone, input.location.timezone]).toEqual(['LMT', 'LMT'])
  })
})

it.each([
  [1_999, '1970-01-01T00:00:01Z'],
  [2_000, '1970-01-01T00:00:02Z'],
  [-1, '1969-12-31T23:59:59Z'],
])('the second that %d ms lies in is %s', (epochMs, second) => {
  expect(wholeSecond(epochMs)).toBe(second)
})

it.each([
  [Date.UTC(1990, 0, 1, 10, 30, 15), '1990-01-01', '10:30:15'],
  [Date.UTC(1969, 11, 31, 23, 59, 59), '1969-12-31', '23:59:59'],
  // The last evening of 9999 in New York, and the first morning of the year 1 in India.
  [253_402_300_800_000, '+010000-01-01', '00:00:00'],
  [-62_135_596_800_000 - 19_800_000, '0000-12-31', '18:30:00'],
])('a birth at %d ms is told in UTC: %s %s', (epochMs, date, time) => {
  expect(birthInUtc({ epochMs })).toEqual({ date, time, timezone: 'UTC' })
})

it('a birth date goes with its calendar, and with nothing else of the birth', () => {
  const rest = { time: '10:30', timezone: 'UTC', longitude: 1 }
  expect(birthDateOf({ ...rest, date: '1990-01-01' })).toEqual({ date: '1990-01-01', calendar: 'gregorian' })
  expect(birthDateOf({ ...rest, date: '1642-12-25', calendar: 'julian' })).toEqual({ date: '1642-12-25', calendar: 'julian' })
  expect([birthDateOf({ ...rest, calendar: 'julian' }), birthDateOf(undefined)]).toEqual([{}, {}])
})

it('a time of day has its seconds', () => {
  expect(['00:00', '13:31', '13:31:05', '23:59:59'].map(wholeTime)).toEqual(['00:00:00', '13:31:00', '13:31:05', '23:59:59'])
})

it('zero has no sign, and other numbers keep theirs', () => {
  expect([-0, 0, -1.5, 2].map(unsignedZero)).toEqual([0, 0, -1.5, 2])
})

describe('a clock that is read for its date', () => {
  const zones = loadTimeZones()
  // In Kolkata (+05:30) the 9th, in London the 8th, in New York (−05:00) the 8th.
  const now = Date.UTC(2026, 1, 8, 20)
  const place = { latitude: 28.6, longitude: 77.2 }
  const dateOf = (input: Partial<Parameters<typeof clockAsDate>[0]>, at = now) =>
    clockAsDate({ options: {}, ...input }, { now: at, birthTime: undefined, zones })

  it('is read where the caller is, else where the birth was, else in UTC', () => {
    expect(dateOf({ location: { ...place, timezone: 'Asia/Kolkata' }, birth_data: { timezone: 'America/New_York' } }).current_time).toBe(
      '2026-02-09T00:00:00Z',
    )
    expect(dateOf({ location: place, birth_data: { timezone: 'Asia/Kolkata' } }).current_time).toBe('2026-02-09T00:00:00Z')
    expect(dateOf({ birth_data: { timezone: 'America/New_York' } }, Date.UTC(2026, 1, 8, 4)).current_time).toBe('2026-02-07T00:00:00Z')
    expect(dateOf({}).current_time).toBe('2026-02-08T00:00:00Z')
  })

  it('keeps the kind of place that its zone came from, so that the date is read by the same one again, and nothing else of it', () => {
    const inUtc = '+00:00'
    expect(dateOf({ location: { ...place, timezone: 'Asia/Kolkata' }, birth_data: { timezone: 'UTC' } })).toEqual({
      current_time: '2026-02-09T00:00:00Z',
      location: { latitude: 0, longitude: 0, timezone: inUtc },
    })
    expect(dateOf({ location: place, birth_data: { timezone: 'Asia/Kolkata', date: '1990-01-01' } })).toEqual({
      current_time: '2026-02-09T00:00:00Z',
      birth_data: { timezone: inUtc },
    })
    expect(dateOf({ location: place })).toEqual({ current_time: '2026-02-08T00:00:00Z' })
  })

  it('reads a date again as itself', () => {
    for (const input of [{ location: { ...place, timezone: 'Asia/Kolkata' } }, { birth_data: { timezone: 'Asia/Kolkata' } }, {}]) {
      const canonical = dateOf(input)
      expect(dateOf(canonical, Date.parse(canonical.current_time as string))).toEqual(canonical)
    }
  })

  it('is refused where the zone moves its date out of the years 0001 to 9999', () => {
    const [first, last] = [Date.parse('0001-01-01T02:00:00Z'), Date.parse('9999-12-31T23:00:00Z')]
    const refusal = expect.objectContaining({
      code: 'INVALID_INPUT',
      errors: [{ pointer: '/current_time', message: expect.stringContaining('the years 0001 to 9999'), code: 'range' }],
    })
    expect(() => dateOf({ birth_data: { timezone: '-05:00' } }, first)).toThrow(refusal)
    expect(() => dateOf({ birth_data: { timezone: '+05:30' } }, last)).toThrow(refusal)
    expect(dateOf({}, first).current_time).toBe('0001-01-01T00:00:00Z')
    expect(dateOf({}, last).current_time).toBe('9999-12-31T00:00:00Z')
  })
})
