import { catalogueBucket, eventStream, subjects } from '@selemene/contracts'
import type { ServiceName } from './service-names.js'

/** Who may log in to the stack's NATS. The owner may do everything and is for people and tests. */
export const natsUsers = ['owner', 'gateway', 'auth', 'orchestrator', 'engines-rust-port', 'engines-ts', 'analytics'] as const
export type NatsUser = (typeof natsUsers)[number]

export interface NatsPermissions {
  publish: readonly string[]
  subscribe: readonly string[]
}

/** What each service may say and hear: its own endpoints, its own events, replies, and nothing of its neighbours. */
export function natsPermissions(service: ServiceName, engineIds: readonly string[]): NatsPermissions {
  const own = ownPermissions[service](engineIds)
  // Replies arrive in inboxes of the service's own: nobody reads another's.
  return {
    publish: [...everyone.publish, ...own.publish],
    subscribe: [`${subjects.inboxPrefix(service)}.>`, ...everyone.subscribe, ...own.subscribe],
  }
}

const anyEngine = [subjects.engine('*', 'calculate'), subjects.engine('*', 'validate')]

/**
 * Replies go to anybody's inbox and are read in one's own only; `$SRV` is NATS's service protocol. Permission by `allow_responses`
 * would be narrower, but counts every reply, and a streamed one has many.
 */
const everyone: NatsPermissions = {
  publish: ['_INBOX.>', '$JS.API.INFO', ...streamSetup(eventStream)],
  subscribe: ['$SRV.>', 'notices.>'],
}

const ownPermissions: Record<ServiceName, (engineIds: readonly string[]) => NatsPermissions> = {
  gateway: () => ({
    publish: [subjects.cancel('*'), 'engines.>', 'workflows.>', 'auth.>', 'analytics.>', 'events.>', 'notices.>', '$SRV.>', '$JS.API.>', '$JS.FC.>'],
    subscribe: [],
  }),
  auth: () => ({ publish: ['events.key.>', 'events.auth.>', 'notices.>'], subscribe: ['auth.>'] }),
  orchestrator: () => ({
    publish: [...anyEngine, 'events.workflow.>', `$KV.${catalogueBucket}.workflow.*`, ...readCatalogue],
    subscribe: [subjects.workflow('*'), subjects.cancel('*')],
  }),
  'engines-rust-port': engineService,
  'engines-ts': engineService,
  analytics: () => ({
    publish: ['dead_letters.>', ...streamSetup('DEAD_LETTERS'), ...consume(eventStream), ...keep(eventStream)],
    subscribe: ['analytics.>'],
  }),
}

/** An engine service answers for the engines in its own folder only, and announces only those. */
function engineService(engineIds: readonly string[]): NatsPermissions {
  return {
    publish: ['events.calculation.>', ...engineIds.map((id) => `$KV.${catalogueBucket}.engine.${id}`), ...readCatalogue],
    subscribe: engineIds.flatMap((id) => [subjects.engine(id, 'calculate'), subjects.engine(id, 'validate')]),
  }
}

/** Opening the catalogue's bucket (making it when it is not there), reading keys and following changes. */
const bucketStream = `KV_${catalogueBucket}`
const readCatalogue = [
  ...streamSetup(bucketStream),
  `$JS.API.STREAM.MSG.GET.${bucketStream}`,
  `$JS.API.DIRECT.GET.${bucketStream}`,
  `$JS.API.DIRECT.GET.${bucketStream}.>`,
  ...consume(bucketStream),
]

function streamSetup(stream: string): string[] {
  return [`$JS.API.STREAM.INFO.${stream}`, `$JS.API.STREAM.CREATE.${stream}`]
}

/** Making a consumer of a stream, fetching from it, acknowledging, flow control. */
function consume(stream: string): string[] {
  return [
    `$JS.API.CONSUMER.CREATE.${stream}`,
    `$JS.API.CONSUMER.CREATE.${stream}.>`,
    `$JS.API.CONSUMER.DURABLE.CREATE.${stream}.*`,
    `$JS.API.CONSUMER.INFO.${stream}.*`,
    `$JS.API.CONSUMER.DELETE.${stream}.*`,
    `$JS.API.CONSUMER.MSG.NEXT.${stream}.*`,
    `$JS.ACK.${stream}.>`,
    `$JS.FC.${stream}.>`,
  ]
}

/** Holding a stream to its limits, and removing what all its consumers have done with. */
function keep(stream: string): string[] {
  return [`$JS.API.STREAM.UPDATE.${stream}`, `$JS.API.STREAM.PURGE.${stream}`, `$JS.API.CONSUMER.LIST.${stream}`]
}
