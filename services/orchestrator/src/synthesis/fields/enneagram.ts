import { derived, field } from './field.js'

const figure = (as: string, path: string) => field(as, 'enneagram', path)

export const type = figure('type', 'type')
export const wing = figure('wing', 'wing')
export const center = figure('center', 'center')
export const stance = figure('stance', 'hornevian')
export const growth = figure('growth', 'integration')
export const strain = figure('strain', 'disintegration')
export const title = figure('title', 'portrait/title')
export const confidence = figure('confidence', 'confidence')
export const tritype = figure('tritype', 'tritype')

export const undertone = derived('undertone', 'undertone of center', 'center')
export const search = derived('search', 'search of center', 'center')
export const centerOfWing = derived('center_of_wing', 'center of type', 'wing')
export const searchOfWing = derived('search_of_wing', 'search of center', 'center_of_wing')
export const centerOfGrowth = derived('center_of_growth', 'center of type', 'growth')
export const gainOfGrowth = derived('gain_of_growth', 'virtue gained at', 'growth')
