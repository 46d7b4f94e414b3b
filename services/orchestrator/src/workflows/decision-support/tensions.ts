import { tensionsBy } from '../../synthesis/family.js'
import * as design from '../../synthesis/fields/human-design.js'
import * as change from '../../synthesis/fields/i-ching.js'
import * as cards from '../../synthesis/fields/tarot.js'
import type { TensionRule } from '../../synthesis/rule.js'
import { contraryRows, quickRows } from './en/cards.js'
import { brakeRows } from './en/change.js'

export const tensions: readonly TensionRule[] = [
  ...tensionsBy(
    {
      id: 'decision-support.quick-table-slow-yes',
      about: 'Timing',
      reads: [cards.leadingElement, cards.shareOfLeading, cards.cardCount, design.authority, design.authorityUnsure],
      by: ['leading_element', 'authority'],
      when: [cards.isSpread],
      weight: 0.6,
      support: [
        { value: 'share_of_leading', from: 0.3, to: 1 },
        { value: 'authority_unsure', is: false },
      ],
    },
    quickRows,
  ),
  ...tensionsBy(
    {
      id: 'decision-support.brake-and-current',
      about: 'Shadow',
      reads: [cards.shareReversed, cards.cardCount, change.changingCount, change.hexagramName, change.relatingName],
      by: ['changing_count'],
      when: [cards.isSpread, { value: 'share_reversed', atLeast: 0.6 }],
      weight: 0.55,
      support: [{ value: 'share_reversed', from: 0.6, to: 1 }],
    },
    brakeRows,
  ),
  ...tensionsBy(
    {
      id: 'decision-support.contrary-elements',
      about: 'Direction',
      reads: [
        cards.leadingElement,
        cards.shareOfLeading,
        cards.cardCount,
        cards.contraryElement,
        change.hexagramName,
        change.upper,
        change.upperElement,
        change.lower,
        change.lowerElement,
      ],
      by: ['leading_element'],
      when: [
        cards.isSpread,
        // Of a cast that has both, it is said that it agrees.
        { value: 'leading_element', differsFrom: 'upper_element' },
        { value: 'leading_element', differsFrom: 'lower_element' },
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
    },
    contraryRows,
  ),
]
