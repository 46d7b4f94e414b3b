import { type KV, Kvm } from '@nats-io/kv'
import { catalogueBucket, type EngineEntry, type WorkflowEntry } from '@selemene/contracts'
import type { Bus } from './connect-bus.js'

/** What the services offer, as of now. Entries stay when their service is away: known, but not answering. */
export interface Catalogue {
  readonly engines: ReadonlyMap<string, EngineEntry>
  readonly workflows: ReadonlyMap<string, WorkflowEntry>
  /** Grows with every change, so that documents made from the catalogue know when they are old. */
  readonly revision: number
}

/** Writes entries that are new or have changed. */
export async function announce(bus: Bus, entries: { engines?: readonly EngineEntry[]; workflows?: readonly WorkflowEntry[] }): Promise<void> {
  const bucket = await openBucket(bus)
  const rows = [
    ...(entries.engines ?? []).map((entry) => [`engine.${entry.id}`, JSON.stringify(entry)] as const),
    ...(entries.workflows ?? []).map((entry) => [`workflow.${entry.id}`, JSON.stringify(entry)] as const),
  ]
  await Promise.all(
    rows.map(async ([key, value]) => {
      const stored = await bucket.get(key)
      if (stored?.operation !== 'PUT' || stored.string() !== value) await bucket.put(key, value)
    }),
  )
}

/** Reads the catalogue and follows it; resolves when all that is stored now has been read. */
export async function watchCatalogue(bus: Bus): Promise<Catalogue> {
  const bucket = await openBucket(bus)
  const engines = new Map<string, EngineEntry>()
  const workflows = new Map<string, WorkflowEntry>()
  let revision = 0
  const { values } = await bucket.status()
  const updates = await bucket.watch()
  let seen = 0

  await new Promise<void>((resolve) => {
    if (values === 0) resolve()
    void (async () => {
      for await (const update of updates) {
        const [kind, id] = update.key.split('.') as [string, string]
        const target: Map<string, unknown> = kind === 'engine' ? engines : workflows
        if (update.operation === 'PUT') target.set(id, update.json())
        else target.delete(id)
        revision += 1
        seen += 1
        if (seen >= values) resolve()
      }
    })()
  })
  return {
    engines,
    workflows,
    get revision() {
      return revision
    },
  }
}

const openBucket = (bus: Bus): Promise<KV> => new Kvm(bus.nats).create(catalogueBucket, { history: 1 })
