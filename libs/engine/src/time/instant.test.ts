import { isInstant } from '@selemene/contracts'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random.js'
import { civilDateAt, epochOfJulianDate, formatInstant, formatOffset, formatUtc, julianDate, parseInstant } from './instant.js'

describe('an instant', () => {
  // The first five are the examples of RFC 3339, section 5.8, in milliseconds since 1970.
  test.each([
    ['1985-04-12T23:20:50.52Z', Date.UTC(1985, 3, 12, 23, 20, 50, 520)],
    ['1996-12-19T16:39:57-08:00', Date.UTC(1996, 11, 20, 0, 39, 57)],
    ['1990-12-31T23:59:60Z', Date.UTC(1991, 0, 1)],
    ['1990-12-31T15:59:60-08:00', Date.UTC(1991, 0, 1)],
    ['1937-01-01T12:00:27.87+00:20', Date.UTC(1937, 0, 1, 11, 40, 27, 870)],
    ['2026-02-08t10:00:00z', Date.UTC(2026, 1, 8, 10)],
    ['2026-02-08T10:00:00+23:59', Date.UTC(2026, 1, 7, 10, 1)],
    ['0001-01-01T00:00:00Z', -62_135_596_800_000],
    ['1969-12-31T23:59:59.999Z', -1],
  ])('%s is read', (text, epochMs) => {
    expect(parseInstant(text)).toBe(epochMs)
    expect(isInstant(text)).toBe(true)
  })

  test.each([
    '2026-02-08',
    '2026-02-08T10:00:00',
    '2026-02-08T10:00Z',
    '2026-02-08 10:00:00Z',
    '2026-02-30T10:00:00Z',
    '2026-02-08T24:00:00Z',
    '2026-02-08T10:60:00Z',
    '2026-02-08T10:00:61Z',
    '2026-02-08T10:00:00+24:00',
    '2026-02-08T10:00:00+05:60',
    '2026-02-08T10:00:00+0530',
    '2026-02-08T10:00:00.Z',
    '2026-02-08T10:00:00.1234567891Z',
    '0000-01-01T00:00:00Z',
    '+002026-02-08T10:00:00Z',
  ])('%s is refused', (text) => {
    expect(parseInstant(text)).toBeUndefined()
    expect(isInstant(text)).toBe(false)
  })

  test('is read exactly where it fits the format of the schemas', () => {
    const random = createRandom('instants')
    const characters = '0123456789TtZz:+-. '
    for (let time = 0; time < 20_000; time += 1) {
      const text = [...'2024-02-29T23:59:60.5+05:30']
        .map((as) => (random.fraction() < 0.06 ? characters[random.below(characters.length)] : as))
        .join('')
      expect(isInstant(text), text).toBe(parseInstant(text) !== undefined)
    }
  })

  test('is written in UTC, with milliseconds only where there are any', () => {
    expect([formatUtc(0), formatUtc(1), formatUtc(-1)]).toEqual(['1970-01-01T00:00:00Z', '1970-01-01T00:00:00.001Z', '1969-12-31T23:59:59.999Z'])
  })

  test('is written as the clock of JavaScript writes it, in every year that it can have', () => {
    const wrong: string[] = []
    const [first, end] = [Date.UTC(2000, 0, 1) - 2_001 * 365.25 * 86_400_000, Date.UTC(10_001, 0, 1)]
    for (let ms = first, i = 0; ms < end; ms += 11 * 86_400_000 + 12_345_678.5, i++) {
      const instant = i % 3 === 0 ? Math.floor(ms / 1000) * 1000 : ms
      const text = new Date(instant).toISOString().replace('.000Z', 'Z')
      if (formatUtc(instant) !== text) wrong.push(`${formatUtc(instant)} for ${text}`)
    }
    expect(wrong).toEqual([])
    expect([formatUtc(253_402_300_799_999), formatUtc(253_402_300_800_000)]).toEqual(['9999-12-31T23:59:59.999Z', '+010000-01-01T00:00:00Z'])
    expect(() => formatUtc(Number.NaN)).toThrow(RangeError)
  })

  test('is written with an offset of whole minutes that names the same second', () => {
    expect(formatInstant(0, 19_800)).toBe('1970-01-01T05:30:00+05:30')
    // Amsterdam before 1937: +00:19:32, as RFC 3339 has it in section 5.8.
    const text = formatInstant(Date.UTC(1937, 0, 1, 11, 40, 27), 1_172)
    expect([text, parseInstant(text)]).toEqual(['1937-01-01T12:00:27+00:20', Date.UTC(1937, 0, 1, 11, 40, 27)])
    expect(formatInstant(-499, 0)).toBe('1970-01-01T00:00:00+00:00')
  })
})

test.each([
  [0, '+00:00'],
  [19_800, '+05:30'],
  [-12_600, '-03:30'],
  [1_172, '+00:19:32'],
  [-1_521, '-00:25:21'],
])('%d seconds are written %s', (seconds, text) => {
  expect(formatOffset(seconds)).toBe(text)
})

// Meeus (1998), page 62: 2000 January 1.5 and 1957 October 4.81.
test('a Julian Date counts days from noon, and back', () => {
  expect(julianDate(Date.UTC(2000, 0, 1, 12))).toBe(2_451_545)
  expect(julianDate(Date.UTC(1957, 9, 4, 19, 26, 24))).toBeCloseTo(2_436_116.31, 8)
  expect(epochOfJulianDate(2_451_545)).toBe(Date.UTC(2000, 0, 1, 12))
})

test('a clock shows the date of its own offset', () => {
  const late = Date.UTC(2026, 1, 8, 20)
  expect([civilDateAt(late, 19_800), civilDateAt(late, 0), civilDateAt(Date.UTC(1900, 0, 1), -1)]).toEqual(['2026-02-09', '2026-02-08', '1899-12-31'])
})
