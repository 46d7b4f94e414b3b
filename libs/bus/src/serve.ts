import { asNoesisError, decodePrincipal, NoesisError, type Principal, parseJson, subjects } from '@selemene/contracts'
import {
  type Answer,
  type Call,
  type Endpoint,
  type HeaderFields,
  header,
  type Instrumentation,
  type ServiceDescription,
  type Serving,
} from './bus.js'
import { gzipAnswer } from './compression.js'
import type { Connection } from './connection.js'
import { guardedSubscribe } from './guarded-subscribe.js'
import { beat } from './heartbeat.js'
import { isInbox, secretToken } from './reply-addresses.js'
import { answerServiceQueries, type EndpointStats } from './service-queries.js'
import type { Fields, Message, Subscription, Wire } from './wire/wire.js'
import { refusalOf, skewOf, wireVersion } from './wire-version.js'

const reachMs = 30_000

type Served = Pick<Connection, 'wire' | 'faults'>

/**
 * Answers `endpoints` in the service's queue group and on subjects of this instance alone, and NATS's own service queries, until
 * stopped; says meanwhile that the instance lives.
 */
export async function serve(
  connection: Served,
  service: ServiceDescription,
  endpoints: readonly Endpoint[],
  instrumentation: Instrumentation = {},
): Promise<Serving> {
  const inFlight = new Set<Promise<void>>()
  const stats = endpoints.map((endpoint): EndpointStats => ({ endpoint, requests: 0, errors: 0, processingMs: 0, lastError: '' }))

  const id = secretToken()
  const hear = (stat: EndpointStats) => (message: Message) => {
    if (!isInbox(message.reply)) throw new TypeError('a call that does not ask for its reply in an inbox')
    const asked = { message, fields: connection.wire.fieldsOf(message) }
    if (asked.fields?.get(header.stillServed)) return reply(connection, asked, { body: '' })
    const work = answer(connection, stat, asked, instrumentation)
      // An answer that cannot be sent must not end the process.
      .catch((error) => connection.faults.report('call', message.subject, error))
      .finally(() => inFlight.delete(work))
    inFlight.add(work)
  }
  const subscriptions: Subscription[] = stats.flatMap((stat) => {
    const { subject } = stat.endpoint
    return [
      guardedSubscribe(connection, { subject, kind: 'call', queue: service.name }, hear(stat)),
      guardedSubscribe(connection, { subject: subjects.instance(subject, id), kind: 'call' }, hear(stat)),
    ]
  })
  subscriptions.push(...answerServiceQueries(connection, { ...service, id }, stats))
  await reachServer(connection.wire)
  const beating = beat(connection, service.name, { id, serves: endpoints.map(({ subject }) => subject) })

  return {
    get inFlight() {
      return inFlight.size
    },
    async stop(graceMs) {
      beating.leave()
      // Unsubscribing tells the server; what it has already sent still arrives, hence drain, then the wait for handlers.
      await Promise.all(subscriptions.map((subscription) => subscription.drain()))
      const grace = AbortSignal.timeout(graceMs)
      while (inFlight.size > 0 && !grace.aborted) {
        await Promise.race([Promise.allSettled(inFlight), new Promise((resolve) => grace.addEventListener('abort', resolve))])
      }
      beating.stop()
    },
  }
}

/**
 * Resolves when the server knows all subscriptions. A connection lost meanwhile comes back with them, so that a service does not fail to
 * start because a server goes just then, or takes it for frozen while it compiles its schemas on a busy machine.
 */
async function reachServer(wire: Wire): Promise<void> {
  const deadline = performance.now() + reachMs
  for (;;) {
    try {
      return await wire.roundTrip()
    } catch (error) {
      if (wire.isClosed() || performance.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

/** One message that asks for something, and its fields. */
interface Asked {
  message: Message
  fields: Fields | undefined
}

async function answer(connection: Served, stat: EndpointStats, asked: Asked, instrumentation: Instrumentation): Promise<void> {
  const started = performance.now()
  const { call, end } = openCall(connection, stat.endpoint.subject, asked)
  stat.requests += 1
  const work = (traced: Call) => respond(connection, stat.endpoint, traced, asked)
  try {
    await (instrumentation.onCall?.(call, work) ?? work(call))
  } catch (thrown) {
    instrumentation.onFailure?.(call, thrown)
    const error = asNoesisError(thrown)
    stat.errors += 1
    stat.lastError = error.code
    reply(connection, asked, { body: JSON.stringify(error.toData()) }, { [header.status]: String(error.status), [header.last]: 'true' })
  } finally {
    stat.processingMs += performance.now() - started
    end()
  }
}

async function respond(connection: Served, endpoint: Endpoint, call: Call, asked: Asked): Promise<void> {
  const skew = skewOf(call.header(header.wire))
  if (skew !== undefined) {
    connection.faults.report('call', call.subject, skew)
    throw refusalOf(skew)
  }
  const wanted = call.header(header.accept) ?? ''
  if (endpoint.stream === undefined || !wanted.includes('text/event-stream')) {
    return reply(connection, asked, await endpoint.handle(call), { [header.last]: 'true' })
  }
  for await (const part of endpoint.stream(call)) reply(connection, asked, part)
  reply(connection, asked, { body: '' }, { [header.last]: 'true' })
}

/** A handler that outlived its connection has no caller left. */
function reply({ wire }: Served, { message, fields }: Asked, answer: Answer, extra: HeaderFields = {}): void {
  if (wire.isClosed()) return
  const packed = gzipAnswer(answer)
  const headers: HeaderFields = { [header.status]: '200', [header.wire]: wireVersion, ...packed.headers, ...extra }
  const call = fields?.get(header.call)
  if (call !== undefined) headers[header.call] = call
  wire.publish(message.reply as string, packed.body, { headers })
}

const usualTimeoutMs = 30_000
const cancelSubject = /^cancel\.[\w-]{1,64}$/
const isCancel = (subject: string | undefined): subject is string => subject !== undefined && cancelSubject.test(subject)

function principalOf(text: string): Principal {
  try {
    return decodePrincipal(text)
  } catch (error) {
    throw new NoesisError('PERMISSION_DENIED', 'The principal of this call cannot be read.', { cause: error })
  }
}

/** A message as a Call, and what ends it. The caller's cancellation is listened for only where the caller offers it. */
function openCall(connection: Served, subject: string, { message, fields }: Asked): { call: Call; end: () => void } {
  const read = (name: string) => fields?.get(name)
  const cancelOn = read(header.cancel)
  const abort = isCancel(cancelOn) ? new AbortController() : undefined
  const cancellation = isCancel(cancelOn)
    ? guardedSubscribe(connection, { subject: cancelOn, kind: 'call', max: 1 }, () => abort?.abort())
    : undefined
  const timeoutMs = Number(read(header.timeoutMs))
  const call: Call = {
    // That of the service, also where one instance was asked: spans and figures are told by it.
    subject,
    body: message.data,
    deadline: performance.now() + (timeoutMs > 0 ? timeoutMs : usualTimeoutMs),
    signal: abort?.signal,
    header: read,
    principal() {
      const text = read(header.principal)
      return text === undefined ? undefined : principalOf(text)
    },
    json: () => parseJson(message.data),
  }
  return { call, end: () => cancellation?.unsubscribe() }
}
