import type { ActivatingBody } from '../../../activations/activations-at.js'

/**
 * The spheres of the hologenetic profile: which activation each one reads, and one line of this project's own on what it is asked
 * about. The assignment is that of Richard Rudd's "Gene Keys Golden Path" programme.
 */
export const spheres = {
  life_work: { side: 'personality', body: 'sun', title: 'Life’s Work', about: 'what you are here to do' },
  evolution: { side: 'personality', body: 'earth', title: 'Evolution', about: 'what you are here to learn' },
  radiance: { side: 'design', body: 'sun', title: 'Radiance', about: 'what keeps you well' },
  purpose: { side: 'design', body: 'earth', title: 'Purpose', about: 'what holds you deep down' },
  attraction: { side: 'design', body: 'moon', title: 'Attraction', about: 'whom and what you draw near' },
  iq: { side: 'personality', body: 'venus', title: 'IQ', about: 'how your thinking guards itself' },
  eq: { side: 'personality', body: 'mars', title: 'EQ', about: 'how your feelings guard themselves' },
  sq: { side: 'design', body: 'venus', title: 'SQ', about: 'how your heart opens' },
  core: { side: 'design', body: 'mars', title: 'Core', about: 'the oldest wound' },
  vocation: { side: 'design', body: 'mars', title: 'Vocation', about: 'the skill that grew out of it' },
  culture: { side: 'design', body: 'jupiter', title: 'Culture', about: 'with whom you do well' },
  brand: { side: 'personality', body: 'sun', title: 'Brand', about: 'how your work is recognised' },
  pearl: { side: 'personality', body: 'jupiter', title: 'Pearl', about: 'where prosperity comes from' },
  relating: { side: 'personality', body: 'mercury', title: 'Relating', about: 'how you speak with others' },
  stability: { side: 'design', body: 'saturn', title: 'Stability', about: 'what you can build on' },
  creativity: { side: 'design', body: 'uranus', title: 'Creativity', about: 'where the new breaks in' },
} as const satisfies Record<string, { side: 'personality' | 'design'; body: ActivatingBody; title: string; about: string }>

export type SphereName = keyof typeof spheres
export const sphereNames = Object.keys(spheres) as SphereName[]

/** The three sequences, each in the order in which it is walked. */
export const sequences = {
  activation: ['life_work', 'evolution', 'radiance', 'purpose'],
  venus: ['purpose', 'attraction', 'iq', 'eq', 'sq', 'core'],
  pearl: ['vocation', 'culture', 'brand', 'pearl'],
} as const satisfies Record<string, readonly SphereName[]>
