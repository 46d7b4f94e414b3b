import type { Test } from '../rule.js'
import { derived, field, keyedField } from './field.js'

const clock = (as: string, path: string) => field(as, 'vedic-clock', path)

export const horaLord = clock('hora_lord', 'hora/lord')
export const nameOfHoraLord = derived('name_of_hora_lord', 'name of planet', horaLord)
export const giftOfHora = derived('gift_of_hora', 'gift of planet', horaLord)

export const choghadiya = clock('choghadiya', 'choghadiya/name')
export const quality = clock('quality', 'choghadiya/quality')

export const organ = clock('organ', 'organ/name')
/** From nine in the evening to five in the morning the clock of the organs wants one asleep, and no one is told to begin anything. */
export const isAwake: Test = { value: 'organ', notIn: ['Triple Burner', 'Gallbladder', 'Liver', 'Lung'] }

export const dosha = clock('dosha', 'dosha/name')
/** The biorhythm that this watch is set beside, and how high it stands. */
export const cycleOfDosha = derived('cycle_of_dosha', 'cycle of dosha', dosha)
export const heightOfCycle = keyedField(cycleOfDosha, 'height_of_cycle', 'biorhythm', 'cycles/{}/value')
export const percentOfCycle = keyedField(cycleOfDosha, 'percent_of_cycle', 'biorhythm', 'cycles/{}/percentage')
