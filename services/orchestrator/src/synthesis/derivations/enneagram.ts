import { typesOfCenter } from '@selemene/traditions'
import { grouped, reckoning, table } from './derivation.js'

export const enneagramDerivations = {
  'wing or none': reckoning((figure) => (figure as { wing: number | null }).wing ?? 0),
  'certainty of type': reckoning((figure) => (figure as { confidence: number | null }).confidence ?? 1),
  'center of type': grouped(typesOfCenter),
  /** The feeling that each center keeps circling. */
  'undertone of center': table({ gut: 'anger', heart: 'shame', head: 'fear' }),
  /** What each center looks for, in a few words of ours. */
  'search of center': table({ gut: 'ground of one’s own', heart: 'a true regard', head: 'something to rely on' }),
  /** What each type gains when it walks its line of growth, in a few words of ours. */
  'virtue gained at': table({
    1: 'a standard that serves instead of driving',
    2: 'warmth that knows its own needs',
    3: 'the courage to act and be measured',
    4: 'the honesty to feel',
    5: 'a quiet eye',
    6: 'loyalty to something larger',
    7: 'lightness',
    8: 'plain strength',
    9: 'rest',
  }),
  /** How the two social styles that do not assert themselves keep people off, and behind what. */
  'reserve of stance': table({ withdrawn: 'steps back from people', compliant: 'fits in with people' }),
  'shelter of stance': table({ withdrawn: 'distance', compliant: 'duty' }),
}
