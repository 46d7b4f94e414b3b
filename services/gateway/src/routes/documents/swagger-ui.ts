import fastifySwaggerUi from '@fastify/swagger-ui'
import type { App } from '../../app-types.js'

/**
 * GET /api/docs/swagger: the same document for those who know this page. It needs seconds of processor time before it shows anything,
 * which is why the reference at /api/docs is one of our own.
 */
export async function swaggerUi(app: App, document: () => Record<string, unknown>): Promise<void> {
  await app.register(async (docs) => {
    docs.addHook('onRoute', (route) => {
      const isPage = /^\/api\/docs\/swagger\/?$/.test(route.url)
      route.config = { ...route.config, access: 'public', ...(isPage ? { produces: ['text/html'] } : {}) }
      route.schema = { ...route.schema, hide: true }
    })
    await docs.register(fastifySwaggerUi, {
      routePrefix: '/api/docs/swagger',
      uiConfig: {
        url: '/api/openapi.json',
        deepLinking: true,
        docExpansion: 'list',
        defaultModelsExpandDepth: -1,
        tryItOutEnabled: true,
        persistAuthorization: false,
        filter: true,
      },
      // The bar above offers other documents to explore; there is only this one.
      theme: { title: 'Selemene API', css: [{ filename: 'selemene.css', content: '.swagger-ui .topbar { display: none }' }], favicon: [] },
      transformSpecification: document,
      transformSpecificationClone: false,
    })
  })
}
