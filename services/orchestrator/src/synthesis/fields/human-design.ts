import { derived, field } from './field.js'

const chart = (as: string, path: string, ...cites: string[]) => field(as, 'human-design', path, ...cites)

export const type = chart('type', 'type')
export const strategy = chart('strategy', 'strategy')
export const authority = chart('authority', 'authority')
export const signature = chart('signature', 'signature')
export const notSelf = chart('not_self', 'not_self_theme')
export const profile = chart('profile', 'profile')
export const definition = chart('definition', 'definition')

/** Whether a quarter of an hour more or less would make another chart of it. */
export const typeUnsure = chart('type_unsure', 'sensitivity/type')
export const profileUnsure = chart('profile_unsure', 'sensitivity/profile')
export const crossUnsure = chart('cross_unsure', 'sensitivity/cross')
export const authorityUnsure = chart('authority_unsure', 'sensitivity/authority')

export const centers = chart('centers', 'centers', '*/defined')
export const definedCenters = derived('defined_centers', 'defined centers', centers)

export const channels = chart('channels', 'channels', '*/gates/*')
export const channelGates = derived('channel_gates', 'gates of channels', channels)

export const personality = chart('personality', 'personality', '*/gate')
export const design = chart('design', 'design', '*/gate')
export const activeGates = derived('active_gates', 'gates of activations', personality, design)

export const sunGate = chart('sun_gate', 'personality/sun/gate')
export const quarter = derived('quarter', 'quarter of gate', sunGate)
export const circuit = derived('circuit', 'circuit of gate', sunGate)

export const crossName = chart('cross_name', 'incarnation_cross/full_name')
export const consciousLine = chart('conscious_line', 'personality/sun/line')
