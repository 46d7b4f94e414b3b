import type { ElementName, Result } from './schema.js'
import { standingOf } from './standing.js'

/** A question about this face's measures: the eye at first, then the habit, then the one who looks. */
export function witness(result: Result, level: number): string {
  const { strong } = standingOf(result)
  return strong === undefined ? ofEvenFace(result, level) : ofFace(result, strong, level)
}

function ofFace(result: Result, strong: ElementName, level: number): string {
  const share = percent(result.elements[strong].value)
  const symmetry = percent(result.symmetry.overall.value)
  const lead = `${titled(strong)} holds ${share} of the five-element balance of this face`
  switch (level) {
    case 0:
      return `${lead}, and its two sides agree to ${symmetry}. Which of the two do you notice first in the mirror?`
    case 1:
      return `${lead}. Where in your day does ${gifts[strong]} show?`
    case 2:
      return `${lead}. When did you last lean on ${gifts[strong]} where ${gifts[result.weakest_element]} was asked for?`
    case 3:
      return `Left and right agree to ${symmetry}, and ${strong} leads with ${share}. Which face do you put on when ${gifts[strong]} is expected of you, and who taught you that?`
    case 4:
      return `${share} ${strong}, ${symmetry} of mirror symmetry: these are lengths, and the story is yours. What would be left of your image of yourself if nobody read it in your face?`
    default:
      return `Numbers have been found for a face, ${share} ${strong} among them and ${symmetry} of mirror symmetry. What is it that looks out through this face and has no measure?`
  }
}

/** Where no element is ahead by more than the noise of the landmarks. */
function ofEvenFace({ symmetry: { overall }, elements }: Result, level: number): string {
  const largest = Math.max(...Object.values(elements).map(({ value }) => value))
  const even = `The five elements share this face nearly evenly, none with more than ${percent(largest)}, and the two sides agree to ${percent(overall.value)}`
  if (level < 2) return `${even}. Which of your features do others mention first?`
  if (level < 4) return `${even}. With every way open to you, which do you keep choosing out of habit?`
  return `${even}. Who looks out of a face in which nothing insists?`
}

const gifts: Record<ElementName, string> = {
  wood: 'the push to grow and to begin',
  fire: 'warmth and quick delight',
  earth: 'steadiness and care',
  metal: 'clarity and the drawing of lines',
  water: 'patience and depth',
}

const titled = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const percent = (share: number) => `${(share * 100).toFixed(1)} %`
