import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { gunzipBody, gzipAnswer, gzipFromBytes, isGzipped } from './compression.js'

const isGzip = (fields: Record<string, string>) => isGzipped((name) => fields[name])

it('an answer of half a megabyte and more travels compressed, and says so beside its other fields', () => {
  const text = 'x'.repeat(gzipFromBytes)
  const { body, headers } = gzipAnswer({ body: text, headers: { Status: '200' } })
  expect(headers).toEqual({ Status: '200', 'Content-Encoding': 'gzip' })
  expect(isGzip(headers ?? {})).toBe(true)
  expect(gunzipSync(body).toString()).toBe(text)
  expect(gzipAnswer({ body: text }).headers).toEqual({ 'Content-Encoding': 'gzip' })
})

it.each([
  ['a smaller one', { body: 'x'.repeat(gzipFromBytes - 1), headers: { Status: '200' } }],
  ['one that is compressed already', { body: 'x'.repeat(gzipFromBytes), headers: { 'Content-Encoding': 'gzip' } }],
  ['one in another coding', { body: 'x'.repeat(gzipFromBytes), headers: { 'Content-Encoding': 'br' } }],
])('%s travels as it is', (_what, answer) => {
  expect(gzipAnswer(answer)).toBe(answer)
})

it('nothing else is taken for gzip', () => {
  expect([isGzip({}), isGzip({ 'Content-Encoding': 'br' }), isGzip({ 'Content-Encoding': '' })]).toEqual([false, false, false])
})

it('what was compressed is read again, in one piece and in several', async () => {
  const parts = ['a', 'b'].map((letter) => gzipAnswer({ body: letter.repeat(gzipFromBytes) }).body as Uint8Array)
  expect(Buffer.from(await gunzipBody(Buffer.concat(parts))).toString()).toBe('a'.repeat(gzipFromBytes) + 'b'.repeat(gzipFromBytes))
})
