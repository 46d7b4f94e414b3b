import { cacheVariables } from '@selemene/engine-host'
import { providerVariables } from './provider/provider-variables.js'

/** Environment variables of this service. */
export const engineVariables = { ...cacheVariables, ...providerVariables }
