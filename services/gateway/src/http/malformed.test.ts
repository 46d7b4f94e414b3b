import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { createLog } from '@selemene/service'
import { afterEach, expect, test } from 'vitest'
import type { Deps } from '../app-types.js'
import { answerMalformed } from './malformed.js'

const lines: string[] = []
const log = createLog({ service: 'gateway', version: '1', level: 'info', format: 'json', destination: { write: (line) => void lines.push(line) } })
const settings = { hashAddress: () => 'hashed' } as unknown as Deps['settings']
const server = createServer().on('clientError', answerMalformed({ log, settings }))
afterEach(() => server.close())

test('what the parser refuses is answered as a problem and logged once, without a byte of what was sent', async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write('GET /Asha-Rao HTTP/9.9\r\nx-api-key: nsk_live_secret\r\n\r\n')
  const answer = await text(socket)
  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  const problem = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))) as Record<string, unknown>
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] as string)).toMatchObject({
    level: 'info',
    message: 'request',
    status: 400,
    error_code: 'MALFORMED_REQUEST',
    request_id: problem.request_id,
    trace_id: problem.trace_id,
    ip_hash: 'hashed',
  })
  expect(lines[0]).not.toMatch(/Asha|nsk_/)
})
