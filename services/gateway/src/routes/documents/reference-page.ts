import { htmlPage } from '../html-page.js'
import type { OpenApiDocument, Operation } from './open-api-document.js'
import { referenceStyle } from './reference-style.js'

interface Named {
  name: string
  description: string
}

/** Every operation by its tag. What an operation takes and answers is filled in by `page/reference.js` when it is opened. */
export function referencePage(document: OpenApiDocument): string {
  const { title, version } = document.info as { title: string; version: string }
  const sections = (document.tags as Named[]).map((tag) => tagSection(tag, operationsOf(document, tag.name)))
  return htmlPage({
    title: `${title}: reference`,
    style: referenceStyle,
    script: '/page/reference.js',
    body: `<header>
<p class="name">Selemene</p>
<h1>API reference</h1>
<p>Version ${escaped(version)}. Send your key as <code>X-API-Key</code>, or a token from <a href="#issueToken"><code>POST /api/v1/auth/token</code></a> as <code>Authorization: Bearer …</code>. Errors are <code>application/problem+json</code>; <a href="/api/docs/errors/">each code has a page</a>.</p>
<nav aria-label="Documentation"><a href="/">Try it</a> · <a href="/api/openapi.json">OpenAPI</a> · <a href="/api/asyncapi.json">AsyncAPI</a> · <a href="/api/docs/swagger">Swagger UI</a> · <a href="/api/docs/errors/">Errors</a> · <a href="/api/accuracy">Accuracy</a> · <a href="/api/status">Status</a> · <a href="/llms.txt">For language models</a></nav>
</header>
<main>
<div class="fields">
<p class="field"><label for="key">API key, for this tab</label><input id="key" type="password" autocomplete="off" spellcheck="false"></p>
<p class="field"><label for="filter">Filter by path or words</label><input id="filter" type="search" autocomplete="off" spellcheck="false"></p>
</div>
<noscript><p>What an operation takes and answers needs JavaScript here, or stands in <a href="/api/openapi.json">the document</a>.</p></noscript>
${sections.join('\n')}
</main>`,
  })
}

interface Route {
  method: string
  path: string
  operation: Operation
}

const operationsOf = ({ paths }: OpenApiDocument, tag: string): Route[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => (operation.tags as string[]).includes(tag))
      .map(([method, operation]) => ({ method, path, operation })),
  )

const tagSection = ({ name, description }: Named, routes: readonly Route[]) => `<section class="tag" aria-labelledby="tag-${name}">
<h2 id="tag-${name}">${escaped(name)}</h2>
<p class="note">${escaped(description)}</p>
${routes.map(operationFold).join('\n')}
</section>`

const operationFold = ({ method, path, operation }: Route) =>
  `<details class="operation" id="${operation.operationId}" data-method="${method}" data-path="${escaped(path)}"><summary><span class="method ${method}">${method.toUpperCase()}</span> <code>${escaped(path).replaceAll('/', '/<wbr>')}</code> <span class="what">${escaped(String(operation.summary))}</span></summary></details>`

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
