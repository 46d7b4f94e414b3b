import { type Asked, fill, type Passage, sayAt } from '@selemene/engine'
import type { Result } from '../schema.js'
import { standingOf } from '../standing.js'
import type { FaceWords } from './words.js'

const percent = (share: number, words: FaceWords) => fill(words.percent, { share: Math.round(share * 100) })
const parts = ['brows', 'eyes', 'nose', 'mouth', 'outline'] as const

/** The measures in words: the element that leads, the one that shows least, the longest court, where there are such; and the two sides. */
export function sayFace(result: Result, words: FaceWords, { level }: Asked): Passage[] {
  const depth = sayAt(words.depth, level)
  const spoken = [sayStrong(result, words), sayThird(result, words, depth), sayWeak(result, words), sayEven(result, words)]
  return [...spoken.filter((passage) => passage !== undefined), saySides(result, words)]
}

function sayStrong(result: Result, words: FaceWords): Passage | undefined {
  const { strong } = standingOf(result)
  if (strong === undefined) return undefined
  const title = fill(words.titles.dominant, { element: words.elementNames[strong] })
  return { about: '/dominant_element', title, text: fill(words.dominant[strong], { share: percent(result.elements[strong].value, words) }) }
}

function sayThird(result: Result, words: FaceWords, depth: string): Passage | undefined {
  const { third } = standingOf(result)
  if (third === undefined) return undefined
  const title = fill(words.titles.thirds, { third: words.thirdNames[third] })
  return { about: `/thirds/${third}`, title, text: fill(words.thirds[third], { share: percent(result.thirds[third].value, words), depth }) }
}

function sayWeak(result: Result, words: FaceWords): Passage | undefined {
  const { weak } = standingOf(result)
  if (weak === undefined) return undefined
  const title = fill(words.titles.weakest, { element: words.elementNames[weak] })
  return { about: '/weakest_element', title, text: fill(words.weakest[weak], { share: percent(result.elements[weak].value, words) }) }
}

/** Of five elements so close together that their order is the camera's. */
function sayEven(result: Result, words: FaceWords): Passage | undefined {
  const { strong, weak } = standingOf(result)
  if (strong !== undefined || weak !== undefined) return undefined
  const shares = Object.values(result.elements).map(({ value }) => value)
  const values = { low: percent(Math.min(...shares), words), high: percent(Math.max(...shares), words) }
  return { about: '/elements', title: words.titles.even, text: fill(words.even, values) }
}

function saySides({ symmetry }: Result, words: FaceWords): Passage {
  const part = parts.reduce((least, name) => (symmetry[name].value < symmetry[least].value ? name : least))
  const text = symmetry[part].value === 1 ? words.mirrored : words.symmetry
  const overall = percent(symmetry.overall.value, words)
  const share = overall === percent(1, words) ? words.almost : fill(words.to, { percent: overall })
  return { about: '/symmetry/overall', title: words.titles.symmetry, text: fill(text, { share, part: words.parts[part] }) }
}
