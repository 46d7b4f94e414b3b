import { harshYogas } from '@selemene/traditions'
import { expect, it } from 'vitest'
import { yogaNames } from './data/names.js'

// Daivajna Rama, Muhurta Chintamani, on the yogas to avoid.
it('the harsh yogas are the nine that the Muhurta Chintamani tells to avoid', () => {
  expect(harshYogas.map((number) => yogaNames[number - 1])).toEqual([
    'Vishkambha',
    'Atiganda',
    'Shula',
    'Ganda',
    'Vyaghata',
    'Vajra',
    'Vyatipata',
    'Parigha',
    'Vaidhriti',
  ])
})
