import { derived, field } from './field.js'

const clock = (as: string, path: string) => field(as, 'vedic-clock', path)

export const horaLord = clock('hora_lord', 'hora/lord')
export const nameOfHoraLord = derived('name_of_hora_lord', 'name of planet', 'hora_lord')
export const giftOfHora = derived('gift_of_hora', 'gift of planet', 'hora_lord')

export const choghadiya = clock('choghadiya', 'choghadiya/name')
export const quality = clock('quality', 'choghadiya/quality')

export const organ = clock('organ', 'organ/name')

export const dosha = clock('dosha', 'dosha/name')
/** The biorhythm that this watch is set beside, and how high it stands. */
export const cycleOfDosha = derived('cycle_of_dosha', 'cycle of dosha', 'dosha')
export const heightOfCycle = field('height_of_cycle', 'biorhythm', 'cycles/{cycle_of_dosha}/value')
export const percentOfCycle = field('percent_of_cycle', 'biorhythm', 'cycles/{cycle_of_dosha}/percentage')
