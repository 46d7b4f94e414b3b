import type { Catalogue } from '@selemene/bus'
import { type EngineEntry, errorTable, tierLimitPerMinute, type WorkflowEntry } from '@selemene/contracts'
import type { App, Deps } from '../../app-types.js'
import { sendDocument } from '../../http/send-document.js'
import { exampleOf, notModified } from '../documented.js'

/** GET /llms.txt */
export function llmsGuide(app: App, deps: Pick<Deps, 'catalogue' | 'settings'>): void {
  app.get('/llms.txt', {
    config: { access: 'public' },
    schema: {
      operationId: 'llms',
      summary: 'A guide to this API for language models',
      tags: ['operations'],
      response: {
        200: { description: 'Markdown', content: { 'text/plain': { schema: { type: 'string' }, example: '# Selemene API\n' } } },
        ...notModified,
      },
    },
    handler: (request, reply) => {
      const base = deps.settings.publicUrl?.replace(/\/$/, '') ?? `${request.protocol}://${request.host}`
      return sendDocument(request, reply, guide(base, deps.catalogue), 'text/plain; charset=utf-8')
    },
  })
}

/** Markdown in the shape that llmstxt.org proposes: a title, a summary, then sections of links and lists. */
export function guide(base: string, catalogue: Pick<Catalogue, 'engines' | 'workflows'>): string {
  const engines = sorted(catalogue.engines.values())
  const workflows = sorted(catalogue.workflows.values())
  return [
    '# Selemene API',
    '',
    `> ${engines.length} calculation engines (astrology, numerology, divination, geometry, the body) and ${workflows.length} workflows that read several of them together, over JSON and HTTP. Every result is a real calculation: it names its method, its sources and its accuracy in \`metadata\`, and the same request gives the same \`result\`.`,
    '',
    `Base URL: ${base}`,
    '',
    ...authentication,
    ...requests(base),
    '## Engines',
    '',
    'POST to the path. The number is the consciousness level that a key needs at least.',
    '',
    ...engines.map(
      (entry) =>
        `- [${entry.title}](${base}/api/v1/engines/${entry.id}/calculate) (level ${entry.required_phase}): ${sentence(entry.summary)}${needs(entry)}`,
    ),
    '',
    '## Workflows',
    '',
    ...workflows.map(
      (entry) =>
        `- [${entry.title}](${base}/api/v1/workflows/${entry.id}/execute) (level ${entry.required_phase}): ${sentence(entry.summary)} Engines: ${entry.engines.join(', ')}.`,
    ),
    '',
    ...examples(base, engines, workflows),
    ...errors,
    '## Documents',
    '',
    `- [OpenAPI 3.1](${base}/api/openapi.json): every route with its schemas and examples`,
    `- [Reference as a page](${base}/api/docs)`,
    `- [Status](${base}/api/status): what works right now`,
    `- [Events](${base}/api/asyncapi.json): AsyncAPI 3 of the internal message bus`,
    '',
  ].join('\n')
}

const authentication = [
  '## Authentication',
  '',
  'Send the API key in the header `X-API-Key`. Or exchange it with `POST /api/v1/auth/token` for a token that is good for 24 hours and send that as `Authorization: Bearer …`. Never put a key into a URL.',
  '',
  `Limits a minute by tier: ${Object.entries(tierLimitPerMinute)
    .map(([tier, limit]) => `${tier} ${limit}`)
    .join(', ')}. The answer's \`X-RateLimit-Remaining\` tells what is left; 429 comes with \`Retry-After\` in seconds.`,
  '',
]

const requests = (base: string) => [
  '## Requests',
  '',
  'All engines take the same body; which parts they need differs. Fields that an engine does not know are refused.',
  '',
  '- `birth_data`: `name`, `date` (YYYY-MM-DD), `time` (HH:MM, local), `latitude`, `longitude` (degrees, north and east positive), `timezone` (IANA name, ±HH:MM, or LMT: the mean time of the longitude)',
  '- `current_time`: RFC 3339 with an offset; now when absent',
  '- `location`: where something is observed; `question`: what is asked; `seed`: repeats a draw (it comes back in `metadata.seed`)',
  '- `consciousness_level` 0 to 5: how deep the wording goes, 0 unless you say so and never above that of the key',
  '- `reading`: true adds `result.reading`, the result in words: a list of `about` (JSON pointer into the result), `title` and `text`, most important first',
  '- `options`: those of the engine',
  '',
  `The exact schema of an engine: \`GET ${base}/api/v1/engines/{id}/schema\`. Checking a body without calculating: \`POST ${base}/api/v1/engines/{id}/validate\`. Up to 100 calls at once: \`POST ${base}/api/v1/batch\`.`,
  '',
  'An answer holds `engine_id`, `result`, `witness_prompt` (a question about this very result), `consciousness_level` and `metadata`. Where an engine draws, `Accept: image/svg+xml` or `image/png` gives the picture, `?theme=dark` for a dark page, `?width=800` so wide. Workflows stream their parts with `Accept: text/event-stream`.',
  '',
]

function needs({ needs: fields }: EngineEntry): string {
  return fields.length === 0 ? '' : ` Needs at least birth ${fields.join(', ')}.`
}

function examples(base: string, engines: readonly EngineEntry[], workflows: readonly WorkflowEntry[]): string[] {
  const engine = engines.find((entry) => entry.id === 'numerology') ?? engines[0]
  const workflow = workflows[0]
  return [
    '## Example calls',
    '',
    ...(engine === undefined ? [] : call(`${base}/api/v1/engines/${engine.id}/calculate`, engine.examples[0]?.request ?? exampleOf.birth)),
    ...(workflow === undefined ? [] : call(`${base}/api/v1/workflows/${workflow.id}/execute`, workflow.examples[0]?.request ?? exampleOf.birth)),
  ]
}

const call = (url: string, body: object) => [
  '```sh',
  `curl -s ${url} \\`,
  '  -H "X-API-Key: $SELEMENE_KEY" -H "Content-Type: application/json" \\',
  `  -d '${JSON.stringify(body).replaceAll("'", "'\\''")}'`,
  '```',
  '',
]

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)

const errors = [
  '## Errors',
  '',
  'Errors are `application/problem+json` (RFC 9457). Decide by `error_code`, not by the text; `errors` names each field that does not fit by JSON pointer, `request_id` helps when asking about it. Repeat only what is marked as retryable.',
  '',
  ...Object.entries(errorTable).map(([code, { status, title, retryable }]) => `- \`${code}\` (${status}${retryable ? ', retryable' : ''}): ${title}`),
  '',
]

const sorted = <T extends { id: string }>(entries: Iterable<T>): T[] => [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))
