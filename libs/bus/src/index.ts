export { type Refused, refusals } from './acknowledgement.js'
export { announce } from './announce.js'
export { askInstances } from './ask-instances.js'
export {
  type Answer,
  type BreakerState,
  type Call,
  type Endpoint,
  type HeaderFields,
  header,
  type Instrumentation,
  type Reply,
  type Request,
  type ServiceDescription,
} from './bus.js'
export { isCacheHit } from './cache-status.js'
export { type Catalogue, watchCatalogue } from './catalogue.js'
export { gzipFromBytes, gzipHeader } from './compression.js'
export { type Bus, connectBus } from './connect-bus.js'
export { type ConsumerSpec, type Consuming, consume } from './consume.js'
export { deadLetterStream } from './dead-letters.js'
export type { Delivery } from './deliveries.js'
export { type Discovery, watchServices } from './discovery.js'
export { createEventPublisher, defaultEventsBufferSize, type EventPublisher } from './event-publisher.js'
export { type EventSpool, openEventSpool } from './event-spool.js'
export { defaultEventsMaxBytes, ensureEventStream, limitEventStream } from './event-stream.js'
export type { Fault } from './faults.js'
export { findServices, type ServiceInstance } from './find-services.js'
export { jsonEndpoint } from './json-endpoint.js'
export { type QueueStatus, readQueueStatus } from './queue-status.js'
export { subscribe } from './subscribe.js'
export { trimEventStream } from './trim-event-stream.js'
export { wireKinds } from './wire/wire.js'
