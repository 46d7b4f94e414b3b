interface Parameter {
  name: string
  in: string
  required?: boolean
  description?: string
  example?: unknown
  schema?: { examples?: unknown[] }
}
interface Operation {
  operationId: string
  summary: string
  description?: string
  tags?: string[]
  security?: object[]
  parameters?: (Parameter | { $ref: string })[]
  requestBody?: { content: Record<string, { schema?: object; example?: unknown; examples?: Record<string, { value: unknown }> }> }
}
export interface OpenApiDocument {
  info: { title: string; version: string; description?: string }
  tags?: { name: string; description?: string }[]
  paths: Record<string, Record<string, Operation>>
  components?: { parameters?: Record<string, Parameter> }
}

/** A Postman collection (v2.1) of a document: a folder a tag, a request an operation, with the document's own examples. */
export function collectionOf({ info, tags = [], paths, components }: OpenApiDocument) {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  const request = (named: Named) => requestOf(named, components?.parameters ?? {})
  return {
    info: { name: info.title, description: info.description, schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
    variable: [
      { key: 'base_url', value: 'http://127.0.0.1:8080' },
      { key: 'api_key', value: '' },
    ],
    auth: { type: 'apikey', apikey: [field('key', 'X-API-Key'), field('value', '{{api_key}}'), field('in', 'header')] },
    item: tags.map(({ name, description }) => ({
      name,
      description,
      item: operations.filter(({ operation }) => operation.tags?.includes(name)).map(request),
    })),
  }
}

const parameters = '#/components/parameters/'

const field = (key: string, value: string) => ({ key, value, type: 'string' })

interface Named {
  path: string
  method: string
  operation: Operation
}

function requestOf({ path, method, operation }: Named, shared: Record<string, Parameter>) {
  const own = (operation.parameters ?? []).map((one) => ('name' in one ? one : (shared[one.$ref.slice(parameters.length)] as Parameter)))
  const described = (place: string) =>
    own
      .filter((parameter) => parameter.in === place)
      .map(({ name, description, ...parameter }) => ({ key: name, value: exampleOf(parameter), description }))
  const body = bodyOf(operation)
  return {
    name: operation.summary,
    request: {
      method,
      description: operation.description,
      ...(operation.security?.length === 0 ? { auth: { type: 'noauth' } } : {}),
      header: body === undefined ? [] : [{ key: 'Content-Type', value: 'application/json' }],
      url: {
        raw: `{{base_url}}${path.replace(/\{(\w+)\}/g, ':$1')}`,
        host: ['{{base_url}}'],
        path: path
          .slice(1)
          .split('/')
          .map((part) => part.replace(/^\{(\w+)\}$/, ':$1')),
        // Only what is asked for is switched on.
        query: described('query').map((parameter) => ({
          ...parameter,
          disabled: !own.some(({ name, required }) => name === parameter.key && required),
        })),
        variable: described('path'),
      },
      ...(body === undefined ? {} : { body: { mode: 'raw', raw: JSON.stringify(body, null, 2), options: { raw: { language: 'json' } } } }),
    },
  }
}

const exampleOf = ({ example, schema }: Pick<Parameter, 'example' | 'schema'>) => String(example ?? schema?.examples?.[0] ?? '')

function bodyOf({ requestBody }: Operation): unknown {
  const media = requestBody?.content['application/json']
  if (media === undefined) return undefined
  const [first] = Object.values(media.examples ?? {})
  return first?.value ?? media.example ?? {}
}
