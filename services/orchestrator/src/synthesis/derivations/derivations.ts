import { bodygraphDerivations } from './bodygraph.js'
import { castDerivations } from './casts.js'
import { dayDerivations } from './days.js'
import type { Derivation } from './derivation.js'
import { drawingDerivations } from './drawings.js'
import { enneagramDerivations } from './enneagram.js'
import { nakshatraDerivations } from './nakshatras.js'
import { numberDerivations } from './numbers.js'
import { planetDerivations } from './planets.js'
import { spectrumDerivations } from './spectrum/spectrum.js'

/** Every correspondence that rules may draw on, by name. */
const named = {
  ...bodygraphDerivations,
  ...castDerivations,
  ...dayDerivations,
  ...drawingDerivations,
  ...enneagramDerivations,
  ...nakshatraDerivations,
  ...numberDerivations,
  ...planetDerivations,
  ...spectrumDerivations,
}

export type DerivationName = keyof typeof named
export const derivations: Readonly<Record<DerivationName, Derivation>> = named
