import { createParser, NoesisError, Strict } from '@selemene/contracts'
import type { FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import type { App, Deps } from '../../app-types.js'
import { readJson } from '../../http/json-body.js'
import { problemResponses } from '../documented.js'
import { calculateDays } from './calculate-days.js'
import { monthOf } from './month-answer.js'

const Where = Strict(
  {
    latitude: Type.Number({ minimum: -90, maximum: 90, description: 'Degrees, north positive' }),
    longitude: Type.Number({ minimum: -180, maximum: 180, description: 'Degrees, east positive' }),
    altitude: Type.Optional(Type.Number({ minimum: -500, maximum: 9000, description: 'Metres above sea level' })),
    timezone: Type.String({
      maxLength: 64,
      description: 'IANA zone name, a fixed offset ±HH:MM[:SS], or "LMT": the local mean time of the longitude',
    }),
  },
  { description: 'The place whose sunrise makes the days' },
)

const MonthRequest = Strict(
  {
    year: Type.Integer({ minimum: 1, maximum: 9999, description: 'Gregorian' }),
    month: Type.Integer({ minimum: 1, maximum: 12 }),
    location: Where,
    options: Type.Optional(Type.Record(Type.String(), Type.Unknown(), { description: 'As of the panchanga engine; `at` is always the sunrise' })),
  },
  { examples: [{ year: 2026, month: 11, location: { latitude: 28.6139, longitude: 77.209, timezone: 'Asia/Kolkata' } }] },
)
export type MonthRequest = Static<typeof MonthRequest>

/** What a month counts against the limit, by docs/api.md's rule: it takes 160 ms of processor time in all services together. */
const monthCost = 2

/** POST /api/v1/panchanga/month: the days of a month with their limbs and observances, for keys that hold `panchanga:read`. */
export function panchangaMonth(app: App, deps: Deps): void {
  const parse = createParser(MonthRequest)
  app.post('/api/v1/panchanga/month', {
    config: { permission: 'panchanga:read', counted: true, cost: () => monthCost },
    onRequest: async (request: FastifyRequest) => {
      request.engine = deps.catalogue.engines.get('panchanga')
      if (request.engine === undefined) throw new NoesisError('ENGINE_UNAVAILABLE', 'The engine panchanga is not available right now.')
    },
    schema: {
      operationId: 'panchangaMonth',
      summary: 'The panchanga of a month',
      description:
        'One entry for each civil day of the month: sunrise and sunset, moonrise and moonset, the limbs at sunrise with their ends, month, year and observances. The fields are those of the panchanga engine. A day that the clocks of the place went over is left out.',
      tags: ['engines'],
      body: MonthRequest,
      response: { 200: { type: 'object', description: 'The days of the month, in order' }, ...problemResponses(422, 500, 502, 504) },
    },
    async handler(request) {
      const asked = parse(readJson(request))
      return monthOf(asked, await calculateDays(deps, request, asked))
    },
  })
}
