import type { Operation } from '../served-document.js'
import type { KnownValues } from './schema-arbitrary.js'

/** One operation of the served document, and the caller whom it lets in. */
export interface Target {
  method: string
  template: string
  operation: Operation
  /** Absent where everybody is let in. */
  key?: string | undefined
  known: KnownValues
  /** What it does would disturb the other requests: each body gets a field that no schema has. */
  onlyRefused?: boolean
}
