import { readFileSync } from 'node:fs'
import type { App, Deps, Settings } from '../../app-types.js'
import { sendDocument } from '../../http/send-document.js'
import { notModified } from '../documented.js'
import { pageStyle } from '../page-style.js'

const types = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' } as const

/** Everything that the page is made of: plain modules as they lie in `page/`, read once. */
const files = [
  { url: '/', file: 'index.html', type: 'html' },
  { url: '/page/page.css', file: 'page.css', type: 'css' },
  { url: '/page/main.js', file: 'main.js', type: 'js' },
  { url: '/page/request.js', file: 'request.js', type: 'js' },
  { url: '/page/answer.js', file: 'answer.js', type: 'js' },
] as const

/** GET /: the page to try the API, and its parts. It calls the API from the browser, with the key of its tab. */
export function page(app: App, { settings }: Pick<Deps, 'settings'>): void {
  for (const { url, file, type } of files) {
    const text = readPart(file, settings)
    app.get(url, {
      config: { access: 'public', produces: [types[type].split(';', 1)[0] as string] },
      schema: url === '/' ? documented : { hide: true },
      handler(request, reply) {
        if (settings.sourceUrl !== undefined) reply.header('link', `<${settings.sourceUrl}>; rel="source"`)
        return sendDocument(request, reply, text, types[type])
      },
    })
  }
}

const documented = {
  operationId: 'page',
  summary: 'A page to try the API in a browser',
  tags: ['operations'],
  response: {
    200: { description: 'The page', content: { 'text/html': { schema: { type: 'string' }, example: '<!doctype html>' } } },
    ...notModified,
  },
}

function readPart(file: string, { sourceUrl, sandboxKeys }: Pick<Settings, 'sourceUrl' | 'sandboxKeys'>): string {
  const text = readFileSync(new URL(`../../../page/${file}`, import.meta.url), 'utf8')
  if (file === 'page.css') return pageStyle + text
  const offer =
    sourceUrl === undefined ? '' : `: <a href="${sourceUrl.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" rel="source">the source</a>`
  const offered = text.replace('<span id="source"></span>', offer)
  return sandboxKeys ? offered : offered.replace(/<p id="sandbox-offer">.*?<\/p>/, '')
}
