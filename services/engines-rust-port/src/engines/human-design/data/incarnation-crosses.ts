/** Names of the crosses that begin with one gate of the personality Sun, with their number within the cross. */
export interface CrossNames {
  right: readonly [name: string, number: number]
  juxtaposition: string
  left: readonly [name: string, number: number]
}

/**
 * The 192 incarnation crosses by the gate of the personality Sun and the angle of the profile, as named by Ra Uru Hu
 * ("Incarnation Crosses: The Global Incarnation Index") and listed in open programs such as CReizner/SharpAstrology.HumanDesign.
 * Names are facts; nothing of that book's text is here.
 */
export const crossNames: Readonly<Record<number, CrossNames>> = {
  1: { right: ['Sphinx', 4], juxtaposition: 'Self-Expression', left: ['Defiance', 2] },
  2: { right: ['Sphinx', 2], juxtaposition: 'Driver', left: ['Defiance', 1] },
  3: { right: ['Laws', 1], juxtaposition: 'Mutation', left: ['Wishes', 1] },
  4: { right: ['Explanation', 3], juxtaposition: 'Formulization', left: ['Revolution', 2] },
  5: { right: ['Consciousness', 4], juxtaposition: 'Habits', left: ['Separation', 2] },
  6: { right: ['Eden', 3], juxtaposition: 'Conflict', left: ['Plane', 2] },
  7: { right: ['Sphinx', 3], juxtaposition: 'Interaction', left: ['Masks', 2] },
  8: { right: ['Contagion', 2], juxtaposition: 'Contribution', left: ['Uncertainty', 1] },
  9: { right: ['Planning', 4], juxtaposition: 'Focus', left: ['Identification', 2] },
  10: { right: ['Vessel of Love', 4], juxtaposition: 'Behavior', left: ['Prevention', 2] },
  11: { right: ['Eden', 4], juxtaposition: 'Ideas', left: ['Education', 2] },
  12: { right: ['Eden', 2], juxtaposition: 'Articulation', left: ['Education', 1] },
  13: { right: ['Sphinx', 1], juxtaposition: 'Listening', left: ['Masks', 1] },
  14: { right: ['Contagion', 4], juxtaposition: 'Empowering', left: ['Uncertainty', 2] },
  15: { right: ['Vessel of Love', 2], juxtaposition: 'Extremes', left: ['Prevention', 1] },
  16: { right: ['Planning', 2], juxtaposition: 'Experimentation', left: ['Identification', 1] },
  17: { right: ['Service', 1], juxtaposition: 'Opinions', left: ['Upheaval', 1] },
  18: { right: ['Service', 3], juxtaposition: 'Correction', left: ['Upheaval', 2] },
  19: { right: ['Four Ways', 4], juxtaposition: 'Need', left: ['Refinement', 2] },
  20: { right: ['Sleeping Phoenix', 2], juxtaposition: 'Now', left: ['Duality', 1] },
  21: { right: ['Tension', 1], juxtaposition: 'Control', left: ['Endeavour', 1] },
  22: { right: ['Rulership', 1], juxtaposition: 'Grace', left: ['Informing', 1] },
  23: { right: ['Explanation', 2], juxtaposition: 'Assimilation', left: ['Dedication', 1] },
  24: { right: ['Four Ways', 1], juxtaposition: 'Rationalization', left: ['Incarnation', 1] },
  25: { right: ['Vessel of Love', 1], juxtaposition: 'Innocence', left: ['Healing', 1] },
  26: { right: ['Rulership', 4], juxtaposition: 'Trickster', left: ['Confrontation', 2] },
  27: { right: ['Unexpected', 1], juxtaposition: 'Caring', left: ['Alignment', 1] },
  28: { right: ['Unexpected', 3], juxtaposition: 'Risks', left: ['Alignment', 2] },
  29: { right: ['Contagion', 3], juxtaposition: 'Commitment', left: ['Industry', 2] },
  30: { right: ['Contagion', 1], juxtaposition: 'Fates', left: ['Industry', 1] },
  31: { right: ['Unexpected', 2], juxtaposition: 'Influence', left: ['Alpha', 1] },
  32: { right: ['Maya', 3], juxtaposition: 'Conservation', left: ['Limitation', 2] },
  33: { right: ['Four Ways', 2], juxtaposition: 'Retreat', left: ['Refinement', 1] },
  34: { right: ['Sleeping Phoenix', 4], juxtaposition: 'Power', left: ['Duality', 2] },
  35: { right: ['Consciousness', 2], juxtaposition: 'Experience', left: ['Separation', 1] },
  36: { right: ['Eden', 1], juxtaposition: 'Crisis', left: ['Plane', 1] },
  37: { right: ['Planning', 1], juxtaposition: 'Bargains', left: ['Migration', 1] },
  38: { right: ['Tension', 4], juxtaposition: 'Opposition', left: ['Individualism', 2] },
  39: { right: ['Tension', 2], juxtaposition: 'Provocation', left: ['Individualism', 1] },
  40: { right: ['Planning', 3], juxtaposition: 'Denial', left: ['Migration', 2] },
  41: { right: ['Unexpected', 4], juxtaposition: 'Fantasy', left: ['Alpha', 2] },
  42: { right: ['Maya', 1], juxtaposition: 'Completion', left: ['Limitation', 1] },
  43: { right: ['Explanation', 4], juxtaposition: 'Insight', left: ['Dedication', 2] },
  44: { right: ['Four Ways', 3], juxtaposition: 'Alertness', left: ['Incarnation', 2] },
  45: { right: ['Rulership', 2], juxtaposition: 'Possession', left: ['Confrontation', 1] },
  46: { right: ['Vessel of Love', 3], juxtaposition: 'Serendipity', left: ['Healing', 2] },
  47: { right: ['Rulership', 3], juxtaposition: 'Oppression', left: ['Informing', 2] },
  48: { right: ['Tension', 3], juxtaposition: 'Depth', left: ['Endeavour', 2] },
  49: { right: ['Explanation', 1], juxtaposition: 'Principles', left: ['Revolution', 1] },
  50: { right: ['Laws', 3], juxtaposition: 'Values', left: ['Wishes', 2] },
  51: { right: ['Penetration', 1], juxtaposition: 'Shock', left: ['Clarion', 1] },
  52: { right: ['Service', 2], juxtaposition: 'Stillness', left: ['Demands', 1] },
  53: { right: ['Penetration', 2], juxtaposition: 'Beginnings', left: ['Cycles', 1] },
  54: { right: ['Penetration', 4], juxtaposition: 'Ambition', left: ['Cycles', 2] },
  55: { right: ['Sleeping Phoenix', 1], juxtaposition: 'Moods', left: ['Spirit', 1] },
  56: { right: ['Laws', 2], juxtaposition: 'Stimulation', left: ['Distraction', 1] },
  57: { right: ['Penetration', 3], juxtaposition: 'Intuition', left: ['Clarion', 2] },
  58: { right: ['Service', 4], juxtaposition: 'Vitality', left: ['Demands', 2] },
  59: { right: ['Sleeping Phoenix', 3], juxtaposition: 'Strategy', left: ['Spirit', 2] },
  60: { right: ['Laws', 4], juxtaposition: 'Limitation', left: ['Distraction', 2] },
  61: { right: ['Maya', 4], juxtaposition: 'Thinking', left: ['Obscuration', 2] },
  62: { right: ['Maya', 2], juxtaposition: 'Detail', left: ['Obscuration', 1] },
  63: { right: ['Consciousness', 1], juxtaposition: 'Doubts', left: ['Dominion', 1] },
  64: { right: ['Consciousness', 3], juxtaposition: 'Confusion', left: ['Dominion', 2] },
}

/** Crosses that are spoken with an article: "Cross of the Sphinx". */
export const crossesWithArticle: ReadonlySet<string> = new Set([
  'Sphinx',
  'Vessel of Love',
  'Four Ways',
  'Sleeping Phoenix',
  'Unexpected',
  'Plane',
  'Alpha',
  'Clarion',
  'Driver',
  'Now',
  'Trickster',
])
