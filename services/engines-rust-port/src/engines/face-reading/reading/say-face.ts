import { type Asked, capital, fill, type Passage, sayAt } from '@selemene/engine'
import type { Result } from '../schema.js'
import type { FaceWords } from './words.js'

const percent = (share: number) => `${Math.round(share * 100)} percent`
const courts = ['upper', 'middle', 'lower'] as const
const parts = ['brows', 'eyes', 'nose', 'mouth', 'outline'] as const

/** The measures in words: the element that leads, the one that shows least, the longest court, and the two sides. */
export function sayFace({ dominant_element, weakest_element, elements, thirds, symmetry }: Result, words: FaceWords, { level }: Asked): Passage[] {
  const third = courts.reduce((longest, court) => (thirds[court].value > thirds[longest].value ? court : longest))
  const part = parts.reduce((least, name) => (symmetry[name].value < symmetry[least].value ? name : least))
  const share = percent(thirds[third].value)
  return [
    {
      about: '/dominant_element',
      title: fill(words.titles.dominant, { element: capital(dominant_element) }),
      text: fill(words.dominant[dominant_element], { share: percent(elements[dominant_element].value) }),
    },
    {
      about: `/thirds/${third}`,
      title: fill(words.titles.thirds, { third }),
      text: fill(words.thirds[third], { share, depth: sayAt(words.depth, level) }),
    },
    {
      about: '/weakest_element',
      title: fill(words.titles.weakest, { element: capital(weakest_element) }),
      text: fill(words.weakest[weakest_element], { share: percent(elements[weakest_element].value) }),
    },
    {
      about: '/symmetry/overall',
      title: words.titles.symmetry,
      text: fill(words.symmetry, {
        share: percent(symmetry.overall.value),
        part: part === 'nose' || part === 'mouth' || part === 'outline' ? `sides of the ${part}` : part,
      }),
    },
  ]
}
