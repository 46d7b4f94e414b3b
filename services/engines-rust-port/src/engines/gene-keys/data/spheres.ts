import type { SphereName } from '@selemene/traditions'

/** What each sphere is asked about, in a line of this project's own. */
export const aboutSphere: Readonly<Record<SphereName, string>> = {
  life_work: 'what you are here to do',
  evolution: 'what you are here to learn',
  radiance: 'what keeps you well',
  purpose: 'what holds you deep down',
  attraction: 'whom and what you draw near',
  iq: 'how your thinking guards itself',
  eq: 'how your feelings guard themselves',
  sq: 'how your heart opens',
  core: 'the oldest wound',
  vocation: 'the skill that grew out of it',
  culture: 'with whom you do well',
  brand: 'how your work is recognised',
  pearl: 'where prosperity comes from',
  relating: 'how you speak with others',
  stability: 'what you can build on',
  creativity: 'where the new breaks in',
}

/** The three sequences, each in the order in which it is walked. */
export const sequences = {
  activation: ['life_work', 'evolution', 'radiance', 'purpose'],
  venus: ['purpose', 'attraction', 'iq', 'eq', 'sq', 'core'],
  pearl: ['vocation', 'culture', 'brand', 'pearl'],
} as const satisfies Record<string, readonly SphereName[]>
