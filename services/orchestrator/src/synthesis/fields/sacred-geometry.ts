import { derived, field } from './field.js'

export const form = field('form', 'sacred-geometry', 'form')
export const nameOfForm = derived('name_of_form', 'name of form', 'form')
export const family = derived('family', 'family of form', 'form')
export const edge = derived('edge', 'edge of form', 'form')
export const numberOfForm = derived('number_of_form', 'number of form', 'form')
export const formParity = derived('form_parity', 'parity of number', 'number_of_form')
