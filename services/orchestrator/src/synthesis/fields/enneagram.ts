import { derived, field } from './field.js'

const figure = (as: string, path: string) => field(as, 'enneagram', path)

export const type = figure('type', 'type')
export const wing = figure('wing', 'wing')
export const center = figure('center', 'center')
export const stance = figure('stance', 'hornevian')
export const growth = figure('growth', 'integration')
export const confidence = figure('confidence', 'confidence')

export const centerOfWing = derived('center_of_wing', 'center of type', wing)
export const centerOfGrowth = derived('center_of_growth', 'center of type', growth)
