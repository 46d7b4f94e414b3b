import type { TypeNumber } from '../terms.js'

export interface PortraitRow {
  title: string
  attention: string
  strength: string
  strain: string
  practice: string
  /** What each neighbor lends, by its number. */
  wings: Readonly<Partial<Record<TypeNumber, string>>>
}

/** Nine portraits and eighteen wings, written for this project. */
export const portraits: Readonly<Record<TypeNumber, PortraitRow>> = {
  1: {
    title: 'the Mender',
    attention: 'goes to the gap between how things are and how they ought to be',
    strength: 'You keep your word when nobody checks, and what leaves your hands can be relied upon.',
    strain: 'The inner examiner never closes his book; resentment grows where rest was refused.',
    practice: 'Leave one thing unfinished on purpose each day and watch what the examiner says about it.',
    wings: {
      9: 'The neighbor Nine cools the zeal: a quieter, more patient kind of right.',
      2: 'The neighbor Two warms the standard: improvement becomes a service to somebody.',
    },
  },
  2: {
    title: 'the Host',
    attention: 'goes to what others need and to whether there is a place for you in it',
    strength: 'You read a face across a room and know what would do it good.',
    strain: 'Giving turns into a ledger that nobody else can see, and your own hunger is served last.',
    practice: 'Ask for one small thing a day without offering anything in return.',
    wings: {
      1: 'The neighbor One gives the kindness a backbone: help as a duty, done properly.',
      3: 'The neighbor Three gives it a stage: charm, ease among people, a wish to shine by helping.',
    },
  },
  3: {
    title: 'the Climber',
    attention: 'goes to the next mark that can be reached and to the eyes that will see it',
    strength: 'You turn intention into motion and make others believe that it can be done.',
    strain: 'The role fits so well that the person inside forgets to breathe.',
    practice: 'Spend an hour on something you do badly and tell no one how it went.',
    wings: {
      2: 'The neighbor Two makes success sociable: winning together, winning hearts.',
      4: 'The neighbor Four makes it personal: work that has to be excellent and one’s own.',
    },
  },
  4: {
    title: 'the Deep Diver',
    attention: 'goes to what is missing and to the color of the present mood',
    strength: 'You can stay where it hurts, and bring something beautiful back from there.',
    strain: 'Longing is kept alive so well that what has arrived goes unrecognized.',
    practice: 'Name three plain things that are already enough, before the day’s first comparison.',
    wings: {
      3: 'The neighbor Three brings the inner world on stage: polish, flair, a public.',
      5: 'The neighbor Five takes it into the study: stranger, quieter, more exact.',
    },
  },
  5: {
    title: 'the Watcher',
    attention: 'goes to what can be understood and to how much a situation is going to cost',
    strength: 'You look longer than others do, and so you see how it works.',
    strain: 'Supplies are hoarded for a life that is meanwhile watched through the window.',
    practice: 'Enter one conversation a day before you feel prepared for it.',
    wings: {
      4: 'The neighbor Four lends imagination: knowledge with a mood and a form of its own.',
      6: 'The neighbor Six lends caution and company: knowledge that is tested and shared with allies.',
    },
  },
  6: {
    title: 'the Sentinel',
    attention: 'goes to what might go wrong and to who can be counted on',
    strength: 'You foresee, you prepare, and you stay when others have left.',
    strain: 'Doubt asks for one more proof, and courage is mistaken for recklessness or for its opposite.',
    practice: 'Decide one thing a day in under a minute and do not revisit it until tomorrow.',
    wings: {
      5: 'The neighbor Five makes vigilance studious: fewer people, better maps.',
      7: 'The neighbor Seven makes it lively: humor, plans, a joke at the edge of the cliff.',
    },
  },
  7: {
    title: 'the Explorer',
    attention: 'goes to possibilities, and away from whatever closes them',
    strength: 'You find the open window in any room and bring others along.',
    strain: 'So many beginnings crowd the day that nothing is allowed to end, not even a grief.',
    practice: 'Stay ten minutes longer with one thing after it has become dull.',
    wings: {
      6: 'The neighbor Six adds loyalty and nerves: adventures, but with friends and a spare tire.',
      8: 'The neighbor Eight adds force: appetite that takes hold and carries through.',
    },
  },
  8: {
    title: 'the Shield',
    attention: 'goes to power: who has it, who misuses it, who lacks it',
    strength: 'You stand up first, and others grow taller behind you.',
    strain: 'What is soft gets armored so early that it forgets it may be touched.',
    practice: 'Let someone you trust see one uncertainty of yours before you have solved it.',
    wings: {
      7: 'The neighbor Seven speeds it up: bold, restless, generous with risk.',
      9: 'The neighbor Nine steadies it: slow to rouse, wide-shouldered, hard to move.',
    },
  },
  9: {
    title: 'the Meeting Ground',
    attention: 'goes to everyone’s view and to the peace between them, your own view last',
    strength: 'Near you people put their weapons down without noticing when.',
    strain: 'Keeping the surface smooth takes all the strength that a wish of your own would need.',
    practice: 'State one preference a day before you have heard anybody else’s.',
    wings: {
      8: 'The neighbor Eight lends weight: easy-going until a line is crossed.',
      1: 'The neighbor One lends form: calm with principles, order without noise.',
    },
  },
}
