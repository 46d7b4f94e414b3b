import { describe, expect, it, test } from 'vitest'
import { ruleTransitions } from './posix-rule.js'

/** Each change in UTC, with the abbreviation and the offset from then on. */
const changesOf = (rule: string, year: number, lastYear = year) =>
  ruleTransitions(rule, year, lastYear).map(({ at, offset }) => {
    const utc = new Date(at * 1000).toISOString().replace('.000Z', 'Z')
    return `${utc} ${offset.abbreviation} ${offset.seconds / 3600}`
  })
/** The local days, in standard time, of the two changes of a rule that has them at midnight. */
const daysOf = (start: string, end: string, year: number) =>
  ruleTransitions(`A0B0,${start}/0,${end}/0`, year, year).map(({ at }) => new Date(at * 1000).toISOString().slice(5, 10))

describe('clocks change as the law has it', () => {
  test.each([
    // 15 U.S.C. 260a: at 2 a.m. of the second Sunday of March and the first of November. Summer time is an hour ahead unless the rule says more.
    ['EST5EDT,M3.2.0,M11.1.0', 2024, ['2024-03-10T07:00:00Z EDT -4', '2024-11-03T06:00:00Z EST -5']],
    ['NST3:30NDT,M3.2.0,M11.1.0', 2024, ['2024-03-10T05:30:00Z NDT -2.5', '2024-11-03T04:30:00Z NST -3.5']],
    // Directive 2000/84/EC: at 01:00 UTC of the last Sundays of March and October, in Ireland with winter time as the exception.
    ['CET-1CEST,M3.5.0,M10.5.0/3', 2024, ['2024-03-31T01:00:00Z CEST 2', '2024-10-27T01:00:00Z CET 1']],
    ['IST-1GMT0,M10.5.0,M3.5.0/1', 2024, ['2024-03-31T01:00:00Z IST 1', '2024-10-27T01:00:00Z GMT 0']],
    // RFC 9636, section 3.3.1: Nuuk changes with Europe, the evening before by its own clock.
    ['<-03>3<-02>,M3.5.0/-2,M10.5.0/-1', 2030, ['2030-03-31T01:00:00Z -02 -2', '2030-10-27T01:00:00Z -03 -3']],
    // The same: Israel on the Friday before the last Sunday of March at 2 a.m., 26 hours into the fourth Thursday.
    ['IST-2IDT,M3.4.4/26,M10.5.0', 2024, ['2024-03-29T00:00:00Z IDT 3', '2024-10-26T23:00:00Z IST 2']],
    // Standard Time Act 1987 (NSW); the tz database on Lord Howe, half an hour, and Chatham, at 2:45.
    ['AEST-10AEDT,M10.1.0,M4.1.0/3', 2024, ['2024-04-06T16:00:00Z AEST 10', '2024-10-05T16:00:00Z AEDT 11']],
    ['<+1030>-10:30<+11>-11,M10.1.0,M4.1.0', 2024, ['2024-04-06T15:00:00Z +1030 10.5', '2024-10-05T15:30:00Z +11 11']],
    ['<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45', 2024, ['2024-04-06T14:00:00Z +1245 12.75', '2024-09-28T14:00:00Z +1345 13.75']],
  ])('%s in %d', (rule, year, changes) => {
    expect(changesOf(rule, year)).toEqual(changes)
  })

  // RFC 9636, section 3.3.1: the end of each year's daylight saving time is the beginning of the next.
  it('EST5EDT,0/0,J365/25: daylight saving time all year', () => {
    expect(changesOf('EST5EDT,0/0,J365/25', 2023, 2024)).toEqual([
      '2023-01-01T05:00:00Z EDT -4',
      '2024-01-01T05:00:00Z EST -5',
      '2024-01-01T05:00:00Z EDT -4',
      '2025-01-01T05:00:00Z EST -5',
    ])
  })
})

// 2024 began on a Monday and is a leap year, 2023 began on a Sunday and is none.
describe('a day of the year', () => {
  it.each([
    ['M2.5.4', 2024, '02-29'],
    ['M2.5.4', 2023, '02-23'],
    ['M2.4.4', 2024, '02-22'],
    ['M1.1.1', 2024, '01-01'],
    ['M1.1.0', 2024, '01-07'],
    ['M1.1.0', 2023, '01-01'],
    ['M12.5.0', 2023, '12-31'],
    ['M12.5.0', 2024, '12-29'],
    ['M12.4.2', 2024, '12-24'],
    ['M12.5.3', 2024, '12-25'],
    ['M4.5.3', 2024, '04-24'],
    ['M11.5.6', 2024, '11-30'],
  ])('%s in %d, of a month by week and weekday, is %s', (date, year, day) => {
    expect(daysOf(date, 'M6.1.0', year)).toContain(day)
  })

  it.each([
    ['J1', '01-01', '01-01'],
    ['J59', '02-28', '02-28'],
    ['J60', '03-01', '03-01'],
    ['J365', '12-31', '12-31'],
    ['0', '01-01', '01-01'],
    ['59', '03-01', '02-29'],
    ['60', '03-02', '03-01'],
    ['364', '12-31', '12-30'],
  ])('%s, by its number with or without February 29, is %s in 2023 and %s in 2024', (date, common, leap) => {
    expect([daysOf(date, 'M6.1.0', 2023), daysOf(date, 'M6.1.0', 2024)]).toEqual([expect.arrayContaining([common]), expect.arrayContaining([leap])])
  })
})

it('changes are told year by year, from the first to the last', () => {
  expect(changesOf('EST5EDT,M3.2.0,M11.1.0', 2023, 2025).map((change) => change.slice(0, 7))).toEqual([
    '2023-03',
    '2023-11',
    '2024-03',
    '2024-11',
    '2025-03',
    '2025-11',
  ])
})

it.each([
  ['2', '02:00:00'],
  ['+2', '02:00:00'],
  ['02:30', '02:30:00'],
  ['1:00:30', '01:00:30'],
  ['0', '00:00:00'],
])('a change at /%s is at %s', (time, clock) => {
  expect(changesOf(`A0B0,J100/${time},J200`, 2023)[0]).toContain(`T${clock}Z`)
})

it('an offset may have minutes, seconds and a sign', () => {
  const secondsOf = (offset: string) => ruleTransitions(`A0B${offset},J100,J200`, 2023, 2023)[0]?.offset.seconds
  // POSIX counts offsets west of Greenwich.
  expect(['5', '+5', '-5', '-5:30', '0:19:32', '-10:00:01'].map(secondsOf)).toEqual([-18_000, -18_000, 18_000, 19_800, -1_172, 36_001])
})

it.each(['IST-5:30', '<+0545>-5:45', 'UTC0', ''])('a zone without daylight saving time changes nothing: %s', (rule) => {
  expect(ruleTransitions(rule, 2000, 3000)).toEqual([])
})
