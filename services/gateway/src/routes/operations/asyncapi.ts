import type { Catalogue } from '@selemene/bus'
import { type EventName, eventCatalogue, eventSchema, eventStream } from '@selemene/contracts'
import type { App, Deps } from '../../app-types.js'
import { sendDocument } from '../../http/send-document.js'
import { notModified, operatorName } from '../documented.js'

const about = `Events of Selemene on NATS JetStream, for services inside the same house.

All of them lie in the stream \`${eventStream}\` (subjects \`events.>\`). Follow them with a durable pull consumer: replicas of one name share, a restart resumes.
Delivery is at least once; \`id\` is the same in every copy.
Events of one subject that happen together travel as one message, a JSON array of them (\`Content-Type: application/cloudevents-batch+json\`); one alone is an object
(\`application/cloudevents+json\`). \`Nats-Msg-Id\` is the id of the first event. \`subscribe()\` of \`@selemene/bus\` hands them out one by one.
No event holds birth data, names, questions, results or keys: ids, categories, counts and durations only.`

/** GET /api/asyncapi.json */
export function asyncApi(app: App, deps: Pick<Deps, 'catalogue' | 'version'>): void {
  app.get('/api/asyncapi.json', {
    config: { access: 'public' },
    schema: {
      operationId: 'asyncapi',
      summary: 'The events of the message bus as AsyncAPI 3',
      tags: ['operations'],
      response: { 200: { type: 'object', description: 'AsyncAPI 3.0', required: ['asyncapi'] }, ...notModified },
    },
    handler: (request, reply) => sendDocument(request, reply, asyncApiDocument(deps.version, deps.catalogue)),
  })
}

/** Made of the same constants that publishers and subscribers compile against. */
export function asyncApiDocument(version: string, catalogue: Pick<Catalogue, 'engines' | 'workflows'>) {
  const names = Object.keys(eventCatalogue) as EventName[]
  const parameters = {
    engine_id: { description: 'An engine of the catalogue', enum: [...catalogue.engines.keys()].sort() },
    workflow_id: { description: 'A workflow of the catalogue', enum: [...catalogue.workflows.keys()].sort() },
  }
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Selemene events',
      version,
      description: about,
      contact: { name: operatorName },
      license: { name: 'AGPL-3.0-or-later' },
      tags: [{ name: 'events', description: 'What has happened, for every subscriber' }],
    },
    defaultContentType: 'application/json',
    servers: { bus: { host: '{host}', protocol: 'nats', description: 'NATS with JetStream', variables: { host: { default: 'localhost:4222' } } } },
    channels: Object.fromEntries(names.map((name) => [name, channel(name, parameters)])),
    operations: Object.fromEntries(names.map((name) => [`publish_${name}`, operation(name)])),
    components: {
      messages: Object.fromEntries(
        names.flatMap((name) => [
          [name, message(name)],
          [batchOf(name), batchMessage(name)],
        ]),
      ),
      schemas: Object.fromEntries(names.map((name) => [name, eventSchema(name)])),
    },
  }
}

function channel(name: EventName, known: Record<'engine_id' | 'workflow_id', object>) {
  const { subject, summary } = eventCatalogue[name]
  const used = Object.entries(known).filter(([parameter]) => subject.includes(`{${parameter}}`))
  return {
    address: subject,
    title: subject,
    description: summary,
    servers: [{ $ref: '#/servers/bus' }],
    messages: Object.fromEntries(formsOf(name).map((form) => [form, { $ref: `#/components/messages/${form}` }])),
    ...(used.length === 0 ? {} : { parameters: Object.fromEntries(used) }),
  }
}

const operation = (name: EventName) => ({
  action: 'send',
  summary: eventCatalogue[name].summary,
  description: `${eventCatalogue[name].summary} Sent on \`${eventCatalogue[name].subject}\`.`,
  channel: { $ref: `#/channels/${name}` },
  messages: formsOf(name).map((form) => ({ $ref: `#/channels/${name}/messages/${form}` })),
})

const batchOf = (name: EventName) => `${name}Batch`
const formsOf = (name: EventName) => [name, batchOf(name)]

const message = (name: EventName) => ({
  name: eventCatalogue[name].type,
  title: eventCatalogue[name].type,
  summary: eventCatalogue[name].summary,
  contentType: 'application/cloudevents+json',
  headers,
  payload: { $ref: `#/components/schemas/${name}` },
})

const batchMessage = (name: EventName) => ({
  name: `${eventCatalogue[name].type}.batch`,
  title: `${eventCatalogue[name].type}, several`,
  summary: `Several of one subject: ${eventCatalogue[name].summary}`,
  contentType: 'application/cloudevents-batch+json',
  headers,
  payload: { type: 'array', minItems: 2, items: { $ref: `#/components/schemas/${name}` } },
})

const headers = {
  type: 'object',
  properties: {
    'Nats-Msg-Id': { type: 'string', description: 'The id of the event, or of the first of several' },
    'Content-Type': { type: 'string' },
  },
}
