import { NoesisError } from '@selemene/contracts'
import { loadTimeZones, resolveLocalTime } from '@selemene/engine'
import { expect, test } from 'vitest'
import { explainLocalTime } from './explain-local-time.js'

const zones = loadTimeZones()

test('a time that came once is the instant that engines read', () => {
  const query = { date: '1991-08-13', time: '13:31', timezone: 'Asia/Kolkata' }
  const { resolution } = resolveLocalTime(query, zones)
  expect(explainLocalTime(query, zones)).toMatchObject({ ...resolution, abbreviation: 'IST', candidates: [{ utc: resolution.utc, time_fold: null }] })
})

test('a time that came twice shows both instants, and the chosen one where it is said', () => {
  const query = { date: '2024-10-27', time: '02:30', timezone: 'Europe/Berlin' }
  const candidates = [
    { time_fold: 'earlier', utc: '2024-10-27T00:30:00Z', offset: '+02:00', abbreviation: 'CEST' },
    { time_fold: 'later', utc: '2024-10-27T01:30:00Z', offset: '+01:00', abbreviation: 'CET' },
  ]
  expect(explainLocalTime(query, zones)).toMatchObject({ rule: 'fold', utc: null, offset: null, candidates })
  expect(explainLocalTime({ ...query, time_fold: 'later' }, zones)).toMatchObject({ rule: 'fold-later', utc: '2024-10-27T01:30:00Z', candidates })
})

test('a time that never came says so, with both sides of the gap', () => {
  const answer = explainLocalTime({ date: '2024-03-31', time: '02:30', timezone: 'Europe/Berlin' }, zones)
  expect(answer).toMatchObject({ rule: 'gap', utc: null, candidates: [] })
  expect(answer.explanation).toContain('from 2024-03-31T02:00:00 to 2024-03-31T03:00:00')
})

test('before standard time it is local mean time, with a warning', () => {
  // Amsterdam kept its own mean time, +00:19:32, until 1937 (tz database, europe, Zone Europe/Amsterdam).
  const answer = explainLocalTime({ date: '1800-01-01', time: '12:00', timezone: 'Europe/Amsterdam' }, zones)
  expect(answer).toMatchObject({ abbreviation: 'LMT', offset: '+00:19:32', rule: 'exact' })
  expect(answer.warnings).toHaveLength(1)
})

test.each([
  [{ time: '25:00' }, '/time'],
  [{ date: '2023-02-29' }, '/date'],
  [{ timezone: 'Asia/Calcuta' }, '/timezone'],
])('%j is refused at %s', (part, pointer) => {
  const query = { date: '1991-08-13', time: '13:31', timezone: 'Asia/Kolkata', ...part }
  const refusal = (() => {
    try {
      return explainLocalTime(query, zones)
    } catch (error) {
      return error
    }
  })()
  expect(refusal).toBeInstanceOf(NoesisError)
  expect((refusal as NoesisError).errors?.[0]?.pointer).toBe(pointer)
})
