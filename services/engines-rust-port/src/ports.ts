import type { Ephemeris } from './ephemeris/ephemeris.js'

/** What this service's engines get as `context.ports`. */
export interface EnginePorts {
  readonly ephemeris: Ephemeris
}
