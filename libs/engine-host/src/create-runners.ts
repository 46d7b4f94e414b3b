import { createHash } from 'node:crypto'
import { type AnyEngine, createRunner, type EngineRunner, loadTimeZones } from '@selemene/engine'

/** What a service's engines are run with, on its own thread and beside it. */
export interface EngineSet {
  engines: readonly AnyEngine[]
  /** Handed to every calculation. */
  ports?: unknown
  /** Beside the time zone release: what else the numbers stand on, files with their hashes. */
  provenance?: Record<string, unknown>
  /** The outside provider that results may come from: those of another are not read. */
  provider?: string
}

export function createRunners({ engines, ports, provenance }: EngineSet): EngineRunner[] {
  const zones = loadTimeZones()
  return engines.map((engine) => createRunner(engine, { zones, ports, provenance: { ...provenance, tzdata: zones.version } }))
}

/** One hash of all that the numbers of these engines stand on beside their methods: the files that they read, and this form of an answer. */
export const basisOf = ({ provenance, provider }: EngineSet): string =>
  createHash('sha256')
    .update(JSON.stringify([answerForm, provenance, loadTimeZones().sha256, provider]))
    .digest('base64url')

/** Goes up when answers are written in another form, so that those of the last release are not read. */
const answerForm = 2
