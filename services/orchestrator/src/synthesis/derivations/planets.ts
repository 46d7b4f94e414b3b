import { type Planet, type SphereName, spheres } from '@selemene/traditions'
import { reckoning, table } from './derivation.js'

/**
 * Natural friends and enemies of the seven planets: Brihat Parashara Hora Shastra, chapter on the planets' natures; a planet that is named
 * in neither list is neutral. The nodes are left out: the old texts do not agree on them.
 */
const relations: Readonly<Record<string, { friends: readonly string[]; enemies: readonly string[] }>> = {
  Sun: { friends: ['Moon', 'Mars', 'Jupiter'], enemies: ['Venus', 'Saturn'] },
  Moon: { friends: ['Sun', 'Mercury'], enemies: [] },
  Mars: { friends: ['Sun', 'Moon', 'Jupiter'], enemies: ['Mercury'] },
  Mercury: { friends: ['Sun', 'Venus'], enemies: ['Moon'] },
  Jupiter: { friends: ['Sun', 'Moon', 'Mars'], enemies: ['Mercury', 'Venus'] },
  Venus: { friends: ['Mercury', 'Saturn'], enemies: ['Sun', 'Moon'] },
  Saturn: { friends: ['Mercury', 'Venus'], enemies: ['Sun', 'Moon', 'Mars'] },
}

/** The Gene Keys sphere that each planet opens; the nodes open none. */
const sphereOfPlanet: Readonly<Record<Planet, SphereName>> = {
  Sun: 'life_work',
  Moon: 'attraction',
  Mercury: 'relating',
  Venus: 'iq',
  Mars: 'eq',
  Jupiter: 'pearl',
  Saturn: 'stability',
}

const nameOfPlanet: Readonly<Record<string, string>> = {
  Sun: 'the Sun',
  Moon: 'the Moon',
  Mars: 'Mars',
  Mercury: 'Mercury',
  Jupiter: 'Jupiter',
  Venus: 'Venus',
  Saturn: 'Saturn',
  Rahu: 'Rahu',
  Ketu: 'Ketu',
}

export const planetDerivations = {
  /** How a planet is named within a sentence. */
  'name of planet': table(nameOfPlanet),
  /** A part of a period whose lord has the whole as well is that of the planet itself. */
  'name of sub-period': reckoning((part, whole) => {
    const name = nameOfPlanet[String(part)]
    return name !== undefined && part === whole ? `${name} itself` : name
  }),
  /** The activation of a dasha lord in a bodygraph: Rahu is the ascending, Ketu the descending node. */
  'body of planet': table({
    Sun: 'sun',
    Moon: 'moon',
    Mercury: 'mercury',
    Venus: 'venus',
    Mars: 'mars',
    Jupiter: 'jupiter',
    Saturn: 'saturn',
    Rahu: 'north_node',
    Ketu: 'south_node',
  }),
  'sphere of planet': table(sphereOfPlanet),
  /** The same spheres as they are called. */
  'sphere name of planet': table(Object.fromEntries(Object.entries(sphereOfPlanet).map(([planet, sphere]) => [planet, spheres[sphere].title]))),
  /** What a planet is held to bring, in a few words of ours. */
  'gift of planet': table({
    Sun: 'a name, a center and the courage to be seen',
    Moon: 'nourishment, memory and a listening mood',
    Mars: 'drive, skill and the nerve to cut',
    Mercury: 'wit, trade and the right word',
    Jupiter: 'trust, teaching and room to grow',
    Venus: 'pleasure, bonds and a sense for what is fine',
    Saturn: 'patience, backbone and respect for time',
    Rahu: 'hunger for what is new and foreign',
    Ketu: 'release, sharp insight and an eye for what is empty',
  }),
  /** How the first planet stands to the second: seen from the first. */
  'friendship of planets': reckoning(
    (from, to) => {
      const relation = relations[String(from)]
      if (relation === undefined || relations[String(to)] === undefined) return undefined
      if (from === to) return 'same'
      if (relation.friends.includes(String(to))) return 'friend'
      return relation.enemies.includes(String(to)) ? 'enemy' : 'neutral'
    },
    ['same', 'friend', 'neutral', 'enemy'],
  ),
}
