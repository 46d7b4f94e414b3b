import type { Catalogue } from '@selemene/bus'
import type { CatalogueExample, EngineEntry, JsonSchema, WorkflowEntry } from '@selemene/contracts'
import { monthSchema } from '../panchanga/month-answer.js'
import { withSharedResponses } from './shared-responses.js'

interface Operation {
  parameters?: { name: string; in: string }[]
  requestBody?: { required?: boolean; content: Record<string, { schema?: { properties?: object } }> }
  responses?: Record<string, unknown>
}
interface OpenApiDocument {
  paths?: Record<string, Record<string, Operation>>
  [member: string]: unknown
}

/** The document of the gateway's own routes, plus one operation per engine and workflow with its own schema and examples. */
export function withCatalogue(document: OpenApiDocument, catalogue: Pick<Catalogue, 'engines' | 'workflows'>): OpenApiDocument {
  const paths = { ...document.paths }
  const ofEngines = sharedBy(paths['/api/v1/engines/{id}/calculate']?.post)
  const ofWorkflows = sharedBy(paths['/api/v1/workflows/{id}/execute']?.post)
  for (const entry of sorted(catalogue.engines.values())) paths[`/api/v1/engines/${entry.id}/calculate`] = { post: engineOperation(entry, ofEngines) }
  for (const entry of sorted(catalogue.workflows.values()))
    paths[`/api/v1/workflows/${entry.id}/execute`] = { post: workflowOperation(entry, ofWorkflows) }
  const panchanga = catalogue.engines.get('panchanga')
  if (panchanga !== undefined) {
    paths['/api/v1/panchanga'] = { post: { ...paths['/api/v1/panchanga']?.post, ...contentOf(panchanga, ofEngines) } }
    paths['/api/v1/panchanga/month'] = { post: withMonth(paths['/api/v1/panchanga/month']?.post ?? {}, panchanga) }
  }
  const { problems } = sharedBy(paths['/api/openapi.json']?.get)
  paths['/api/docs'] = { get: { ...docsPage, responses: { ...docsPage.responses, ...problems } } }
  return withSharedResponses({ ...document, paths })
}

function engineOperation(entry: EngineEntry, shared: Shared) {
  return {
    operationId: `calculate_${entry.id.replaceAll('-', '_')}`,
    summary: entry.title,
    description: `${entry.summary}\n\nRequired consciousness level: ${entry.required_phase}. Version of the method: ${entry.version}.`,
    tags: ['engines'],
    ...contentOf(entry, shared),
  }
}

function contentOf(entry: EngineEntry, { parameters, problems }: Shared) {
  return {
    // An Idempotency-Key means something only where a repeated request would draw again.
    parameters: entry.determinism === 'seeded' ? parameters : parameters.filter(({ name }) => name !== 'Idempotency-Key'),
    requestBody: body(entry.request_schema, entry.examples),
    responses: {
      200: { description: 'The result', content: { 'application/json': { schema: entry.result_schema }, ...pictureOf(entry) } },
      ...problems,
    },
  }
}

/** The gateway's own operation with the options and the fields of the engine behind it. */
function withMonth(operation: Operation, { request_schema, result_schema }: EngineEntry): Operation {
  const media = operation.requestBody?.content['application/json'] ?? {}
  const options = (request_schema as { properties?: { options?: object } }).properties?.options ?? {}
  const schema = { ...media.schema, properties: { ...media.schema?.properties, options } }
  const days = { description: 'The days of the month, in order', content: { 'application/json': { schema: monthSchema(result_schema) } } }
  return {
    ...operation,
    requestBody: { required: true, content: { 'application/json': { ...media, schema } } },
    responses: { ...operation.responses, 200: days },
  }
}

function workflowOperation(entry: WorkflowEntry, { parameters, problems }: Shared) {
  return {
    operationId: `execute_${entry.id.replaceAll('-', '_')}`,
    summary: entry.title,
    description: `${entry.summary}\n\nEngines: ${entry.engines.join(', ')}. Required consciousness level: ${entry.required_phase}.`,
    tags: ['workflows'],
    parameters,
    requestBody: body(entry.request_schema, entry.examples),
    responses: {
      200: {
        description: 'Engine outputs and their synthesis',
        content: { 'application/json': { schema: workflowAnswer }, 'text/event-stream': { schema: { type: 'string' } }, ...pictureOf(entry) },
      },
      ...problems,
    },
  }
}

const pictureOf = ({ has_picture }: { has_picture: boolean }) =>
  has_picture ? { 'image/svg+xml': { schema: { type: 'string', description: 'The picture' } } } : {}

const body = (schema: JsonSchema, examples: CatalogueExample[]) => ({
  required: true,
  content: {
    'application/json': {
      schema,
      examples: Object.fromEntries(examples.map(({ title, request }, i) => [`example_${i + 1}`, { summary: title, value: request }])),
    },
  },
})

/** What the operation of one engine or workflow takes from the generic one, which stands in the document beside it. */
interface Shared {
  parameters: { name: string; in: string }[]
  problems: Operation['responses']
}

const sharedBy = ({ parameters = [], responses = {} }: Operation = {}): Shared => ({
  parameters: parameters.filter((parameter) => parameter.in !== 'path'),
  problems: Object.fromEntries(Object.entries(responses).filter(([status]) => Number(status) >= 400)),
})

const answers = { type: 'object', description: 'By engine id', additionalProperties: { type: 'object' } }
const statements = { type: 'array', items: { type: 'object' } }
const count = { type: 'integer', minimum: 0 }
const workflowFields = {
  workflow_id: { type: 'string' },
  status: { type: 'string', enum: ['complete', 'degraded'] },
  engine_outputs: answers,
  engine_statuses: {
    type: 'object',
    description: 'By engine id: an engine that did not run says why',
    additionalProperties: {
      type: 'object',
      required: ['status'],
      properties: {
        status: { type: 'string', enum: ['ok', 'failed', 'unavailable', 'phase_denied', 'skipped'] },
        error_code: { type: 'string' },
        detail: { type: 'string' },
        duration_ms: { type: 'number' },
      },
    },
  },
  synthesis: {
    type: 'object',
    description: 'What the results say together; every statement names the fields that it stands on',
    required: ['themes', 'alignments', 'tensions', 'summary'],
    properties: { themes: statements, alignments: statements, tensions: statements, summary: { type: 'string' } },
  },
  witness_prompts: { type: 'array', maxItems: 4, items: { type: 'string' } },
  engines_count: count,
  engines_succeeded: count,
  engines_failed: count,
  total_time_ms: { type: 'number' },
  timestamp: { type: 'string' },
}
const workflowAnswer = { type: 'object', required: Object.keys(workflowFields), properties: workflowFields }

const docsPage = {
  operationId: 'docs',
  summary: 'This document as a page',
  tags: ['operations'],
  security: [],
  responses: {
    200: { description: 'Swagger UI', content: { 'text/html': { schema: { type: 'string' }, example: '<!DOCTYPE html>' } } },
  },
}

const sorted = <T extends { id: string }>(entries: Iterable<T>): T[] => [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))
