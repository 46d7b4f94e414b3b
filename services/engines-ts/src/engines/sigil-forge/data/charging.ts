import type { Method, Planet } from '../schema.js'

/** Suggestions written for this project; traditional practice, no claim that it works. */
export const always: readonly string[] = [
  'Copy the sigil once by hand, slowly, from the circle to the bar. Drawing it yourself is the first charge.',
  'Look at it with a soft gaze for nine breaths. When the sentence comes to mind, return to the line.',
  'Afterwards put the paper away where you will not see it, and let the sentence be forgotten.',
]

export const byMethod: Readonly<Record<Method, readonly string[]>> = {
  letter_elimination: [
    'Work at a moment of strong, harmless intensity, after running, singing or laughing, and let the form flash before the inner eye at its peak.',
    'When the wish has come true or lost its weight, burn or bury the drawing and thank the hand that made it.',
  ],
  rose_cross: [
    'Trace the line in the air with a finger, pausing a breath on each petal and sounding its Hebrew letter.',
    'Color each station with the tint of its petal before you set the sigil aside.',
  ],
  kamea: ['Draw the square first, cell by cell in the order of its numbers, and lay the line over it last.'],
  chaos_star: [
    'Stand with the arms open, face the eight directions in turn, and finish facing the one where the line ends.',
    'Leave the sigil in a place where people pass, so that the wish belongs to nobody in particular.',
  ],
}

/** Day and metal of each planet: Agrippa, De occulta philosophia I, 23–29, and the common names of the week. */
export const byPlanet: Readonly<Record<Planet, string>> = {
  saturn: 'Choose a Saturday and a quiet corner; lead or plain dark stone beside the paper suits Saturn, and so does patience.',
  jupiter: 'Choose a Thursday and a generous table; tin suits Jupiter, and so does giving something away first.',
  mars: 'Choose a Tuesday and a clear decision; iron suits Mars, and so does one brave act on the same day.',
  sun: 'Choose a Sunday around noon; gold or its color suits the Sun, and so does doing it where light falls in.',
  venus: 'Choose a Friday and something beautiful nearby; copper suits Venus, and so does a kind word beforehand.',
  mercury: 'Choose a Wednesday and a place of coming and going; quick hands and a written note suit Mercury.',
  moon: 'Choose a Monday evening and a bowl of water; silver suits the Moon, and so does noting the next dream.',
}
