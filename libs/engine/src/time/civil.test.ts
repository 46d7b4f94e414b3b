import { expect, test } from 'vitest'
import { civilDateOf, dayNumber, formatCivilDate, parseCivilDate, parseCivilTime, weekdayOf } from './civil.js'

// Jean Meeus, "Astronomical Algorithms" (2nd ed., 1998), chapter 7: the table on page 62 and examples 7.a and 7.b; Julian Dates at noon are day numbers.
test.each([
  ['2000-01-01', 'gregorian', 2_451_545],
  ['1987-06-19', 'gregorian', 2_446_966],
  ['1988-06-19', 'gregorian', 2_447_332],
  ['1600-12-31', 'gregorian', 2_305_813],
  ['1957-10-04', 'gregorian', 2_436_116],
  ['0837-04-10', 'julian', 2_026_872],
  ['0333-01-27', 'julian', 1_842_713],
  ['1582-10-04', 'julian', 2_299_160],
  ['1582-10-15', 'gregorian', 2_299_161],
] as const)('the day number of %s (%s) is %d, and back', (text, calendar, day) => {
  expect(dayNumber(parseCivilDate(text, calendar) ?? { year: 0, month: 0, day: 0 }, calendar)).toBe(day)
  expect(formatCivilDate(civilDateOf(day, calendar))).toBe(text)
})

test('days of ten thousand years have the number, the weekday and the date that the clock of JavaScript gives them', () => {
  const last = dayNumber({ year: 9999, month: 12, day: 31 })
  const wrong: string[] = []
  for (let day = dayNumber({ year: 1, month: 1, day: 1 }); day <= last; day += 97) {
    const date = new Date((day - 2_440_588) * 86_400_000)
    const text = formatCivilDate(civilDateOf(day))
    const parsed = parseCivilDate(text)
    const isRight =
      text === date.toISOString().slice(0, 10) && weekdayOf(day) === date.getUTCDay() && parsed !== undefined && dayNumber(parsed) === day
    if (!isRight) wrong.push(`${day}: ${text}`)
  }
  expect(wrong).toEqual([])
})

test.each([
  ['1900-02-29', 'gregorian'],
  ['2100-02-29', 'gregorian'],
  ['2023-02-29', 'julian'],
  ['2000-02-30', 'gregorian'],
  ['2024-04-31', 'gregorian'],
  ['2024-06-31', 'gregorian'],
  ['2024-09-31', 'gregorian'],
  ['2024-11-31', 'gregorian'],
  ['2024-00-10', 'gregorian'],
  ['2024-13-10', 'gregorian'],
  ['2024-01-00', 'gregorian'],
  ['0000-01-01', 'gregorian'],
  ['24-01-01', 'gregorian'],
  ['2024-1-1', 'gregorian'],
  ['2024/01/01', 'gregorian'],
  ['+2024-01-01', 'gregorian'],
  ['2024-01-01T00:00', 'gregorian'],
  ['２０２４-01-01', 'gregorian'],
] as const)('%s is no date of the %s calendar', (text, calendar) => {
  expect(parseCivilDate(text, calendar)).toBeUndefined()
})

test.each([
  ['1900-02-29', 'julian'],
  ['2000-02-29', 'gregorian'],
  ['2024-02-29', 'gregorian'],
  ['2024-12-31', 'gregorian'],
] as const)('%s is one of the %s calendar', (text, calendar) => {
  expect(formatCivilDate(parseCivilDate(text, calendar) ?? { year: 0, month: 0, day: 0 })).toBe(text)
})

test.each([
  ['00:00', 0],
  ['13:31', 48_660],
  ['23:59:59', 86_399],
])('%s is %d seconds after midnight', (text, seconds) => {
  expect(parseCivilTime(text)).toBe(seconds)
})

test.each(['24:00', '12:60', '12:00:60', '1:00', '12:0', '12', '12:00:00.5', ' 12:00', '12:00Z', '-1:00'])('%s is no time of day', (text) => {
  expect(parseCivilTime(text)).toBeUndefined()
})

// 2026-11-29 is a Sunday; 4 October 1582 was a Thursday, and the day after it, 15 October, a Friday (bull Inter gravissimas).
test('weekdays count from Sunday, before the epoch too', () => {
  expect([2_461_374, 2_299_160, 2_299_161, -1].map(weekdayOf)).toEqual([0, 4, 5, 0])
})
