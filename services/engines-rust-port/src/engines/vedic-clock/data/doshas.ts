/** One of the six four-hour watches of the doshas. */
export interface DoshaWatch {
  name: 'Vata' | 'Pitta' | 'Kapha'
  /** Hour of the clock at which it begins; each lasts four hours. */
  startHour: number
  care: string
}

/**
 * Each dosha rules one third of the day and one of the night: Kapha the first, Pitta the middle, Vata the last. Source:
 * Ashtanga Hridayam, Sutrasthana 1.8; the hours from 6:00 are the usual modern reading of it.
 */
export const doshaWatches: readonly DoshaWatch[] = [
  { name: 'Vata', startHour: 2, care: 'Vata stirs before dawn: move softly and keep to one thing.' },
  { name: 'Kapha', startHour: 6, care: 'Kapha makes the morning heavy: movement lifts it.' },
  { name: 'Pitta', startHour: 10, care: 'Pitta is at its height: take the main meal near noon.' },
  { name: 'Vata', startHour: 14, care: 'Vata quickens thought: good for ideas, poor for rushing.' },
  { name: 'Kapha', startHour: 18, care: 'Kapha settles the evening: let it carry you toward sleep.' },
  { name: 'Pitta', startHour: 22, care: 'Pitta now works inward: be in bed before it wakes your appetite.' },
]
