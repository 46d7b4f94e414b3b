import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { type Answer, valueAt } from './answer.js'

export interface Operation {
  operationId?: string
  description?: string
  security?: object[]
  requestBody?: { content: Record<string, MediaType> }
  parameters?: Parameter[]
  responses: Record<string, { description?: string; content?: Record<string, MediaType> }>
}
export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  example?: unknown
  schema?: Record<string, unknown>
}
interface MediaType {
  schema?: Record<string, unknown>
  example?: unknown
  examples?: Record<string, { value?: unknown }>
}

/** /api/openapi.json, as a judge over answers. */
export interface ServedDocument {
  paths: Record<string, Record<string, Operation>>
  /** The template of the document that a path belongs to. */
  templateOf(path: string): string | undefined
  /** What an answer has that the document does not promise; empty when it keeps its word. */
  faultsOf(method: string, path: string, answer: Answer): string[]
}

/** Formats that the document itself brings; what they mean is said in its descriptions. */
const ownFormats = {
  instant: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/,
  'civil-date': /^\d{4}-\d{2}-\d{2}$/,
  'civil-time': /^\d{2}:\d{2}(?::\d{2})?$/,
  'time-zone': true,
} as const

export function readDocument(text: string): ServedDocument {
  const document = withReferencesInPlace(JSON.parse(text) as Pick<ServedDocument, 'paths'>)
  const ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: true, formats: ownFormats })
  formats.default(ajv)
  ajv.addSchema(document, 'openapi')
  const templates = Object.keys(document.paths).map((template) => ({ template, pattern: patternOf(template), holes: template.split('{').length }))
  templates.sort((a, b) => a.holes - b.holes)
  const compiled = new Map<string, ValidateFunction>()

  function templateOf(path: string): string | undefined {
    const bare = path.split('?', 1)[0] as string
    return templates.find(({ pattern }) => pattern.test(bare))?.template
  }

  function schemaFaults(pointer: string, body: unknown): string[] {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `openapi#${pointer}` })
    compiled.set(pointer, validate)
    return validate(body) ? [] : (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath || 'body'} ${message}`)
  }

  function bodyFaults(template: string, method: string, answer: Answer): string[] {
    const content = document.paths[template]?.[method]?.responses[answer.status]?.content
    if (answer.bytes.length === 0) return []
    const type = (answer.headers['content-type'] ?? '').split(';')[0] as string
    const media = content?.[type]
    if (media === undefined) return [`answers ${type || 'no type'} where the document lists ${Object.keys(content ?? {}).join(', ') || 'no body'}`]
    if (media.schema === undefined || !/json$/.test(type)) return []
    const place = ['paths', template, method, 'responses', String(answer.status), 'content', type, 'schema']
    return schemaFaults(place.map((token) => `/${pointerToken(token)}`).join(''), answer.json())
  }

  return {
    paths: document.paths,
    templateOf,
    faultsOf(method, path, answer) {
      const template = templateOf(path)
      const verb = method === 'HEAD' ? 'get' : method.toLowerCase()
      const operation = template === undefined ? undefined : document.paths[template]?.[verb]
      // What is not in the document may only be refused.
      if (template === undefined || operation === undefined) return strangersFaults(method, path, answer)
      if (operation.responses[answer.status] === undefined) return [`answers ${answer.status}, which ${operation.operationId} does not document`]
      return method === 'HEAD' || answer.status === 304 ? [] : bodyFaults(template, verb, answer)
    },
  }
}

/** The document with everything in place that it refers to. What is said beside a reference holds there. */
function withReferencesInPlace<D>(document: D): D {
  const placed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(placed)
    if (typeof value !== 'object' || value === null) return value
    const { $ref, ...rest } = value as { $ref?: string }
    const own = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, placed(part)]))
    return $ref === undefined ? own : { ...(placed(targetOf($ref)) as object), ...own }
  }
  const targetOf = (reference: string) => {
    const target = valueAt(document, reference.slice(1))
    if (target === undefined) throw new Error(`${reference} leads nowhere`)
    return target
  }
  return placed(document) as D
}

function strangersFaults(method: string, path: string, answer: Answer): string[] {
  if (method === 'OPTIONS' || (method === 'GET' && /^\/(api\/docs\/|favicon\.|page\/)/.test(path))) return answer.status < 500 ? [] : ['fails']
  return [400, 401, 404, 405, 429, 503].includes(answer.status) ? [] : [`answers ${answer.status} on a route that the document does not have`]
}

const patternOf = (template: string) => new RegExp(`^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`)
const pointerToken = (token: string) => encodeURIComponent(token.replaceAll('~', '~0').replaceAll('/', '~1'))
