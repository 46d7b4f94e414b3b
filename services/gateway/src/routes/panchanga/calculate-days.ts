import { header } from '@selemene/bus'
import { type FieldFault, NoesisError, subjects } from '@selemene/contracts'
import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../app-types.js'
import { assertWholeJson } from '../content-type-of.js'
import { asEngineError, budgetOf, busHeaders } from '../forward.js'
import type { MonthRequest } from './month-request.js'

/** The engine's answer for one day. */
export interface DayAnswer {
  result: Record<string, unknown> & { day: Record<string, unknown> }
  metadata: Record<string, unknown>
}

/** Days under way at once, as many as items of a batch. */
const atOnce = 8

/**
 * The engine's answers for the days of a month, in order, without those that the place's clocks went over. The first day is asked for
 * alone, so that a fault in the request costs one calculation. Throws INVALID_INPUT with pointers into the month's request.
 */
export async function calculateDays(deps: Deps, request: FastifyRequest, asked: MonthRequest): Promise<DayAnswer[]> {
  const dates = datesOf(asked)
  const answers = new Array<DayAnswer | undefined>(dates.length)
  const ask = async (index: number) => {
    answers[index] = await calculateDay(deps, request, asked, dates[index] as string)
  }
  await ask(0)
  let next = 1
  const worker = async () => {
    for (let i = next++; i < dates.length; i = next++) await ask(i)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return answers.filter((answer) => answer !== undefined)
}

function datesOf({ year, month }: MonthRequest): string[] {
  const two = (n: number) => String(n).padStart(2, '0')
  // The years 0–99 of Date.UTC are others: 400 years later the calendar is the same.
  const count = new Date(Date.UTC(year + 400, month, 0)).getUTCDate()
  return Array.from({ length: count }, (_, i) => `${String(year).padStart(4, '0')}-${two(month)}-${two(i + 1)}`)
}

async function calculateDay(deps: Deps, request: FastifyRequest, asked: MonthRequest, date: string): Promise<DayAnswer | undefined> {
  const { latitude, longitude, timezone } = asked.location
  const body = { birth_data: { date, latitude, longitude, timezone }, options: asked.options ?? {} }
  try {
    const answer = await deps.bus.request(subjects.engine('panchanga', 'calculate'), {
      body: JSON.stringify(body),
      headers: { ...busHeaders(request), [header.accept]: 'application/json' },
      timeoutMs: budgetOf(request, deps.settings.requestTimeoutMs),
      safeToRepeat: true,
    })
    assertWholeJson(answer)
    return answer.json<DayAnswer>()
  } catch (error) {
    if (error instanceof NoesisError && error.errors?.some(({ code }) => code === 'date-gap')) return undefined
    throw asMonthFault(asEngineError(error, 'panchanga'))
  }
}

/** The engine points into the body of one day. */
function asMonthFault(error: unknown): unknown {
  if (!(error instanceof NoesisError) || error.errors === undefined) return error
  const errors = error.errors.map((fault): FieldFault => ({ ...fault, pointer: monthPointer(fault.pointer) }))
  const [first] = errors
  return new NoesisError(error.code, first === undefined ? error.message : `${first.pointer}: ${first.message}`, { errors, extra: error.extra })
}

const ofMonth: Record<string, string> = { '/birth_data/date': '/year', '/birth_data/time': '/options/at' }
const monthPointer = (pointer: string) => ofMonth[pointer] ?? pointer.replace(/^\/birth_data(?=\/)/, '/location')
