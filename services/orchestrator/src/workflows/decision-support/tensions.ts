import * as design from '../../synthesis/fields/human-design.js'
import * as change from '../../synthesis/fields/i-ching.js'
import * as cards from '../../synthesis/fields/tarot.js'
import type { TensionRule } from '../../synthesis/rule.js'

const elements = [cards.positions, cards.leadingElement, cards.shareOfLeading, cards.voiceOfElement]

export const tensions: readonly TensionRule[] = [
  {
    kind: 'tension',
    id: 'decision-support.quick-table-slow-yes',
    about: 'Timing',
    aspect: 'the pace of the answer',
    reads: [...elements, design.authority, design.strategy, design.authorityUnsure],
    when: [
      { value: 'leading_element', in: ['Fire', 'Air'] },
      { value: 'authority', in: ['Emotional', 'Mental', 'Self-Projected', 'Ego Projected'] },
    ],
    weight: 0.6,
    support: [
      { value: 'leading_element', is: 'Fire' },
      { value: 'authority_unsure', is: false },
    ],
    gist: 'the cards press forward with {leading_element} while your {authority} authority needs time',
    perspectiveA: [
      '{leading_element} leads your spread: {voice_of_element}. The cards want a word or a deed soon.',
      'A table of {leading_element} wants it over with; {voice_of_element} can hardly stand an open question.',
      '{leading_element} rises. It has never yet seen a reason to wait.',
    ],
    perspectiveB: [
      'Your inner authority is {authority}: clarity comes to you with time, not with pressure.',
      'By {authority} authority a good answer is one that has been said aloud, slept on and met again in another mood.',
      'The {authority} way of knowing is a tide, or a voice finding its pitch. It comes when it comes.',
    ],
    hint: [
      'Answer “I will tell you on such a day”. That is a decision too, and one you can make now.',
      'Let {leading_element} do what can be undone, such as asking, drafting and visiting, and keep the signature back.',
      'Burn in the question, not in the answer. Heat that is held becomes light.',
    ],
  },
  {
    kind: 'tension',
    id: 'decision-support.inner-brake-outer-flow',
    about: 'Shadow',
    aspect: 'a brake within, a current without',
    reads: [cards.positions, cards.shareReversed, change.changingLines, change.changingCount, change.hexagramName, change.relatingName],
    when: [
      { value: 'share_reversed', atLeast: 0.5 },
      { value: 'changing_count', atLeast: 2 },
    ],
    weight: 0.55,
    support: [
      { value: 'share_reversed', from: 0.5, to: 1 },
      { value: 'changing_count', from: 1, to: 4 },
    ],
    gist: 'reversed cards hold back while {changing_count} lines of {hexagram_name} are moving',
    perspectiveA: [
      'Half of your cards or more lie reversed: something in you is holding back.',
      'The reversed cards keep a foot on the brake, and for reasons that have not been heard yet.',
      'In you something stands with its back to the door.',
    ],
    perspectiveB: [
      'In the hexagram, {changing_count} lines are changing: the situation is moving towards {relating_name} with or without you.',
      '{hexagram_name} does not wait. By {changing_count} lines it is already becoming {relating_name}.',
      'Outside, {hexagram_name} has left and {relating_name} is packing its things out.',
    ],
    hint: [
      'Say aloud what you are afraid of losing. Then take the smallest step that keeps you in the game.',
      'Do not release the brake by force. Ask what it protects, find that a place in {relating_name}, and it will release itself.',
      'Turn round slowly. The one who held back is the one who saw most clearly what it costs; let that one walk first.',
    ],
  },
  {
    kind: 'tension',
    id: 'decision-support.elements-at-odds',
    about: 'Direction',
    aspect: 'what you bring and what is above you',
    reads: [...elements, cards.contraryElement, change.hexagramName, change.upper, change.upperElement, change.lower, change.lowerElement],
    when: [
      {
        anyOf: [
          { value: 'contrary_element', sameAs: 'upper_element' },
          { value: 'contrary_element', sameAs: 'lower_element' },
        ],
      },
    ],
    weight: 0.5,
    support: [
      { value: 'lower_element', sameAs: 'upper_element' },
      { value: 'share_of_leading', from: 0.3, to: 1 },
    ],
    gist: '{leading_element} in the cards meets its contrary, {contrary_element}, in {hexagram_name}',
    perspectiveA: [
      'The cards lean on {leading_element}: {voice_of_element}.',
      'You come to the question with {leading_element}, that is, with {voice_of_element}.',
      '{leading_element} is how you knock.',
    ],
    perspectiveB: [
      '{hexagram_name}, {upper} above {lower}, holds the contrary element, {contrary_element}.',
      'The situation, {hexagram_name}, works by {contrary_element}: {upper} over {lower}. It does not understand the language you came with.',
      '{contrary_element} is what opens, if anything does.',
    ],
    hint: [
      'Say your piece once more, but in the other’s terms.',
      'Fire and water make steam, air and earth make dust or seed: contraries work when something holds them. Build the vessel first, be it a date, a contract or a third person.',
      'Neither element is wrong. Look for the one that could hold both; it is usually the one nobody mentioned.',
    ],
  },
]
