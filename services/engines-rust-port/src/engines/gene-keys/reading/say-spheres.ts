import { type Asked, depthOf, fill, type Passage, sayAt } from '@selemene/engine'
import { type SphereName, sphereNames } from '@selemene/traditions'
import { sequences } from '../data/spheres.js'
import type { Result } from '../schema.js'
import type { GeneKeysWords } from './words.js'

/** The spheres in the order in which the three sequences are walked, then those outside them. */
const order: readonly SphereName[] = [...new Set([...sequences.activation, ...sequences.venus, ...sequences.pearl, ...sphereNames])]

/** One passage for each sphere: what it is about, then its key from shadow to gift, or from gift to siddhi where the wording goes deep. */
export function saySpheres({ spheres }: Result, words: GeneKeysWords, { level }: Asked): Passage[] {
  const told = new Map<number, SphereName>()
  let timesAgain = 0
  const saidOfLine = new Map<number, number>()
  /** What the line adds, in words that no earlier sphere has had. */
  const tellLine = (line: number): string[] => {
    const times = saidOfLine.get(line) ?? 0
    saidOfLine.set(line, times + 1)
    const say = words.lines[line - 1]?.[times]
    return say === undefined ? [] : [sayAt(say, level)]
  }
  return order.map((name) => {
    const sphere = spheres[name]
    const { title, intro } = words.spheres[name]
    const earlier = told.get(sphere.gate)
    if (earlier === undefined) told.set(sphere.gate, name)
    const key =
      earlier === undefined
        ? tellKey(sphere, words, level)
        : [
            fill(againOf(name, words, { level, times: timesAgain++ }), {
              ...sphere,
              siddhi: siddhiOf(sphere, words),
              other: words.spheres[earlier].title,
            }),
          ]
    return {
      about: `/spheres/${name}`,
      title: fill(words.title, { ...sphere, sphere: title }),
      text: [sayAt(intro, level), ...key, ...(earlier === undefined ? tellLine(sphere.line) : [])].join(' '),
    }
  })
}

/** Key 55 has one word for gift and siddhi: a sentence that sets them apart needs two. */
const siddhiOf = ({ gift, siddhi }: Result['spheres'][SphereName], words: GeneKeysWords) =>
  gift === siddhi ? fill(words.sameSiddhi, { gift }) : siddhi

const isDeep = (level: number) => depthOf(level) === 2

function tellKey({ gate }: Result['spheres'][SphereName], words: GeneKeysWords, level: number): string[] {
  const [shadow = '', gift = '', siddhi = ''] = words.keys[gate] ?? []
  return isDeep(level) ? [gift, siddhi] : [shadow, gift]
}

/** What to say of a key that an earlier sphere has told; `times`: how often this reading has said the like. */
function againOf(name: SphereName, words: GeneKeysWords, { level, times }: { level: number; times: number }): string {
  const [plain, deep] = {
    vocation: [words.fromCore, words.fromCoreDeep],
    brand: [words.fromLifeWork, words.fromLifeWorkDeep],
  }[name as string] ?? [words.again[times % words.again.length], words.againDeep[times % words.againDeep.length]]
  return (isDeep(level) ? deep : plain) as string
}
