import { readFileSync } from 'node:fs'
import type { App } from '../../app-types.js'
import { sendDocument } from '../../http/send-document.js'

const schema = { hide: true } as const

/** GET /api/docs, and the modules that it runs. */
export function reference(app: App, page: () => string): void {
  for (const url of ['/api/docs', '/api/docs/'])
    app.get(url, {
      config: { access: 'public', produces: ['text/html'] },
      schema,
      handler: (_request, reply) => reply.type('text/html; charset=utf-8').send(page()),
    })
  for (const file of ['reference.js', 'schema-view.js']) {
    const text = readFileSync(new URL(`../../../page/${file}`, import.meta.url), 'utf8')
    app.get(`/page/${file}`, {
      config: { access: 'public', produces: ['text/javascript'] },
      schema,
      handler: (request, reply) => sendDocument(request, reply, text, 'text/javascript; charset=utf-8'),
    })
  }
}
