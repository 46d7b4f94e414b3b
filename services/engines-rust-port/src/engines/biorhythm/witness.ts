import type { CycleName } from './cycles.js'
import type { Result } from './schema.js'

/** A question about this very day of life: the cycle that stands out today, and the count of days. */
export function witness(result: Result, level: number): string {
  const name = outstanding(result)
  const { percentage, phase, direction } = result.cycles[name]
  const height = phase === 'critical' ? 'crossing its middle line' : `at ${Math.round(percentage)} % and ${direction}`
  const words: Words = { days: result.days_alive, cycle: `${name} cycle`, height, ground: grounds[name], energy: Math.round(result.overall_energy) }
  return (questions[level] ?? questions[0])(words)
}

interface Words {
  days: number
  cycle: string
  height: string
  ground: string
  energy: number
}

const questions: [(w: Words) => string, ...((w: Words) => string)[]] = [
  (w) => `On day ${w.days} of your life the ${w.cycle} is ${w.height}. Does ${w.ground} feel like that today?`,
  (w) => `The count says the ${w.cycle} is ${w.height}, on day ${w.days}. Before you believe it: what do you notice in ${w.ground} yourself?`,
  (w) => `Day ${w.days}, overall ${w.energy} %, the ${w.cycle} ${w.height}. What would you do differently today if nobody had told you a number?`,
  (w) =>
    `After ${w.days} days, what in ${w.ground} really comes and goes in waves, and what do you only call a wave, such as the ${w.cycle}, ${w.height}?`,
  (w) =>
    `The ${w.cycle} is ${w.height}, for the ${ordinal(w.days)} day. Who is watching ${w.ground} rise and fall, and does that one rise and fall too?`,
  (w) => `${w.days} days, and each began without being asked. If the ${w.cycle}, ${w.height}, is a picture on water, what is the water?`,
]

const grounds: Record<CycleName, string> = {
  physical: 'your body',
  emotional: 'your mood',
  intellectual: 'your thinking',
  intuitive: 'what you sense ahead of reasons',
  aesthetic: 'your eye for beauty',
  spiritual: 'your quiet',
}

/** A critical primary cycle first, else the primary cycle farthest from its middle. */
function outstanding({ cycles }: Result): CycleName {
  const primary = ['physical', 'emotional', 'intellectual'] as const
  const critical = primary.find((name) => cycles[name].is_critical)
  return critical ?? primary.reduce((most, name) => (Math.abs(cycles[name].value) > Math.abs(cycles[most].value) ? name : most))
}

function ordinal(n: number): string {
  const teens = n % 100 > 10 && n % 100 < 14
  return `${n}${(teens ? undefined : endings[n % 10]) ?? 'th'}`
}
const endings: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' }
