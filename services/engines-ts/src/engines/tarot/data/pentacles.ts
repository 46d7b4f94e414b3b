import type { CardText } from '../card-text.js'

/** Pentacles, Ace to King. The wording is this project's own, on the cards' traditional sense. */
export const pentacles: readonly CardText[] = [
  {
    upright: { keywords: ['opportunity', 'prosperity', 'solid start'], meaning: 'A coin is laid in your open hand, and a garden gate stands behind it. Something real can be built from this; plant it.' },
    reversed: { keywords: ['missed chance', 'shaky foundation', 'greed'], meaning: 'The offer slips away or costs more than it gives. Check the ground before you build.' },
  },
  {
    upright: { keywords: ['balance', 'adaptability', 'juggling'], meaning: 'Two coins are kept going in a loop while ships ride the waves. Stay light on your feet, and both can be managed.' },
    reversed: { keywords: ['too many promises', 'disorder', 'dropped ball'], meaning: 'There are more things in the air than you have hands. Let one fall on purpose before all of them do.' },
  },
  {
    upright: { keywords: ['teamwork', 'craftsmanship', 'learning'], meaning: 'The mason, the monk and the patron study one plan. Good work comes of different skills that respect each other.' },
    reversed: { keywords: ['poor cooperation', 'mediocrity', 'unrecognized work'], meaning: 'Each builds from a separate drawing. Agree on the plan, or nobody’s stone will fit.' },
  },
  {
    upright: { keywords: ['security', 'control', 'saving'], meaning: 'Coins under the feet, in the arms and on the head. What you hold is safe, and it holds you too.' },
    reversed: { keywords: ['letting go', 'generosity', 'insecurity'], meaning: 'The grip loosens, by choice or by loss. Money that moves does more than money that is sat upon.' },
  },
  {
    upright: { keywords: ['hardship', 'exclusion', 'worry'], meaning: 'Two go through the snow beneath a lit window. The need is real; so is the door that they have not yet seen.' },
    reversed: { keywords: ['recovery', 'help accepted', 'end of want'], meaning: 'Someone opens and you step in. Getting back on your feet begins with letting yourself be helped.' },
  },
  {
    upright: { keywords: ['generosity', 'fair exchange', 'support'], meaning: 'Coins are given out with scales in hand. Whether you give or receive now, see that it leaves both upright.' },
    reversed: { keywords: ['strings attached', 'debt', 'one-sided giving'], meaning: 'The gift keeps a ledger. Look at who gains by the other’s remaining in need.' },
  },
  {
    upright: { keywords: ['patience', 'assessment', 'slow growth'], meaning: 'The gardener leans on the hoe and looks at what has grown. Judge the yield so far before you go on working.' },
    reversed: { keywords: ['impatience', 'poor return', 'wasted effort'], meaning: 'Much labor and little fruit. Perhaps the plant needs time, perhaps the bed was the wrong one.' },
  },
  {
    upright: { keywords: ['diligence', 'apprenticeship', 'detail'], meaning: 'One coin after another is cut with the same care. Skill is made by repetition done attentively.' },
    reversed: { keywords: ['perfectionism', 'drudgery', 'shortcuts'], meaning: 'The work has lost its meaning or its care. Remember what the craft is for, or learn a new one.' },
  },
  {
    upright: { keywords: ['self-sufficiency', 'refinement', 'earned comfort'], meaning: 'She walks alone in her own vineyard, and a falcon rests on her glove. Enjoy what your discipline has ripened.' },
    reversed: { keywords: ['dependence', 'show', 'overwork'], meaning: 'The fine garden hides a debt or a loneliness. Independence that may not ask for anything is also a cage.' },
  },
  {
    upright: { keywords: ['legacy', 'family wealth', 'permanence'], meaning: 'Three generations and two dogs under one arch. What you build now can carry those who come after you.' },
    reversed: { keywords: ['family quarrel', 'fleeting gain', 'burden of inheritance'], meaning: 'The house stands and those in it are divided over it. Ask which part of the heritage is worth handing on.' },
  },
  {
    upright: { keywords: ['study', 'new skill', 'reliability'], meaning: 'A student holds up a single coin and sees nothing else. Begin at the beginning and take it seriously.' },
    reversed: { keywords: ['procrastination', 'distraction', 'unrealistic plan'], meaning: 'The dream of the thing takes the place of doing it. Choose one practical step and finish it today.' },
  },
  {
    upright: { keywords: ['steadiness', 'duty', 'thoroughness'], meaning: 'The heavy horse stands still and the field is already plowed. Slow and methodical is the fast way here.' },
    reversed: { keywords: ['inertia', 'boredom', 'stubborn routine'], meaning: 'Carefulness has come to a standstill. Change one habit and see whether the horse will walk.' },
  },
  {
    upright: { keywords: ['nurture', 'practicality', 'comfort'], meaning: 'She holds the coin in her lap like a child, with roses about her. Care shown in useful things is love made visible.' },
    reversed: { keywords: ['self-neglect', 'worry', 'smothering care'], meaning: 'The house is provided for and its keeper is worn out. Put yourself on the list of those you look after.' },
  },
  {
    upright: { keywords: ['prosperity', 'dependability', 'enterprise'], meaning: 'Vines grow over his robe and his castle stands behind him. Success comes of long attention, and can be generous.' },
    reversed: { keywords: ['materialism', 'stagnation', 'misused wealth'], meaning: 'All that he touches has a price. Count what you own, and then count what owns you.' },
  },
]
