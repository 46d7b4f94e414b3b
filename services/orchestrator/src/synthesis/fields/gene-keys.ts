import { derived, field } from './field.js'

const sphere = (as: string, path: string) => field(as, 'gene-keys', `spheres/${path}`)

export const workGate = sphere('work_gate', 'life_work/gate')
export const workLine = sphere('work_line', 'life_work/line')
export const workShadow = sphere('work_shadow', 'life_work/shadow')
export const workGift = sphere('work_gift', 'life_work/gift')
export const workRegion = derived('work_region', 'region of gate', workGate)
export const roleOfWork = derived('role_of_work', 'role of line', workLine)

export const evolutionGate = sphere('evolution_gate', 'evolution/gate')
export const evolutionShadow = sphere('evolution_shadow', 'evolution/shadow')
export const evolutionGift = sphere('evolution_gift', 'evolution/gift')
export const evolutionCenter = derived('evolution_center', 'center of gate', evolutionGate)
export const evolutionRegion = derived('evolution_region', 'region of gate', evolutionGate)

export const feelingGate = sphere('feeling_gate', 'eq/gate')
export const feelingLine = sphere('feeling_line', 'eq/line')
export const feelingShadow = sphere('feeling_shadow', 'eq/shadow')
export const feelingGift = sphere('feeling_gift', 'eq/gift')
export const regionOfFeeling = derived('region_of_feeling', 'region of gate', feelingGate)

export const coreGate = sphere('core_gate', 'core/gate')
export const coreLine = sphere('core_line', 'core/line')
export const halfOfCore = derived('half_of_core', 'half of line', coreLine)
export const coreShadow = sphere('core_shadow', 'core/shadow')
export const coreGift = sphere('core_gift', 'core/gift')
export const coreRegion = derived('core_region', 'region of gate', coreGate)

const spheresOfRings = ['life_work', 'evolution', 'radiance', 'purpose', 'attraction', 'eq']
/** Codon rings that two or more of these spheres share. */
export const sharedRings = derived('shared_rings', 'shared rings', ...spheresOfRings.map((name) => sphere(`${name}_ring`, `${name}/codon_ring`)))
