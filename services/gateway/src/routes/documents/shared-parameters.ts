import { mapOperations, type OpenApiDocument, type Operation } from './open-api-document.js'

type Parameters = NonNullable<Operation['parameters']>

/** Parameters that several operations take stand once, in `components.parameters`, and operations refer to them. */
export function withSharedParameters(document: OpenApiDocument): OpenApiDocument {
  const shared = namesOfRepeated(document)
  const refer = (parameter: Parameters[number]) => {
    const name = shared.get(JSON.stringify(parameter))
    return name === undefined ? parameter : { $ref: `#/components/parameters/${name}` }
  }
  const referring = mapOperations(document, (operation) =>
    operation.parameters === undefined ? operation : { ...operation, parameters: operation.parameters.map(refer) },
  )
  const parameters = Object.fromEntries([...shared].map(([text, name]): [string, unknown] => [name, JSON.parse(text)]))
  return { ...referring, components: { ...document.components, parameters } }
}

/** The names that repeated parameters get, by their text: the parameter's own, with a number where it is taken. */
function namesOfRepeated(document: OpenApiDocument): Map<string, string> {
  // Bounded by the document.
  const uses = new Map<string, { name: string; count: number }>()
  mapOperations(document, (operation) => {
    for (const parameter of operation.parameters ?? []) {
      if ('$ref' in parameter) continue
      const text = JSON.stringify(parameter)
      uses.set(text, { name: parameter.name, count: (uses.get(text)?.count ?? 0) + 1 })
    }
    return operation
  })
  // Bounded by the document.
  const taken = new Map<string, number>()
  const fresh = (name: string) => {
    const number = (taken.get(name) ?? 0) + 1
    taken.set(name, number)
    return number === 1 ? name : `${name}${number}`
  }
  return new Map([...uses].filter(([, { count }]) => count > 1).map(([text, { name }]) => [text, fresh(name)]))
}
