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
    'You sent {count} values, {rate}. {coherence} {peak} By its spectral entropy the series is {spread} percent of the way from a pure tone to noise. A second one, taken an hour later, would show what of this lasts and what belonged to the moment.',
  still:
    'You sent {count} values, {rate}. They never change, so there is no rhythm to name and no noise to set against it. If they came from a sensor, see whether it was on; if not, send a series that moves.',
  rates: { one: 'one a second', many: '{rate} a second', few: 'one every {seconds} seconds' },
  peaks: {
    fast: 'The strongest rhythm comes round {times} times a second.',
    slow: 'The strongest rhythm comes round every {seconds} seconds, about {times} times a minute.',
    drift: 'The strongest movement is a drift that takes {minutes} minutes for one round.',
  },
  coherence: {
    low: 'They hardly keep a rhythm: the movement is divided among many frequencies.',
    middle: 'They keep a rhythm in part: a few frequencies stand out from the rest.',
    high: 'They keep a marked rhythm: most of the movement is gathered around one frequency.',
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
  levelDepth: [
    'If you keep such readings, keep the setting the same and compare only with your own.',
    'Notice which of the seven you were hoping to see on top, and what you would have done with it.',
    'A number has been found for something; see what it was before the number.',
  ],
  depth: [
    'If you keep such readings, keep the setting the same and compare only with your own.',
    'Notice which of the two you were hoping to see on top, and what you would have done with it.',
    'A number has been found for something; see what it was before the number.',
  ],
}
