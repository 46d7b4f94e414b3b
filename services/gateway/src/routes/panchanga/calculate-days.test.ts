import { invalidFields, NoesisError } from '@selemene/contracts'
import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import type { Deps } from '../../app-types.js'
import { calculateDays } from './calculate-days.js'

const location = { latitude: 28.6, longitude: 77.2, timezone: 'Asia/Kolkata' }
const request = { id: 'r', headers: {}, trace: { traceparent: 't' }, startedAt: performance.now() } as unknown as FastifyRequest

/** A bus on which the engine answers each date as `answer` says, and the dates that it was asked for. */
function engineThat(answer: (date: string) => unknown) {
  const asked: string[] = []
  const bus = {
    async request(_subject: string, { body }: { body: string }) {
      const { date } = (JSON.parse(body) as { birth_data: { date: string } }).birth_data
      asked.push(date)
      const bytes = Buffer.from(JSON.stringify(answer(date)))
      return { body: bytes, header: () => 'application/json', json: () => JSON.parse(bytes.toString()) }
    },
  }
  return { asked, deps: { bus, settings: { requestTimeoutMs: 1_000 } } as unknown as Deps }
}
const echoed = (date: string) => ({ result: { date, day: {} }, metadata: {} })
const fault = (pointer: string, code: string) => () => {
  throw invalidFields([{ pointer, message: 'is wrong', code }])
}

test.each([
  [2026, 2, 28],
  [2024, 2, 29],
  [1900, 2, 28],
  [4, 2, 29],
  [50, 12, 31],
])('the days of %d-%d are %d, in order', async (year, month, count) => {
  const { deps } = engineThat(echoed)
  const dates = (await calculateDays(deps, request, { year, month, location })).map(({ result }) => result.date)
  expect(dates).toHaveLength(count)
  expect(dates).toEqual([...dates].sort())
  expect(dates[0]).toBe(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`)
})

test.each([
  ['/birth_data/timezone', '/location/timezone'],
  ['/birth_data/date', '/year'],
  ['/birth_data/time', '/options/at'],
  ['/options/ayanamsa', '/options/ayanamsa'],
])('a fault at %s of a day is told at %s, and costs one calculation', async (pointer, told) => {
  const { asked, deps } = engineThat(fault(pointer, 'wrong'))
  const error = await calculateDays(deps, request, { year: 2026, month: 11, location }).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(NoesisError)
  expect((error as NoesisError).errors?.map((one) => one.pointer)).toEqual([told])
  expect((error as NoesisError).message).toContain(told)
  expect(asked).toEqual(['2026-11-01'])
})

test('a day that the clocks went over is left out', async () => {
  const { deps } = engineThat((date) => (date === '2011-12-30' ? fault('/birth_data/date', 'date-gap')() : echoed(date)))
  const answers = await calculateDays(deps, request, { year: 2011, month: 12, location })
  expect(answers.map(({ result }) => result.date).slice(-3)).toEqual(['2011-12-28', '2011-12-29', '2011-12-31'])
})
