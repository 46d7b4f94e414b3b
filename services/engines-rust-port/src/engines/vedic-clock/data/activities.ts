import type { ChoghadiyaName } from '../../../vedic/choghadiya.js'

/** When an activity is held to go well: in certain double hours of the organ clock, or in certain choghadiyas. */
export type ActivityRule = { organs: readonly string[] } | { choghadiyas: readonly ChoghadiyaName[] }

/**
 * Daily activities follow the organ clock (see organs.ts); undertakings that one chooses a moment for follow the choghadiya,
 * as travellers and merchants of Gujarat and Rajasthan use it (Drik Panchang, Choghadiya).
 */
export const activityRules = {
  meditation: { organs: ['Lung', 'Large Intestine', 'Pericardium'] },
  exercise: { organs: ['Large Intestine', 'Stomach', 'Kidney'] },
  eating: { organs: ['Stomach', 'Heart', 'Small Intestine'] },
  work: { organs: ['Spleen', 'Bladder'] },
  study: { organs: ['Large Intestine', 'Spleen', 'Bladder'] },
  creativity: { organs: ['Small Intestine', 'Bladder', 'Pericardium'] },
  conversation: { organs: ['Heart', 'Pericardium'] },
  rest: { organs: ['Heart', 'Kidney', 'Triple Burner'] },
  sleep: { organs: ['Triple Burner', 'Gallbladder', 'Liver'] },
  travel: { choghadiyas: ['Char', 'Amrit', 'Shubh', 'Labh'] },
  business: { choghadiyas: ['Labh', 'Amrit', 'Shubh'] },
  ceremony: { choghadiyas: ['Amrit', 'Shubh', 'Labh'] },
  new_beginning: { choghadiyas: ['Amrit', 'Shubh', 'Labh'] },
} as const satisfies Record<string, ActivityRule>

export type Activity = keyof typeof activityRules
export const activities = Object.keys(activityRules) as Activity[]
