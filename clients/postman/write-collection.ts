import { writeFileSync } from 'node:fs'
import { collectionOf, type OpenApiDocument } from './collection.js'

/** Part of `npm run clients`: the collection of the stack that runs on this machine. */
const answer = await fetch('http://127.0.0.1:8080/api/openapi.json')
const collection = collectionOf((await answer.json()) as OpenApiDocument)
writeFileSync(new URL('selemene.postman_collection.json', import.meta.url), `${JSON.stringify(collection)}\n`)
