import { createParser, NoesisError } from '@selemene/contracts'
import type { FastifyRequest } from 'fastify'
import type { App, Deps } from '../../app-types.js'
import { readJson } from '../../http/json-body.js'
import { problemResponses } from '../documented.js'
import { calculateDays } from './calculate-days.js'
import { monthOf } from './month-answer.js'
import { MonthRequest } from './month-request.js'

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
