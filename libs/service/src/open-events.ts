import { type Bus, createEventPublisher, type EventPublisher, type EventSpool, openEventSpool, type Refused } from '@selemene/bus'
import type { Log } from './log.js'

const tellAgainAfterMs = 60_000

export interface OpenEventsOptions {
  bus: Bus
  service: string
  log: Log
  config: { EVENTS_BUFFER_SIZE: number; EVENTS_SPOOL_DIR?: string | undefined }
}

/** The publisher of a service: tells the log what becomes of its events, and keeps those that are pending when the process ends. */
export function openEvents({ bus, service, log, config }: OpenEventsOptions): EventPublisher {
  const events = createEventPublisher(bus, service, {
    bufferSize: config.EVENTS_BUFFER_SIZE,
    spool: openSpool(config.EVENTS_SPOOL_DIR, service, log),
    onRefusal: tellRefusals(log),
    onSpooled({ messages: { length: count }, damaged }) {
      log.info({ count }, 'sending the event messages of a process that has ended')
      if (damaged > 0) log.error({ count: damaged }, 'lines of a spool file are damaged; the file is set aside once the others are stored')
    },
    onSpoolError: (error) => log.error({ error }, 'the spool of events failed'),
  })
  // Runs for every end that is not a kill: signals, crashes, a second Ctrl-C.
  process.on('exit', () => events.save())
  return events
}

function openSpool(folder: string | undefined, service: string, log: Log): EventSpool | undefined {
  if (folder === undefined) {
    log.warn('EVENTS_SPOOL_DIR is not set: events that are pending when this process ends are lost')
    return undefined
  }
  try {
    return openEventSpool(folder, service)
  } catch (error) {
    log.warn({ error }, 'EVENTS_SPOOL_DIR cannot be written: events that are pending when this process ends are lost')
    return undefined
  }
}

/** Once a minute at most: a stream at its limit refuses and accepts in turn. */
function tellRefusals(log: Log): (refused: Refused | undefined) => void {
  let toldAt = Number.NEGATIVE_INFINITY
  return (refused) => {
    const now = performance.now()
    if (refused === undefined || now - toldAt < tellAgainAfterMs) return
    toldAt = now
    log.error({ reason: refused.refusal, code: refused.code }, 'the stream refuses events; they wait and are sent again')
  }
}
