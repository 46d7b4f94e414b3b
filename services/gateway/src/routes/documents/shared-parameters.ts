import { PictureQuery } from '../../pictures/picture-query.js'
import { mapOperations, type OpenApiDocument, type Operation } from './open-api-document.js'

/** Parameters in headers, and those of pictures, stand once, in `components.parameters`, and operations refer to them. */
export function withSharedParameters(document: OpenApiDocument): OpenApiDocument {
  const shared: Record<string, unknown> = {}
  const refer = (parameter: NonNullable<Operation['parameters']>[number]) => {
    if ('$ref' in parameter || !(parameter.in === 'header' || parameter.name in PictureQuery.properties)) return parameter
    shared[parameter.name] = parameter
    return { $ref: `#/components/parameters/${parameter.name}` }
  }
  const referring = mapOperations(document, (operation) =>
    operation.parameters === undefined ? operation : { ...operation, parameters: operation.parameters.map(refer) },
  )
  return { ...referring, components: { ...document.components, parameters: shared } }
}
