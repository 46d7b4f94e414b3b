/**
 * The sidereal zero points on offer, with Swiss Ephemeris' number of each (`SE_SIDM_…` in swephexp.h 2.10.03; its
 * general documentation, section 2.8, tells where each comes from).
 */
export const siderealModes = {
  lahiri: 1,
  lahiri_1940: 43,
  lahiri_vp285: 44,
  lahiri_icrc: 46,
  true_chitra: 27,
  raman: 3,
  krishnamurti: 5,
  krishnamurti_senthil: 45,
  yukteshwar: 7,
  fagan_bradley: 0,
  deluce: 2,
  jn_bhasin: 8,
  ushashashi: 4,
  djwhal_khul: 6,
  true_revati: 28,
  true_pushya: 29,
  true_mula: 35,
  suryasiddhanta: 21,
  aryabhata: 23,
  ss_citra: 26,
  ss_revati: 25,
  galactic_center_0sag: 17,
  galactic_center_mula: 36,
  sassanian: 16,
  j2000: 18,
} as const

export type AyanamsaName = keyof typeof siderealModes
export const ayanamsaNames = Object.keys(siderealModes) as AyanamsaName[]
