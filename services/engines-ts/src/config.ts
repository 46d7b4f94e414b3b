import { cacheVariables } from '@selemene/engine-host'

/** Environment variables of this service. */
export const engineVariables = { ...cacheVariables }
