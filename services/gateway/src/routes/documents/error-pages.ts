import { type ErrorCode, errorTable, isErrorCode, NoesisError } from '@selemene/contracts'
import type { App } from '../../app-types.js'
import { problemOf } from '../../http/problem.js'
import { htmlPage } from '../html-page.js'
import { errorGuide } from './error-guide.js'

const html = 'text/html; charset=utf-8'
const options = { config: { access: 'public', produces: ['text/html'] }, schema: { hide: true } } as const

/** GET /api/docs/errors/ and /api/docs/errors/:code, where `type` of a problem document leads. A code is found in any case. */
export function errorPages(app: App): void {
  const list = listPage()
  for (const url of ['/api/docs/errors', '/api/docs/errors/']) app.get(url, { ...options, handler: (_request, reply) => reply.type(html).send(list) })
  app.get('/api/docs/errors/:code', {
    ...options,
    handler(request, reply) {
      const code = (request.params as { code: string }).code.toUpperCase().replaceAll('-', '_')
      if (!isErrorCode(code)) throw new NoesisError('NOT_FOUND', 'There is no such error code. /api/docs/errors/ lists them.')
      return reply.type(html).send(codePage(code))
    },
  })
}

function codePage(code: ErrorCode): string {
  const { status, title, retryable } = errorTable[code]
  const { cause, remedy, request } = errorGuide[code]
  return page(
    title,
    `<p><code>${code}</code>, HTTP status ${status}. ${retryable ? 'The same request may succeed later.' : 'The same request will fail again.'}</p>
<section><h2>Cause</h2><p>${marked(cause)}</p></section>
<section><h2>Remedy</h2><p>${marked(remedy)}</p></section>
<section><h2>Example</h2>${block('Request', request)}${block('Answer', JSON.stringify(exampleProblem(code), null, 2))}</section>
<footer><a href="/api/docs/errors/">All error codes</a> · <a href="/api/docs">All routes</a></footer>`,
  )
}

/** The problem document that the example of a code shows. */
export function exampleProblem(code: ErrorCode): Record<string, unknown> {
  const { request, detail, extra = {} } = errorGuide[code]
  const instance = /^[A-Z]+ (\/\S+)/.exec(request)?.[1] ?? '/api/v1/me'
  const { errors, ...others } = extra as { errors?: { pointer: string; message: string; code: string }[] }
  return problemOf(new NoesisError(code, detail, { extra: others, ...(errors === undefined ? {} : { errors }) }), {
    instance,
    requestId: '0f3c6d1e-9f0a-4a57-8a62-3c1f2f6f9b11',
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  })
}

function listPage(): string {
  const rows = (Object.keys(errorTable) as ErrorCode[]).map(
    (code) =>
      `<tr><td>${errorTable[code].status}</td><td><a href="/api/docs/errors/${code}"><code>${code}</code></a></td><td>${errorTable[code].title}</td><td>${errorTable[code].retryable ? 'yes' : ''}</td></tr>`,
  )
  return page(
    'Error codes',
    `<p>Every error is an <code>application/problem+json</code> document (RFC 9457). <code>error_code</code> is one of these; <code>errors</code> names each field that does not fit, and <code>request_id</code> finds the request in our logs.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Error codes"><table><thead><tr><th scope="col">Status</th><th scope="col">Code</th><th scope="col">Meaning</th><th scope="col">Retryable</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>
<footer><a href="/api/docs">All routes</a></footer>`,
  )
}

const page = (title: string, body: string) =>
  htmlPage({
    title: `${title} · Selemene errors`,
    style: errorStyle,
    body: `<header><p class="name">Selemene errors</p><h1>${title}</h1></header>
<main>
${body}
</main>`,
  })

const errorStyle = `
code, pre { font: .875rem/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
p > code { overflow-wrap: anywhere; }
pre { margin: 0 0 1rem; padding: .75rem 1rem; border: 1px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; }
h3 { margin: 1rem 0 .25rem; font-size: .875rem; font-weight: 400; color: var(--quiet); }
table { border-collapse: collapse; }
th, td { padding: .4rem 1rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left; }
th { color: var(--quiet); font-weight: 400; font-size: .8125rem; }
`

const block = (title: string, text: string) => `<h3>${title}</h3><pre>${escaped(text)}</pre>`
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
/** Words between backquotes as code. */
const marked = (text: string) => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>')
