import { derived, field } from './field.js'

export const form = field('form', 'sacred-geometry', 'form')
export const nameOfForm = derived('name_of_form', 'name of form', form)
export const family = derived('family', 'family of form', form)
export const countsOfForm = field('counts_of_form', 'sacred-geometry', 'invariants', 'circles', 'faces', 'triangles', 'sides')
export const numberOfForm = derived('number_of_form', 'number of form', form, countsOfForm)
export const sizeOfForm = derived('size_of_form', 'size of form', numberOfForm)
export const formParity = derived('form_parity', 'parity of number', numberOfForm)
