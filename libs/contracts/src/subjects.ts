/** Every subject on the bus is made here. Requests end in an imperative verb, events in a past participle. */
export const subjects = {
  engine: (id: string, verb: 'calculate' | 'validate') => `engines.${id}.${verb}`,
  /** What a service of engines keeps of their results; each of its instances answers alone. */
  results: (service: string, verb: 'clear' | 'count' | 'list') => `engines.${service}.${verb}`,
  workflow: (id: string) => `workflows.${id}.execute`,
  auth: {
    health: 'auth.health.check',
    keys: (verb: 'verify' | 'create' | 'rotate' | 'revoke' | 'list' | 'touch') => `auth.keys.${verb}`,
    /** Keys of any user, for admins; `keys` are the caller's own. */
    adminKeys: (verb: 'create' | 'rotate' | 'revoke' | 'list') => `auth.admin_keys.${verb}`,
    tokens: (verb: 'issue' | 'check') => `auth.tokens.${verb}`,
    users: (verb: 'create' | 'list' | 'update' | 'register' | 'sandbox' | 'show' | 'me') => `auth.users.${verb}`,
    invites: (verb: 'create') => `auth.invites.${verb}`,
    audit: (verb: 'list' | 'record') => `auth.audit.${verb}`,
    /** What gateways may have cached of keys and users. */
    access: (verb: 'read' | 'clear') => `auth.access.${verb}`,
    maintenance: (verb: 'read' | 'start' | 'stop') => `auth.maintenance.${verb}`,
  },
  places: (verb: 'search') => `places.${verb}`,
  timezones: (verb: 'resolve') => `timezones.${verb}`,
  usage: (verb: 'report' | 'search') => `analytics.usage.${verb}`,
  /** Where one instance alone answers what all instances of its service answer on `subject`. */
  instance: (subject: string, id: string) => `${subject}.${id}`,
  /** Where each instance of a service says again and again that it lives. */
  alive: (service: string) => `alive.${service}`,
  /** Where the server of a streamed request hears that its caller has stopped waiting. */
  cancel: (id: string) => `cancel.${id}`,
  /** Replies come to inboxes of one's own, so that no service can read another's. */
  inboxPrefix: (service: string) => `_INBOX.${service}`,
  /** Core (not JetStream) notices that make replicas act at once. What gateways miss of changed access they read from auth half a second later. */
  notices: {
    accessChanged: 'notices.access.changed',
    /** A gateway has found the catalogue lost or empty: services announce themselves again. */
    catalogueWanted: 'notices.catalogue.wanted',
    /** An admin has had kept results dropped: a process that was not asked, or did not answer, drops them on hearing this. */
    resultsCleared: 'notices.results.cleared',
  },
} as const

/** JetStream stream that holds all events. */
export const eventStream = 'EVENTS'
/** JetStream KV bucket in which engine and workflow services announce what they offer. */
export const catalogueBucket = 'catalogue'
