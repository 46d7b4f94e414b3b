import { normalizeDegrees, type Sign, signs } from '@selemene/traditions'

/** 0 = Mesha … 11 = Meena. Longitude in degrees, any turn of the circle. */
export const signIndexOf = (longitude: number): number => Math.floor(normalizeDegrees(longitude) / 30) % 12

export const signOf = (longitude: number): Sign => signs[signIndexOf(longitude)] as Sign
