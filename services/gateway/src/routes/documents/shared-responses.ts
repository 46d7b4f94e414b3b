import { type Body, mapOperations, mapValues, type OpenApiDocument } from './open-api-document.js'

/**
 * Every status has one refusal, the same for all operations: it stands once, in `components.responses`, and operations refer to it. What
 * an operation answers in a form of its own stays where it is.
 */
export function withSharedResponses(document: OpenApiDocument): OpenApiDocument {
  const shared: Record<string, unknown> = {}
  const refer = (response: Body | { $ref: string }, status: string) => {
    if (!isRefusal(response)) return response
    const name = `Problem${status}`
    shared[name] = response
    return { $ref: `#/components/responses/${name}` }
  }
  const referring = mapOperations(document, (operation) =>
    operation.responses === undefined ? operation : { ...operation, responses: mapValues(operation.responses, refer) },
  )
  return { ...referring, components: { ...document.components, responses: { ...document.components?.responses, ...shared } } }
}

const isRefusal = (response: Body | { $ref: string }) =>
  'content' in response && Object.keys(response.content ?? {}).join() === 'application/problem+json'
