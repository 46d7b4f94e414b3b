import { type ChakraName, chakraNames } from '@selemene/traditions'
import type { Result } from './schema.js'

/** A question about what was measured: the picture at first, then the habit, then the one who measures. */
export function witness(result: Result, level: number): string {
  const high = extreme(result, (a, b) => a > b)
  const low = extreme(result, (a, b) => a < b)
  const seen = measuresSeen(result)
  switch (level) {
    case 0:
      return `${seen}. What did you see in it before you saw the numbers?`
    case 1:
      if (high.value === low.value) return `${seen}, and all seven values stand at ${high.value}. What in your day is that even right now?`
      return `${seen}; the ${high.name} value is the highest of the seven, at ${high.value}. What in your day has that same quality right now?`
    case 2:
      if (high.value === low.value) return `${seen}, and all seven values stand at ${high.value}. What did you hope would move?`
      return `The ${high.name} value stands at ${high.value}, the ${low.name} value at ${low.value}. Where do you pour much into one thing and leave another dry?`
    case 3:
      if (high.value === low.value) return `${seen}. If seven equal values disappoint you, who inside you wanted one to win, and since when?`
      return `${seen}. If ${high.value} at the ${high.name} pleases you and ${low.value} at the ${low.name} does not, who inside you is keeping that score, and since when?`
    case 4:
      if (high.value === low.value)
        return `Seven values stand at ${high.value}. What would you still know of your own state if no reading confirmed it?`
      return `Between ${low.value} (${low.name}) and ${high.value} (${high.name}) lies only arithmetic. What would you still know of your own state if no reading confirmed it?`
    default:
      return `${seen}: a trace, read after the fact. What is aware of the trace and leaves none itself?`
  }
}

interface Spot {
  name: string
  value: string
}

function extreme({ chakras }: Result, isBeyond: (a: number, b: number) => boolean): Spot {
  const name = chakraNames.reduce<ChakraName>((found, next) => (isBeyond(chakras[next].value, chakras[found].value) ? next : found), chakraNames[0])
  return { name: name.replace('_', ' '), value: chakras[name].value.toFixed(3) }
}

function measuresSeen({ image, measurements }: Result): string {
  const ofImage = image === null ? [] : [`an entropy of ${image.entropy.toFixed(3)} bits and a mirror symmetry of ${image.symmetry.toFixed(3)}`]
  const ofSeries =
    measurements === null
      ? []
      : [`a coherence of ${measurements.coherence.toFixed(3)} and an entropy of ${measurements.spectral_entropy.toFixed(3)} in its spectrum`]
  const words = [...ofImage, ...ofSeries].join(', beside ')
  return `${image === null ? 'The series' : 'The picture'} has ${words}`
}
