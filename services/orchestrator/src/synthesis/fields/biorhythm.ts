import type { Test } from '../rule.js'
import { derived, field } from './field.js'

const rhythm = (as: string, path: string, ...cites: string[]) => field(as, 'biorhythm', path, ...cites)

export const energy = rhythm('energy', 'overall_energy')
export const cycles = rhythm('cycles', 'cycles', 'physical/is_critical', 'emotional/is_critical', 'intellectual/is_critical')
export const criticalCycles = derived('critical_cycles', 'critical cycles', cycles)
export const criticalCount = derived('critical_count', 'count', criticalCycles)
/** The one main cycle that crosses the middle, where no other does. */
export const onlyCritical = derived('only_critical', 'only member', criticalCycles)
export const heightOfEnergy = derived('height_of_energy', 'height of energy', energy)

export const physical = rhythm('physical', 'cycles/physical/value')
export const emotional = rhythm('emotional', 'cycles/emotional/value')
export const intellectual = rhythm('intellectual', 'cycles/intellectual/value')
export const emotionalDirection = rhythm('emotional_direction', 'cycles/emotional/direction')
export const physicalPercent = rhythm('physical_percent', 'cycles/physical/percentage')
export const intellectualPercent = rhythm('intellectual_percent', 'cycles/intellectual/percentage')
export const distanceOfBodyAndMind = derived('distance_of_body_and_mind', 'distance of numbers', physical, intellectual)
export const sideUp = derived('side_up', 'side that is up', physical, intellectual)

/** The feelings stand near their top or their bottom. */
export const isFarOut: Test = {
  anyOf: [
    { value: 'emotional', atLeast: 0.85 },
    { value: 'emotional', atMost: -0.85 },
  ],
}
