import type { HeaderFields } from '../src/bus.js'
import { createFaults, type Faults } from '../src/faults.js'
import { parseFields } from '../src/wire/parse-fields.js'
import type { Fields, Message, Wire } from '../src/wire/wire.js'
import { headerText } from '../src/wire/write-buffer.js'

export interface Sent {
  subject: string
  body: string
  reply: string
  headers: HeaderFields
}

/** A connection whose other end is the test, at the bus's own port. What the real wires do stands in test/integration/bus/wire.test.ts. */
export interface PlayedConnection {
  wire: Wire
  faults: Faults
  inboxPrefix: string
  /** What was published, in order. */
  sent: Sent[]
  /** Hands a message to those who have subscribed to its subject. */
  deliver(message: { subject: string; body?: Uint8Array | string; reply?: string; headers?: HeaderFields }): void
  /** The server's own word that no service has the subject of a question, at the address where its reply is awaited. */
  refuse(address: string): void
  closed: boolean
}

interface PlayedMessage extends Message {
  fields: Fields | undefined
}

export function playConnection(): PlayedConnection {
  const heard: { subject: string; hear: (message: Message) => void }[] = []
  const sent: Sent[] = []
  const hand = (message: PlayedMessage) => {
    for (const { subject, hear } of [...heard]) if (matches(subject, message.subject)) hear(message)
  }
  const wire: Wire = {
    publish(subject, body, { reply = '', headers = {} } = {}) {
      if (played.closed) throw new Error('published on a closed wire')
      sent.push({ subject, body: Buffer.from(body as string).toString(), reply, headers })
    },
    // Every message is a turn of its own.
    beforeFlush: (publishRest) => publishRest(),
    afterWrite: (done) => done(),
    subscribe(subject, _options, hear) {
      const subscription = { subject, hear }
      heard.push(subscription)
      const unsubscribe = () => void heard.splice(heard.indexOf(subscription), 1)
      return { unsubscribe, drain: async () => unsubscribe() }
    },
    fieldsOf: (message) => (message as PlayedMessage).fields,
    roundTrip: async () => undefined,
    watch: () => undefined,
    isClosed: () => played.closed,
    server: () => ({ version: '2.15.1', hasJetStream: true, isClustered: false }),
    async close() {
      played.closed = true
    },
  }
  const played: PlayedConnection = {
    wire,
    faults: createFaults(),
    inboxPrefix: '_INBOX.test',
    sent,
    deliver({ subject, body = '', reply = '', headers }) {
      const fields = headers === undefined ? undefined : parseFields(headerText(headers), body.length > 0)
      hand({ subject, reply, data: Buffer.from(body as string), fields })
    },
    refuse: (subject) => hand({ subject, data: new Uint8Array(), fields: parseFields('NATS/1.0 503\r\n\r\n', false) }),
    closed: false,
  }
  return played
}

const matches = (pattern: string, subject: string) => {
  const tokens = subject.split('.')
  return pattern.split('.').length === tokens.length && pattern.split('.').every((token, i) => token === '*' || token === tokens[i])
}
