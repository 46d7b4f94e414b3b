/** An angle in degrees as 0 ≤ x < 360. */
export function normalizeDegrees(degrees: number): number {
  const rest = degrees % 360
  const turned = rest < 0 ? rest + 360 : rest
  // −1e−17 + 360 is 360 in doubles; adding 0 makes 0 of −0.
  return turned >= 360 ? 0 : turned + 0
}

/** An angle in degrees as −180 ≤ x < 180: the short way from zero. */
export const signedDegrees = (degrees: number): number => normalizeDegrees(degrees + 180) - 180
