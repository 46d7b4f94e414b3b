import {
  ClosedConnectionError,
  DrainingConnectionError,
  headers,
  InvalidArgumentError,
  type Msg,
  type MsgHdrs,
  type NatsConnection,
} from '@nats-io/transport-node'
import type { HeaderFields } from '../bus.js'
import { assertOneLine, assertSubject, messageTooLarge, notConnected } from './refusals.js'
import { createTurn } from './turn.js'
import type { Fields, Message, Wire } from './wire.js'
import { wireOver } from './wire-over.js'

/** A wire of the client's public functions alone: what to fall back on when a new version of the client breaks the fast one. */
export function createStockWire(nats: NatsConnection): Wire {
  return wireOver(nats, {
    turn: createTurn(),
    publish(subject, body, { reply, headers: fields } = {}) {
      assertSubject(subject)
      const options = { ...(reply === undefined ? {} : { reply }), ...(fields === undefined ? {} : { headers: clientHeaders(fields) }) }
      try {
        nats.publish(subject, body, options)
      } catch (error) {
        throw refusalOf(error)
      }
    },
    fieldsOf: (message: Message) => {
      const { headers: fields, data } = message as Msg
      return fields === undefined ? undefined : readFields(fields, data.length > 0)
    },
  })
}

function clientHeaders(fields: HeaderFields): MsgHdrs {
  const all = headers()
  for (const name in fields) {
    const value = fields[name] as string
    assertOneLine(name, value)
    all.set(name, value)
  }
  return all
}

/** The subject and the headers have been checked: what the client calls invalid is the size. */
function refusalOf(error: unknown): unknown {
  if (error instanceof InvalidArgumentError) return messageTooLarge()
  return error instanceof ClosedConnectionError || error instanceof DrainingConnectionError ? notConnected() : error
}

function readFields(fields: MsgHdrs, hasBody: boolean): Fields {
  return {
    isUnserved: !hasBody && fields.code === 503,
    get: (name) => fields.get(name) || undefined,
  }
}
