import { catalogueBucket, eventStream, subjects } from '@selemene/contracts'
import type { ServiceName } from './service-names.js'

/** Who may log in to the stack's NATS. The owner may do everything and is for people and tests. */
export const natsUsers = ['owner', 'gateway', 'auth', 'orchestrator', 'engines-rust-port', 'engines-ts', 'analytics'] as const
export type NatsUser = (typeof natsUsers)[number]

export interface NatsPermissions {
  publish: readonly string[]
  subscribe: readonly string[]
  /** May also publish where a message that it was sent asks for the reply, and so needs no right to anyone's inbox. */
  allowResponses?: true
}

/**
 * What each service may say and hear: its own endpoints, its own events, its own announcements, and nothing of its neighbors.
 * Streams and consumers are made by those alone who must: a consumer delivers, and a stream republishes, to subjects that their maker
 * may not publish to.
 */
export function natsPermissions(service: ServiceName, engineIds: readonly string[]): NatsPermissions {
  const own = ownPermissions[service](engineIds)
  return { ...own, subscribe: [`${subjects.inboxPrefix(service)}.>`, ...own.subscribe] }
}

const { notices } = subjects
/** What all instances of a service answer, and what each answers alone. */
const served = (subject: string) => [subject, subjects.instance(subject, '*')]
const engineSubjects = (id: string) => [...served(subjects.engine(id, 'calculate')), ...served(subjects.engine(id, 'validate'))]
/** Callers must know which instances live. */
const whoLives = subjects.alive('*')
const bucketStream = `KV_${catalogueBucket}`
const deadLetters = 'DEAD_LETTERS'

const ownPermissions: Record<ServiceName, (engineIds: readonly string[]) => NatsPermissions> = {
  gateway: () => ({
    publish: [
      ...[
        'engines.>',
        'workflows.>',
        'auth.>',
        'analytics.>',
        ...served(subjects.places('search')),
        ...served(subjects.timezones('resolve')),
        subjects.cancel('*'),
        '$SRV.PING.*',
      ],
      ...['events.request.completed', 'events.calculation.completed.*', 'events.auth.failed', 'events.rate_limit.hit'],
      ...[notices.catalogueWanted, notices.resultsCleared],
      ...[eventStream, bucketStream].flatMap(makeStream),
      `$JS.API.STREAM.UPDATE.${bucketStream}`,
      ...readQueues,
    ],
    subscribe: [notices.accessChanged, notices.resultsCleared, `$KV.${catalogueBucket}.>`, whoLives],
  }),
  auth: () => ({
    publish: ['events.key.*', notices.accessChanged, subjects.alive('auth')],
    subscribe: [...serviceQueries('auth'), 'auth.>'],
    allowResponses: true,
  }),
  orchestrator: () => ({
    publish: [...engineSubjects('*'), 'events.workflow.completed.*', `$KV.${catalogueBucket}.workflow.*`, subjects.alive('orchestrator')],
    subscribe: [...serviceQueries('orchestrator'), ...served(subjects.workflow('*')), subjects.cancel('*'), notices.catalogueWanted, whoLives],
    allowResponses: true,
  }),
  'engines-rust-port': (engineIds) => {
    const engines = engineService('engines-rust-port', engineIds)
    return { ...engines, subscribe: [...engines.subscribe, ...served(subjects.places('search')), ...served(subjects.timezones('resolve'))] }
  },
  'engines-ts': (engineIds) => engineService('engines-ts', engineIds),
  analytics: () => ({
    // NATS before 2.10 keeps each acknowledgement address of each delivery as one more that may be answered, and looks through them all.
    publish: [
      `${subjects.inboxPrefix('gateway')}.>`,
      subjects.alive('analytics'),
      ...[eventStream, deadLetters].flatMap(makeStream),
      ...consume('usage', 'events.request.completed'),
      ...consume('posthog', 'events.>'),
      ...keep(eventStream),
    ],
    subscribe: [...serviceQueries('analytics'), 'analytics.>'],
  }),
}

/** An engine service answers for the engines in its own folder, announces them, and tells what became of their calls. Nothing else. */
function engineService(service: ServiceName, engineIds: readonly string[]): NatsPermissions {
  return {
    publish: [
      subjects.alive(service),
      ...engineIds.flatMap((id) => [`$KV.${catalogueBucket}.engine.${id}`, `events.calculation.completed.${id}`, `events.calculation.failed.${id}`]),
    ],
    subscribe: [
      ...serviceQueries(service),
      ...engineIds.flatMap(engineSubjects),
      ...(['clear', 'count', 'list'] as const).flatMap((verb) => served(subjects.results(service, verb))),
      ...[notices.catalogueWanted, notices.resultsCleared],
    ],
    allowResponses: true,
  }
}

/**
 * NATS's service protocol: questions to all services, to this one, and to one instance of it. The verbs are spelled out: NATS 2.9 takes
 * the `>` of a subscription for a token that `*` permits.
 */
function serviceQueries(service: ServiceName): string[] {
  return ['PING', 'INFO', 'STATS'].flatMap((verb) => [`$SRV.${verb}`, `$SRV.${verb}.${service}`, `$SRV.${verb}.${service}.*`])
}

function makeStream(stream: string): string[] {
  return [`$JS.API.STREAM.INFO.${stream}`, `$JS.API.STREAM.CREATE.${stream}`]
}

/** What the queues hold: reading only. */
const readQueues = ['$JS.API.INFO', '$JS.API.STREAM.LIST', '$JS.API.STREAM.INFO.*', '$JS.API.STREAM.MSG.GET.*', '$JS.API.CONSUMER.LIST.*']

/** One durable consumer of the events, by its name and its filter, and the dead letters of it. */
function consume(name: string, filter: string): string[] {
  return [
    '$JS.API.INFO',
    `$JS.API.CONSUMER.CREATE.${eventStream}.${name}.${filter}`,
    `$JS.API.CONSUMER.MSG.NEXT.${eventStream}.${name}`,
    `$JS.ACK.${eventStream}.${name}.>`,
    `dead_letters.${name}`,
  ]
}

/** Holding a stream to its limits, and removing what all its consumers have done with. */
function keep(stream: string): string[] {
  return ['STREAM.UPDATE', 'STREAM.PURGE', 'STREAM.MSG.GET', 'CONSUMER.LIST'].map((call) => `$JS.API.${call}.${stream}`)
}
