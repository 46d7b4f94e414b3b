import { formatOffset } from './instant.js'

/** What a request says for `timezone` to be read in the mean time of its longitude. */
export const localMeanTime = 'LMT'

/** The fixed offset ±HH:MM[:SS] of a longitude's local mean time: four minutes a degree, to the second. */
export const meanTimeOffset = (longitude: number): string => formatOffset(Math.round(longitude * 240))
