import { type EngineEntry, subjects, type WorkflowEntry } from '@selemene/contracts'
import { entrySubject } from './catalogue-stream.js'
import type { Bus } from './connect-bus.js'
import { internals } from './connection.js'

const ackWithinMs = 2_000
const lookEveryMs = 250
/** Announced again after 15 to 30 s, so that replicas do not all speak at once; after a failure, sooner. */
const againAfterMs = () => 15_000 + Math.random() * 15_000
const retryAfterMs = 1_000

/** JetStream's code for "the last sequence of this subject is another one": the entry is stored already. */
const wrongLastSequence = 10071
/** With `0`, which `lastSubjectSequence` sets, the server stores a message only where its subject has none yet. */
export const ifAbsentHeader = 'Nats-Expected-Last-Subject-Sequence'

export interface Announcement {
  engines?: readonly EngineEntry[]
  workflows?: readonly WorkflowEntry[]
}

/**
 * Publishes what a service offers, and publishes it again whenever it may have been lost: after a reconnect, when a gateway has found
 * the catalogue empty, and now and then. Once an entry has been stored, repeating it replaces nothing: another replica may have
 * announced a newer version of it. Needs no rights but to publish these subjects.
 */
export function announce(bus: Bus, { engines = [], workflows = [] }: Announcement): void {
  const entries = [
    ...engines.map((entry) => ({ subject: entrySubject('engine', entry.id), body: JSON.stringify(entry), wasStored: false })),
    ...workflows.map((entry) => ({ subject: entrySubject('workflow', entry.id), body: JSON.stringify(entry), wasStored: false })),
  ]
  let connectedSince = bus.connectedSince
  let dueAt = 0
  let running = false

  const { wire, jetstream } = bus[internals]

  async function publish(entry: (typeof entries)[number]): Promise<boolean> {
    try {
      await jetstream.publish(entry.subject, entry.body, {
        ...(entry.wasStored ? { expect: { lastSubjectSequence: 0 } } : {}),
        timeout: ackWithinMs,
        retries: 0,
      })
      entry.wasStored = true
      return true
    } catch (error) {
      // No gateway has made the stream yet, or NATS is away: the next round tries again.
      return (error as { code?: unknown }).code === wrongLastSequence
    }
  }

  async function round() {
    running = true
    dueAt = Number.POSITIVE_INFINITY
    const stored = await Promise.all(entries.map(publish))
    dueAt = Math.min(dueAt, performance.now() + (stored.every(Boolean) ? againAfterMs() : retryAfterMs))
    running = false
  }

  function look() {
    if (wire.isClosed()) return clearInterval(timer)
    if (bus.connectedSince !== connectedSince) dueAt = 0
    connectedSince = bus.connectedSince
    if (bus.connected && !running && performance.now() >= dueAt) void round()
  }

  bus.listen(subjects.notices.catalogueWanted, () => {
    dueAt = 0
  })
  const timer = setInterval(look, lookEveryMs)
  timer.unref()
  look()
}
