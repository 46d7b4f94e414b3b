import { expect, it } from 'vitest'
import { readAcknowledgement } from './acknowledgement.js'

const read = (text: string) => readAcknowledgement({ subject: '_INBOX.x', data: Buffer.from(text) })

// Answers as JetStream gives them: https://docs.nats.io/reference/reference-protocols/nats_api_reference#publishing-streams
it('tells the number of a stored event, and whether it was stored before', () => {
  expect(read('{"stream":"EVENTS","seq":42}')).toEqual({ sequence: 42, isCopy: false })
  expect(read('{"stream":"EVENTS","seq":42,"duplicate":true}')).toEqual({ sequence: 42, isCopy: true })
  expect(read('{"stream":"EVENTS","seq":1,"domain":"hub","duplicate":false}')).toEqual({ sequence: 1, isCopy: false })
})

// https://github.com/nats-io/nats-server/blob/main/server/errors.json
it.each([
  [10002, 'resource limits exceeded for account'],
  [10023, 'insufficient resources'],
  [10047, 'insufficient storage resources available'],
  [10077, 'maximum bytes exceeded'],
])('error %d, %s, means that there is no room', (code, description) => {
  const error = { code: 503, err_code: code, description }
  expect(read(JSON.stringify({ error, stream: 'EVENTS', seq: 0 }))).toEqual({ refusal: 'full', code })
})

it.each([
  ['another error of JetStream', '{"error":{"code":400,"err_code":10071},"stream":"EVENTS","seq":0}', 10071],
  ['an error beside a number', '{"error":{"code":400,"err_code":10071},"stream":"EVENTS","seq":7}', 10071],
  ['an error without a code', '{"error":{"description":"?"}}', 0],
  ['the number 0', '{"stream":"EVENTS","seq":0}', 0],
  ['no number', '{"stream":"EVENTS"}', 0],
  ['what is not JSON', 'PONG', 0],
])('%s is no acknowledgement', (_what, text, code) => {
  expect(read(text)).toEqual({ refusal: 'other', code })
})

it('an answer without a body is the word of the server that no stream takes the subject', () => {
  expect(read('')).toEqual({ refusal: 'no_stream', code: 0 })
})
