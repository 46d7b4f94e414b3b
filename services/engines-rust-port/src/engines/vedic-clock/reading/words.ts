import type { Grammar, Say } from '@selemene/engine'

type Change = 'organ' | 'dosha' | 'hora' | 'choghadiya' | 'muhurta' | 'vara'

/** All that a reading of the hour may say, in one language. */
export interface VedicClockWords {
  grammar: Grammar
  titles: Record<'organ' | 'dosha' | 'hora' | 'choghadiya' | 'muhurta' | 'next', string>
  /** By organ. */
  organs: Readonly<Record<string, Say>>
  elements: Record<'Wood' | 'Fire' | 'Earth' | 'Metal' | 'Water', string>
  /** By dosha; by day and by night. */
  doshas: Record<'Vata' | 'Pitta' | 'Kapha', Record<'day' | 'night', string>>
  /** Planets that are named with an article. */
  planets: Readonly<Record<string, string>>
  /** By planet. */
  horas: Readonly<Record<string, string>>
  choghadiyas: Readonly<Record<string, string>>
  until: Record<'organ' | 'choghadiya' | 'hora', string>
  halves: Record<'day' | 'night', string>
  muhurta: Record<'day' | 'night', string>
  next: {
    first: string
    changes: Record<Change, string>
    after: string
    comes: Record<'one' | 'many', string>
    coming: Record<Change, string>
  }
}
