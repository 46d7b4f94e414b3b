import type { ElementName, Result } from './schema.js'

/** A question about this face's measures: the eye at first, then the habit, then the one who looks. */
export function witness(result: Result, level: number): string {
  const strong = result.dominant_element
  const weak = result.weakest_element
  const share = percent(result.elements[strong].value)
  const symmetry = percent(result.symmetry.overall.value)
  const third = longestThird(result)
  const lead = `${titled(strong)} holds ${share} of the five-element balance of this face`
  switch (level) {
    case 0:
      return `${lead}, and its two sides agree to ${symmetry}. Which of the two do you notice first in the mirror?`
    case 1:
      return `${lead}; the ${third.name} third is the longest, at ${percent(third.value)}. Where in your day does ${gifts[strong]} show?`
    case 2:
      return `${lead} and ${weak} the least, ${percent(result.elements[weak].value)}. When did you last lean on ${gifts[strong]} where ${gifts[weak]} was asked for?`
    case 3:
      return `Left and right agree to ${symmetry}, and ${strong} leads with ${share}. Which face do you put on when ${gifts[strong]} is expected of you, and who taught you that?`
    case 4:
      return `${share} ${strong}, ${percent(result.elements[weak].value)} ${weak}, a ${third.name} third of ${percent(third.value)}: these are lengths, and the story is yours. What would be left of your image of yourself if nobody read it in your face?`
    default:
      return `Numbers have been found for a face, ${share} ${strong} among them and ${symmetry} of mirror symmetry. What is it that looks out through this face and has no measure?`
  }
}

const gifts: Record<ElementName, string> = {
  wood: 'the push to grow and to begin',
  fire: 'warmth and quick delight',
  earth: 'steadiness and care',
  metal: 'clarity and the drawing of lines',
  water: 'patience and depth',
}

function longestThird({ thirds }: Result): { name: string; value: number } {
  const all = Object.entries(thirds).map(([name, { value }]) => ({ name, value }))
  return all.reduce((longest, third) => (third.value > longest.value ? third : longest))
}

const titled = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const percent = (share: number) => `${(share * 100).toFixed(2)} %`
