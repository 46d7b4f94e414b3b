import fc, { type Arbitrary } from 'fast-check'

/** Text that parsers, databases, headers, logs and prototypes have stumbled over. */
const hostileTexts = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\r\nX-Evil: 1',
  '\u2028',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\udc00\ud800',
  '😀',
  'A\u0301'.repeat(50),
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '-1',
  '1e400',
  '0x10',
  '9007199254740993',
  '99999999999999999999',
  '+275760-09-12',
  '0000-01-01',
  '9999-12-31T23:59:60Z',
  '2026-02-30',
  '24:00',
  "' or '1'='1",
  '"; drop table users; --',
  '../../../etc/passwd',
  '$(id)',
  '{{7*7}}',
  '<script>',
  '%00',
  '%0d%0a',
  '%zz',
  '*',
  '>',
  'a.b.c',
  '$SRV.PING',
  '[',
  '{}',
  'a'.repeat(201),
  'a'.repeat(5_000),
  'bnVsbA',
  'eyJjcmVhdGVkX2F0IjoiMSIsImV2ZW50X2lkIjoiYSJ9',
]
export const hostileText: Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
)

const hostileNumbers = [0, -0, -1, 0.1, 1e308, -1e308, 5e-324, 2 ** 31, 2 ** 53, 2 ** 63, -(2 ** 63), 1e21]
const hostileWholes = [null, true, false, [], {}, [[]], [null], { __proto: 1 }, { length: -1 }, Array.from({ length: 200 }, () => 0)]

/** Any JSON value where another was expected. */
export const hostileValue: Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(...hostileNumbers),
  fc.constantFrom<unknown>(...hostileWholes),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Bodies that are no JSON, or JSON that no serializer writes. */
export const hostileBody: Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'null',
    '[]',
    '"text"',
    '{',
    '{"a":1,}',
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{}}}',
    '{"a":1e400}',
    '{"a":"\\ud800"}',
    '{"a":"\\u0000"}',
    '{"a":1,"a":2}',
    '\ufeff{}',
    '{}\0',
    '{} {}',
    `${'['.repeat(40)}${']'.repeat(40)}`,
    `{"question":"${'a'.repeat(70_000)}"}`,
    `{${Array.from({ length: 300 }, (_, i) => `"field_${i}":${i}`).join()}}`,
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.json({ maxDepth: 4 }),
)

/** What HTTP lets a header hold: no control characters, and no character beyond Latin 1. */
export const asHeader = (text: string): string =>
  text
    .replace(/[^\t\x20-\x7e\x80-\xff]/g, '?')
    .trim()
    .slice(0, 4_000)
