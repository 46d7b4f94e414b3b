import { nakshatrasOfNature } from '@selemene/traditions'
import { grouped, table } from './derivation.js'

export const nakshatraDerivations = {
  'nature of nakshatra': grouped(nakshatrasOfNature),
  /** The aim of life each nakshatra leans to: the boustrophedon of dharma, artha, kama and moksha with Abhijit counted after Uttara Ashadha. */
  'aim of nakshatra': grouped({
    dharma: ['Ashwini', 'Pushya', 'Ashlesha', 'Vishakha', 'Anuradha', 'Dhanishta', 'Shatabhisha'],
    artha: ['Bharani', 'Punarvasu', 'Magha', 'Swati', 'Jyeshtha', 'Shravana', 'Purva Bhadrapada'],
    kama: ['Krittika', 'Ardra', 'Purva Phalguni', 'Chitra', 'Mula', 'Uttara Bhadrapada'],
    moksha: ['Rohini', 'Mrigashira', 'Uttara Phalguni', 'Hasta', 'Purva Ashadha', 'Uttara Ashadha', 'Revati'],
  }),
  /** The same four aims in plain words. */
  'meaning of aim': table({
    dharma: 'what is right for you to do',
    artha: 'means, security and worth',
    kama: 'love, beauty and the joy of things',
    moksha: 'inner freedom',
  }),
}
