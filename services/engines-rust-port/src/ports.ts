import type { Ephemeris } from './ephemeris/ephemeris.js'
import type { PanchangProvider } from './provider/panchang-provider.js'

/** What this service's engines get as `context.ports`. */
export interface EnginePorts {
  readonly ephemeris: Ephemeris
  /** Where an operator has chosen one. */
  readonly panchangProvider?: PanchangProvider
}
