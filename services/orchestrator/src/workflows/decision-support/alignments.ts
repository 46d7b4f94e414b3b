import * as design from '../../synthesis/fields/human-design.js'
import * as change from '../../synthesis/fields/i-ching.js'
import * as cards from '../../synthesis/fields/tarot.js'
import type { AlignmentRule } from '../../synthesis/rule.js'

export const alignments: readonly AlignmentRule[] = [
  {
    kind: 'alignment',
    id: 'decision-support.hexagram-in-your-chart',
    about: 'Identity',
    aspect: 'the answer and your own design',
    reads: [change.hexagram, change.hexagramName, design.personality, design.design, design.activeGates, design.channels, design.channelGates],
    when: [{ value: 'hexagram', isAmong: 'active_gates' }],
    weight: 0.7,
    support: [{ value: 'hexagram', isAmong: 'channel_gates' }],
    gist: 'hexagram {hexagram}, {hexagram_name}, is one of your own gates',
    text: [
      'You cast hexagram {hexagram}, {hexagram_name}, and gate {hexagram} is active in your chart. The answer is about you: use what you already know of this theme.',
      'The 64 gates are the 64 hexagrams, and {hexagram} is among yours. {hexagram_name} is therefore not advice from outside; it names a capacity you brought along, and asks whether you are using it or leaning on it.',
      'You asked the book and it read you back to yourself. {hexagram_name} was in the room before the question; perhaps the question came to fetch it.',
    ],
  },
  {
    kind: 'alignment',
    id: 'decision-support.turning-into-yourself',
    about: 'Direction',
    aspect: 'where it leads and your own design',
    reads: [
      change.hexagramName,
      change.relating,
      change.relatingName,
      design.personality,
      design.design,
      design.activeGates,
      design.channels,
      design.channelGates,
    ],
    when: [{ value: 'relating', isAmong: 'active_gates' }],
    weight: 0.6,
    support: [{ value: 'relating', isAmong: 'channel_gates' }],
    gist: 'the change leads to {relating_name}, gate {relating} of your chart',
    text: [
      'Your hexagram changes into {relating}, {relating_name}, and gate {relating} is active in your chart. Where this is going you will know your way about.',
      '{hexagram_name} is the stretch you are on; {relating_name} is home ground, for gate {relating} is yours. The unfamiliar part is the beginning.',
      'The change runs towards something you already are. Through {hexagram_name}, which is strange, you are led to {relating_name}, which was never anywhere else.',
    ],
  },
  {
    kind: 'alignment',
    id: 'decision-support.cards-and-trigram',
    about: 'Gift',
    aspect: 'the element that both oracles name',
    reads: [
      cards.positions,
      cards.leadingElement,
      cards.shareOfLeading,
      cards.voiceOfElement,
      change.hexagramName,
      change.lower,
      change.upper,
      change.lowerElement,
      change.upperElement,
    ],
    when: [
      {
        anyOf: [
          { value: 'leading_element', sameAs: 'lower_element' },
          { value: 'leading_element', sameAs: 'upper_element' },
        ],
      },
    ],
    weight: 0.5,
    support: [
      { value: 'lower_element', sameAs: 'upper_element' },
      { value: 'share_of_leading', from: 0.3, to: 1 },
    ],
    gist: 'the cards and the trigrams of {hexagram_name} both speak of {leading_element}',
    text: [
      '{leading_element} leads your cards, and {hexagram_name} ({upper} above {lower}) holds it too. Start from there: {voice_of_element}.',
      'Two casts that could not see each other name {leading_element}: the cards by their number, the hexagram by its trigrams, {upper} over {lower}. Trust {voice_of_element} with the first step.',
      'When lot and change fall on one element, chance has cleared its throat. Listen for {voice_of_element}, once, without asking it to repeat itself.',
    ],
  },
  {
    kind: 'alignment',
    id: 'decision-support.no-hurry',
    about: 'Timing',
    aspect: 'taking time',
    reads: [cards.positions, cards.lastCard, cards.lastCardReversed, design.authority, design.authorityUnsure],
    when: [
      { value: 'last_card_reversed', is: true },
      { value: 'authority', in: ['Emotional', 'Mental', 'Self-Projected', 'Ego Projected'] },
    ],
    weight: 0.6,
    support: [
      { value: 'authority', is: 'Emotional' },
      { value: 'authority_unsure', is: false },
    ],
    gist: '{last_card} reversed and your {authority} authority both ask for time',
    text: [
      'The last card, {last_card}, lies reversed, and your authority is {authority}. Both say: not today. Put a date on when you will look again.',
      '{last_card} closes the spread upside down, which often means not yet, and {authority} authority needs its time in any case. Delay here is not avoidance as long as you name the day it ends.',
      'What is unripe cannot be decided, only picked. {last_card} hangs head down, and the {authority} way of knowing is in no hurry; see who in you is.',
    ],
  },
]
