import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { pointersOf } from './answer.js'
import type { CallOptions, Client } from './client.js'
import { openClient } from './client.js'
import { newPerson } from './people.js'
import { expectProblem } from './problem.js'
import { exchange } from './raw-socket.js'

const numerology = '/api/v1/engines/numerology/calculate'
const birth = { name: 'Asha Rao', date: '1991-08-13', time: '13:31', latitude: 12.97, longitude: 77.59, timezone: 'Asia/Kolkata' }
const nested = (levels: number) => `${'{"a":'.repeat(levels - 1)}{}${'}'.repeat(levels - 1)}`

describe('a body', () => {
  let caller: Client
  beforeAll(async () => {
    caller = (await newPerson(await openClient(), { tier: 'enterprise', level: 5 })).api
  })
  const post = (options: CallOptions, path = numerology) => caller.call('POST', path, options)
  const calculate = (body: unknown) => caller.post(numerology, body)

  test.each([
    ['plain text', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['XML', { 'content-type': 'application/xml' }],
    ['another JSON', { 'content-type': 'application/vnd.api+json' }],
    ['a prefix of the right type', { 'content-type': 'application/jsonp' }],
    ['no type', { 'content-type': '' }],
    ['Latin 1', { 'content-type': 'application/json; charset=iso-8859-1' }],
    ['UTF-16', { 'content-type': 'application/json; charset=utf-16' }],
    ['gzip', { 'content-encoding': 'gzip' }],
    ['an unknown encoding', { 'content-encoding': 'x-own' }],
  ])('in %s is 415', async (_what, headers) => {
    expectProblem(await post({ raw: JSON.stringify({ birth_data: birth }), headers }), 415, 'UNSUPPORTED_MEDIA_TYPE')
    expectProblem(await post({ raw: '{"items":[]}', headers }, '/api/v1/batch'), 415, 'UNSUPPORTED_MEDIA_TYPE')
  })

  test('packed with gzip and said so is 415 as well, never half read', async () => {
    const raw = gzipSync(JSON.stringify({ birth_data: birth }))
    expectProblem(await post({ raw, headers: { 'content-encoding': 'gzip' } }), 415, 'UNSUPPORTED_MEDIA_TYPE')
  })

  test.each([
    ['POST', '/api/v1/nothing', 404, 'NOT_FOUND'],
    ['PROPFIND', numerology, 404, 'NOT_FOUND'],
    ['POST', '/api/v1/me', 405, 'METHOD_NOT_ALLOWED'],
    ['PATCH', numerology, 405, 'METHOD_NOT_ALLOWED'],
    ['POST', '/api/asyncapi.json', 405, 'METHOD_NOT_ALLOWED'],
  ])('that nothing takes (%s %s) is %d, whatever its type, size and nesting', async (method, path, status, code) => {
    for (const options of [
      { raw: 'a=b', headers: { 'content-type': 'text/plain' } },
      { raw: 'a', headers: { 'content-encoding': 'gzip' } },
      { raw: ' '.repeat(100_000) },
      { raw: nested(40) },
    ])
      expectProblem(await caller.call(method, path, options), status, code)
  })

  test.each(['application/json', 'application/json; charset=utf-8', 'application/json;charset="UTF-8"', 'APPLICATION/JSON'])(
    'as %s is read',
    async (type) => {
      expect((await post({ raw: JSON.stringify({ birth_data: birth }), headers: { 'content-type': type } })).status).toBe(200)
    },
  )

  test('that is missing altogether is 415, an empty one 400', async () => {
    expectProblem(await post({}), 415, 'UNSUPPORTED_MEDIA_TYPE')
    expectProblem(await post({ raw: '', headers: { 'content-type': 'application/json' } }), 400, 'MALFORMED_REQUEST')
  })

  test.each([
    ['cut off', '{"birth_data":{"name":"A"'],
    ['with a comma too much', '{"birth_data":{"name":"A",}}'],
    ['with a comment', '{/* no */}'],
    ['with a raw NUL', '{"question":"a\0b"}'],
    ['with a raw line break in a string', '{"question":"a\nb"}'],
    ['with something behind it', '{} {}'],
    ['with NaN', '{"birth_data":{"latitude":NaN}}'],
    ['with single quotes', "{'birth_data':{}}"],
    ['of blanks', '   '],
  ])('%s is 400', async (_what, raw) => {
    for (const path of [
      numerology,
      '/api/v1/engines/numerology/validate',
      '/api/v1/workflows/daily-practice/execute',
      '/api/v1/batch',
      '/api/v1/keys',
      '/api/legacy/panchanga/calculate',
    ])
      expectProblem(await post({ raw }, path), 400, 'MALFORMED_REQUEST')
  })

  test('that is not UTF-8 is 400', async () => {
    const raw = Buffer.concat([Buffer.from('{"birth_data":{"name":"'), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('"}}')])
    for (const path of [numerology, '/api/v1/batch', '/api/v1/keys']) expectProblem(await post({ raw }, path), 400, 'MALFORMED_REQUEST')
  })

  test.each(['[]', 'null', '3', '"text"', 'true'])('that is %s instead of an object is 422', async (raw) => {
    for (const path of [numerology, '/api/v1/batch', '/api/v1/keys', '/api/v1/workflows/daily-practice/execute'])
      expectProblem(await post({ raw }, path), 422, 'INVALID_INPUT')
  })

  test('may nest 32 levels and no more', async () => {
    expectProblem(await post({ raw: nested(32) }), 422, 'INVALID_INPUT')
    expectProblem(await post({ raw: nested(33) }), 400, 'MALFORMED_REQUEST')
    expectProblem(await post({ raw: '['.repeat(30_000) }), 400, 'MALFORMED_REQUEST')
    const brackets = { birth_data: { ...birth, name: `A ${'[{'.repeat(50)} \\"[[[` } }
    expect((await calculate(brackets)).status).toBe(200)
  })

  test.each([
    [numerology, 64 * 1024],
    ['/api/v1/workflows/daily-practice/execute', 64 * 1024],
    ['/api/v1/keys', 64 * 1024],
    ['/api/v1/batch', 1024 * 1024],
    ['/api/v1/engines/biofield/calculate', 2 * 1024 * 1024],
    ['/api/v1/workflows/full-spectrum/execute', 2 * 1024 * 1024],
  ])('of %s may be %d bytes long and no longer', async (path, bytes) => {
    const ofLength = (length: number) => `{"question":"${'a'.repeat(length - 15)}"}`
    expectProblem(await post({ raw: ofLength(bytes) }, path), 422, 'INVALID_INPUT')
    expectProblem(await post({ raw: ofLength(bytes + 1) }, path), 413, 'PAYLOAD_TOO_LARGE')
  })

  test('without a stated length is held to the same limit', async () => {
    const { stack } = caller
    const { key } = await newPerson(caller, { tier: 'premium' })
    const chunk = `${(60_000).toString(16)}\r\n${' '.repeat(60_000)}\r\n`
    const head = `POST ${numerology} HTTP/1.1\r\nHost: a\r\nX-Api-Key: ${key}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`
    expectProblem(await exchange(stack.baseUrl, `${head}${chunk.repeat(3)}0\r\n\r\n`), 413, 'PAYLOAD_TOO_LARGE')
  })

  test.each([
    [{ birth_data: birth, extra: 1 }, '/extra'],
    [{ birth_data: { ...birth, born: true } }, '/birth_data/born'],
    [{ birth_data: birth, options: { colour: 'red' } }, '/options/colour'],
    [{ birth_data: birth, location: { latitude: 1, longitude: 1, planet: 'Mars' } }, '/location/planet'],
    [{ birth_data: birth, 'a/b~c': 1 }, '/a~1b~0c'],
    [{ birth_data: birth, constructor: {} }, '/constructor'],
    [{ birth_data: { ...birth, toString: 1, hasOwnProperty: 2 } }, '/birth_data/toString'],
    [{ birth_data: { name: 'Asha Rao', date: 19910813 } }, '/birth_data/date'],
    [{ birth_data: { ...birth, latitude: '12.97' } }, '/birth_data/latitude'],
    [{ birth_data: { ...birth, latitude: null } }, '/birth_data/latitude'],
    [{ birth_data: { ...birth, timezone: 'IST' } }, '/birth_data/timezone'],
    [{ birth_data: { ...birth, date: '1990-13-45' } }, '/birth_data/date'],
    [{ birth_data: { ...birth, name: 'a'.repeat(201) } }, '/birth_data/name'],
    [{ birth_data: birth, question: 'a'.repeat(1001) }, '/question'],
    [{ birth_data: birth, consciousness_level: 6 }, '/consciousness_level'],
    [{ birth_data: birth, current_time: 'yesterday' }, '/current_time'],
  ])('with a fault is 422 at the field: %j', async (body, pointer) => {
    const answer = await calculate(body)
    expectProblem(answer, 422, 'INVALID_INPUT')
    expect(pointersOf(answer)).toContain(pointer)
    const checked = await caller.post('/api/v1/engines/numerology/validate', body)
    expect(checked.at('/valid')).toBe(false)
    expect(pointersOf(checked)).toEqual(pointersOf(answer))
  })

  test('of which several fields are wrong names them all', async () => {
    const answer = await calculate({ birth_data: { ...birth, latitude: 91, timezone: 'Mars' }, extra: 1 })
    expect(pointersOf(answer).sort()).toEqual(['/birth_data/latitude', '/birth_data/timezone', '/extra'])
  })

  test('that lacks what an engine needs names the missing fields where they should stand', async () => {
    for (const body of [{}, { birth_data: {} }]) {
      const answer = await caller.post('/api/v1/engines/human-design/calculate', body)
      expectProblem(answer, 422, 'INVALID_INPUT')
      expect(pointersOf(answer).sort()).toEqual(['/birth_data/date', '/birth_data/time', '/birth_data/timezone'])
    }
  })

  test('with a key twice counts the last one', async () => {
    const raw = '{"birth_data":{"name":"Asha Rao","date":"1990-13-45","date":"1991-08-13"}}'
    const answer = await post({ raw })
    expect(answer.at('/result/pythagorean/life_path/value')).toBe(5)
    expectProblem(await post({ raw: raw.replace('1990-13-45', '1991-08-13').replace(/1991-08-13"}}$/, '1990-13-45"}}') }), 422, 'INVALID_INPUT')
  })

  test.each(['1e400', '-1e400', '123456789012345678901234567890', '1e308'])('with the number %s is 422', async (number) => {
    for (const field of ['latitude', 'longitude']) {
      const answer = await post({ raw: `{"birth_data":{"name":"Asha Rao","date":"1991-08-13","${field}":${number}}}` })
      expectProblem(answer, 422, 'INVALID_INPUT')
      expect(pointersOf(answer)).toEqual([`/birth_data/${field}`])
    }
  })

  test.each(['\\u0000', '\\ud800', '\\udc00\\ud800', '\\u202e', '\\ufeff', '😀', 'A\\u0301'])(
    'with %s in a name never breaks anything',
    async (text) => {
      const answer = await post({ raw: `{"birth_data":{"name":"Asha ${text} Rao","date":"1991-08-13"}}` })
      expect([200, 422]).toContain(answer.status)
      const picture = await post({ raw: `{"birth_data":{"name":"Asha ${text} Rao","date":"1991-08-13"}}`, headers: { accept: 'image/svg+xml' } })
      expect([200, 422]).toContain(picture.status)
      expect([...picture.text].some((character) => ['\0', '\u0001'].includes(character))).toBe(false)
    },
  )

  test('with a character that Postgres cannot store is 422, never a fault of ours', async () => {
    expectProblem(await post({ raw: '{"name":"a\\u0000b"}' }, '/api/v1/keys'), 422, 'INVALID_INPUT')
    expect((await caller.get('/api/v1/keys?cursor=a%00b')).status).toBe(422)
  })

  test('with markup in a name comes back as text in the picture', async () => {
    const name = '<script>alert("Asha")</script> & Rao'
    const picture = await caller.post(numerology, { birth_data: { name, date: '1991-08-13' } }, { headers: { accept: 'image/svg+xml' } })
    expect(picture.status).toBe(200)
    expect(picture.text).not.toContain('<script')
  })
})
