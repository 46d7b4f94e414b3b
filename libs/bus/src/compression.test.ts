import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { gunzipBody, gzipAnswer, gzipFromBytes, isGzipped } from './compression.js'

const isGzip = (fields: Record<string, string>) => isGzipped((name) => fields[name])

it('an answer of half a megabyte and more travels compressed, and says so beside its other fields', () => {
  const text = 'x'.repeat(gzipFromBytes)
  const { body, headers } = gzipAnswer({ body: text, headers: { Status: '200' } })
  expect(headers).toEqual({ Status: '200', 'Content-Encoding': 'gzip' })
  expect(isGzip(headers ?? {})).toBe(true)
  expect(gunzipSync(body).toString()).toBe(text)
  // RFC 1952, section 2.3: the eighth byte is XFL, and 4 says that the fastest algorithm was used.
  expect(body[8]).toBe(4)
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

it('what is not gzip is not read, nor what grows beyond 16 MiB', async () => {
  const zeros = (bytes: number) => gunzipBody(gzipSync(Buffer.alloc(bytes), { level: 1 }))
  expect((await zeros(16 * 1024 * 1024)).length).toBe(16 * 1024 * 1024)
  await expect(zeros(16 * 1024 * 1024 + 1)).rejects.toMatchObject({ code: 'ERR_BUFFER_TOO_LARGE' })
  await expect(gunzipBody(Buffer.from('text'))).rejects.toMatchObject({ code: 'Z_DATA_ERROR' })
})
