import { ageDerivations } from './ages.js'
import { cardDerivations } from './cards.js'
import { chakraDerivations } from './chakras.js'
import { letterDerivations } from './letters.js'
import { periodDerivations } from './periods.js'
import { phaseDerivations } from './phases.js'
import { sphereDerivations } from './spheres.js'

/** Correspondences that need a wider view than one small workflow has. */
export const spectrumDerivations = {
  ...ageDerivations,
  ...cardDerivations,
  ...chakraDerivations,
  ...letterDerivations,
  ...periodDerivations,
  ...phaseDerivations,
  ...sphereDerivations,
}
