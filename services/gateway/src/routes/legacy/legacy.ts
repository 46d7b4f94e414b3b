import { header, isCacheHit } from '@selemene/bus'
import { anonymous, createParser, encodePrincipal, type FieldFault, NoesisError, Strict, subjects } from '@selemene/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { App, Deps } from '../../app-types.js'
import { readJson } from '../../http/json-body.js'
import { createQueryParser } from '../../http/query.js'
import { problemResponses } from '../documented.js'
import { engineCost } from '../engines/find-engine.js'
import { asEngineError, budgetOf, busHeaders } from '../forward.js'
import { legacyFields, type PanchangaResult } from './legacy-fields.js'
import { markDeprecated } from './mark-deprecated.js'

const FlatRequest = Strict(
  {
    date: Type.String({ maxLength: 10, description: 'YYYY-MM-DD' }),
    time: Type.Optional(Type.String({ maxLength: 8, description: 'HH:MM or HH:MM:SS; sunrise when absent' })),
    latitude: Type.Number({ minimum: -90, maximum: 90 }),
    longitude: Type.Number({ minimum: -180, maximum: 180 }),
    timezone: Type.String({ maxLength: 64, description: 'IANA name, ±HH:MM, or LMT' }),
  },
  { examples: [{ date: '2026-02-08', time: '10:00', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' }] },
)

const GhatiQuery = Strict({
  latitude: Type.Number({ minimum: -90, maximum: 90, examples: [12.9716] }),
  longitude: Type.Number({ minimum: -180, maximum: 180, examples: [77.5946] }),
})

const exampleAnswer = {
  tithi_index: 21,
  tithi_name: 'Krishna Saptami',
  tithi_value: 21.4,
  nakshatra_index: 14,
  nakshatra_name: 'Swati',
  nakshatra_value: 14.2,
  yoga_index: 10,
  yoga_name: 'Vriddhi',
  yoga_value: 10.9,
  karana_index: 42,
  karana_name: 'Vishti',
  karana_value: 42.8,
  vara_index: 0,
  vara_name: 'Ravivara',
  solar_longitude: 295.3,
  lunar_longitude: 189.6,
  julian_day: 2461079.69,
}
const flatFields = Object.keys(exampleAnswer)
const flatProperties = Object.fromEntries(Object.entries(exampleAnswer).map(([name, value]) => [name, { type: typeof value }]))

/** POST /api/legacy/panchanga/calculate and GET /api/legacy/ghati/current: the panchanga and vedic-clock engines in their first shape. */
export function legacy(app: App, deps: Deps): void {
  const parse = createParser(FlatRequest)
  const parsePlace = createQueryParser(GhatiQuery)
  const known = (id: string) => async (request: FastifyRequest, reply: FastifyReply) => {
    markDeprecated(reply, `/api/v1/engines/${id}/calculate`)
    request.engine = deps.catalogue.engines.get(id)
    if (request.engine === undefined) throw new NoesisError('ENGINE_UNAVAILABLE', `The engine ${id} is not available right now.`)
  }

  async function calculate(request: FastifyRequest, id: string, body: object): Promise<unknown> {
    try {
      const headers = { ...busHeaders(request), [header.principal]: encodePrincipal(anonymous) }
      const answer = await deps.bus.request(subjects.engine(id, 'calculate'), {
        body: JSON.stringify(body),
        headers,
        timeoutMs: budgetOf(request, deps.settings.requestTimeoutMs),
        safeToRepeat: true,
      })
      request.cacheHit = isCacheHit(answer.header(header.cacheStatus))
      return answer.json<{ result: unknown }>().result
    } catch (error) {
      throw asFlatFault(asEngineError(error, id))
    }
  }

  app.post('/api/legacy/panchanga/calculate', {
    config: { access: 'address', counted: true, cost: () => engineCost(deps, 'panchanga') },
    onRequest: known('panchanga'),
    schema: {
      operationId: 'legacyPanchanga',
      summary: 'Panchanga in 17 flat fields',
      tags: ['legacy'],
      deprecated: true,
      body: FlatRequest,
      response: {
        200: { type: 'object', description: 'The 17 fields', required: flatFields, properties: flatProperties },
        ...problemResponses(422, 500, 502, 504),
      },
    },
    async handler(request) {
      const result = await calculate(request, 'panchanga', { birth_data: parse(readJson(request)) })
      return legacyFields(result as PanchangaResult)
    },
  })

  app.get('/api/legacy/ghati/current', {
    config: { access: 'address', counted: true, cost: () => engineCost(deps, 'vedic-clock') },
    onRequest: known('vedic-clock'),
    schema: {
      operationId: 'legacyGhati',
      summary: 'Ghati, pala and vipala since the sunrise of a place',
      tags: ['legacy'],
      deprecated: true,
      querystring: GhatiQuery,
      response: {
        200: {
          type: 'object',
          description: 'Time since sunrise; null where the Sun does not rise today',
          required: ['ghati', 'pala', 'vipala', 'utc_timestamp'],
          properties: {
            ghati: { type: ['integer', 'null'] },
            pala: { type: ['integer', 'null'] },
            vipala: { type: ['integer', 'null'] },
            utc_timestamp: { type: 'string' },
            reason: { type: 'string' },
          },
        },
        ...problemResponses(422, 500, 502, 504),
      },
    },
    async handler(request) {
      const now = new Date().toISOString()
      const result = (await calculate(request, 'vedic-clock', { current_time: now, location: parsePlace(request) })) as { ghati: object | null }
      return { ...(result.ghati ?? { ghati: null, pala: null, vipala: null, reason: 'The Sun does not rise here today.' }), utc_timestamp: now }
    },
  })
}

/** The engine points into birth_data; here the fields stand at the top. */
function asFlatFault(error: unknown): unknown {
  if (!(error instanceof NoesisError) || error.errors === undefined) return error
  const errors = error.errors.map((fault): FieldFault => ({ ...fault, pointer: fault.pointer.replace(/^\/birth_data(?=\/)/, '') }))
  return new NoesisError(error.code, error.message.replaceAll('/birth_data/', '/'), { errors, extra: error.extra })
}
