import { NoesisError } from '@selemene/contracts'
import type { App, Deps } from '../../app-types.js'
import { PictureQuery } from '../../pictures/picture-query.js'
import { exampleOf, problemResponses } from '../documented.js'
import { calculationTypes, sendCalculation } from '../engines/calculate.js'
import { engineCost } from '../engines/find-engine.js'
import { markDeprecated } from './mark-deprecated.js'

/** POST /api/v1/panchanga: the panchanga engine without the engine path, for keys that hold `panchanga:read`. */
export function panchanga(app: App, deps: Deps): void {
  app.post('/api/v1/panchanga', {
    config: { permission: 'panchanga:read', counted: true, produces: calculationTypes, cost: () => engineCost(deps, 'panchanga') },
    onRequest: async (request, reply) => {
      markDeprecated(reply, '/api/v1/engines/panchanga/calculate')
      request.engine = deps.catalogue.engines.get('panchanga')
      if (request.engine === undefined) throw new NoesisError('ENGINE_UNAVAILABLE', 'The engine panchanga is not available right now.')
    },
    schema: {
      operationId: 'panchanga',
      summary: 'Panchanga',
      description: 'The same body and the same answer as POST /api/v1/engines/panchanga/calculate.',
      tags: ['legacy'],
      deprecated: true,
      querystring: PictureQuery,
      body: { type: 'object', examples: [exampleOf.birth] },
      response: { 200: { type: 'object', description: 'The panchanga' }, ...problemResponses(422, 502) },
    },
    handler: (request, reply) => sendCalculation(deps, request, reply),
  })
}
