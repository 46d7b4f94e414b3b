import { NoesisError } from './errors.js'

/**
 * A body as JSON. Throws MALFORMED_REQUEST for one that is empty, not UTF-8, or not JSON; of the last it says where, as `line`,
 * `column` (both from 1) and `position` (UTF-16 units, from 0), and never quotes from the body.
 */
export function parseJson(body: Uint8Array): unknown {
  const text = decode(body)
  try {
    return JSON.parse(text)
  } catch {
    throw malformed(text)
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function decode(body: Uint8Array): string {
  try {
    return utf8.decode(body)
  } catch {
    throw new NoesisError('MALFORMED_REQUEST', 'The body is not valid UTF-8.')
  }
}

function malformed(text: string): NoesisError {
  if (text.trim() === '') return new NoesisError('MALFORMED_REQUEST', 'The body is empty: send a JSON object, such as {}.')
  const { position, reason } = firstFault(text)
  const lines = text.slice(0, position).split('\n')
  const [line, column] = [lines.length, (lines.at(-1) as string).length + 1]
  return new NoesisError('MALFORMED_REQUEST', `The body is not valid JSON: line ${line}, column ${column}: ${reason}.`, {
    extra: { line, column, position },
  })
}

interface JsonFault {
  position: number
  reason: string
}

/** What may come next, and how a fault says so. */
const expectations = {
  value: 'a value is expected here',
  'value or ]': 'a value or "]" is expected here',
  key: 'a field name in double quotes is expected here',
  'key or }': 'a field name in double quotes or "}" is expected here',
  colon: '":" is expected here',
  'comma or }': '"," or "}" is expected here',
  'comma or ]': '"," or "]" is expected here',
  end: 'nothing may follow here',
} as const
type Expected = keyof typeof expectations

const space = /[ \t\n\r]*/y
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON takes none of them in a string.
const stringContent = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*/y

/** Where a text that JSON.parse refuses stops being JSON (RFC 8259). */
function firstFault(text: string): JsonFault {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let at = 0
  const afterValue = (): Expected => {
    const inside = open.at(-1)
    if (inside === undefined) return 'end'
    return inside === '{' ? 'comma or }' : 'comma or ]'
  }
  for (;;) {
    at = endOf(space, text, at)
    const character = text[at]
    const fault: JsonFault = { position: at, reason: character === undefined ? 'the body ends too early' : expectations[expected] }
    if (character === undefined) return fault
    const takesValue: boolean = expected === 'value' || expected === 'value or ]'
    if (character === '"' && (takesValue || expected.startsWith('key'))) {
      const end = endOf(stringContent, text, at)
      if (text[end] !== '"') return stringFault(text, end)
      at = end + 1
      expected = takesValue ? afterValue() : 'colon'
    } else if ((character === '{' || character === '[') && takesValue) {
      open.push(character)
      at += 1
      expected = character === '{' ? 'key or }' : 'value or ]'
    } else if ((character === '}' || character === ']') && expected.endsWith(character)) {
      open.pop()
      at += 1
      expected = afterValue()
    } else if (character === ',' && expected.startsWith('comma')) {
      at += 1
      expected = open.at(-1) === '{' ? 'key' : 'value'
    } else if (character === ':' && expected === 'colon') {
      at += 1
      expected = 'value'
    } else {
      const end = takesValue ? endOf(scalar, text, at) : at
      if (end === at) return fault
      at = end
      expected = afterValue()
    }
  }
}

function stringFault(text: string, position: number): JsonFault {
  if (text[position] === undefined) return { position, reason: 'the body ends inside a string' }
  const reason = text[position] === '\\' ? 'this escape sequence does not exist' : 'a control character must be escaped'
  return { position, reason }
}

/** Where the match of a sticky pattern that begins at `at` ends; `at` when there is none. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
