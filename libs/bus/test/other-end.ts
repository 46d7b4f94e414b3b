import type { HeaderFields, Instrumentation } from '../src/bus.js'
import { createRequester } from '../src/requester.js'
import { playConnection } from './played-wire.js'

export interface Question {
  subject: string
  /** Where its reply is awaited. */
  address: string
  call: string
  timeoutMs: number
}

/** A requester whose other end is the test: `asked` tells its requests, `reply` answers one. */
export function requesterAndOtherEnd(instrumentation: Pick<Instrumentation, 'onRequest'> = {}) {
  const connection = playConnection()
  const asked = () =>
    connection.sent.map(
      ({ subject, reply, headers }): Question => ({ subject, address: reply, call: headers.Call ?? '', timeoutMs: Number(headers['Timeout-Ms']) }),
    )
  const reply = (question: Question | undefined, body: Uint8Array | string, fields: HeaderFields = { Last: 'true' }) => {
    const { address: subject, call } = question as Question
    connection.deliver({ subject, body, headers: { Status: '200', Call: call, ...fields } })
  }
  /** The server's own word that no service listens where a question was sent. */
  const refuse = (question: Question | undefined) => connection.refuse((question as Question).address)
  const beat = (...ids: string[]) => {
    for (const id of ids) connection.deliver({ subject: 'alive.workers', body: JSON.stringify({ id, serves: ['work'], leaving: false }) })
  }
  return { requester: createRequester(connection, instrumentation), connection, asked, reply, refuse, beat }
}
