/** What counts as sunrise and sunset. */
export const sunriseRules = ['upper_limb_refracted', 'disc_center_refracted', 'disc_center_geometric'] as const
export type SunriseRule = (typeof sunriseRules)[number]

/**
 * Altitude of the Sun's centre at sunrise, degrees: 34′ of refraction and 16′ of semidiameter (Nautical Almanac, USNO and
 * Drik Panchang), refraction alone, or neither (the Hindu sunrise of Jagannatha Hora).
 */
export const sunriseAltitudeDeg: Record<SunriseRule, number> = {
  upper_limb_refracted: -50 / 60,
  disc_center_refracted: -34 / 60,
  disc_center_geometric: 0,
}
