import { normalizeDegrees } from '@selemene/traditions'
import type { EnginePorts } from '../ports.js'
import { type Activations, activationsAt } from './activations-at.js'
import { designArcDeg, findDesignInstant } from './find-design-instant.js'

/** The 26 activations of a birth: those of the birth itself and those of the design, 88° of the Sun before it. */
export interface BirthActivations {
  personality: Activations
  design: Activations
  /** Julian Date (UT) of the design. */
  designJd: number
}

/** The activations of a birth at a Julian Date (UT). A `designGuess` within a minute of the design saves a call. */
export function birthActivations(ephemeris: EnginePorts['ephemeris'], birthJd: number, designGuess?: number): BirthActivations {
  const sunDeg = ephemeris.longitude('sun', birthJd)
  const designJd = findDesignInstant(ephemeris, birthJd, sunDeg, designGuess)
  return {
    personality: activationsAt(ephemeris, birthJd, sunDeg),
    design: activationsAt(ephemeris, designJd, normalizeDegrees(sunDeg - designArcDeg)),
    designJd,
  }
}
