import { derived, field } from './field.js'

const rhythm = (as: string, path: string) => field(as, 'biorhythm', path)

export const energy = rhythm('energy', 'overall_energy')
export const cycles = rhythm('cycles', 'cycles')
export const criticalCycles = derived('critical_cycles', 'critical cycles', 'cycles')

export const physical = rhythm('physical', 'cycles/physical/value')
export const emotional = rhythm('emotional', 'cycles/emotional/value')
export const intellectual = rhythm('intellectual', 'cycles/intellectual/value')
export const emotionalDirection = rhythm('emotional_direction', 'cycles/emotional/direction')
export const physicalPeak = rhythm('physical_peak', 'cycles/physical/next_peak')
export const distanceOfBodyAndMind = derived('distance_of_body_and_mind', 'distance of numbers', 'physical', 'intellectual')
