import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Client, openClient } from './client.js'
import { newPerson } from './people.js'
import { xmlFault } from './well-formed-xml.js'

const phaseOfEngine: Record<string, number> = {
  panchanga: 0,
  numerology: 0,
  biorhythm: 0,
  'vedic-clock': 0,
  tarot: 0,
  'i-ching': 0,
  'sacred-geometry': 0,
  'human-design': 1,
  biofield: 1,
  'face-reading': 1,
  enneagram: 1,
  'sigil-forge': 1,
  'gene-keys': 2,
  vimshottari: 2,
}
const phaseOfWorkflow: Record<string, number> = {
  'birth-blueprint': 0,
  'daily-practice': 0,
  'decision-support': 1,
  'self-inquiry': 2,
  'creative-expression': 1,
  'full-spectrum': 3,
}
const engineIds = Object.keys(phaseOfEngine)
const workflowIds = Object.keys(phaseOfWorkflow)

interface Entry {
  id: string
  required_phase: number
  cost: number
  available: boolean
}
interface Info extends Entry {
  schemas: { request: object; response: object }
  examples: { title: string; request: Record<string, unknown> }[]
}

describe('the catalogue', () => {
  let caller: Client
  beforeAll(async () => {
    caller = (await newPerson(await openClient(), { tier: 'enterprise', level: 5 })).api
  })

  test('lists fourteen engines and six workflows, each with the level that it opens at', async () => {
    const [engines, workflows, status] = await Promise.all([
      caller.get('/api/v1/engines'),
      caller.get('/api/v1/workflows'),
      caller.get('/api/v1/status'),
    ])
    const phases = (entries: Entry[]) => Object.fromEntries(entries.map(({ id, required_phase }) => [id, required_phase]))
    const { engines: listed } = engines.json<{ engines: Entry[] }>()
    expect(phases(listed)).toEqual(phaseOfEngine)
    expect(listed.every(({ available }) => available)).toBe(true)
    expect(phases(workflows.json<{ workflows: Entry[] }>().workflows)).toEqual(phaseOfWorkflow)
    expect(status.json()).toEqual({ engines: [...engineIds].sort(), workflows: [...workflowIds].sort() })
  })

  test('states what a call of each engine counts against the limit: 1, and more where a request may be heavy', async () => {
    const { engines } = (await caller.get('/api/v1/engines')).json<{ engines: Entry[] }>()
    expect(engines.every(({ cost }) => Number.isInteger(cost) && cost >= 1)).toBe(true)
    expect(engines.filter(({ cost }) => cost > 1).map(({ id }) => id)).toEqual(['biofield', 'vimshottari'])
    for (const { id, cost } of engines) expect((await caller.get(`/api/v1/engines/${id}`)).at('/cost'), id).toBe(cost)
  })

  test.each(['/api/v1/engines', '/api/v1/engines/tarot/schema', '/api/v1/workflows', '/api/v1/status', '/api/openapi.json'])(
    '%s is not sent again to a caller who has it',
    async (path) => {
      const first = await caller.get(path)
      const tag = first.headers.etag as string
      expect(tag).toMatch(/^(W\/)?"[^"]+"$/)
      for (const known of [tag, `W/${tag.replace(/^W\//, '')}`, `"other", ${tag}`, '*']) {
        const again = await caller.get(path, { headers: { 'if-none-match': known } })
        expect([known, again.status, again.bytes.length]).toEqual([known, 304, 0])
        expect(again.headers.etag).toBe(tag)
      }
      expect((await caller.get(path, { headers: { 'if-none-match': '"another"' } })).status).toBe(200)
    },
  )

  test.each(engineIds)('%s: the published schemas are JSON Schemas, the same on both routes', async (id) => {
    const path = `/api/v1/engines/${id}`
    const [bare, info, schema] = await Promise.all([caller.get(path), caller.get(`${path}/info`), caller.get(`${path}/schema`)])
    expect(bare.json()).toEqual(info.json())
    const { schemas } = info.json<Info>()
    expect({ request: schema.at('/request'), response: schema.at('/response') }).toEqual(schemas)
    const ajv = createAjv()
    for (const published of Object.values(schemas)) expect(ajv.validateSchema(published), ajv.errorsText()).toBe(true)
    expect(info.json()).toMatchObject({ id, required_phase: phaseOfEngine[id], version: expect.any(String) })
    expect(info.at('/deterministic')).toBe(info.at('/determinism') === 'pure')
  })

  test.each(engineIds)('%s: every published example is valid, is answered, and the answer fits the published schema', async (id) => {
    const { examples, schemas } = (await caller.get(`/api/v1/engines/${id}/info`)).json<Info>()
    expect(examples.length).toBeGreaterThan(0)
    const fits = createAjv().compile(schemas.response)
    for (const { title, request } of examples) {
      const checked = await caller.post(`/api/v1/engines/${id}/validate`, request)
      expect(checked.json(), title).toEqual({ valid: true, errors: [] })
      const answer = await caller.post(`/api/v1/engines/${id}/calculate`, request)
      expect(answer.status, `${title}: ${answer.text.slice(0, 300)}`).toBe(200)
      expect(fits(answer.json()) ? [] : fits.errors, title).toEqual([])
      expect(answer.at('/engine_id')).toBe(id)
      expect(answer.at('/witness_prompt')).toMatch(/\?/)
    }
  })

  test.each(engineIds)('%s draws a well-formed picture that can be read aloud and runs nothing', async (id) => {
    const { examples } = (await caller.get(`/api/v1/engines/${id}/info`)).json<Info>()
    const draw = () =>
      caller.post(`/api/v1/engines/${id}/calculate`, { seed: 'the same', current_time: '2026-02-08T10:00:00Z', ...examples[0]?.request }, svg)
    const [picture, again] = await Promise.all([draw(), draw()])
    expect(picture.status, picture.text.slice(0, 300)).toBe(200)
    expect(picture.headers['content-type']).toMatch(/^image\/svg\+xml/)
    expect(xmlFault(picture.text)).toBeUndefined()
    expect(picture.text).toMatch(/^(<\?xml[^>]*>\s*)?<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(picture.text).toMatch(/<title[^>]*>[^<]+<\/title>/)
    expect(picture.text).toMatch(/<desc[^>]*>[^<]+<\/desc>/)
    expect(picture.text).not.toMatch(/<script|<foreignObject|\son\w+=|javascript:|(?:href|src)\s*=\s*["'](?!#)|url\((?!["']?#)|@import/i)
    expect(again.text).toBe(picture.text)
  })

  test.each(workflowIds)('%s: every published example is answered by all of its engines', async (id) => {
    const info = await caller.get(`/api/v1/workflows/${id}/info`)
    expect((await caller.get(`/api/v1/workflows/${id}`)).json()).toEqual(info.json())
    const { examples } = info.json<Info>()
    expect(examples.length).toBeGreaterThan(0)
    for (const { title, request } of examples) {
      const answer = await caller.post(`/api/v1/workflows/${id}/execute`, request)
      expect(answer.status, `${title}: ${answer.text.slice(0, 300)}`).toBe(200)
      expect(answer.json(), title).toMatchObject({ workflow_id: id, status: 'complete', engines_failed: 0 })
      const ids = Object.keys(answer.at('/engine_statuses') as object).sort()
      expect(ids).toEqual([...(info.at('/engines') as string[])].sort())
    }
  })

  test('an unknown id is not found, wherever it stands', async () => {
    for (const path of ['/api/v1/engines/astrolabe', '/api/v1/engines/astrolabe/info', '/api/v1/engines/astrolabe/schema']) {
      const answer = await caller.get(path)
      expect([path, answer.status, answer.at('/error_code')]).toEqual([path, 404, 'ENGINE_NOT_FOUND'])
    }
    for (const path of ['/api/v1/workflows/nothing', '/api/v1/workflows/nothing/info']) {
      const answer = await caller.get(path)
      expect([path, answer.status, answer.at('/error_code')]).toEqual([path, 404, 'WORKFLOW_NOT_FOUND'])
    }
  })
})

const svg = { headers: { accept: 'image/svg+xml' } }
const createAjv = () => new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
