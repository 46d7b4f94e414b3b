import type { ErrorEvent } from '@sentry/core'
import { describe, expect, test } from 'vitest'
import { scrubEvent } from '../src/scrub-event.js'

/** A report into which everything personal has got that an SDK may collect. */
const dirty = {
  type: undefined,
  event_id: 'a'.repeat(32),
  timestamp: 1,
  platform: 'node',
  level: 'error',
  environment: 'production',
  release: 'selemene@1.0.0',
  fingerprint: ['tarot', 'CALCULATION_ERROR'],
  server_name: 'host-of-jane',
  message: 'Jane Roe, 1990-05-12',
  transaction: 'POST /api/v1/engines/tarot/calculate?name=Jane',
  user: { id: 'u1', email: 'jane@example.org', ip_address: '203.0.113.7' },
  request: {
    url: 'http://x/y?name=Jane',
    query_string: 'name=Jane',
    headers: { 'x-api-key': 'nsk_live_abcdefghijkl', cookie: 'a=b' },
    cookies: { a: 'b' },
    data: { birth_data: { date: '1990-05-12', latitude: 12.9716, name: 'Jane Roe' } },
    env: { DATABASE_URL: 'postgres://u:secret@h/d' },
  },
  breadcrumbs: [{ message: 'Jane Roe', data: { question: 'Will I be rich?' } }],
  extra: { birth_data: { name: 'Jane Roe' }, arguments: ['Jane'] },
  tags: { engine_id: 'tarot', tier: 'free', consciousness_level: 3, name: 'Jane Roe', question: 'rich' },
  contexts: { trace: { trace_id: 'b'.repeat(32), span_id: 'c'.repeat(16), data: { url: '?name=Jane' } }, state: { name: 'Jane Roe' } },
  exception: {
    values: [
      {
        type: 'SyntaxError',
        value: 'Unexpected token J, "Jane Roe" is not valid JSON',
        stacktrace: {
          frames: [
            {
              filename: 'calculate.ts',
              function: 'calculate',
              lineno: 3,
              vars: { name: 'Jane Roe' },
              context_line: 'const name = "Jane"',
              pre_context: ['Jane'],
            },
          ],
        },
      },
      { type: 'Error', value: 'place not found: Springfield near 12.9716', mechanism: { type: 'generic', handled: true, data: { name: 'Jane' } } },
    ],
  },
} as unknown as ErrorEvent

describe('a report to Sentry', () => {
  test('carries nothing personal, wherever it had got in', () => {
    expect(JSON.stringify(scrubEvent(dirty))).not.toMatch(/jane|roe|1990|12\.97|rich|springfield|nsk_|secret|203\.|cookie|question|birth/i)
  })

  test('keeps what an operator needs to find the fault', () => {
    expect(scrubEvent(dirty)).toEqual({
      type: undefined,
      event_id: 'a'.repeat(32),
      timestamp: 1,
      platform: 'node',
      level: 'error',
      environment: 'production',
      release: 'selemene@1.0.0',
      fingerprint: ['tarot', 'CALCULATION_ERROR'],
      tags: { engine_id: 'tarot', tier: 'free', consciousness_level: '3' },
      contexts: { trace: { trace_id: 'b'.repeat(32), span_id: 'c'.repeat(16) } },
      exception: {
        values: [
          { type: 'SyntaxError', value: '', stacktrace: { frames: [{ filename: 'calculate.ts', function: 'calculate', lineno: 3 }] } },
          { type: 'Error', value: 'place not found: …', mechanism: { type: 'generic', handled: true } },
        ],
      },
    })
  })
})
