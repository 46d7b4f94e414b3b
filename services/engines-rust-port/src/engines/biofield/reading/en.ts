import type { BiofieldWords } from './words.js'

/** The reading in English: what was measured, in plain words. It is arithmetic on a picture or a series and says nothing about health. */
export const en: BiofieldWords = {
  titles: { image: 'The picture as it was measured', series: 'The series as it was measured', highest: 'The seven values' },
  image:
    'The figure covers {area} percent of the picture, and its left and right halves mirror each other to {symmetry} percent. {entropy} These are properties of this one file: another light or another lens would give other numbers.',
  entropy: {
    low: 'Its shades are few, so the picture is simple and poor in detail.',
    middle: 'Its shades are moderately mixed, with quiet areas beside busy ones.',
    high: 'Its shades are richly mixed, and hardly any tone prevails.',
  },
  series:
    'The series was read as it was sent. {coherence} Its spectrum is {spread} percent as spread out as noise would be. It describes these values and the moment they came from; a second series taken an hour later is the best commentary on it.',
  coherence: {
    low: 'It hardly keeps a rhythm: its movement is divided among many frequencies.',
    middle: 'It keeps a rhythm in part: some frequencies stand out from the rest.',
    high: 'It keeps a marked rhythm: most of its movement is gathered in one place.',
  },
  highest:
    'By the formulae of this engine the value of the {high} is the highest of the seven and that of the {low} the lowest. The chakras lend their names to these sums and are not thereby measured. {depth}',
  level:
    'By the formulae of this engine the seven values are level: they lie closer together than two readings of one source would. The chakras lend their names to these sums and are not thereby measured. {depth}',
  names: {
    root: 'root',
    sacral: 'sacral center',
    solar_plexus: 'solar plexus',
    heart: 'heart',
    throat: 'throat',
    third_eye: 'third eye',
    crown: 'crown',
  },
  depth: [
    'If you keep such readings, keep the setting the same and compare only with your own.',
    'Notice which of the two you were hoping to see on top, and what you would have done with it.',
    'A number has been found for something; see what it was before the number.',
  ],
}
