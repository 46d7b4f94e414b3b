import { beforeAll, describe, expect, test } from 'vitest'
import { type Client, openClient } from './client.js'

interface Row {
  engine: string
  authority: string
  values: number
  unit: string
  largest: number
  tolerance: number
}

describe('/api/accuracy', () => {
  let api: Client
  beforeAll(async () => {
    api = await openClient()
  })

  test('says without a credential, for every engine, how far its numbers are from which authority', async () => {
    const answer = await api.get('/api/accuracy')
    expect([answer.status, answer.headers['x-ratelimit-limit']]).toEqual([200, undefined])
    const { values, rows } = answer.json<{ values: number; rows: Row[] }>()
    const engines = Object.keys(api.document.paths).flatMap((path) => /^\/api\/v1\/engines\/([\w-]+)\/calculate$/.exec(path)?.[1] ?? [])
    expect([...new Set(rows.map(({ engine }) => engine))]).toEqual(expect.arrayContaining(engines))
    expect(rows.reduce((sum, row) => sum + row.values, 0)).toBe(values)
    for (const { largest, tolerance, authority } of rows) expect([authority, largest <= tolerance]).toEqual([authority, true])
  })

  test('is a page for a browser, without a script, and with nothing that needs more width than a phone has', async () => {
    const page = await api.get('/api/accuracy', { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } })
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'/)
    expect(page.text).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">')
    expect(page.text).toContain('Jagannatha Hora')
    expect(page.text).not.toMatch(/<script|<table|<img|nowrap|min-width: (?:[4-9]\d|\d{3})/)
  })

  test('is sent once: with its ETag the answer is 304', async () => {
    const { etag } = (await api.get('/api/accuracy')).headers
    expect((await api.get('/api/accuracy', { headers: { 'if-none-match': String(etag) } })).status).toBe(304)
  })
})
