import { english } from '@selemene/engine'
import type { SigilWords } from './words.js'

/** The reading in English: how the drawing came about, and how such drawings are used. No claim that it works. */
export const en: SigilWords = {
  grammar: english,
  letter: ['letter', 'letters'],
  titles: {
    letters: 'What is left of the sentence',
    method: 'The ground it is drawn on',
    line: 'From {first} to {last}',
    lineOne: 'The letter {first}',
  },
  letters: {
    one: 'The sentence has been reduced to one letter, {letter}, since it holds no other that counts. What can no longer be read can no longer be argued with, which is the purpose of the reduction.',
    text: 'The sentence has been reduced to {letters}: each letter once, in the order in which it came. What can no longer be read can no longer be argued with, which is the purpose of the reduction.',
    depth: [
      'Copy the letters by hand before you copy the drawing, and check that you still want it.',
      'Notice which letter you would have liked to keep; it may belong to the word you care about most.',
      'Letters were drawn before they were sounds. Look at them until they are only lines.',
    ],
  },
  methods: {
    letter_elimination:
      'Letter elimination goes back to Austin Osman Spare: vowels and repetitions drop out, and the consonants are fused to one figure that the eye does not recognize. It is meant to be looked at once with full attention, and then to be forgotten.',
    rose_cross:
      'On the rose of twenty-two petals every letter has its place by its Hebrew counterpart, and the line walks from petal to petal. The method comes from the Golden Dawn. It makes a name or a wish into a path that the finger can follow in the air.',
    kamea:
      'On a planetary square every letter is a number, and the line visits the numbers in their order. Agrippa printed these squares in 1533. {planet}',
    chaos_star:
      'On the star of eight rays the letters take their places around a center that favors no direction. It is a modern method, without a heaven behind it, and is used where a wish should go out in every direction at once and belong to nobody.',
  },
  planets: {
    saturn: 'The square of Saturn suits wishes that need limits, patience and an end.',
    jupiter: 'The square of Jupiter suits wishes for growth, fairness and a fuller table.',
    mars: 'The square of Mars suits wishes that need courage, a cut, or a defense.',
    sun: 'The square of the Sun suits wishes to be seen, to be well and to lead.',
    venus: 'The square of Venus suits wishes of love, peace and beauty.',
    mercury: 'The square of Mercury suits wishes of speech, study, trade and travel.',
    moon: 'The square of the Moon suits wishes about home, dreams and things that come and go.',
  },
  line: 'The line begins with a circle at {first} and ends with a bar at {last}, after {count} stations. Trace it in that direction and at an even pace; where the hand hesitates, the wish usually does too, and it is worth asking at what.',
  lineOne:
    'Only the letter {first} is left, so the drawing begins and ends at one point. A wish that comes down to a single sign is either very clear or not yet said; read your sentence once more before you put it away.',
}
