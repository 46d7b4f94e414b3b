import { readdirSync, readFileSync } from 'node:fs'
import type { App } from '../../app-types.js'
import { sendDocument } from '../../http/send-document.js'
import { type Body, type Media, mapOperations, mapValues, type OpenApiDocument, type Schema } from './open-api-document.js'

const folder = new URL('../../../data/examples/', import.meta.url)

/** Operations whose answer is a document of its own: it is its own example. */
const documents: Readonly<Record<string, string>> = { openapi: '/api/openapi.json', asyncapi: '/api/asyncapi.json', accuracy: '/api/accuracy' }

/** Up to this many characters an example stands in the document itself. All of them together are more than twice as long as it. */
const longestInside = 400

/** An answer of each operation as a running stack gave it, by operation: what `npm run examples:answers` wrote. */
export function readAnswerExamples(): ReadonlyMap<string, string> {
  return new Map(readdirSync(folder).map((file) => [file.replace(/\.json$/, ''), readFileSync(new URL(file, folder), 'utf8')]))
}

/** GET /api/docs/examples/{operation}.json */
export function answerExamples(app: App, examples: ReadonlyMap<string, string>): void {
  for (const [operation, text] of examples)
    app.get(addressOf(operation), {
      config: { access: 'public' },
      schema: { hide: true },
      handler: (request, reply) => sendDocument(request, reply, text),
    })
}

const addressOf = (operation: string) => documents[operation] ?? `/api/docs/examples/${operation}.json`

/**
 * The document with an example at every good answer in JSON, or with where it is. That is a link in the description and no
 * `externalValue`: generators of clients resolve that when they read the document, and fail on a copy that was saved to a disk.
 */
export function withAnswerExamples(document: OpenApiDocument, examples: ReadonlyMap<string, string>): OpenApiDocument {
  return mapOperations(document, ({ operationId = '', responses = {}, ...operation }) => {
    const exemplified = (response: Body | { $ref: string }, status: string) => {
      const json = status.startsWith('2') && 'content' in response ? response.content?.['application/json'] : undefined
      if (json === undefined) return response
      const { description = '', content } = response as Body
      const media: Media = { ...json, schema: unlessRepeated(json.schema ?? {}, description) }
      const text = examples.get(operationId) ?? ''
      const isInside = text !== '' && text.length <= longestInside
      return {
        ...response,
        description: isInside ? description : `${description} ([example](${addressOf(operationId)}))`,
        content: { ...content, 'application/json': isInside ? { ...media, example: JSON.parse(text) } : media },
      }
    }
    return { operationId, ...operation, responses: mapValues(responses, exemplified) }
  })
}

/** A schema without the description that stands at the answer already. */
function unlessRepeated(schema: Schema, said: string | undefined): Schema {
  const { description, ...rest } = schema
  return description === said ? rest : schema
}
