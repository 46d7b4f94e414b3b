import type { Catalogue } from '@selemene/bus'
import type { CatalogueExample, EngineEntry, JsonSchema, WorkflowEntry } from '@selemene/contracts'
import { pictureContent } from '../documented.js'
import { monthSchema } from '../panchanga/month-answer.js'
import { withAnswerExamples } from './answer-examples.js'
import { mapSchemas } from './map-schemas.js'
import type { OpenApiDocument, Operation, Parameter } from './open-api-document.js'
import { withSharedParameters } from './shared-parameters.js'
import { withSharedResponses } from './shared-responses.js'
import { withSharedSchemas } from './shared-schemas.js'
import { tidySchema } from './tidy-schema.js'

type Catalogued = Pick<Catalogue, 'engines' | 'workflows'>

/** The document of the gateway's own routes, plus one operation per engine and workflow with its own schema and examples. */
export function withCatalogue(document: OpenApiDocument, catalogue: Catalogued, examples: ReadonlyMap<string, string>): OpenApiDocument {
  const paths = { ...document.paths }
  const ofEngines = sharedBy(paths['/api/v1/engines/{id}/calculate']?.post)
  const ofWorkflows = sharedBy(paths['/api/v1/workflows/{id}/execute']?.post)
  for (const entry of sorted(catalogue.engines.values())) paths[`/api/v1/engines/${entry.id}/calculate`] = { post: engineOperation(entry, ofEngines) }
  for (const entry of sorted(catalogue.workflows.values()))
    paths[`/api/v1/workflows/${entry.id}/execute`] = { post: workflowOperation(entry, ofWorkflows, catalogue) }
  const panchanga = catalogue.engines.get('panchanga')
  if (panchanga !== undefined) {
    paths['/api/v1/panchanga'] = { post: { ...paths['/api/v1/panchanga']?.post, ...contentOf(panchanga, ofEngines) } }
    paths['/api/v1/panchanga/month'] = { post: withMonth(paths['/api/v1/panchanga/month']?.post ?? {}, panchanga) }
  }
  const { problems } = sharedBy(paths['/api/openapi.json']?.get)
  paths['/api/docs'] = { get: { ...docsPage, responses: { ...docsPage.responses, ...problems } } }
  return compact(withAnswerExamples({ ...document, paths }, examples), namesOf(catalogue))
}

/** Everything that the document has more than once stands once, in `components`. */
function compact(document: OpenApiDocument, named: ReadonlyMap<string, JsonSchema>): OpenApiDocument {
  const tidy = mapSchemas(document, (schema) => tidySchema(schema))
  return withSharedSchemas(withSharedParameters(withSharedResponses(tidy)), named)
}

/** What a client's types are called: `TarotRequest`, `TarotAnswer`. */
function namesOf({ engines, workflows }: Catalogued): Map<string, JsonSchema> {
  const pascal = (id: string) => id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
  const names = new Map([
    ['WorkflowRequest', tidySchema([...workflows.values()][0]?.request_schema ?? {})],
    ['WorkflowAnswer', tidySchema([...workflows.values()][0]?.result_schema ?? {})],
  ])
  for (const { id, request_schema, result_schema } of sorted(engines.values())) {
    names.set(`${pascal(id)}Request`, tidySchema(request_schema))
    names.set(`${pascal(id)}Answer`, tidySchema(result_schema))
  }
  return names
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
  const media = operation.requestBody?.content?.['application/json'] ?? {}
  const options = (request_schema as { properties?: { options?: object } }).properties?.options ?? {}
  const schema = { ...media.schema, properties: { ...(media.schema?.properties as object | undefined), options } }
  const days = { description: 'The days of the month, in order', content: { 'application/json': { schema: monthSchema(result_schema) } } }
  return {
    ...operation,
    requestBody: { required: true, content: { 'application/json': { ...media, schema } } },
    responses: { ...operation.responses, 200: days },
  }
}

function workflowOperation(entry: WorkflowEntry, { parameters, problems }: Shared, catalogue: Catalogued) {
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
        content: {
          'application/json': { schema: workflowAnswer(entry, catalogue) },
          'text/event-stream': { schema: { type: 'string' } },
          ...pictureOf(entry),
        },
      },
      ...problems,
    },
  }
}

const pictureOf = ({ has_picture }: { has_picture: boolean }) => (has_picture ? pictureContent : {})

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
  parameters: Parameter[]
  problems: NonNullable<Operation['responses']>
}

const sharedBy = ({ parameters = [], responses = {} }: Operation = {}): Shared => ({
  parameters: (parameters as Parameter[]).filter((parameter) => parameter.in !== 'path'),
  problems: Object.fromEntries(Object.entries(responses).filter(([status]) => Number(status) >= 400)),
})

/** 200 of one workflow: as all workflows answer, with the answers of its own engines. */
function workflowAnswer({ engines, result_schema }: WorkflowEntry, catalogue: Catalogued): JsonSchema {
  const answers = Object.fromEntries(engines.map((id) => [id, catalogue.engines.get(id)?.result_schema ?? { type: 'object' }]))
  const outputs = { type: 'object', description: 'By engine id, those that ended well', properties: answers }
  return { allOf: [result_schema, { type: 'object', properties: { engine_outputs: outputs } }] }
}

const docsPage = {
  operationId: 'docs',
  summary: 'This document as a page',
  description: 'Every operation of /api/openapi.json; Swagger UI over the same is at /api/docs/swagger',
  tags: ['operations'],
  security: [],
  responses: {
    200: { description: 'The page', content: { 'text/html': { schema: { type: 'string' }, example: '<!DOCTYPE html>' } } },
  },
}

const sorted = <T extends { id: string }>(entries: Iterable<T>): T[] => [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))
