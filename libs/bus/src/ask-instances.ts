import { subjects } from '@selemene/contracts'
import { type HeaderFields, header, type Reply } from './bus.js'
import { type HasConnection, internals } from './connection.js'
import type { ServiceInstance } from './find-services.js'
import { guardedSubscribe } from './guarded-subscribe.js'
import { readReply } from './read-reply.js'
import { createSecretInbox, secretToken } from './reply-addresses.js'
import { wireVersion } from './wire-version.js'

export interface InstanceQuestion {
  /** The subject that all instances of a service answer; each is asked on its own below it. */
  subject: (service: string) => string
  body: string
  headers?: HeaderFields
  waitMs: number
}

/**
 * Asks each of these instances alone, all at once. Returns their replies in the same order; undefined where an instance is gone, refused, or
 * has not answered within `waitMs`. Calls of this kind pass the breakers by, which would remember every instance that ever lived.
 */
export async function askInstances(
  bus: HasConnection,
  instances: readonly Pick<ServiceInstance, 'name' | 'id'>[],
  { subject, body, headers, waitMs }: InstanceQuestion,
): Promise<(Reply | undefined)[]> {
  const connection = bus[internals]
  const { wire, inboxPrefix } = connection
  const inbox = createSecretInbox(inboxPrefix)
  const waiting = new Map<string, (reply: Reply | undefined) => void>()
  const subscription = guardedSubscribe(connection, { subject: `${inbox}.*`, kind: 'reply' }, (message) => {
    const fields = wire.fieldsOf(message)
    const resolve = waiting.get(message.subject)
    if (fields === undefined || resolve === undefined) return
    void Promise.resolve(readReply(message, fields)).then((reply) => resolve(reply instanceof Error ? undefined : reply))
  })
  const giveUp = () => {
    for (const resolve of waiting.values()) resolve(undefined)
  }
  const timer = setTimeout(giveUp, waitMs)
  const asked = { ...headers, [header.timeoutMs]: String(waitMs), [header.wire]: wireVersion }
  try {
    return await Promise.all(
      instances.map(({ name, id }) => {
        const reply = `${inbox}.${secretToken()}`
        wire.publish(subjects.instance(subject(name), id), body, { reply, headers: { ...asked } })
        return new Promise<Reply | undefined>((resolve) => waiting.set(reply, resolve))
      }),
    )
  } finally {
    clearTimeout(timer)
    subscription.unsubscribe()
  }
}
