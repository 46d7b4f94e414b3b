import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import openapiTS, { astToString } from 'openapi-typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSelemene, type Selemene, SelemeneError } from '../../../clients/typescript/src/index.js'
import { type Client, openClient } from '../client.js'
import { newPerson } from '../people.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const birth = { name: 'Asha Rao', date: '1991-08-13', time: '13:31', latitude: 12.97, longitude: 77.59, timezone: 'Asia/Kolkata' }

describe('@selemene/client', () => {
  let api: Client
  let key: string
  let selemene: Selemene
  beforeAll(async () => {
    api = await openClient()
    key = (await newPerson(api, { tier: 'enterprise', level: 5 })).key
    selemene = createSelemene({ baseUrl: api.stack.baseUrl.href, key })
  })

  test('is typed from the document that is served', async () => {
    const made = astToString(await openapiTS((await api.get('/api/openapi.json')).text, { defaultNonNullable: false }))
    const kept = readFileSync(new URL('../../../clients/typescript/src/schema.ts', import.meta.url), 'utf8')
    // Where they differ, `npm run clients` writes it anew.
    expect(kept.endsWith(made)).toBe(true)
  })

  test('calculates, draws and looks up places', async () => {
    const numerology = await selemene.calculate('numerology', { birth_data: birth })
    expect(numerology.result.pythagorean?.life_path?.value).toBe(5)
    const png = await selemene.picture({ engine: 'numerology' }, { birth_data: birth }, { type: 'image/png', width: 200, theme: 'dark' })
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG')
    const { data } = await selemene.api.GET('/api/v1/places', { params: { query: { q: 'Bangalore' } } })
    expect(data?.places[0]?.timezone).toBe('Asia/Kolkata')
  })

  test('streams a workflow, each engine as it comes, and says the same as its whole answer', async () => {
    const finished: string[] = []
    for await (const { event, data } of selemene.stream('birth-blueprint', { birth_data: birth })) {
      if (event === 'engine' && data.status === 'ok') finished.push(data.engine_id)
      if (event === 'done') expect(data.engines_succeeded).toBe(finished.length)
    }
    const whole = await selemene.execute('birth-blueprint', { birth_data: birth })
    expect(Object.keys(whole.engine_outputs).sort()).toEqual(finished.sort())
    expect(whole.engine_outputs.numerology?.result.pythagorean?.life_path?.value).toBe(5)
  })

  test('throws what the API refuses, with the field', async () => {
    const refused = await selemene.calculate('numerology', { birth_data: { ...birth, date: '1991-02-30' } }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(SelemeneError)
    expect((refused as SelemeneError).problem).toMatchObject({ error_code: 'INVALID_INPUT', errors: [{ pointer: '/birth_data/date' }] })
  })

  test('draws the same again under an Idempotency-Key', async () => {
    const draw = () => selemene.calculate('tarot', { question: 'What now?' }, { idempotencyKey: 'the-same-draw' })
    expect((await draw()).metadata.seed).toBe((await draw()).metadata.seed)
  })

  test('waits as long as Retry-After says, and repeats as often as it may', async () => {
    const asked: number[] = []
    const busy = async (request: Request | URL | string) => {
      asked.push(performance.now())
      return asked.length === 1 ? new Response('{}', { status: 429, headers: { 'retry-after': '1' } }) : fetch(request)
    }
    const patient = createSelemene({ baseUrl: api.stack.baseUrl.href, key, fetch: busy as typeof fetch })
    expect((await patient.api.GET('/api/v1/me')).response.status).toBe(200)
    expect((asked[1] ?? 0) - (asked[0] ?? 0)).toBeGreaterThan(900)
    const refusing = createSelemene({
      baseUrl: api.stack.baseUrl.href,
      retries: 0,
      fetch: async () => new Response('{}', { status: 503, headers: { 'retry-after': '1' } }),
    })
    expect((await refusing.api.GET('/api/v1/me')).response.status).toBe(503)
  })

  describe('npx selemene', () => {
    const folder = mkdtempSync(join(tmpdir(), 'selemene-cli-'))
    afterAll(() => rmSync(folder, { recursive: true }))

    async function run(...words: string[]): Promise<{ code: number; out: string; told: string }> {
      const env = { ...process.env, SELEMENE_URL: api.stack.baseUrl.href, SELEMENE_KEY: key }
      const done = promisify(execFile)(process.execPath, [join(root, 'clients/typescript/bin/selemene.mjs'), ...words], { env, cwd: folder })
      return done.then(
        ({ stdout, stderr }) => ({ code: 0, out: stdout, told: stderr }),
        ({ code, stdout, stderr }) => ({ code, out: stdout, told: stderr }),
      )
    }

    test('runs a workflow for a place by name and tells how far it is; pictures go to a file', async () => {
      const described = ['--name', 'Asha Rao', '--date', '1991-08-13', '--time', '13:31', '--place', 'Bengaluru']
      const [watched, drawn] = await Promise.all([
        run('workflow', 'birth-blueprint', ...described),
        run('calculate', 'numerology', ...described, '--picture', 'chart.png', '--width', '300'),
      ])
      expect(watched).toMatchObject({ code: 0, told: expect.stringMatching(/^numerology: ok$/m) })
      expect(JSON.parse(watched.out)).toMatchObject({ status: 'complete', engine_outputs: { numerology: { engine_id: 'numerology' } } })
      expect([drawn.code, readFileSync(join(folder, 'chart.png')).readUInt32BE(16)]).toEqual([0, 300])
    })

    test('makes and lists keys, tells usage, and explains what went wrong', async () => {
      const made = await run('keys', 'create', '--name', 'from the command line')
      expect(JSON.parse(made.out)).toMatchObject({ api_key: expect.stringMatching(/^nsk_/) })
      const [usage, wrong, unknown] = await Promise.all([
        run('usage', '--group-by', 'day'),
        run('calculate', 'numerology', '--date', '1991-02-30'),
        run('fly'),
      ])
      expect(JSON.parse(usage.out)).toMatchObject({ rows: expect.any(Array) })
      expect(wrong).toMatchObject({ code: 1, told: expect.stringMatching(/INVALID_INPUT[\s\S]*\/birth_data\/date/) })
      expect(unknown).toMatchObject({ code: 2, told: expect.stringContaining('selemene <command>') })
    })
  })
})
