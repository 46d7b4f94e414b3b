import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { collectionOf } from '../../../clients/postman/collection.js'
import { type Client, openClient } from '../client.js'
import { newPerson } from '../people.js'

type Collection = ReturnType<typeof collectionOf>

let api: Client
let collection: Collection
beforeAll(async () => {
  api = await openClient()
  collection = JSON.parse(readFileSync(new URL('../../../clients/postman/selemene.postman_collection.json', import.meta.url), 'utf8'))
})

test('the Postman collection is made from the document that is served', async () => {
  const made = collectionOf((await api.get('/api/openapi.json')).json())
  // Where they differ, `npm run clients` writes it anew. The address of the stack is not part of it.
  expect(collection).toEqual(JSON.parse(JSON.stringify(made)))
})

test('its requests are answered as they stand', async () => {
  const person = await newPerson(api, { tier: 'enterprise', level: 5 })
  const engines = collection.item.find(({ name }) => name === 'engines')?.item ?? []
  const calculations = engines.filter(({ request }) => /engines\/[a-z-]+\/calculate$/.test(request.url.raw))
  expect(calculations.length).toBeGreaterThan(10)
  for (const { name, request } of calculations) {
    const answer = await person.api.call(request.method, request.url.raw.replace('{{base_url}}', ''), { raw: request.body?.raw ?? '' })
    expect([name, answer.status]).toEqual([name, 200])
  }
})
