import { themesBy } from '../../synthesis/family.js'
import * as design from '../../synthesis/fields/human-design.js'
import * as change from '../../synthesis/fields/i-ching.js'
import * as cards from '../../synthesis/fields/tarot.js'
import type { ThemeRule } from '../../synthesis/rule.js'
import { askingRows } from './en/asking.js'
import { absentRows, closingRows, elementRows, majorRows } from './en/cards.js'
import { hingeRows, manyRows, pairRows, skyRows, stillRows } from './en/change.js'

const changeReads = [change.changingCount, change.firstLine, change.firstLineText, change.hexagramName, change.relatingName]

export const themes: readonly ThemeRule[] = [
  ...themesBy(
    {
      id: 'decision-support.asking',
      about: 'Identity',
      reads: [design.type, design.authority, design.definition, design.typeUnsure, design.authorityUnsure],
      by: ['type', 'authority', 'definition'],
      weight: 0.5,
      support: [
        { value: 'type_unsure', is: false },
        { value: 'authority_unsure', is: false },
      ],
    },
    askingRows,
  ),
  ...themesBy(
    {
      id: 'decision-support.closing-card',
      about: 'Direction',
      reads: [cards.closingFamily, cards.lastCard, cards.howLastLies, cards.lastWayUp, cards.shareReversed],
      by: ['closing_family', 'last_way_up'],
      weight: 0.55,
      support: [{ value: 'share_reversed', from: 0.5, to: 1 }],
    },
    closingRows,
  ),
  ...themesBy(
    {
      id: 'decision-support.large-matter',
      about: 'Direction',
      reads: [cards.shareOfMajors, cards.majorsDrawn, cards.lastWayUp],
      by: ['last_way_up'],
      when: [
        { value: 'share_of_majors', atLeast: 0.6 },
        { value: 'majors_drawn', countAtLeast: 2 },
      ],
      weight: 0.7,
      support: [{ value: 'share_of_majors', from: 0.6, to: 1 }],
    },
    majorRows,
  ),
  ...themesBy(
    {
      id: 'decision-support.one-element',
      about: 'Gift',
      reads: [cards.leadingElement, cards.shareOfLeading, cards.cardCount],
      by: ['leading_element'],
      when: [cards.isSpread, { value: 'share_of_leading', atLeast: 0.65 }],
      weight: 0.5,
      support: [{ value: 'share_of_leading', from: 0.65, to: 1 }],
    },
    elementRows,
  ),
  ...themesBy(
    {
      id: 'decision-support.absent-element',
      about: 'Shadow',
      reads: [cards.cardCount, cards.absentElement],
      by: ['absent_element'],
      weight: 0.6,
      support: [{ value: 'card_count', from: 5, to: 12 }],
    },
    absentRows,
  ),
  ...themesBy(
    {
      id: 'decision-support.hinge',
      about: 'Timing',
      reads: changeReads,
      by: ['first_line'],
      when: [{ value: 'changing_count', is: 1 }],
      weight: 0.88,
    },
    hingeRows,
  ),
  ...themesBy(
    {
      id: 'decision-support.two-lines',
      about: 'Timing',
      reads: changeReads,
      by: ['first_line'],
      when: [{ value: 'changing_count', is: 2 }],
      weight: 0.86,
    },
    pairRows,
  ),
  ...themesBy(
    { id: 'decision-support.many-lines', about: 'Timing', reads: changeReads, by: ['changing_count', 'first_line'], weight: 0.87 },
    manyRows,
  ),
  ...themesBy(
    {
      id: 'decision-support.settled',
      about: 'Timing',
      reads: [change.changingLines, change.partOfBook, change.hexagramName],
      by: ['part_of_book'],
      when: [{ value: 'changing_lines', countAtMost: 0 }],
      weight: 0.85,
    },
    stillRows,
  ),
  ...themesBy(
    {
      id: 'decision-support.sky',
      about: 'Timing',
      reads: [change.moves, change.upper, change.hexagramName],
      by: ['upper', 'moves'],
      weight: 0.5,
    },
    skyRows,
  ),
]
