import { derived, field } from './field.js'

const chart = (as: string, path: string) => field(as, 'human-design', path)

export const type = chart('type', 'type')
export const strategy = chart('strategy', 'strategy')
export const authority = chart('authority', 'authority')
export const signature = chart('signature', 'signature')
export const notSelf = chart('not_self', 'not_self_theme')
export const profile = chart('profile', 'profile')
export const definition = chart('definition', 'definition')

/** Whether a quarter of an hour more or less would make another chart of it. */
export const typeUnsure = chart('type_unsure', 'sensitivity/type')
export const authorityUnsure = chart('authority_unsure', 'sensitivity/authority')

export const centers = chart('centers', 'centers')
export const definedCenters = derived('defined_centers', 'defined centers', 'centers')
export const definedCount = derived('defined_count', 'count', 'defined_centers')

export const channels = chart('channels', 'channels')
export const channelGates = derived('channel_gates', 'gates of channels', 'channels')

export const personality = chart('personality', 'personality')
export const design = chart('design', 'design')
export const activeGates = derived('active_gates', 'gates of activations', 'personality', 'design')

export const sunGate = chart('sun_gate', 'personality/sun/gate')
export const circuit = derived('circuit', 'circuit of gate', 'sun_gate')
export const publicOfCircuit = derived('public_of_circuit', 'public of circuit', 'circuit')
