interface Operation {
  responses?: Record<string, unknown>
}
type Paths = Record<string, Record<string, Operation>>

/**
 * Every status has one refusal, the same for all operations: it stands once, in `components.responses`, and operations refer to it. What
 * an operation answers in a form of its own stays where it is.
 */
export function withSharedResponses<D extends { paths: Paths; components?: { responses?: object } }>(document: D): D {
  const shared: Record<string, unknown> = {}
  const refer = ([status, response]: [string, unknown]): [string, unknown] => {
    if (!isRefusal(response)) return [status, response]
    const name = `Problem${status}`
    shared[name] = response
    return [status, { $ref: `#/components/responses/${name}` }]
  }
  const referring = (operation: Operation): Operation =>
    operation.responses === undefined ? operation : { ...operation, responses: Object.fromEntries(Object.entries(operation.responses).map(refer)) }
  const paths = mapValues(document.paths, (methods) => mapValues(methods, referring))
  return { ...document, paths, components: { ...document.components, responses: { ...document.components?.responses, ...shared } } }
}

function isRefusal(response: unknown): boolean {
  const { content = {} } = response as { content?: object }
  return Object.keys(content).join() === 'application/problem+json'
}

const mapValues = <T, U>(record: Record<string, T>, map: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]))
