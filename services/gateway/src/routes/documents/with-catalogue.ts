import type { Catalogue } from '@selemene/bus'
import type { CatalogueExample, EngineEntry, JsonSchema, WorkflowEntry } from '@selemene/contracts'

interface OpenApiDocument {
  paths?: Record<string, Record<string, unknown>>
  [member: string]: unknown
}

/** The document of the gateway's own routes, plus one operation per engine and workflow with its own schema and examples. */
export function withCatalogue(document: OpenApiDocument, catalogue: Pick<Catalogue, 'engines' | 'workflows'>): OpenApiDocument {
  const paths = { ...document.paths }
  for (const entry of sorted(catalogue.engines.values())) paths[`/api/v1/engines/${entry.id}/calculate`] = { post: engineOperation(entry) }
  for (const entry of sorted(catalogue.workflows.values())) paths[`/api/v1/workflows/${entry.id}/execute`] = { post: workflowOperation(entry) }
  paths['/api/docs'] = { get: docsPage }
  return { ...document, paths }
}

function engineOperation(entry: EngineEntry) {
  const picture = entry.has_picture ? { 'image/svg+xml': { schema: { type: 'string', description: 'The picture' } } } : {}
  return {
    operationId: `calculate_${entry.id.replaceAll('-', '_')}`,
    summary: entry.title,
    description: `${entry.summary}\n\nRequired consciousness level: ${entry.required_phase}. Version of the method: ${entry.version}.`,
    tags: ['engines'],
    requestBody: body(entry.request_schema, entry.examples),
    responses: { 200: { description: 'The result', content: { 'application/json': { schema: entry.result_schema }, ...picture } }, ...problems },
  }
}

function workflowOperation(entry: WorkflowEntry) {
  return {
    operationId: `execute_${entry.id.replaceAll('-', '_')}`,
    summary: entry.title,
    description: `${entry.summary}\n\nEngines: ${entry.engines.join(', ')}. Required consciousness level: ${entry.required_phase}.`,
    tags: ['workflows'],
    requestBody: body(entry.request_schema, entry.examples),
    responses: {
      200: {
        description: 'Engine outputs and their synthesis',
        content: { 'application/json': { schema: { type: 'object' } }, 'text/event-stream': { schema: { type: 'string' } } },
      },
      ...problems,
    },
  }
}

const body = (schema: JsonSchema, examples: CatalogueExample[]) => ({
  required: true,
  content: {
    'application/json': {
      schema,
      examples: Object.fromEntries(examples.map(({ title, request }, i) => [`example_${i + 1}`, { summary: title, value: request }])),
    },
  },
})

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})
const problems = {
  400: problem('Malformed JSON'),
  401: problem('No credential, or one that is not accepted'),
  403: problem('The level is too low'),
  413: problem('The body is too large'),
  415: problem('Not application/json'),
  422: problem('A field is not valid; `errors` names it'),
  429: problem('The limit is used up; see Retry-After'),
  503: problem('Not available right now; see Retry-After'),
  504: problem('No answer within the budget'),
}

const docsPage = {
  operationId: 'docs',
  summary: 'This document as a page',
  tags: ['operations'],
  security: [],
  responses: { 200: { description: 'Swagger UI', content: { 'text/html': { schema: { type: 'string' }, example: '<!DOCTYPE html>' } } } },
}

const sorted = <T extends { id: string }>(entries: Iterable<T>): T[] => [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))
