import type { App } from '../../app-types.js'

/** A waxing moon, drawn for both color schemes. */
const moon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>Selemene</title><style>path{fill:#22252e}@media(prefers-color-scheme:dark){path{fill:#e9e6df}}</style><path d="M12 3a13 13 0 1 0 17 17A11 11 0 0 1 12 3Z"/></svg>\n'

/** GET /favicon.svg, which the pages name, and /favicon.ico, which browsers ask for unasked. */
export function favicon(app: App): void {
  for (const url of ['/favicon.svg', '/favicon.ico'])
    app.get(url, {
      config: { access: 'public', produces: ['image/svg+xml'] },
      schema: { hide: true },
      handler: (_request, reply) => reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(moon),
    })
}
