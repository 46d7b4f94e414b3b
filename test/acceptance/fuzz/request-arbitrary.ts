import fc, { type Arbitrary } from 'fast-check'
import type { Operation, Parameter } from '../served-document.js'
import { headersOf } from './header-arbitrary.js'
import { hostileBody, hostileText } from './hostile-values.js'
import { mutated } from './mutate.js'
import { anyValueOf, type Schema } from './schema-arbitrary.js'
import { sometimes } from './sometimes.js'
import type { Target } from './target.js'

export interface GeneratedRequest {
  method: string
  path: string
  headers: Record<string, string>
  body: string | undefined
}

/** Requests to one operation: each part is right more often than not, so that the hostile ones get past those before them. */
export function requestTo(target: Target): Arbitrary<GeneratedRequest> {
  const parts = { path: pathOf(target), query: queryOf(target), headers: headersOf(target), body: bodyOf(target), other: sometimes(30, otherMethod) }
  return fc.record(parts).map(({ path, query, headers, body, other }) => {
    const method = other ?? target.method
    const takesBody = method !== 'GET' && method !== 'HEAD' && method !== 'TRACE'
    return {
      method,
      path: `${path}${query}`,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      body: takesBody ? body : undefined,
    }
  })
}

// Not PUT: without a body it would switch maintenance on, which refuses all other requests.
const otherMethod = fc.constantFrom('GET', 'HEAD', 'POST', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND')
const parametersOf = ({ parameters = [] }: Operation, place: Parameter['in']) => parameters.filter((parameter) => parameter.in === place)

function pathOf({ template, operation, known }: Target): Arbitrary<string> {
  const values = parametersOf(operation, 'path').map(({ name, schema = {} }) => {
    const ids = known[template]
    const right = ids === undefined ? anyValueOf(schema as Schema, known, name) : fc.constantFrom(...ids)
    const segment = fc.oneof({ weight: 3, arbitrary: right.map(encoded) }, { weight: 2, arbitrary: hostileSegment })
    return segment.map((text) => [`{${name}}`, text] as const)
  })
  return fc.tuple(...values).map((parts) => parts.reduce((path, [hole, text]) => path.replace(hole, () => text), template))
}

function queryOf({ operation, known }: Target): Arbitrary<string> {
  const right = parametersOf(operation, 'query').map(({ name, schema = {}, required = false }) => {
    const value = fc.oneof({ weight: 3, arbitrary: anyValueOf(schema as Schema, known, name) }, { weight: 1, arbitrary: hostileText })
    const pair = value.map((text) => `${encoded(name)}=${encoded(text)}`)
    return required ? fc.oneof({ weight: 9, arbitrary: pair }, { weight: 1, arbitrary: fc.constant(undefined) }) : sometimes(3, pair)
  })
  const pairs = fc.tuple(fc.tuple(...right), sometimes(12, hostilePair)).map(([named, more]) => [...named, more].filter((pair) => pair !== undefined))
  // One of them twice, now and then.
  return fc.tuple(pairs, sometimes(15, fc.nat())).map(([list, again]) => {
    const all = again === undefined || list.length === 0 ? list : [...list, list[again % list.length]]
    return all.length === 0 ? '' : `?${all.join('&')}`
  })
}

const hostilePair = fc.oneof(
  fc.tuple(hostileText, hostileText).map(([name, value]) => `${encoded(name)}=${encoded(value)}`),
  fc.constantFrom('%zz=1', 'a=%ff', '&&', '=', '?', '__proto__=1', 'a[]=1', 'a[b]=1', 'limit=1&limit=2', '%00=%00', 'constructor[prototype]=1'),
)

function bodyOf({ operation, known, onlyRefused }: Target): Arbitrary<string | undefined> {
  const media = operation.requestBody?.content['application/json']
  if (media?.schema === undefined) return sometimes(8, hostileBody)
  const examples = [media.example, ...Object.values(media.examples ?? {}).map(({ value }) => value)].filter((example) => example !== undefined)
  const made = anyValueOf({ ...(media.schema as Schema), examples }, known)
  const sound = onlyRefused ? made.map((value) => ({ ...(value as object), 'no such field': true })) : made
  const asText = (values: Arbitrary<unknown>) => values.map((value) => JSON.stringify(value) ?? '')
  if (onlyRefused)
    return fc.oneof(
      asText(sound),
      hostileBody.filter((text) => text.trim() !== '' && text.trim() !== '{}'),
    )
  return fc.oneof(
    { weight: 5, arbitrary: asText(sound) },
    { weight: 5, arbitrary: asText(mutated(sound)) },
    { weight: 1, arbitrary: hostileBody },
    { weight: 1, arbitrary: fc.constant(undefined) },
  )
}

/** Percent-encoded as a client would; half of a surrogate pair has no encoding and goes as U+FFFD. */
const encoded = (value: unknown): string => encodeURIComponent(String(value).toWellFormed())
const hostileSegment = fc.oneof(
  hostileText.map((text) => encoded(text) || '%20'),
  fc.constantFrom(
    '%zz',
    '%',
    '%ff%fe',
    '%c0%af',
    '%00',
    '%0d%0aX-Evil:%201',
    '..%2f..',
    '.',
    'a;b=c',
    'numerology%2fx',
    '%6eumerology',
    'a'.repeat(250),
  ),
)
