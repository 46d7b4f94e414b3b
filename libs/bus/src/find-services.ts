import { type HasConnection, internals } from './connection.js'
import { guardedSubscribe } from './guarded-subscribe.js'
import { createSecretInbox, secretToken } from './reply-addresses.js'
import { jsonOf } from './text-of.js'

export interface ServiceInstance {
  name: string
  id: string
  version: string
  /** Round trip of its answer, milliseconds. */
  latencyMs: number
}

/** More replicas than one bus serves, and more than a ping's answer says: beyond these a service is lying. */
const mostInstances = 256
const mostAnswerBytes = 4 * 1024

/**
 * Every instance of the named services that answers a ping within `waitMs`. Each service is asked on a subject that it alone may
 * hear, for a reply at an address that it alone is told, so that none can speak for another.
 */
export async function findServices(bus: HasConnection, names: Iterable<string>, waitMs: number): Promise<ServiceInstance[]> {
  const connection = bus[internals]
  const { wire, inboxPrefix } = connection
  const inbox = createSecretInbox(inboxPrefix)
  const asked = new Map<string, { service: string; instances: ServiceInstance[] }>()
  const started = performance.now()
  const answers = guardedSubscribe(connection, { subject: `${inbox}.*`, kind: 'discovery' }, (message) => {
    const question = asked.get(message.subject)
    if (question === undefined || wire.fieldsOf(message)?.isUnserved) return
    const { service, instances } = question
    if (message.data.length > mostAnswerBytes || instances.length >= mostInstances) throw new Error('more than a ping is answered with')
    const { name, id, version } = jsonOf<Partial<ServiceInstance>>(message.data)
    if (name !== service || !isWord(id) || !isWord(version)) throw new TypeError(`no answer to a ping of ${service}`)
    instances.push({ name: service, id, version, latencyMs: performance.now() - started })
  })
  for (const service of names) {
    const reply = `${inbox}.${secretToken()}`
    asked.set(reply, { service, instances: [] })
    wire.publish(`$SRV.PING.${service}`, '', { reply })
  }
  await new Promise((resolve) => setTimeout(resolve, waitMs))
  answers.unsubscribe()
  return [...asked.values()].flatMap(({ instances }) => instances)
}

const isWord = (value: unknown): value is string => typeof value === 'string' && /^[\w.+-]{1,64}$/.test(value)
