import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { answeringOperations, ofTheMoment, requestAnswer } from '../examples/answer-requests.js'
import { formsDiffer, settle } from '../examples/settle.js'
import { type Client, openClient } from './client.js'
import { newPerson, type Person } from './people.js'

const folder = new URL('../../services/gateway/data/examples/', import.meta.url)

/** Words change often, and are held by docs/examples and the tests of each engine. */
const wording = ['witness_prompt', 'reading', 'synthesis']
const withoutWording = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer, (name, value) => (wording.includes(name) ? undefined : value)))

describe('examples of answers', () => {
  let api: Client
  let person: Person
  beforeAll(async () => {
    api = await openClient()
    person = await newPerson(api, { tier: 'enterprise', level: 5 })
  })

  test('every operation that answers JSON shows one, or says where it is', async () => {
    const operations = Object.values(api.document.paths).flatMap((methods) => Object.values(methods))
    for (const { operationId, responses } of operations)
      for (const [status, { content, description = '' }] of Object.entries(responses)) {
        const media = content?.['application/json']
        if (media === undefined || !status.startsWith('2')) continue
        const link = /\(\[example\]\((.*)\)\)$/.exec(description)?.[1]
        expect([operationId, link === undefined]).toEqual([operationId, media.example !== undefined])
        const address = link ?? `/api/docs/examples/${operationId}.json`
        const answer = await api.get(address)
        expect([operationId, answer.status, answer.headers['content-type']]).toEqual([operationId, 200, expect.stringMatching(/json/)])
        if (media.example !== undefined) expect([operationId, media.example]).toEqual([operationId, answer.json()])
      }
  })

  test('each is what the API answers', async () => {
    for (const one of answeringOperations(api)) {
      const kept: unknown = JSON.parse(readFileSync(new URL(`${one.id}.json`, folder), 'utf8'))
      const live = settle((await requestAnswer(api, person, one)).json())
      const told = `${one.id}: with npm start running, npm run examples:answers writes the examples anew`
      expect(formsDiffer(kept, live), told).toEqual([])
      if (!ofTheMoment.test(one.id)) expect(withoutWording(live), told).toEqual(withoutWording(kept))
    }
  })

  test('there is none of an operation that is gone, and none opens anything', () => {
    const files = readdirSync(folder)
    expect(files.sort()).toEqual(
      answeringOperations(api)
        .map(({ id }) => `${id}.json`)
        .sort(),
    )
    const texts = files.map((file) => readFileSync(new URL(file, folder), 'utf8'))
    const secrets = texts.flatMap((text) => [...text.matchAll(/"(ns[ki]_[\w-]+)"/g)].map(([, secret]) => secret as string))
    expect(secrets.length).toBeGreaterThan(4)
    for (const secret of secrets) expect(secret).toMatch(/^ns[ki]_(test_)?0+$/)
  })
})
