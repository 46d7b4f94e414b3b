import { linesOfHexagrams, trigramOfLines } from '@selemene/traditions'
import { grouped, reckoning, table } from '../derivation.js'

/** The trigrams among the five phases, as the Later Heaven order has them since Han times. */
const phaseOfTrigram: Readonly<Record<string, string>> = {
  Thunder: 'wood',
  Wind: 'wood',
  Fire: 'fire',
  Earth: 'earth',
  Mountain: 'earth',
  Heaven: 'metal',
  Lake: 'metal',
  Water: 'water',
}

/** The lower and the upper trigram of a hexagram; one where they are the same. A gate of the bodygraph is the hexagram of its number. */
function trigramsOf(number: unknown): string[] | undefined {
  const lines = linesOfHexagrams[Number(number) - 1]
  if (lines === undefined) return undefined
  return [...new Set([lines.slice(0, 3), lines.slice(3)].map((three) => trigramOfLines.get(three) as string))]
}

const feeds: Readonly<Record<string, string>> = { wood: 'fire', fire: 'earth', earth: 'metal', metal: 'water', water: 'wood' }
const checks: Readonly<Record<string, string>> = { wood: 'earth', fire: 'metal', earth: 'water', metal: 'wood', water: 'fire' }
const phases = ['wood', 'fire', 'earth', 'metal', 'water']

export const phaseDerivations = {
  'trigrams of hexagram': reckoning(trigramsOf, [...trigramOfLines.values()]),
  'phases of hexagram': reckoning((number) => {
    const pair = trigramsOf(number)
    return pair && [...new Set(pair.map((name) => phaseOfTrigram[name] as string))]
  }, phases),
  /** The planets by the names that they have in Chinese: the wood star, the fire star, and so on. Sun, Moon and the nodes are none of the five. */
  'phase of planet': table({ Jupiter: 'wood', Mars: 'fire', Saturn: 'earth', Venus: 'metal', Mercury: 'water' }),
  'phase in lower case': table({ Wood: 'wood', Fire: 'fire', Earth: 'earth', Metal: 'metal', Water: 'water' }),
  /** Whether the first phase leans on the second: by being the same, or by keeping it in check (the controlling cycle). */
  'pressure of phases': reckoning(
    (from, to) => {
      if (from === to) return 'calls for'
      return checks[String(from)] === to ? 'keeps down' : undefined
    },
    ['calls for', 'keeps down'],
  ),
  /** Whether the first phase serves the second: by being the same, or by feeding it (the engendering cycle). */
  'service of phases': reckoning(
    (from, to) => {
      if (from === to) return 'is of one kind with'
      return feeds[String(from)] === to ? 'feeds' : undefined
    },
    ['is of one kind with', 'feeds'],
  ),
  /** What each phase is good at, in a few words of ours. */
  'strength of phase': table({
    wood: 'growing toward a plan',
    fire: 'warmth that draws people together',
    earth: 'holding, feeding and keeping faith',
    metal: 'the clean cut and the fair measure',
    water: 'depth, reserve and the way round an obstacle',
  }),
  /** Round is heaven, square is earth: Zhoubi Suanjing, the opening dialogue. */
  'trigram of edge': grouped({ Heaven: ['round'], Earth: ['angular'] }),
  /** What the first two hexagrams ask for, in a few words of ours. */
  'step of trigram': table({ Heaven: 'begin, and begin from yourself', Earth: 'make room, and carry what is brought to you' }),
}
