import { eventCatalogue, subjects } from '@selemene/contracts'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { engineIds, type GuardedNats, type Login, services, startGuardedNats } from './guarded-nats.js'

let nats: GuardedNats
beforeAll(async () => {
  nats = await startGuardedNats()
})
afterAll(() => nats.remove())

const engines = [...engineIds['engines-ts'], ...engineIds['engines-rust-port']]
const streams = ['EVENTS', 'DEAD_LETTERS', 'KV_catalogue']
const { notices } = subjects
const auth = ['auth.users.update', 'auth.keys.verify', 'auth.keys.create', 'auth.admin_keys.create', 'auth.tokens.issue', 'auth.maintenance.start']
const usage = ['analytics.usage.report', 'analytics.usage.search']
const calculations = engines.flatMap((id) => [`engines.${id}.calculate`, `engines.${id}.validate`])
const entries = engines.map((id) => `$KV.catalogue.engine.${id}`)
const events = Object.values(eventCatalogue).flatMap(({ subject }) =>
  subject.includes('{engine_id}') ? engines.map((id) => subject.replace('{engine_id}', id)) : subject.replace('{workflow_id}', 'birth-blueprint'),
)
const inboxes = services.flatMap((service) => [`_INBOX.${service}.x.y`, `_INBOX.${service}.x`])

const jetstream = streams.flatMap((stream) => [
  ...['CREATE', 'UPDATE', 'DELETE', 'PURGE', 'INFO', 'MSG.GET', 'MSG.DELETE', 'SNAPSHOT', 'RESTORE'].map(
    (verb) => `$JS.API.STREAM.${verb}.${stream}`,
  ),
  `$JS.API.DIRECT.GET.${stream}`,
  `$JS.API.DIRECT.GET.${stream}.$KV.catalogue.engine.tarot`,
  `$JS.API.CONSUMER.CREATE.${stream}`,
  `$JS.API.CONSUMER.CREATE.${stream}.thief`,
  `$JS.API.CONSUMER.CREATE.${stream}.thief.events.request.completed`,
  `$JS.API.CONSUMER.CREATE.${stream}.usage.events.request.completed`,
  `$JS.API.CONSUMER.CREATE.${stream}.usage.events.calculation.completed.tarot`,
  `$JS.API.CONSUMER.DURABLE.CREATE.${stream}.thief`,
  `$JS.API.CONSUMER.MSG.NEXT.${stream}.usage`,
  `$JS.API.CONSUMER.DELETE.${stream}.usage`,
  `$JS.API.CONSUMER.INFO.${stream}.usage`,
  `$JS.API.CONSUMER.LIST.${stream}`,
  `$JS.ACK.${stream}.usage.1.1.1.1.1`,
])
const system = ['$JS.API.INFO', '$JS.API.STREAM.LIST', '$JS.API.STREAM.NAMES', '$SYS.REQ.SERVER.PING', '$SRV.PING', '$SRV.PING.auth', '$SRV.INFO']
const others = [
  'cancel.x',
  'dead_letters.usage',
  'dead_letters.x',
  '_INBOX.x',
  'workflows.birth-blueprint.execute',
  '$KV.catalogue.workflow.birth-blueprint',
]

/** What each instance of a service answers alone, and where each says that it lives. */
const alone = [...auth, ...usage, ...calculations, 'workflows.birth-blueprint.execute'].map((subject) => subjects.instance(subject, 'x'))
const alive = services.map((service) => subjects.alive(service))

/** Everything that anyone says on this bus, and what only an attacker would. */
const said = [
  ...auth,
  ...usage,
  ...calculations,
  ...entries,
  ...events,
  ...Object.values(notices),
  ...inboxes,
  ...jetstream,
  ...system,
  ...others,
  ...alone,
  ...alive,
]

/** Everything that anyone hears on this bus, and wildcards that would hear more. */
const heard = [
  ...[...auth, ...usage, ...calculations, ...entries, ...events, ...Object.values(notices), ...inboxes, ...others, ...alone, ...alive],
  ...[
    '>',
    '*',
    '*.>',
    '_INBOX.>',
    'engines.>',
    'engines.*.calculate',
    'engines.*.calculate.*',
    'alive.*',
    'auth.>',
    'events.>',
    'notices.>',
    'cancel.*',
    '$JS.>',
    '$JS.API.>',
    '$SYS.>',
    '$KV.>',
    'workflows.>',
  ],
  ...['$SRV.PING', '$SRV.>', ...services.flatMap((service) => [`$SRV.PING.${service}`, `$SRV.INFO.${service}.x`])],
]

const own = (service: 'engines-ts' | 'engines-rust-port') => {
  const ids = engineIds[service]
  const of = (subject: string) => ids.some((id) => subject.split('.').includes(id))
  return {
    says: (subject: string) =>
      (of(subject) && /^(\$KV\.catalogue\.engine|events\.calculation\.(completed|failed))\.[\w-]+$/.test(subject)) || subject === `alive.${service}`,
    hears: (subject: string) =>
      (of(subject) && /^engines\.[\w-]+\.(calculate|validate)(\.x)?$/.test(subject)) ||
      subject === notices.catalogueWanted ||
      subject === notices.resultsCleared ||
      isOwnService(service, subject) ||
      subject.startsWith(`_INBOX.${service}.`),
  }
}
const isOwnService = (service: string, subject: string) => ['$SRV.PING', `$SRV.PING.${service}`, `$SRV.INFO.${service}.x`].includes(subject)
const isApi = (subject: string, ...wanted: string[]) => wanted.includes(subject.replace('$JS.API.', ''))

/** What is the business of each, written down once more and by hand: what it may say and hear of the lists above, and nothing else. */
const business: Record<(typeof services)[number], { says(subject: string): boolean; hears(subject: string): boolean }> = {
  'engines-ts': own('engines-ts'),
  'engines-rust-port': own('engines-rust-port'),
  auth: {
    says: (subject) => /^events\.key\./.test(subject) || [notices.accessChanged, 'alive.auth'].includes(subject),
    hears: (subject) => subject.startsWith('auth.') || isOwnService('auth', subject) || subject.startsWith('_INBOX.auth.'),
  },
  orchestrator: {
    says: (subject) =>
      calculations.some((calculation) => [calculation, `${calculation}.x`].includes(subject)) ||
      subject === 'alive.orchestrator' ||
      ['events.workflow.completed.birth-blueprint', '$KV.catalogue.workflow.birth-blueprint'].includes(subject),
    hears: (subject) =>
      ['workflows.birth-blueprint.execute', 'workflows.birth-blueprint.execute.x'].includes(subject) ||
      ['cancel.x', 'cancel.*', notices.catalogueWanted].includes(subject) ||
      isOwnService('orchestrator', subject) ||
      subject.startsWith('alive.') ||
      subject.startsWith('_INBOX.orchestrator.'),
  },
  analytics: {
    says: (subject) =>
      isApi(subject, 'INFO', 'CONSUMER.CREATE.EVENTS.usage.events.request.completed', 'CONSUMER.MSG.NEXT.EVENTS.usage') ||
      isApi(subject, ...['EVENTS', 'DEAD_LETTERS'].flatMap((stream) => [`STREAM.CREATE.${stream}`, `STREAM.INFO.${stream}`])) ||
      isApi(subject, 'STREAM.UPDATE.EVENTS', 'STREAM.PURGE.EVENTS', 'STREAM.MSG.GET.EVENTS', 'CONSUMER.LIST.EVENTS') ||
      ['$JS.ACK.EVENTS.usage.1.1.1.1.1', 'dead_letters.usage', 'alive.analytics'].includes(subject) ||
      subject.startsWith('_INBOX.gateway.'),
    hears: (subject) => subject.startsWith('analytics.') || isOwnService('analytics', subject) || subject.startsWith('_INBOX.analytics.'),
  },
  gateway: {
    says: (subject) =>
      [...auth, ...usage, ...calculations, ...alone, 'workflows.birth-blueprint.execute', 'cancel.x', '$SRV.PING.auth'].includes(subject) ||
      ['events.request.completed', 'events.auth.failed', 'events.rate_limit.hit', notices.catalogueWanted, notices.resultsCleared].includes(
        subject,
      ) ||
      // Of the calls that it answers by itself.
      subject.startsWith('events.calculation.completed.') ||
      isApi(subject, 'INFO', 'STREAM.LIST', 'STREAM.CREATE.EVENTS', 'STREAM.CREATE.KV_catalogue', 'STREAM.UPDATE.KV_catalogue') ||
      isApi(subject, ...streams.flatMap((stream) => [`STREAM.INFO.${stream}`, `STREAM.MSG.GET.${stream}`, `CONSUMER.LIST.${stream}`])),
    hears: (subject) =>
      subject === notices.accessChanged || subject === notices.resultsCleared || /^(\$KV\.catalogue|alive|_INBOX\.gateway)\./.test(subject),
  },
}

/** Nobody's business: its refusal comes after all others. */
const last = 'nobody.may.say.or.hear.this'

/** The subjects of a list that the server lets a service publish to, or subscribe to. */
async function permitted({ refusals }: Login, list: readonly string[], attempt: (subject: string) => void): Promise<string[]> {
  refusals.length = 0
  for (const subject of [...list, last]) attempt(subject)
  await vi.waitFor(() => expect(refusals.at(-1)).toContain(last), { timeout: 10_000, interval: 20 })
  const refused = new Set(refusals.map((text) => /to "([^"]+)"/.exec(text)?.[1]))
  return list.filter((subject) => !refused.has(subject))
}

describe.each(services)('%s', (service) => {
  let login: Login
  beforeAll(async () => {
    login = await nats.login(service)
  })
  afterAll(() => login.close())

  test('says what is its business and nothing else', async () => {
    const allowed = await permitted(login, said, (subject) => login.plain.nats.publish(subject, ''))
    expect(allowed).toEqual(said.filter((subject) => business[service].says(subject)))
  })

  test('hears what is its business and nothing else', async () => {
    const allowed = await permitted(login, heard, (subject) => login.plain.nats.subscribe(subject, { callback: () => undefined }))
    expect(allowed).toEqual(heard.filter((subject) => business[service].hears(subject)))
  })
})
