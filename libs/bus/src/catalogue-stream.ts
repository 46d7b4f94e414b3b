import { JetStreamApiCodes, JetStreamApiError, type JetStreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream'
import { catalogueBucket } from '@selemene/contracts'
import type { Connection } from './connection.js'
import { replicasOf } from './stream-replicas.js'

const apiTimeoutMs = 2_000
/** Ten times the largest entry there is. */
export const mostEntryBytes = 512 * 1024
const mostEntries = 1_000

export const catalogueStream = `KV_${catalogueBucket}`
/** `$KV.<bucket>.<kind>.<id>`: permissions let a service publish the entries of its own engines or workflows only. */
export const entrySubject = (kind: string, id: string): string => `$KV.${catalogueBucket}.${kind}.${id}`

/** One stored announcement. */
export interface StoredEntry {
  data: Uint8Array
  /** Announced and then taken back, as `nats kv del` does. */
  isDeleted: boolean
}

/**
 * Makes the catalogue's stream unless it stands, and tells whether it had to. It keeps the last announcement of each subject. Unlike the
 * client's own KV buckets it takes no roll-ups: by one of those any publisher could wipe the announcements of all others.
 */
export async function ensureCatalogueStream(connection: Connection): Promise<{ isNew: boolean }> {
  const { streams } = await managerOf(connection)
  const found = await streams.info(catalogueStream).catch((error: unknown) => (isNoStream(error) ? undefined : Promise.reject(error)))
  if (found === undefined) {
    await streams.add({
      name: catalogueStream,
      subjects: [`$KV.${catalogueBucket}.>`],
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      max_msgs_per_subject: 1,
      max_msg_size: mostEntryBytes,
      allow_direct: true,
      num_replicas: replicasOf(connection),
    })
    return { isNew: true }
  }
  if (found.config.allow_rollup_hdrs)
    await streams.update(catalogueStream, { ...found.config, allow_rollup_hdrs: false, max_msg_size: mostEntryBytes })
  return { isNew: false }
}

/** The subjects that hold an announcement now. */
export async function listStoredSubjects(connection: Connection): Promise<string[]> {
  const { streams } = await managerOf(connection)
  const { state } = await streams.info(catalogueStream, { subjects_filter: entrySubject('*', '*') })
  return Object.keys(state.subjects ?? {}).slice(0, mostEntries)
}

/** What a subject holds; undefined when it has been emptied meanwhile. */
export async function readStoredEntry(connection: Connection, subject: string): Promise<StoredEntry | undefined> {
  const { streams } = await managerOf(connection)
  const message = await streams.getMessage(catalogueStream, { last_by_subj: subject })
  return message === null ? undefined : { data: message.data, isDeleted: message.header.get('KV-Operation') !== '' }
}

const isNoStream = (error: unknown) => error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamNotFound

const managerOf = ({ manage }: Connection): Promise<JetStreamManager> => manage({ timeout: apiTimeoutMs, checkAPI: false })
