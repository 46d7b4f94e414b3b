/** The twelve rashis, Mesha (Aries) first, each 30° of sidereal longitude. */
export const signs = ['Mesha', 'Vrishabha', 'Mithuna', 'Karka', 'Simha', 'Kanya', 'Tula', 'Vrishchika', 'Dhanu', 'Makara', 'Kumbha', 'Meena'] as const
export type Sign = (typeof signs)[number]

/** 0 = Mesha … 11 = Meena. Longitude in degrees, any turn of the circle. */
export const signIndexOf = (longitude: number): number => Math.floor(circle(longitude) / 30) % 12

export const signOf = (longitude: number): Sign => signs[signIndexOf(longitude)] as Sign

/** An angle as 0 ≤ x < 360. */
export function circle(degrees: number): number {
  const rest = degrees % 360
  const turned = rest < 0 ? rest + 360 : rest
  // −1e−17 + 360 is 360 in doubles.
  return turned >= 360 ? 0 : turned + 0
}

/** The short way from zero: −180 ≤ x < 180. */
export const shortWay = (degrees: number): number => circle(degrees + 180) - 180
