import type { Result } from './schema.js'

/** A question about this profile: from a shadow that can be caught today (0) to the silence behind all three labels (5). */
export function witness({ spheres }: Result, level: number): string {
  const registers = [notice, allow, turn, love, offer, rest] as const
  return (registers[level] ?? notice)(spheres)
}

type Spheres = Result['spheres']
const keyAndLine = ({ gate, line }: Spheres['pearl']) => `${gate}.${line}`

const notice = ({ life_work, evolution }: Spheres) =>
  `Your Life’s Work is key ${keyAndLine(life_work)}, whose shadow is ${life_work.shadow}, and your Evolution is ${keyAndLine(evolution)}: at what moment today did ${life_work.shadow} speak in your place?`

const allow = ({ evolution, radiance }: Spheres) =>
  `${evolution.shadow} (key ${keyAndLine(evolution)}) is what you are here to learn from, and ${radiance.gift} (${keyAndLine(radiance)}) is what heals it: can you stay with the first for three breaths before reaching for the second?`

const turn = ({ life_work, purpose }: Spheres) =>
  `Between ${life_work.shadow} and ${life_work.gift} in key ${keyAndLine(life_work)} there is a small pause, and under it lies your Purpose, ${purpose.gift} (${keyAndLine(purpose)}): what do you choose in that pause, when nobody is looking?`

const love = ({ attraction, core }: Spheres) =>
  `You draw people near through key ${keyAndLine(attraction)}, from ${attraction.shadow} to ${attraction.gift}, and the wound at your core is ${core.shadow} (${keyAndLine(core)}): whose pain do you take for your own when the two meet?`

const offer = ({ vocation, culture, pearl }: Spheres) =>
  `Where ${vocation.gift} (${keyAndLine(vocation)}) serves ${culture.gift} (${keyAndLine(culture)}), your Pearl opens as ${pearl.gift} (${keyAndLine(pearl)}): what would you give away, if you trusted that it comes back?`

const rest = ({ life_work, purpose, sq }: Spheres) =>
  `${life_work.siddhi} (${keyAndLine(life_work)}), ${purpose.siddhi} (${keyAndLine(purpose)}) and ${sq.siddhi} (${keyAndLine(sq)}) are said to be here already: who is it that still waits for them?`
