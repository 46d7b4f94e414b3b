import { LocalTimeAnswer, LocalTimeQuery, PlacesAnswer, PlacesQuery, subjects } from '@selemene/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import type { App, Deps } from '../../app-types.js'
import { readQuery } from '../../http/query.js'
import { problemResponses } from '../documented.js'
import { budgetOf, busHeaders } from '../forward.js'

/** GET /api/v1/places and GET /api/v1/timezones/resolve: what a person knows of a birth, as what engines take. */
export function places(app: App, deps: Pick<Deps, 'bus' | 'settings'>): void {
  const ask = (subject: string, schema: TSchema) => async (request: FastifyRequest, reply: FastifyReply) => {
    const answer = await deps.bus.request(subject, {
      body: JSON.stringify(readQuery(request, schema)),
      headers: busHeaders(request),
      timeoutMs: budgetOf(request, deps.settings.requestTimeoutMs),
      safeToRepeat: true,
    })
    return reply.type('application/json').send(answer.body)
  }

  app.get('/api/v1/places', {
    schema: {
      operationId: 'findPlaces',
      summary: 'Places by name or by nearness, with their coordinates and time zone',
      description:
        '199,568 places of [GeoNames](https://www.geonames.org) (CC BY 4.0), found offline by their names in all languages, regardless of diacritics, and despite a typing error. Whole names come first, then beginnings; among equals the most populous, or with `near` the nearest. Send `q`, `near` or both. The time zone is the one that IANA keeps for the place: for births before 1970 docs/api.md says what holds.',
      tags: ['places'],
      querystring: PlacesQuery,
      response: {
        200: { ...PlacesAnswer, description: 'Best first' },
        ...problemResponses(422, 502),
      },
    },
    handler: ask(subjects.places('search'), PlacesQuery),
  })

  app.get('/api/v1/timezones/resolve', {
    schema: {
      operationId: 'resolveLocalTime',
      summary: 'What a local time means: its offset and rule, a gap, a fold',
      description:
        'Reads a local civil time exactly as the engines do. Where they would refuse it (gap) or ask back (fold), the answer is still 200 and says so.',
      tags: ['places'],
      querystring: LocalTimeQuery,
      response: {
        200: { ...LocalTimeAnswer, description: 'The instant, or why there is not exactly one' },
        ...problemResponses(422, 502),
      },
    },
    handler: ask(subjects.timezones('resolve'), LocalTimeQuery),
  })
}
