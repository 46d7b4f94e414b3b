import fc, { type Arbitrary } from 'fast-check'
import { asHeader, hostileText } from './hostile-values.js'
import { anyValueOf, type Schema } from './schema-arbitrary.js'
import { sometimes } from './sometimes.js'
import type { Target } from './target.js'

/** Deadlines that a service on a busy machine keeps, or that nothing keeps: what lies between is left to the tests of deadlines. */
const deadlines = ['1', '50', '20000', '30000', '86400000']

/** Headers that no document lists, or that OpenAPI keeps out of its lists, with values that some server has stumbled over. */
const common: Record<string, readonly string[]> = {
  accept: ['*/*', 'application/json', 'image/svg+xml', 'text/event-stream', 'text/html', 'application/*;q=0', ';', 'a/b;q=2', ','],
  'accept-encoding': ['gzip', 'br', 'identity', 'deflate', '*;q=0', 'identity;q=0', 'gzip;q=x', ''],
  'content-type': ['application/json; charset=utf-8', 'text/plain', 'application/json; charset=utf-16', ';', 'multipart/form-data; boundary=a'],
  'content-encoding': ['gzip', 'identity', 'x-own'],
  origin: ['http://localhost:3000', 'null', 'https://evil.example'],
  'access-control-request-method': ['POST', 'BREW', ''],
  'x-forwarded-for': ['203.0.113.7', '::1, 10.0.0.1', 'unknown', ',,,'],
  'x-forwarded-host': ['evil.example', '"'],
  'x-forwarded-proto': ['https', 'javascript'],
  forwarded: ['for=203.0.113.7;host=evil.example', 'for="[::1"'],
  'x-http-method-override': ['DELETE'],
  'x-original-url': ['/api/v1/admin/users'],
  cookie: ['a=b', '__proto__=1'],
  range: ['bytes=0-1', 'bytes=-1'],
  'if-match': ['*', '"a"'],
  'if-modified-since': ['Sun, 08 Feb 2026 10:00:00 GMT', 'yesterday'],
  'if-range': ['"a"'],
  expect: ['100-continue', '200-ok'],
  upgrade: ['h2c'],
  te: ['trailers'],
  tracestate: ['a=b', ',,'],
  baggage: ['a=b'],
  host: ['a', 'evil.example:99999', '', '[::1', 'a b'],
  'user-agent': [''],
}

/** The caller's credential and some further headers, right or hostile. */
export function headersOf({ operation, key, known }: Target): Arbitrary<Record<string, string>> {
  const documented = (operation.parameters ?? []).filter((parameter) => parameter.in === 'header')
  const named = documented.map(({ name, schema = {} }) => {
    const right = name === 'Request-Timeout-Ms' ? fc.constantFrom(...deadlines) : anyValueOf(schema as Schema, known, name)
    return sometimes(
      6,
      fc.oneof(right.map(String), hostileText).map((text) => [name.toLowerCase(), asHeader(text)] as const),
    )
  })
  const others = Object.entries(common).map(([name, values]) =>
    sometimes(
      25,
      fc.oneof(fc.constantFrom(...values), hostileText).map((text) => [name, asHeader(text)] as const),
    ),
  )
  return fc.tuple(credentialOf(key), fc.tuple(...named), fc.tuple(...others)).map(([credential, some, more]) => ({
    ...credential,
    ...Object.fromEntries([...some, ...more].filter((header) => header !== undefined)),
  }))
}

/** Nearly always the one that is let in. */
function credentialOf(key: string | undefined): Arbitrary<Record<string, string>> {
  const right: Record<string, string> = key === undefined ? {} : { 'x-api-key': key }
  const wrong = fc.oneof<Arbitrary<Record<string, string>>[]>(
    fc.constant({}),
    hostileText.map((text) => ({ 'x-api-key': asHeader(text) })),
    hostileText.map((text) => ({ authorization: asHeader(`Bearer ${text}`) })),
    hostileText.map((text) => ({ authorization: asHeader(text) })),
    fc.constant({ 'x-api-key': '', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) }),
  )
  return fc.oneof({ weight: 24, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: wrong })
}
