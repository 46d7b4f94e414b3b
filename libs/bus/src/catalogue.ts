import { type EngineEntry, readCatalogueEntry, subjects, type WorkflowEntry } from '@selemene/contracts'
import { ifAbsentHeader } from './announce.js'
import { ensureCatalogueStream, entrySubject, listStoredSubjects, mostEntryBytes, readStoredEntry } from './catalogue-stream.js'
import type { Bus } from './connect-bus.js'
import { internals } from './connection.js'
import { isFromStream } from './from-stream.js'
import { guardedSubscribe } from './guarded-subscribe.js'

const lookEveryMs = 3_000

/** What the services offer, as of now. Entries stay when their service is away: known, but not answering. */
export interface Catalogue {
  readonly engines: ReadonlyMap<string, EngineEntry>
  readonly workflows: ReadonlyMap<string, WorkflowEntry>
  /** Grows with every change, so that documents made from the catalogue know when they are old. */
  readonly revision: number
}

/**
 * Reads the stored announcements and hears the new ones; resolves when all that is stored now has been read. Every few seconds it looks
 * whether the stream still stands: a lost one is made anew, and the services are asked to announce themselves again. What a service
 * announces is checked, and what does not fit changes nothing. Needs JetStream only to store; announcements are heard without it.
 */
export async function watchCatalogue(bus: Bus): Promise<Catalogue> {
  const connection = bus[internals]
  const { wire, faults } = connection
  const engines = new Map<string, EngineEntry>()
  const workflows = new Map<string, WorkflowEntry>()
  /** Announcements as they came, by subject; one that comes again is not parsed again. */
  const texts = new Map<string, string>()
  /** Subjects heard since the last reading of the stream began: what was read of them may be older. */
  const heard = new Set<string>()
  let revision = 0
  let readSince = 0
  let running: Promise<void> | undefined

  function apply(subject: string, data: Uint8Array, isDeleted: boolean) {
    if (data.length > mostEntryBytes) throw new Error('a catalogue entry larger than 512 KiB')
    const [, , kind, id = ''] = subject.split('.')
    if (kind !== 'engine' && kind !== 'workflow') throw new Error('an entry of no kind that there is')
    const text = isDeleted ? '' : Buffer.from(data).toString()
    if (texts.get(subject) === text) return
    const target: Map<string, unknown> = kind === 'engine' ? engines : workflows
    if (isDeleted) target.delete(id)
    else target.set(id, readCatalogueEntry(kind, id, text))
    texts.set(subject, text)
    revision += 1
  }

  guardedSubscribe(connection, { subject: entrySubject('*', '*'), kind: 'catalogue' }, (message) => {
    const fields = wire.fieldsOf(message)
    if (isFromStream(message, fields)) throw new TypeError('an announcement that a stream has sent on')
    // Said again in case it was lost: a newer version announced meanwhile is right.
    if (fields?.get(ifAbsentHeader) !== undefined && texts.has(message.subject)) return
    heard.add(message.subject)
    apply(message.subject, message.data, fields?.get('KV-Operation') !== undefined)
  })

  async function look() {
    if (!bus.connected) return
    const { isNew } = await ensureCatalogueStream(connection)
    const isEmpty = () => engines.size === 0 || workflows.size === 0
    // While the connection was away, announcements were stored and not heard.
    if (isEmpty() || readSince !== bus.connectedSince) await readStored()
    if (isNew || isEmpty()) bus.notify(subjects.notices.catalogueWanted, '')
  }

  async function readStored() {
    const since = bus.connectedSince
    heard.clear()
    await Promise.all((await listStoredSubjects(connection)).map(readStoredAt))
    readSince = since
  }

  async function readStoredAt(subject: string) {
    try {
      const stored = await readStoredEntry(connection, subject)
      if (stored !== undefined && !heard.has(subject)) apply(subject, stored.data, stored.isDeleted)
    } catch (error) {
      faults.report('catalogue', subject, error)
    }
  }

  function lookAgain() {
    if (wire.isClosed()) clearInterval(timer)
    // JetStream is away or not up yet: what is known stays, and the next look may find it.
    running ??= look()
      .catch(() => undefined)
      .finally(() => {
        running = undefined
      })
    return running
  }

  const timer = setInterval(lookAgain, lookEveryMs)
  timer.unref()
  await lookAgain()
  return {
    engines,
    workflows,
    get revision() {
      return revision
    },
  }
}
