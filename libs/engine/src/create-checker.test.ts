import { EngineRequest, Strict } from '@selemene/contracts'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Checker, createAnswerChecker, createChecker } from './create-checker.js'
import { loadTimeZones } from './time/time-zones.js'

const zones = loadTimeZones()
const birth = { date: '1990-01-01', time: '10:30', timezone: 'Asia/Kolkata' }
let anyBirth: Checker
let wholeBirth: Checker
beforeEach(() => {
  anyBirth = createChecker(EngineRequest(Strict({})), zones)
  wholeBirth = createChecker(EngineRequest(Strict({}), ['date', 'time', 'timezone']), zones)
})
const faultsOf = (birth_data: unknown, checker = anyBirth) =>
  checker.faultsOf({ birth_data, options: {} }).map(({ pointer, code }) => [pointer, code])

it('a birth that fits has no fault', () => {
  expect(wholeBirth.faultsOf({ birth_data: birth, options: {} })).toEqual([])
})

describe('a birth date', () => {
  // 1900 was a leap year in the Julian calendar alone; the Gregorian one leaves out three in four hundred years.
  it('must exist in its calendar, which is the Gregorian one unless said', () => {
    expect(faultsOf({ date: '1900-02-29', calendar: 'julian' })).toEqual([])
    expect(anyBirth.faultsOf({ birth_data: { date: '1900-02-29' }, options: {} })).toEqual([
      { pointer: '/birth_data/date', message: 'does not exist in the gregorian calendar', code: 'date' },
    ])
    expect(anyBirth.faultsOf({ birth_data: { date: '2023-02-29', calendar: 'julian' }, options: {} })).toEqual([
      { pointer: '/birth_data/date', message: 'does not exist in the julian calendar', code: 'date' },
    ])
  })

  it.each(['1.1.1990', '1990-1-1', '1990-01-01T10:30', ' 1990-01-01', 'x1990-01-01'])('is told once that it is not written as a date: %j', (date) => {
    expect(faultsOf({ date })).toEqual([['/birth_data/date', 'format']])
  })

  it.each([{ date: 19_900_101 }, { date: null }, { date: ['1990-01-01'] }, { date: ['1990-02-30'] }])(
    'is told once that it is no text: %j',
    ({ date }) => {
      expect(faultsOf({ date })).toEqual([['/birth_data/date', 'type']])
    },
  )
})

it.each(['24:00', '10:60', '10', '10:30 pm'])('%j is no birth time', (time) => {
  expect(faultsOf({ time })).toEqual([['/birth_data/time', 'format']])
})

describe('a time zone', () => {
  it.each(['Asia/Kolkata', 'UTC', '+05:53:20'])('may be %s', (timezone) => expect(faultsOf({ timezone })).toEqual([]))

  it('may be "LMT" with a longitude, of which zero is one', () => {
    expect(faultsOf({ timezone: 'LMT', longitude: 0 })).toEqual([])
    expect(anyBirth.faultsOf({ birth_data: { timezone: 'LMT' }, options: {} })).toEqual([
      { pointer: '/birth_data/longitude', message: 'is required with timezone "LMT"', code: 'required' },
    ])
  })

  it('of another name is refused with the names that may be meant', () => {
    expect(anyBirth.faultsOf({ birth_data: { timezone: 'Asia/Kolkatta' }, options: {} })).toEqual([
      expect.objectContaining({ pointer: '/birth_data/timezone', code: 'format', suggestions: expect.arrayContaining(['Asia/Kolkata']) }),
    ])
  })
})

describe('what is missing', () => {
  const required = (field: string) => ({ pointer: `/birth_data/${field}`, message: 'is required', code: 'required' })

  it('is named field by field where there is no birth at all', () => {
    expect(wholeBirth.faultsOf({ options: {} })).toEqual(['date', 'time', 'timezone'].map(required))
  })

  it('is named alone where there is some of a birth', () => {
    expect(wholeBirth.faultsOf({ birth_data: { date: '1990-01-01', time: '10:30' }, options: {} })).toEqual([required('timezone')])
  })

  it('is nothing where no birth is needed', () => {
    expect(anyBirth.faultsOf({ options: {} })).toEqual([])
  })

  it('is not what is no birth at all', () => {
    expect(wholeBirth.faultsOf({ birth_data: 'text', options: {} })).toEqual([expect.objectContaining({ pointer: '/birth_data', code: 'type' })])
  })

  it('beside the birth is told as it is', () => {
    expect(wholeBirth.faultsOf({ birth_data: birth })).toEqual([{ pointer: '/options', message: 'is required', code: 'required' }])
  })

  it('is the birth itself where a schema needs one and none of its fields', () => {
    for (const properties of [{}, { properties: {} }, { properties: { birth_data: {} } }]) {
      const checker = createChecker({ type: 'object', required: ['birth_data'], ...properties }, zones)
      expect(checker.faultsOf({})).toEqual([{ pointer: '/birth_data', message: 'is required', code: 'required' }])
    }
  })
})

const noBirths = [null, 7, 'text', [], { birth_data: null, options: {} }, { birth_data: 'text', options: {} }].map((body) => ({ body }))
it.each(noBirths)('$body is refused as a body, and breaks nothing', ({ body }) => {
  expect(anyBirth.faultsOf(body).length).toBeGreaterThan(0)
})

it('answers are checked by the same formats', () => {
  const faults = createAnswerChecker(Strict({ zone: { type: 'string', format: 'time-zone' } as never }), zones)
  expect([faults({ zone: 'Asia/Kolkata' }), faults({ zone: 'Mars/Olympus' }).length]).toEqual([[], 1])
})
