/**
 * The spheres of the hologenetic profile and the activation that each one reads. The assignment is that of Richard Rudd's
 * "Gene Keys Golden Path" program.
 */
export const spheres = {
  life_work: { side: 'personality', body: 'sun', title: 'Life’s Work' },
  evolution: { side: 'personality', body: 'earth', title: 'Evolution' },
  radiance: { side: 'design', body: 'sun', title: 'Radiance' },
  purpose: { side: 'design', body: 'earth', title: 'Purpose' },
  attraction: { side: 'design', body: 'moon', title: 'Attraction' },
  iq: { side: 'personality', body: 'venus', title: 'IQ' },
  eq: { side: 'personality', body: 'mars', title: 'EQ' },
  sq: { side: 'design', body: 'venus', title: 'SQ' },
  core: { side: 'design', body: 'mars', title: 'Core' },
  vocation: { side: 'design', body: 'mars', title: 'Vocation' },
  culture: { side: 'design', body: 'jupiter', title: 'Culture' },
  brand: { side: 'personality', body: 'sun', title: 'Brand' },
  pearl: { side: 'personality', body: 'jupiter', title: 'Pearl' },
  relating: { side: 'personality', body: 'mercury', title: 'Relating' },
  stability: { side: 'design', body: 'saturn', title: 'Stability' },
  creativity: { side: 'design', body: 'uranus', title: 'Creativity' },
} as const
export type SphereName = keyof typeof spheres
export const sphereNames = Object.keys(spheres) as SphereName[]
