import { english } from '@selemene/engine'
import type { VedicClockWords } from './words.js'

/** The reading in English. Organs are those of the Chinese clock, a picture of the day and no medicine. */
export const en: VedicClockWords = {
  grammar: english,
  titles: {
    organ: 'The {organ} hour',
    dosha: 'The watch of {dosha}',
    hora: 'The hora of {lord}',
    choghadiya: '{name} choghadiya',
    muhurta: 'Muhurta {number}, {name}',
    next: 'What changes next',
  },
  organs: {
    Gallbladder: [
      'The day turns over in the Gallbladder hour, and wood begins its work in the dark. Decisions ripen while nobody looks at them. Be in bed, and put the pen beside it.',
      'In the Gallbladder hour courage is made for tomorrow. Lying awake over a choice now means choosing without it; the same question is smaller at nine.',
      'Midnight: something has been decided, and no one was there.',
    ],
    Liver: [
      'The Liver hour sorts and stores. It wants you asleep and lying flat, and takes plans and grievances through its sieve. If you wake, breathe out long and let the plan go on without you.',
      'Waking in the Liver hour, one often meets anger that had no place by day. Give it a name, and leave the speech for the morning.',
      'The general is asleep, and the army dreams of peace.',
    ],
    Lung: [
      'The Lung hour is the most silent one. Breath deepens, and those who meditate get up for it. Keep warm, sit straight, and begin with nothing else.',
      'Grief likes the Lung hour, since nothing covers it. A breath taken in and given back is how it has always passed.',
      'In and out, before the first bird. Whose breath is it?',
    ],
    'Large Intestine': [
      'The Large Intestine hour lets go of yesterday. Get up, drink something warm, and clear a surface before you fill it. A little movement in fresh air suits it.',
      'What you cannot let go of shows itself in the Large Intestine hour as haste. Leave one thing behind on purpose.',
      'Morning opens its hand. What falls from it was never held.',
    ],
    Stomach: [
      'The Stomach hour is for breakfast, warm and sitting down. What is received well now carries you to the evening. Read nothing bitter with it.',
      'How one eats in the Stomach hour is how one takes in the day: greedily, on the run, or with thanks.',
      'A bowl, a spoon. The world enters by a very small door.',
    ],
    Spleen: [
      'The Spleen hour turns what came in to strength, and to thought. It is the best stretch for work that needs a clear head; put the difficult page here and the mail later.',
      'Worry is thinking that goes around. In the Spleen hour give it a straight line to walk on: one question, on paper.',
      'The earth makes bread out of rain without once reflecting on it.',
    ],
    Heart: [
      'The Heart hour stands at noon. Meet people, eat in company, laugh, and then be still for ten minutes. Heat and hurry are its enemies.',
      'In the Heart hour you are easiest to read. Who should see you now, and do they?',
      'The sun stands over you and casts no shadow to speak of.',
    ],
    'Small Intestine': [
      'The Small Intestine hour parts the pure from the rest: papers, food, impressions. Sort, answer, throw away. Large appetites wait.',
      'What belongs to me in this, and what was handed to me? The Small Intestine hour is good at that question.',
      'A sieve is made mostly of openings, and it is by these that it works.',
    ],
    Bladder: [
      'The Bladder hour brings a second wind. Drink, sit down to study or steady work, and use it to the end, for it is the last long stretch of the day.',
      'In the Bladder hour reserves are drawn on. Notice whether you work from interest or from fear of falling behind.',
      'The river at four in the afternoon: all that light, on its way down.',
    ],
    Kidney: [
      'The Kidney hour counts the reserves. Slow down, have a light supper, and keep the lower back warm. Do not sign up for anything.',
      'Fear sits at the bottom of the well that the Kidney hour looks into. It is calmer when it is seen.',
      'Dusk. The seed knows nothing of the tree, and holds it.',
    ],
    Pericardium: [
      'The Pericardium hour opens the gate before the heart. Be with those you love, play, make music, and say the tender thing while it is easy.',
      'The gatekeeper decides whom to let in. In the Pericardium hour ask if he still works from an old list.',
      'Two people at a table. The lamp does not choose between them.',
    ],
    'Triple Burner': [
      'The Triple Burner hour closes the house: lights low, screens off, warmth shared out evenly. Finish no argument, and start no series.',
      'In the Triple Burner hour the day wants to be one thing before it ends. Tell it once, to someone or to paper.',
      'Fires are banked in three rooms, and the house breathes.',
    ],
  },
  elements: {
    Wood: 'It is an hour of wood, which rises, plans and bends without breaking.',
    Fire: 'It is an hour of fire, which warms, joins and lights what is there.',
    Earth: 'It is an hour of earth, which receives, feeds and keeps its middle.',
    Metal: 'It is an hour of metal, which gathers in, sets apart and gives up.',
    Water: 'It is an hour of water, which sinks, stores and finds its own way.',
  },
  doshas: {
    Vata: {
      day: 'Vata rules the afternoon: light, quick, creative and easily blown about. Ideas come and appointments slip. Move gently, eat something warm, and do one thing at a time, with a list for the ones that knock.',
      night:
        'Vata stirs before dawn: sleep grows thin, dreams are clear, and the mind is subtle. It is the old hour for prayer and study. Do it softly, for what is stirred up now blows all day.',
    },
    Pitta: {
      day: 'Pitta rules the middle of the day: sharp, hot and hungry. Digestion is strong, and so is judgment. Take the main meal and the hard decision here, and keep your voice below the temperature of the room.',
      night:
        'Pitta rules the hours around midnight, and works inward while you sleep. Awake, you feel it as a second appetite and a brilliant idea. Both are better at noon; leave them and lie down.',
    },
    Kapha: {
      day: 'Kapha rules the morning: steady, strong and slow to start. Movement lifts it, a heavy breakfast sinks it. Put work here that needs stamina more than wit, and begin before you feel like it.',
      night:
        'Kapha rules the evening: it settles and sweetens, and weighs down the eyelids. Let it. Be with your family, leave the second helping, and go to bed while it still carries you.',
    },
  },
  planets: {
    Sun: 'the Sun',
    Moon: 'the Moon',
  },
  horas: {
    Sun: 'The hour belongs to the Sun: speak with people in charge, show your work, decide, take medicine or take charge. It does not favor slipping in unnoticed.',
    Moon: 'The hour belongs to the Moon: water, food, mothers, the public, short trips and everything that wants a soft hand go well. Moods come and go with it, so do not sign for them.',
    Mars: 'The hour belongs to Mars: tools, sport, debts to be called in, and the push that a stuck thing needs. It is a poor time for apologies and for the first date.',
    Mercury:
      'The hour belongs to Mercury: write, calculate, trade, study, ring up. Messages find their way in it. Read them twice, for it is clever before it is true.',
    Jupiter:
      'The hour belongs to Jupiter: ask for advice, teach, pray, deal with money and the law, plan what should grow. It is held to be the kindest of the hours to good intentions.',
    Venus:
      'The hour belongs to Venus: love, beauty, purchases of pretty things, music, reconciliation. People want to be pleased in it, and so do you.',
    Saturn:
      'The hour belongs to Saturn: slow and dirty work, iron, oil, the old, sorting and waiting. Start nothing merry in it; finish something that has lain about.',
  },
  choghadiyas: {
    Udveg:
      'Udveg means unrest, and it is under the Sun: government business is tolerated in it, and all else is postponed by those who go by the choghadiya.',
    Char: 'Char means moving, and it is under Venus: journeys, vehicles and errands do well in it, and what is begun keeps on moving, for better or worse.',
    Labh: 'Labh means gain, and it is under Mercury: open the shop, send the offer, start the course. What is begun in it should bring something in.',
    Amrit:
      'Amrit means nectar, and it is under the Moon: everything may be begun in it, and kind things most of all. There is no better of the eighths.',
    Kaal: 'Kaal means time, in its devouring sense, and it is under Saturn: nothing is begun in it, except the saving of money and quiet work.',
    Shubh: 'Shubh means good, and it is under Jupiter: ceremonies, weddings, vows and first visits are placed in it when there is a choice.',
    Rog: 'Rog means affliction, and it is under Mars: it is avoided for beginnings, and serves in disputes and for taking an opponent by surprise.',
  },
  until: {
    organ: 'It runs until {end} by the clock of the place.',
    choghadiya: 'This eighth of the {half} ends at {end}.',
    hora: 'You have until {end} for it.',
  },
  halves: { day: 'daylight', night: 'night' },
  muhurta: {
    day: 'Daylight is divided into fifteen muhurtas, and this is {name}, the {ordinal} from sunrise, from {start} to {end}. At this season each has {minutes} minutes, for these hours breathe with the year; those who time a rite or a departure look up the name.',
    night:
      'The night is divided into fifteen muhurtas, and this is {name}, the {ordinal} of the thirty from sunrise, from {start} to {end}. At this season each has {minutes} minutes, for these hours breathe with the year; the last but one before dawn is kept for study.',
  },
  next: {
    first: 'The first thing to change is the {kind}: at {at} {change}.',
    changes: {
      organ: 'the hour of the {from} gives way to that of the {to}',
      dosha: 'the watch of {from} gives way to that of {to}',
      hora: '{from} gives way to {to}',
      choghadiya: '{from} ends and {to} begins',
      muhurta: '{from} ends and {to} begins',
      vara: 'the sun rises, and {from} gives way to {to}',
    },
    after: 'After it {come} {coming}.',
    comes: { one: 'comes', many: 'come' },
    coming: {
      organ: 'the hour of the {to} at {at}',
      dosha: 'the watch of {to} at {at}',
      hora: 'the hora of {to} at {at}',
      choghadiya: 'the choghadiya {to} at {at}',
      muhurta: 'the muhurta {to} at {at}',
      vara: '{to} with the sunrise at {at}',
    },
  },
}
