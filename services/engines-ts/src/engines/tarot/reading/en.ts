import { english } from '@selemene/engine'
import type { TarotWords } from './words.js'

/** The reading in English, on the cards' traditional sense in this project's own words. */
export const en: TarotWords = {
  grammar: english,
  titles: {
    whole: 'The spread as a whole',
    card: '{place}: {card}',
    pair: '{count} {ranks}',
    way: 'From {first} to {last}',
    significator: 'You, as {card}',
  },
  inText: {
    minor: (name) => `the ${name}`,
    major: (name) => name.replace(/^The |^(?=Wheel )/, 'the '),
    attribution: (name) => name.replace(/^Root/, 'the Root'),
  },
  upsideDown: '{name} reversed',
  asked: 'You asked: “{question}” ',
  spreads: {
    single_card: 'One card was laid, so it has to carry all of the answer; take your time over it.',
    three_card: 'Three cards were laid in a row, from what was to what may come.',
    celtic_cross: 'Ten cards were laid as a Celtic Cross: the matter in the middle, you and your surroundings in the staff beside it.',
    relationship: 'Seven cards were laid for two people, their needs, and what goes on between them.',
    career: 'Five cards were laid around your work, from where you stand to the next step.',
    horseshoe: 'Seven cards were laid in a horseshoe, which bends from the past around to the outcome.',
    year_ahead: 'Twelve cards were laid, one for each month from now.',
  },
  majors: {
    noneOfOne: 'It is none of the Major Arcana: this is everyday business and lies in your own hands.',
    oneOfOne: 'It belongs to the Major Arcana, where the matter is larger than your plans.',
    all: 'All of them belong to the Major Arcana, so forces beyond daily arrangement are at work.',
    none: 'No card of the Major Arcana is among them: this is everyday business and lies in your own hands.',
    one: '{majors} of them belongs to the Major Arcana, where the matter is larger than your plans: {names}.',
    few: '{majors} of them belong to the Major Arcana, where the matter is larger than your plans: {names}.',
    many: '{majors} of them belong to the Major Arcana, so forces beyond daily arrangement are at work, {names} first of all.',
  },
  among: ' among the rest',
  suits: {
    Wands: {
      most: 'Wands lead{among}: will, work and appetite set the pace, and patience has to be added.',
      missing: 'There is no Wand, so ask yourself where the drive is to come from.',
    },
    Cups: {
      most: 'Cups lead{among}: it is a matter of feeling and of people, whatever it is called.',
      missing: 'There is no Cup, so the feelings in it have not been asked yet.',
    },
    Swords: {
      most: 'Swords lead{among}: thoughts, words and decisions do the cutting, so watch which ones.',
      missing: 'There is no Sword, so somebody still has to say it clearly.',
    },
    Pentacles: {
      most: 'Pentacles lead{among}: money, body, time and work decide it, and slowly.',
      missing: 'There is no Pentacle, so the practical side is open: cost, hours, a place to put it.',
    },
  },
  reversed: {
    all: 'All of them lie upside down: nearly all of this is still inside, blocked or not admitted, and wants to be looked at before it is acted on.',
    none: 'All stand upright, and things may be taken at their word.',
    one: '{reversed} of them lies upside down, which marks where it turns inward or is held back.',
    some: '{reversed} of them lie upside down, which marks where it turns inward or is held back.',
    many: '{reversed} of them lie upside down: much of this is still inside, blocked or not admitted, and wants to be looked at before it is acted on.',
  },
  card: '{named} ({keywords})',
  places: {
    single_card: ['The answer is {card}: it asks for your attention above all.'],
    three_card: [
      'Behind this lies {card}, which led here and is still at work.',
      '{Card} shows where things stand now.',
      'If it goes on as it is, this tends toward {card}.',
    ],
    celtic_cross: [
      '{Card} covers you: it is the matter itself and the air around it.',
      '{Card} lies across the matter, as a help or as a hindrance.',
      '{Card} crowns it: your aim, or the best that can be reached as things are.',
      'Beneath it all lies {card}, ground that is already your own.',
      '{Card} is behind you, an influence on its way out.',
      '{Card} comes next and is about to act.',
      'You yourself stand in this as {card}.',
      '{Card} is your house: the people and surroundings that act upon you.',
      'Your hopes and your fears meet in {card}; often they are the same thing.',
      'What will come is {card}, and all the other cards lead there.',
    ],
    relationship: [
      'You stand in this relationship as {card}.',
      'The other person stands in it as {card}.',
      'What joins the two of you is {card}.',
      'What you need, said or unsaid, is in {card}.',
      'What the other needs, said or unsaid, is in {card}.',
      'What pulls you apart, or wants to be cleared, is {card}.',
      'What the two of you can grow into is {card}.',
    ],
    career: [
      'Your work as it is today is {card}.',
      'Underneath the ambition you are driven by {card}.',
      '{Card} blocks you, or slows you down.',
      'The help that you may not be using is {card}.',
      'If you act, {card} shows the direction that opens.',
    ],
    horseshoe: [
      '{Card} brought the question about.',
      '{Card} shows how the matter stands at this moment.',
      'Unseen, {card} works on it.',
      '{Card} has to be met, or got around.',
      'What other people think and do about it is {card}.',
      'The best course is that of {card}.',
      'Take that course, and the likely end is {card}.',
    ],
    year_ahead: [
      '{Month} opens the year with {card}, and sets its tone.',
      'What gains substance in {month} is {card}.',
      '{Month} brings talk, study or trade, under {card}.',
      'Home and roots are the business of {month}, with {card}.',
      '{Month} wants to play and make something, and brings {card}.',
      'Work and care fill {month}: {card}.',
      'Halfway round, in {month}, another person comes into it: {card}.',
      'At depth {month} brings a change: {card}.',
      'Your horizon widens in {month}, by way of {card}.',
      'In {month} others see what you have been doing: {card}.',
      'Friends and allies share {month} with you, and with {card}.',
      '{Month} comes to rest and lets go, with {card}.',
    ],
  },
  numberedMonth: 'the {ordinal} month',
  closing: {
    major: {
      upright: [
        [
          'You do not manage this one; you can cooperate with it.',
          'Notice where you already live this picture, and where you refuse it.',
          'Sit with the picture until it looks at you.',
        ],
        [
          'Give it more weight than its neighbors.',
          'It is a stage and not a verdict; ask at what point of it you stand.',
          'The figure on the card has no name but the one you lend it.',
        ],
        [
          'If this is in the way, go around slowly; it does not move.',
          'Something in you has been waiting to be this old, or this young.',
          'What changes here was never yours to keep.',
        ],
      ],
      reversed: [
        [
          'The lesson is running late; do the smaller form of it first.',
          'It works from within, so outward causes explain little.',
          'Turn the picture around in your mind and see that nobody falls out.',
        ],
        [
          'Do not force it. Find out what is holding the door from the other side.',
          'What you resist here knows you well.',
          'Upside down, even the sky is ground to stand on.',
        ],
        ['It has begun and does not show yet.', 'Ask who would be disappointed if you admitted it.', 'The delay has a shape; trace it.'],
      ],
    },
    Wands: {
      upright: [
        [
          'Act on it within the week, while it is warm.',
          'Is it the fire that draws you, or being seen beside it?',
          'The flame is not the wood, and needs it.',
        ],
        ['Put the strength into one thing.', 'Impatience here is courage without a map.', 'Desire, before it has a direction, is simply bright.'],
      ],
      reversed: [
        [
          'Wait until you want it again, then start smaller.',
          'Tiredness and reluctance look alike; one of them needs sleep.',
          'Ash keeps warmth longer than flame does.',
        ],
        ['Check that the effort still has an aim.', 'Whose project is it that has lost its fire?', 'An unlit torch is complete as well.'],
      ],
    },
    Cups: {
      upright: [
        [
          'Tell the person concerned, in one plain sentence.',
          'What you feel here is older than this occasion.',
          'Let the cup be full, and do not drink yet.',
        ],
        [
          'Let the mood be a guest at the table and not the host.',
          'See what you hope the other will guess.',
          'Water takes each shape and keeps none of them.',
        ],
      ],
      reversed: [
        [
          'Do not answer while the water is troubled.',
          'A feeling that is not allowed has gone somewhere; look for it in the body.',
          'An empty cup is what can be filled.',
        ],
        [
          'Say what you need before you pour for somebody else.',
          'Disappointment shows you the size of the wish.',
          'Spilled, it finds its own level.',
        ],
      ],
    },
    Swords: {
      upright: [
        [
          'Write down the facts, and decide on those.',
          'The thought that hurts is not truer for hurting.',
          'The blade divides the air, and the air does not mind.',
        ],
        ['Say it once, without explaining.', 'Notice for whom you are preparing the argument.', 'Between two thoughts the sky is clear.'],
      ],
      reversed: [
        [
          'Put the matter down for a night; the mind is fencing with itself.',
          'What would you have to feel if you stopped thinking about it?',
          'A sheathed sword has no opinion.',
        ],
        ['Withdraw the harsh word, if it was one.', 'Some of the voices in this debate are not yours.', 'Silence cuts nothing, and opens much.'],
      ],
    },
    Pentacles: {
      upright: [
        [
          'Make it concrete: a sum, a date, a pair of hands.',
          'What you own here also owns some hours of you.',
          'The coin is round; hold it until you feel that.',
        ],
        [
          'Do today’s portion and leave tomorrow’s.',
          'Security is a feeling that no amount quite produces.',
          'Ground, seed, rain: none of them hurries the others.',
        ],
      ],
      reversed: [
        ['Go over the figures, and the small print.', 'Fear of want is speaking; ask it for numbers.', 'What cannot be held may still be used.'],
        ['Repair before you enlarge.', 'Ask what the work is costing that is in no ledger.', 'The field that lies fallow is at work.'],
      ],
    },
  },
  attribution: 'Tradition gives this card to {attribution}, and so to {element}.',
  ranks: {
    Ace: 'Aces come from the same place: a seed, an offer, a first breath. Several of them together mean that more is beginning than you can tend, so choose the one you will water.',
    Two: 'Twos weigh and pair. Several of them together speak of choices and of partners; nothing moves until two have agreed, and one of the two may be you.',
    Three: 'Threes grow and are shared. Several of them together bring in a third person or a group, and a first result that others can see.',
    Four: 'Fours hold still. Several of them together build a room, safe and a little stuffy; rest in it, and know where the door is.',
    Five: 'Fives break the order. Several of them together mean friction and loss in more than one quarter, and the change that could not come otherwise.',
    Six: 'Sixes give and receive. Several of them together restore a balance: help arrives, and with it the question of what is owed.',
    Seven: 'Sevens test. Several of them together ask for strategy and for honesty with yourself, since not everything in view is real.',
    Eight: 'Eights move and repeat. Several of them together mean work in progress, fast news, and a pattern that you are able to change.',
    Nine: 'Nines are nearly there. Several of them together bring the matter to its height, satisfaction or worry, one step before the end.',
    Ten: 'Tens are full. Several of them together end a chapter with all it holds, and the next one starts with less luggage.',
    Page: 'Pages bring news and begin to learn. Several of them together mean messages, young people, and permission to ask simple questions.',
    Knight: 'Knights ride. Several of them together bring speed and cross purposes; somebody is coming, and somebody else is already going.',
    Queen: 'Queens know from within. Several of them together speak of women of influence, and of power that works by attraction.',
    King: 'Kings answer for a realm. Several of them together mean authorities to deal with, and the question of which of them you are.',
  },
  rankNames: {
    Ace: 'Aces',
    Two: 'Twos',
    Three: 'Threes',
    Four: 'Fours',
    Five: 'Fives',
    Six: 'Sixes',
    Seven: 'Sevens',
    Eight: 'Eights',
    Nine: 'Nines',
    Ten: 'Tens',
    Page: 'Pages',
    Knight: 'Knights',
    Queen: 'Queens',
    King: 'Kings',
  },
  pair: '{names} share a rank. {text}',
  way: 'The spread opens with {first} and closes with {last}. {ends}: {relation} Between {firstWord} at the start and {lastWord} at the end lies what you can still do about it.',
  ends: { one: '{Firstly} stands at both ends', two: '{Firstly} stands first and {lastly} last' },
  elements: {
    same: 'what opened the matter also closes it, so it deepens more than it changes.',
    friends: 'the two feed each other, and what comes next can grow out of what was.',
    strangers: 'the two do not meet by themselves, and it is for you to build the bridge.',
    opposed: 'the two work against each other, so expect a struggle on the way, and do not take it for failure.',
  },
  elementNames: { Fire: 'fire', Water: 'water', Air: 'air', Earth: 'earth' },
  significator:
    'The card chosen to stand for you is {card}. {text} It was taken from the deck before the others were laid, so read every one of them as something that happens to this figure.',
}
