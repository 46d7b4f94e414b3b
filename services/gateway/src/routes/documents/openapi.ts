import fastifySwagger from '@fastify/swagger'
import type { App, Deps } from '../../app-types.js'
import { sendDocument } from '../../http/send-document.js'
import { notModified, operatorName, problemSchema } from '../documented.js'
import { answerExamples, readAnswerExamples } from './answer-examples.js'
import { withCommonHeaders } from './common-headers.js'
import { withCommonResponses } from './common-responses.js'
import type { OpenApiDocument } from './open-api-document.js'
import { reference } from './reference.js'
import { referencePage } from './reference-page.js'
import { swaggerUi } from './swagger-ui.js'
import { withCatalogue } from './with-catalogue.js'

const about = `Fourteen calculation engines and six workflows. Send your key as \`X-API-Key\`, or a token from \`POST /api/v1/auth/token\` as \`Authorization: Bearer …\`.

Errors are \`application/problem+json\` (RFC 9457); \`error_code\` is one of a closed set, each explained under \`/api/docs/errors/\`.
Same request, same seed and same \`current_time\` give the same \`result\`, byte for byte.`

/** Must be registered before the routes that it documents. */
export async function registerOpenApi(app: App, deps: Deps): Promise<void> {
  const { sourceUrl } = deps.settings
  app.addSchema(problemSchema)
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Selemene API',
        version: deps.version,
        description: sourceUrl === undefined ? about : `${about}\n\nThe source of this very service: ${sourceUrl}`,
        contact: { name: operatorName, ...(sourceUrl === undefined ? {} : { url: sourceUrl }) },
        license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
      },
      servers: [{ url: deps.settings.publicUrl ?? '/', description: 'This server' }],
      tags: [
        { name: 'engines', description: 'Calculate, validate, read the catalogue' },
        { name: 'workflows', description: 'Several engines and a synthesis' },
        { name: 'places', description: 'Coordinates and time zones of places, and what local times mean' },
        { name: 'account', description: 'Yourself, your keys, your usage' },
        { name: 'admin', description: 'Users, keys, invites, operations' },
        { name: 'operations', description: 'Health, status, metrics, documents' },
        { name: 'legacy', description: 'Old routes that are going away' },
      ],
      components: {
        securitySchemes: {
          apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
          token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        },
      },
      security: [{ apiKey: [] }, { token: [] }],
    },
    transform: ({ schema, url, route }) => {
      const described = withCommonHeaders(
        { ...(schema?.summary === undefined ? {} : { description: schema.summary }), ...schema, ...securityOf(route.config?.access) },
        route,
      )
      return { schema: withCommonResponses(described, route), url }
    },
    refResolver: { buildLocalReference: (json, _base, _fragment, i) => String(json.$id ?? `def-${i}`) },
  })
}

/** Public routes say so; the others keep what stands at the top of the document. */
const securityOf = (access: 'key' | 'address' | 'public' = 'key') => (access === 'key' ? {} : { security: [] })

/** GET /api/openapi.json and the page at /api/docs, made anew when the catalogue has changed. */
export async function documents(app: App, deps: Deps): Promise<void> {
  const examples = readAnswerExamples()
  const cache = { revision: -1, document: {} as Record<string, unknown>, text: '', page: '' }
  const current = () => {
    if (cache.revision !== deps.catalogue.revision) {
      cache.revision = deps.catalogue.revision
      const document = withCatalogue(app.swagger() as unknown as OpenApiDocument, deps.catalogue, examples)
      Object.assign(cache, { document, text: JSON.stringify(document), page: referencePage(document) })
    }
    return cache
  }

  answerExamples(app, examples)
  app.get('/api/openapi.json', {
    config: { access: 'public' },
    schema: {
      operationId: 'openapi',
      summary: 'This document',
      tags: ['operations'],
      response: {
        200: {
          type: 'object',
          description: 'OpenAPI 3.1',
          required: ['openapi', 'info', 'paths'],
        },
        ...notModified,
      },
    },
    handler: (request, reply) => sendDocument(request, reply, current().text),
  })

  reference(app, () => current().page)
  await swaggerUi(app, () => current().document)
}
