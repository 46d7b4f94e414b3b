import { english } from '@selemene/engine'
import type { BiorhythmWords } from './words.js'

/** The reading in English. The method has no scientific support; the texts take the curves as a mirror and say so. */
export const en: BiorhythmWords = {
  grammar: english,
  titles: {
    pattern: 'Day {days} of your life, {date}',
    critical: 'A critical day',
    cycle: 'What stands out: the {name} curve',
    finer: 'The three longer curves',
    ahead: 'The days ahead',
    together: 'You and the other person',
  },
  patterns: {
    'all high': [
      'Body, feeling and mind all stand above the line. By the count this is a day to take on the large thing while there is something to spare, and to promise only what will still be possible a week later.',
      'All three main curves are up, and on such days one tends to take the tide for one’s own merit. Notice to whom you say yes, and whether they will still be on your list at low water.',
      'Everything is borne up. Let some of the strength go unused, and see what it does when nobody directs it.',
    ],
    'all low': [
      'Body, feeling and mind all stand below the line. By the count this is a day for half the load: routine, early sleep, no large purchase and no final word in a quarrel.',
      'All three main curves are down. What you think of yourself on such a day is weather, so do not have it framed. Who could know that you are running on little?',
      'The water is out, and one sees the stones it usually covers. Look at them in peace; they have carried you at every tide.',
    ],
    'body up, head down': [
      'The body is willing and the head is slow. Carry, build, walk and clean, and leave contracts and clever arguments for a day on which the mind curve is up.',
      'Strength without much overview: you may act in order not to think. Use the hands, and let the decision ripen while they are busy.',
      'The body moves, and the commentator has fallen silent. Stay with the movement, and do not wake him.',
    ],
    'head up, body down': [
      'The head is clear and the body would rather sit. Plan, read, negotiate and write, take the elevator, and do not prove anything in sport.',
      'The mind runs ahead and calls the body lazy. It is not; it is in another week. What would a plan look like that this body could sign?',
      'Thought is bright and has nowhere to walk to. Let it shine in the room.',
    ],
    'heart apart high': [
      'Feeling stands above the line while body and mind are below. People come before performance on such a day: visit, listen, reconcile, and leave the tasks for later.',
      'Warmth is there, and neither the strength nor the words to go with it. You may feel more than you can explain; it does not have to be explained.',
      'The heart is awake while the house sleeps. Sit up with it a little.',
    ],
    'heart apart low': [
      'Body and mind stand above the line while feeling is below. You work well, and you are not very good company; keep to facts and excuse yourself from tender subjects.',
      'You function, and something is not in it. A low emotional curve on top of strength looks like coolness from outside. Tell those close to you that it is not about them.',
      'There is power and clarity, and a quiet where the feeling was. Do not fill it.',
    ],
    'body apart high': [
      'Only the body is above the line. Use it for simple, useful work with a visible end, and do not expect finesse from your feelings or your judgment before they come round.',
      'Restlessness looks for an object when only the body is up. Give it one that harms nobody. What were you about to start instead?',
      'Move until the moving has no one in it, and then sit down.',
    ],
    'body apart low': [
      'Feeling and mind are above the line and the body is below. A good day for talk, letters and plans, from an armchair. Sleep is not wasted.',
      'The spirit is willing. Notice how you treat the tired body when you are enthusiastic: as a friend, or as an employee?',
      'Much light, and little to carry it. Let it be carried by the chair.',
    ],
    'head apart high': [
      'Only the mind is above the line. Check, calculate and learn, and postpone what needs stamina or tact. Say it in writing, and let it lie overnight.',
      'Clarity without warmth can sound harsh, to others and inside. If you judge yourself now, ask on which of the three curves the judge is standing.',
      'The mind is a lamp in an empty house. Walk through the rooms with it.',
    ],
    'head apart low': [
      'Body and feeling are above the line and the mind is below. A day for people, play, sport and love; sign nothing that has paragraphs.',
      'You feel well and forget things. It may be the better way around. Which of the thoughts that you miss did you really need?',
      'Without much thought, and alive. Remember this when you have it back.',
    ],
    'rest high': [
      '{Crossing} is changing sides; {rest} stand above the line. Let those two carry the day, and give the third more time than it asks for.',
      '{Crossing} has no footing for a day; {rest} are up and answer in its place. Notice what you decide because two voices were louder than the third.',
      'Two lamps burn and the third is being changed. See by the two, and do not mind the dark one.',
    ],
    'rest low': [
      '{Crossing} is changing sides; {rest} stand below the line. None of the three gives you a firm footing, so do what is routine, and put off what could go wrong.',
      '{Crossing} turns; {rest} are down. It is easy to take such a day for the truth about yourself. Who told you that it was?',
      'Low water, and one stream that turns. Stand on the bank, and let it.',
    ],
    'rest apart': [
      '{Crossing} is changing sides; {up} stands above the line and {down} below it. Use what is up for one clear task, and ask nothing of the other two.',
      '{Crossing} turns; {up} pushes and {down} holds back. The three do not agree, and you need not make them. Which of them have you taken for yourself?',
      'One rises, one rests, and one turns. The day has room for all of them.',
    ],
    'several cross': [
      'More than one of the three main curves is changing sides, so the day has no clear high or low. Keep to what you know, and decide nothing that can wait.',
      'More than one of your footings is changing. It may feel like something wrong with you; it is a change of the guard, and takes a day.',
      'One hold is given up and the next not taken yet. Stay in that gap for the length of a breath.',
    ],
  },
  energy: 'Together the three stand at {energy} of 100, by a count that is a tradition and not a measurement.',
  critical: {
    one: 'For {cycles} this is a day of crossing. A curve that crosses the middle is neither up nor down but changing hands: small slips are likelier than usual, so take more time and wider margins just there.',
    many: 'For {cycles} this is a day of crossing. More than one curve crosses the middle, which the tradition takes seriously: nothing bad has to happen, but you lack your usual footing in more than one respect. Drive slowly, and repeat appointments aloud.',
  },
  ofWhat: {
    physical: 'the body',
    emotional: 'feeling',
    intellectual: 'the mind',
    intuitive: 'intuition',
    aesthetic: 'the sense of beauty',
    spiritual: 'the inner life',
  },
  bare: { physical: 'body', emotional: 'feeling', intellectual: 'mind' },
  names: {
    physical: 'physical',
    emotional: 'emotional',
    intellectual: 'intellectual',
    intuitive: 'intuitive',
    aesthetic: 'aesthetic',
    spiritual: 'spiritual',
  },
  standing: {
    physical: {
      'high, rising':
        'The physical curve, of 23 days, is high and still climbing. Training takes well now, and physical courage is easy. Do the hard lifting of the month in these days.',
      'high, falling':
        'The physical curve, of 23 days, is high and has begun to fall. There is strength in the bank, and the habit of spending it. Finish the physical jobs, and begin no new ones.',
      'low, falling':
        'The physical curve, of 23 days, is low and on its way down. Muscles answer late. Short walks, warm food and an early night do more than willpower.',
      'low, rising':
        'The physical curve, of 23 days, is low and climbing again. The tiredness is behind its worst. Begin gently, as after a journey, and let appetite set the pace.',
    },
    emotional: {
      'high, rising':
        'The emotional curve, of 28 days, is high and still climbing. Moods are generous, jokes land, and reconciliation is cheap. Write to the one you have not written to.',
      'high, falling':
        'The emotional curve, of 28 days, is high and has begun to fall. You are warm and less elastic than a week ago. Enjoy company, and leave the party while it is good.',
      'low, falling':
        'The emotional curve, of 28 days, is low and on its way down. You take things personally that were said to the wall. Keep important talks short, and go where nobody wants anything.',
      'low, rising':
        'The emotional curve, of 28 days, is low and climbing again. Sadness loosens and shows what it was about. Let others come near again, one at a time.',
    },
    intellectual: {
      'high, rising':
        'The intellectual curve, of 33 days, is high and still climbing. You learn fast and see connections. Take the exam, make the plan, open the difficult book.',
      'high, falling':
        'The intellectual curve, of 33 days, is high and has begun to fall. Judgment is still good and attention a little shorter. Put results on paper while they are clear.',
      'low, falling':
        'The intellectual curve, of 33 days, is low and on its way down. Names escape and figures swim. Use lists, repeat what was agreed, and decide nothing complicated.',
      'low, rising':
        'The intellectual curve, of 33 days, is low and climbing again. Thoughts come back in the wrong order. Read, collect, ask; conclude when it is up again.',
    },
  },
  peak: 'Its next height falls on {peak}.',
  finer: '{intuitive} {aesthetic} {spiritual}',
  finerStates: {
    intuitive: {
      high: 'Intuition is up: the first guess is worth noting.',
      low: 'Intuition is down: go by evidence, and ask twice.',
      crossing: 'Intuition is changing sides, so neither trust the first guess nor dismiss it.',
    },
    aesthetic: {
      high: 'The sense of beauty is up, so choose colors, tidy a room or hear music.',
      low: 'The sense of beauty is down, so do not redecorate or judge your own work.',
      crossing: 'The sense of beauty is changing sides: leave matters of taste for a day.',
    },
    spiritual: {
      high: 'The inner life is up, and quiet comes easily.',
      low: 'The inner life is down, and form has to carry you: the same seat, the same hour, without ambition.',
      crossing: 'The inner life is changing sides; sit for a while and want nothing of it.',
    },
  },
  ahead: {
    one: 'In the days listed, one critical crossing falls on {days}. {margins}',
    some: 'In the days listed, critical crossings fall on {days}. {margins}',
    first: 'The first critical crossings in the days listed fall on {days}. {margins}',
    none: 'None of the days listed is critical for any of the six curves, so there is no crossing to plan around. Such a stretch is good for a steady run at one thing, since your footing stays what it is from one morning to the next.',
    margins: 'Leave wider margins there, out of care and not of fear: {margins}.',
    finerOnly: 'Only the longer curves are concerned, which few practitioners count: a little attention is enough, and no plan has to change.',
  },
  margins: {
    physical: 'for the body, put off a long drive or work with machines by a day if you can',
    emotional: 'for your feelings, keep a delicate talk for a calmer day',
    intellectual: 'for the mind, sign nothing that you have not read twice',
  },
  together: {
    close:
      'Your curves and those of the other run close together: you are up on the same days, and down on the same days. It makes for understanding, and for weeks in which neither can hold the other up.',
    mixed:
      'Your curves and those of the other agree in part. On some days you keep step and on others you complement each other, which is as much as most pairs can say.',
    apart:
      'Your curves and those of the other run against each other: one is up as the other is down. It asks for patience, and means that one of you nearly always has strength to lend.',
  },
  agreement: 'Physically you agree to {physical} of 100, in feeling to {emotional}, and in thinking to {intellectual}.',
}
