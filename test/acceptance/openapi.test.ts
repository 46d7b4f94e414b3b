import { readFileSync } from 'node:fs'
import { brotliDecompressSync, gzipSync } from 'node:zlib'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { breakingChanges, type Described } from '../support/breaking-changes.js'
import { type Client, openClient } from './client.js'
import { newPerson } from './people.js'
import { type Operation, readDocument } from './served-document.js'

/** Every route that the API promises. */
const promised = `
  GET /
  GET /health
  GET /api/health
  GET /health/live
  GET /health/ready
  GET /ready
  GET /metrics
  GET /api/metrics
  GET /api/status
  GET /api/queues/status
  GET /api/accuracy
  GET /api/docs
  GET /api/openapi.json
  GET /api/asyncapi.json
  GET /llms.txt
  GET /api/v1/status
  GET /api/v1/engines
  GET /api/v1/engines/{id}
  GET /api/v1/engines/{id}/info
  GET /api/v1/engines/{id}/schema
  POST /api/v1/engines/{id}/calculate
  POST /api/v1/engines/{id}/validate
  POST /api/v1/batch
  GET /api/v1/workflows
  GET /api/v1/workflows/{id}
  GET /api/v1/workflows/{id}/info
  POST /api/v1/workflows/{id}/execute
  GET /api/v1/places
  GET /api/v1/timezones/resolve
  POST /api/v1/panchanga
  POST /api/v1/panchanga/month
  POST /api/legacy/panchanga/calculate
  GET /api/legacy/ghati/current
  POST /api/v1/auth/register
  POST /api/v1/auth/token
  GET /api/v1/me
  GET /api/v1/me/usage
  GET /api/v1/keys
  POST /api/v1/keys
  POST /api/v1/keys/{id}/rotate
  DELETE /api/v1/keys/{id}
  GET /api/v1/admin/keys
  POST /api/v1/admin/keys
  POST /api/v1/admin/keys/{id}/revoke
  POST /api/v1/admin/keys/{id}/rotate
  GET /api/v1/admin/users
  POST /api/v1/admin/users
  PATCH /api/v1/admin/users/{id}
  POST /api/v1/admin/invites
  GET /api/v1/admin/usage
  GET /api/v1/admin/audit
  PUT /api/v1/admin/maintenance
  DELETE /api/v1/admin/maintenance
  POST /api/v1/admin/cache/clear
  POST /api/v1/admin/debug/error
`
  .trim()
  .split('\n')
  .map((line) => line.trim())

describe('/api/openapi.json', () => {
  let api: Client
  let operations: [string, Operation][]
  beforeAll(async () => {
    api = await openClient()
    operations = Object.entries(api.document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method.toUpperCase()} ${path}`, operation]),
    )
  })

  test.each(promised)('documents %s', (route) => {
    expect(operations.map(([name]) => name)).toContain(route)
  })

  test('is OpenAPI 3.1 and says how to authenticate', async () => {
    const answer = await api.get('/api/openapi.json')
    expect(answer.json()).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\./),
      info: { title: expect.any(String), version: expect.any(String), license: { identifier: 'AGPL-3.0-or-later' } },
      components: { securitySchemes: { apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' }, token: { type: 'http', scheme: 'bearer' } } },
    })
  })

  test('says each refusal once, for all operations', async () => {
    const served = (await api.get('/api/openapi.json')).json<{ paths: object; components: { responses: Record<string, object> } }>()
    expect(JSON.stringify(served.paths)).not.toContain('application/problem+json')
    expect(Object.keys(served.components.responses)).toEqual(expect.arrayContaining(['Problem401', 'Problem406', 'Problem422', 'Problem503']))
  })

  test('says each schema and each parameter once: 300 KB as it is, 60 KB on its way to most clients', async () => {
    const { bytes } = await api.get('/api/openapi.json')
    expect(bytes.length).toBeLessThan(300_000)
    expect(gzipSync(bytes).length).toBeLessThan(60_000)
  })

  test("types a workflow's answer to the last field of each of its engines", () => {
    interface Typed {
      allOf?: Typed[]
      properties?: Record<string, Typed>
    }
    for (const [name, { responses }] of operations.filter(([name]) => /workflows\/[a-z-]+\/execute$/.test(name))) {
      const answer = responses[200]?.content?.['application/json']?.schema as Typed
      const outputs = answer.allOf?.at(-1)?.properties?.engine_outputs?.properties ?? {}
      expect([name, Object.keys(outputs).length]).not.toEqual([name, 0])
      for (const [engine, schema] of Object.entries(outputs)) {
        const own = api.document.paths[`/api/v1/engines/${engine}/calculate`]?.post?.responses[200]?.content?.['application/json']?.schema
        expect([name, engine, schema]).toEqual([name, engine, own])
      }
    }
  })

  test('has no fault and no warning under the strictest rules of Redocly', async () => {
    const { text } = await api.get('/api/openapi.json')
    const config = await createConfig({ extends: ['recommended-strict'] })
    const problems = await lintFromString({ source: text, absoluteRef: 'openapi.json', config })
    expect(problems.map(({ ruleId, message, location }) => `${ruleId} ${message} ${location[0]?.pointer}`)).toEqual([])
  })

  test('describes every operation, and names a contact, as the rules of Spectral ask', async () => {
    expect(operations.filter(([, { description = '' }]) => description === '').map(([name]) => name)).toEqual([])
    expect((await api.get('/api/openapi.json')).at('/info/contact/name')).toEqual(expect.any(String))
  })

  test('breaks nothing that the last release promised', () => {
    const file = new URL('./released/openapi.json.br', import.meta.url)
    const released = readDocument(brotliDecompressSync(readFileSync(file)).toString())
    expect(breakingChanges(released as Described, api.document as Described)).toEqual([])
  })

  test('gives every operation an id of its own', () => {
    const ids = operations.map(([, { operationId }]) => operationId)
    expect(ids.filter((id) => id === undefined || id === '')).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('shows an example of what every operation takes or gives, besides its refusals', () => {
    const shows = (part: unknown) => /"examples?":|\(\[example\]\(/.test(JSON.stringify(part ?? null))
    const without = operations.filter(([, { parameters, requestBody, responses }]) => {
      const good = Object.entries(responses).filter(([status]) => Number(status) < 300)
      const own = parameters?.filter((parameter) => parameter.in !== 'header')
      return !shows(good) && !shows(requestBody) && !shows(own)
    })
    // The one operation that takes nothing and answers nothing but a 500.
    expect(without.map(([name]) => name)).toEqual(['POST /api/v1/admin/debug/error'])
    expect(operations.filter(([, { requestBody }]) => requestBody !== undefined && !shows(requestBody)).map(([name]) => name)).toEqual([])
  })

  test('names every parameter of a path', () => {
    for (const [name, { parameters = [] }] of operations) {
      const holes = [...name.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      const described = parameters.filter(({ in: place }) => place === 'path').map((parameter) => parameter.name)
      expect([name, described]).toEqual([name, holes])
    }
  })

  test('has request bodies whose examples fit their own schemas', async () => {
    const { components } = (await api.get('/api/openapi.json')).json<{ components: object }>()
    for (const [name, { requestBody }] of operations) {
      const media = requestBody?.content['application/json']
      if (media?.schema === undefined) continue
      const fits = new Ajv2020({ strict: false, validateFormats: false }).compile({ ...media.schema, components })
      const examples = [media.example, ...Object.values(media.examples ?? {}).map(({ value }) => value)].filter((example) => example !== undefined)
      for (const example of examples) expect([name, fits(example) ? [] : fits.errors]).toEqual([name, []])
    }
  })

  test('marks the routes that need no key, and no others', () => {
    const open = operations.filter(([, { security }]) => security?.length === 0).map(([name]) => name.replace(/^\w+ /, ''))
    const free = (path: string) =>
      /^\/$|^\/(health|ready|metrics|llms\.txt)|^\/api\/(accuracy|health|metrics|status|docs|openapi\.json|asyncapi\.json|legacy\/)|^\/api\/v1\/auth\/register$/.test(
        path,
      )
    expect(open.filter((path) => !free(path))).toEqual([])
    expect(operations.map(([name]) => name.replace(/^\w+ /, '')).filter((path) => free(path) && !open.includes(path))).toEqual([])
  })

  test.each(['/health', '/api/health', '/health/live', '/health/ready', '/ready', '/api/status', '/api/accuracy', '/api/asyncapi.json'])(
    '%s answers what the document says, without a credential',
    async (path) => {
      expect((await api.get(path)).status).toBe(200)
    },
  )

  test.each(['/api/v1/me', '/api/v1/me/usage', '/api/v1/keys', '/api/queues/status'])('%s answers what the document says, to a key', async (path) => {
    const { api: caller } = await newPerson(api)
    expect((await caller.get(path)).status).toBe(200)
  })

  test.each(['keys', 'users', 'usage', 'audit'])('/api/v1/admin/%s answers what the document says, page by page', async (list) => {
    const caller = api.as({ key: api.stack.keys.admin })
    await newPerson(api)
    const page = await caller.get(`/api/v1/admin/${list}?limit=1`)
    expect(page.status).toBe(200)
    const cursor = page.at('/next_cursor')
    if (list === 'usage' && cursor === null) return
    expect(page.headers.link).toBe(`</api/v1/admin/${list}?limit=1&cursor=${encodeURIComponent(String(cursor))}>; rel="next"`)
    const next = await caller.get(`/api/v1/admin/${list}?limit=1&cursor=${encodeURIComponent(String(cursor))}`)
    expect(next.status).toBe(200)
    expect(next.text).not.toBe(page.text)
  })

  test('what needs more rights than the caller has is refused as documented', async () => {
    const { api: caller } = await newPerson(api)
    for (const list of ['keys', 'users', 'usage', 'audit']) expect((await caller.get(`/api/v1/admin/${list}`)).status).toBe(403)
  })
})
