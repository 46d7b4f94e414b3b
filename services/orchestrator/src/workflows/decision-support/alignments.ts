import { alignmentsBy } from '../../synthesis/family.js'
import { derived } from '../../synthesis/fields/field.js'
import * as design from '../../synthesis/fields/human-design.js'
import * as change from '../../synthesis/fields/i-ching.js'
import * as cards from '../../synthesis/fields/tarot.js'
import type { AlignmentRule } from '../../synthesis/rule.js'
import { sharedRows, waitingRows } from './en/cards.js'
import { homeGateRows, ownGateRows } from './en/change.js'

const ownGates = [design.activeGates, design.channelGates]

export const alignments: readonly AlignmentRule[] = [
  ...alignmentsBy(
    {
      id: 'decision-support.own-gate',
      about: 'Identity',
      reads: [change.hexagram, change.hexagramName, derived('center_of_cast', 'center of gate', change.hexagram), ...ownGates],
      by: ['center_of_cast'],
      when: [{ value: 'hexagram', isAmong: 'active_gates' }],
      weight: 0.7,
      support: [{ value: 'hexagram', isAmong: 'channel_gates' }],
    },
    ownGateRows,
  ),
  ...alignmentsBy(
    {
      id: 'decision-support.home-gate',
      about: 'Direction',
      reads: [change.relating, change.relatingName, derived('center_of_change', 'center of gate', change.relating), ...ownGates],
      by: ['center_of_change'],
      when: [{ value: 'relating', isAmong: 'active_gates' }],
      weight: 0.6,
      support: [{ value: 'relating', isAmong: 'channel_gates' }],
    },
    homeGateRows,
  ),
  ...alignmentsBy(
    {
      id: 'decision-support.shared-element',
      about: 'Gift',
      reads: [cards.leadingElement, cards.shareOfLeading, cards.cardCount, change.hexagramName, change.lowerElement, change.upperElement],
      by: ['leading_element'],
      when: [
        cards.isSpread,
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
    },
    sharedRows,
  ),
  ...alignmentsBy(
    {
      id: 'decision-support.no-hurry',
      about: 'Timing',
      reads: [cards.lastCard, cards.lastWayUp, cards.lastElement, cards.closingFamily, design.authority, design.authorityUnsure],
      by: ['last_element'],
      when: [
        { value: 'last_way_up', is: 'reversed' },
        { value: 'closing_family', in: ['Wands', 'Cups', 'Swords', 'Pentacles'] },
        { value: 'authority', in: ['Emotional', 'Mental'] },
      ],
      weight: 0.6,
      support: [
        { value: 'authority', is: 'Emotional' },
        { value: 'authority_unsure', is: false },
      ],
    },
    waitingRows,
  ),
]
