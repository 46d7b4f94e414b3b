import * as rhythm from '../../synthesis/fields/biorhythm.js'
import * as day from '../../synthesis/fields/panchanga.js'
import * as clock from '../../synthesis/fields/vedic-clock.js'
import type { AlignmentRule } from '../../synthesis/rule.js'

export const alignments: readonly AlignmentRule[] = [
  {
    kind: 'alignment',
    id: 'daily-practice.hour-of-the-day-lord',
    about: 'Timing',
    aspect: 'the hour and the day',
    reads: [day.weekday, day.vara, day.lordOfVara, day.star, day.lordOfStar, clock.horaLord, clock.nameOfHoraLord, clock.giftOfHora],
    when: [
      {
        anyOf: [
          { value: 'hora_lord', sameAs: 'lord_of_vara' },
          { value: 'hora_lord', sameAs: 'lord_of_star' },
        ],
      },
    ],
    weight: 0.65,
    support: [{ value: 'lord_of_vara', sameAs: 'lord_of_star' }],
    gist: 'the hora of {name_of_hora_lord} on a day of its own',
    text: [
      'This hour belongs to {name_of_hora_lord}, who also rules today’s weekday or the star the Moon is in ({weekday}, {star}). If one thing today needs {gift_of_hora}, do it now.',
      '{Name_of_hora_lord} holds the hour and, with {weekday} under {star}, a good part of the day as well. Hour and day seldom want the same; while they do, {gift_of_hora} lie closest at hand.',
      'On {weekday}, with the Moon in {star}, the hour of {name_of_hora_lord} is a room inside a house of the same owner. Do one thing in it from beginning to end, and notice when it is done.',
    ],
  },
  {
    kind: 'alignment',
    id: 'daily-practice.watch-and-curve',
    about: 'Gift',
    aspect: 'what the hour asks and what you have',
    reads: [clock.dosha, clock.useOfDosha, clock.cycleOfDosha, clock.heightOfCycle, clock.percentOfCycle],
    when: [{ value: 'height_of_cycle', atLeast: 0.3 }],
    weight: 0.5,
    support: [{ value: 'height_of_cycle', from: 0.3, to: 1 }],
    gist: 'the {dosha} watch asks for your {cycle_of_dosha} side, and it is up',
    text: [
      'This is the watch of {dosha}, good for {use_of_dosha}, and your {cycle_of_dosha} cycle stands high ({percent_of_cycle} of 100). Use it for exactly that.',
      'The hours of {dosha} favour {use_of_dosha}. We set your {cycle_of_dosha} curve beside them, and at {percent_of_cycle} of 100 it can answer: a window in which effort and ease are the same thing.',
      'Now and then the hour and the one who lives it want the same. With {dosha} outside and your {cycle_of_dosha} side at {percent_of_cycle} of 100 within, do the thing, and notice that nobody is doing it.',
    ],
  },
  {
    kind: 'alignment',
    id: 'daily-practice.open-gate',
    about: 'Timing',
    aspect: 'a good stretch and strength to use it',
    reads: [clock.choghadiya, clock.quality, rhythm.energy],
    when: [
      { value: 'quality', is: 'auspicious' },
      { value: 'energy', atLeast: 50 },
    ],
    weight: 0.6,
    support: [{ value: 'energy', from: 50, to: 85 }],
    gist: 'the {choghadiya} choghadiya opens while your energy is at {energy} of 100',
    text: [
      'The running choghadiya is {choghadiya}, held to be auspicious, and your energy stands at {energy} of 100. If something is to begin today, begin it in this stretch.',
      '{choghadiya} is one of the good eighths of the day, and you come to it with {energy} of 100. Tradition would start the journey now; at the least, make the call.',
      'A gate stands open and you are at it. {choghadiya} promises no success; it removes an excuse. What do you do with {energy} of 100 and no excuse?',
    ],
  },
  {
    kind: 'alignment',
    id: 'daily-practice.moon-and-mood',
    about: 'Direction',
    aspect: 'the Moon and today’s mood',
    reads: [day.tithi, day.paksha, rhythm.emotional, rhythm.emotionalDirection],
    when: [
      {
        anyOf: [
          {
            allOf: [
              { value: 'paksha', is: 'Shukla' },
              { value: 'emotional_direction', is: 'rising' },
            ],
          },
          {
            allOf: [
              { value: 'paksha', is: 'Krishna' },
              { value: 'emotional_direction', is: 'falling' },
            ],
          },
        ],
      },
    ],
    weight: 0.5,
    support: [
      {
        anyOf: [
          { value: 'emotional', atLeast: 0.7 },
          { value: 'emotional', atMost: -0.7 },
        ],
      },
    ],
    gist: 'feelings that are {emotional_direction} with the Moon of today',
    text: [
      'Your emotional curve is {emotional_direction} and the Moon goes the same way ({tithi}). Plan people and talk for today with that in mind, and go along with it.',
      'Feeling and Moon move together today: {tithi} in the {paksha} half, and a curve that is {emotional_direction}. A mood that agrees with the sky is easily taken for the truth about your life; let it be today’s weather, and use it.',
      'On {tithi} the Moon and your own tide are {emotional_direction} together. Sit where you can feel both, and see which of them you had been calling by your name.',
    ],
  },
]
