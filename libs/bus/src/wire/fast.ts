import type { NatsConnection } from '@nats-io/transport-node'
import { parseFields } from './parse-fields.js'
import { notConnected } from './refusals.js'
import { createTurn } from './turn.js'
import type { Message, Wire } from './wire.js'
import { wireOver } from './wire-over.js'
import { createWriteBuffer } from './write-buffer.js'

/** The client's own way to the socket, below `publish`, which encodes and copies each part of a message by itself. */
interface PrivateConnection {
  protocol?: { sendCommand?(frames: Uint8Array): void }
}

/** What the client keeps of a message: all its bytes, and how many of them are the header. `headers` takes every field apart, asked for or not. */
interface PrivateMessage {
  _rdata: Uint8Array
  _msg: { hdr: number }
}

/**
 * A wire that hands whole frames to the client once per turn of the event loop (writing to a socket costs more than all the rest of a
 * small message, at this end and at the server's) and reads header fields from the bytes. The only file that knows private parts of the
 * client: its version is pinned, and test/integration/bus/wire.test.ts holds both wires to one contract. Throws where the client has changed.
 */
export function createFastWire(nats: NatsConnection): Wire {
  const { protocol } = nats as unknown as PrivateConnection
  if (typeof protocol?.sendCommand !== 'function') throw new Error('The NATS client has no protocol.sendCommand any more: set BUS_WIRE=stock.')
  const handToSocket = protocol.sendCommand.bind(protocol)
  const buffer = createWriteBuffer(() => nats.info?.max_payload ?? Number.POSITIVE_INFINITY)
  const turn = createTurn(() => {
    const frames = buffer.take()
    // A connection that was closed meanwhile takes nothing; the requester tells those who wait for an answer.
    if (frames.length > 0 && !nats.isClosed()) handToSocket(frames)
  })

  return wireOver(nats, {
    turn,
    publish(subject, body, options) {
      if (nats.isClosed()) throw notConnected()
      buffer.write(subject, body, options)
      turn.wait()
    },
    fieldsOf(message: Message) {
      const { _rdata: bytes, _msg: args } = message as unknown as PrivateMessage
      if (args.hdr <= 0) return undefined
      return parseFields(Buffer.from(bytes.buffer, bytes.byteOffset, args.hdr).toString(), bytes.length > args.hdr)
    },
  })
}
