import { english } from '@selemene/engine'
import type { IChingWords } from './words.js'

/** The reading in English. The rule by the count of changing lines is Zhu Xi's; the sentences are this project's own. */
export const en: IChingWords = {
  grammar: english,
  titles: {
    primary: 'Hexagram {number}, {name}',
    image: '{upper} over {lower}',
    line: 'Line {line} changes',
    how: 'How to weigh this cast',
    relating: 'It turns into {number}, {name}',
    nuclear: 'At the core: {number}, {name}',
  },
  asked: 'You asked: “{question}” ',
  primary: 'The answer is {name}. {judgment} {depth}',
  depth: {
    Heaven: [
      'You have the strength for it; spend it evenly, and start with the part that can be done this week.',
      'Notice where you push on because stopping would feel like weakness.',
      'What in you is strong before there is anything to do?',
    ],
    Lake: [
      'Talk it over with somebody who is glad to see you, before you decide alone.',
      'Notice what you say in order to please, and whom.',
      'A lake is open to the whole sky. What in you is glad without a cause?',
    ],
    Fire: [
      'Look closely first; what you can see this week is worth more than what you feel strongly.',
      'Notice what your attention feeds on; it burns only as long as that lasts.',
      'Clarity shines on this and on that. What is it when there is neither?',
    ],
    Thunder: [
      'Something wants to move: make the first step so small that it can be taken this week.',
      'Notice what startled you last, since the stirring began there.',
      'Before the movement there was a stillness. Has it gone anywhere?',
    ],
    Wind: [
      'Go at it gently and often; a little each day gets in where one push does not.',
      'Notice where you give way in order to get your way.',
      'The wind has no shape, and all that bends shows it. What moves you so?',
    ],
    Water: [
      'Be exact about the danger, and keep to your word while you are in it.',
      'Notice what you are afraid of losing, for the depth of it is there.',
      'Water stays water at the bottom of the gorge. What in you does?',
    ],
    Mountain: [
      'Stop first. What is still there after a night of doing nothing may be acted on.',
      'Notice what you avoid by holding still, and what by moving.',
      'A mountain does not wait. What is here when you do not wait, either?',
    ],
    Earth: [
      'Let others lead in it for a while, and carry the part that is yours to carry.',
      'Notice what you bear without having been asked to.',
      'Everything rests on the ground, and the ground rests on nothing. Lie down there for a breath.',
    ],
  },
  image: '{Lower} lies below, or within: {lowerSense}. {Upper} lies above, or without: {upperSense}. {image}',
  trigrams: {
    Heaven: 'strength that does not tire',
    Lake: 'gladness and open talk',
    Fire: 'clarity that depends on what it feeds on',
    Thunder: 'a sudden stirring',
    Wind: 'gentle, persistent influence',
    Water: 'danger, and sincerity in it',
    Mountain: 'stopping and keeping still',
    Earth: 'yielding and bearing',
  },
  places: [
    'At the bottom the matter is just beginning and carries little weight yet.',
    'The second place is that of the one who serves from within, near the ground and in the middle.',
    'The third place stands at the edge between inside and outside, and is seldom comfortable.',
    'The fourth place is next to the one who rules, and has to be careful.',
    'The fifth place is the ruler’s, where the hexagram comes to its height.',
    'The top place lies beyond the matter, where it ends or goes too far.',
  ],
  lines: {
    yang: [
      'Here a strong line has grown old and gives way.',
      'The line is firm, has reached its limit, and turns yielding.',
      'Strength has been spent in it and changes to its opposite.',
      'A firm line lets go here.',
      'Even in this place what is strong grows old, and softens.',
      'Up here a strong line has no further to go and breaks open.',
    ],
    yin: [
      'Here a yielding line has reached its limit and grows firm.',
      'The line is soft, has waited long enough, and hardens.',
      'What gave way until now takes a stand in it.',
      'A soft line closes here and becomes strong.',
      'Even in this place what yields comes to an end, and stiffens.',
      'Up here a yielding line has nothing left to yield to, and turns firm.',
    ],
  },
  how: [
    'No line changes, so nothing in this cast is on the move. The judgment of the hexagram holds as a whole and for some time; ask again only when the situation itself has changed.',
    'One line changes, and its words are the heart of the answer. The hexagram tells you the setting, that line your place in it, and the second hexagram where it leads.',
    'Two lines change. Read both from the bottom up, as two steps in time; if they disagree, the upper one prevails, because it is the later one and has seen what came of the other.',
    'Three lines change, half of the whole. The two hexagrams weigh the same, what is and what it becomes, and you stand exactly between them, free for once to lean to either side.',
    'Four lines change. More is leaving than staying, so give the second hexagram the greater weight, and look for what holds in the two lines that keep still while the rest goes.',
    'Five of the six lines change, and nearly everything is turning. The one line that keeps still is your handle on it, and the second hexagram tells you what that handle belongs to.',
    'All six lines change. The situation turns into its opposite, point by point. Read the second hexagram as if you had cast it; the first only tells you what you are leaving behind.',
  ],
  relating: 'When the changing lines have turned, {first} has become {second}. {turned} {judgment}',
  halves: { lower: { kept: 'lower', turned: 'below' }, upper: { kept: 'upper', turned: 'above' } },
  turned: '{Place}, where there was {before}, there is now {after}.',
  kept: 'The {place} trigram, {name}, stays as it is.',
  nuclear:
    'The four inner lines, folded into each other, make {name}. It speaks of no later time, but of what is already at work inside this one, out of sight: {lower} below, {upper} above. Keep it in mind, as you would the temper of someone who says little.',
  nuclearSame:
    'The four inner lines, folded into each other, make the same hexagram again: {lower} below, {upper} above, and nothing else underneath. What you see of this matter is what it is, through and through, so look for no hidden side of it.',
}
