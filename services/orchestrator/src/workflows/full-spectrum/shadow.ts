import { derived } from '../../synthesis/fields/field.js'
import * as keys from '../../synthesis/fields/gene-keys.js'
import * as design from '../../synthesis/fields/human-design.js'
import * as numbers from '../../synthesis/fields/numerology.js'
import * as birth from '../../synthesis/fields/panchanga.js'
import * as cards from '../../synthesis/fields/tarot.js'
import * as periods from '../../synthesis/fields/vimshottari.js'
import type { Rule } from '../../synthesis/rule.js'
import * as all from './fields.js'

/** What is hard, missing or kept out of sight, where more than one tradition points at it. */
export const shadow: readonly Rule[] = [
  {
    kind: 'tension',
    id: 'full-spectrum.head-and-body',
    about: 'Shadow',
    aspect: 'the head’s question and the body’s answer',
    reads: [all.kind, all.undertone, all.searchOfCenter, design.authority, design.authorityUnsure],
    when: [
      { value: 'kind', in: [5, 6] },
      { value: 'authority', in: ['Sacral', 'Splenic'] },
    ],
    weight: 0.6,
    support: [
      { value: 'authority_unsure', is: false },
      { value: 'kind', is: 5 },
    ],
    gist: 'Type {kind} thinks, and {authority} authority does not.',
    perspectiveA: [
      'Type {kind} thinks its way to safety. It wants to know before it moves.',
      'Under type {kind} runs {undertone}, and thought is the medicine it takes: one more source, one more scenario, one more way out.',
      'The mind of a {kind} is looking for {search}, and it looks in the one place where that has never been: ahead.',
    ],
    perspectiveB: [
      'Your authority is {authority}: your body knows first and gives no reasons.',
      '{Authority} authority has no arguments. It answers in the moment and is long silent by the time the mind has prepared its objections.',
      'What the {authority} voice offers is not certainty. It is contact.',
    ],
    hint: [
      'Let the body say yes or no first. Then let the head work out how.',
      'Give the mind the task it is good at, the road, and take from it the one it fears, the destination. Write the body’s first answer down before thinking begins.',
      'Thank the thinker for its watch and do not wake it. What is left, when {undertone} has nobody to talk to, is the answer you already gave.',
    ],
  },
  {
    kind: 'theme',
    id: 'full-spectrum.lesson-of-the-period',
    about: 'Shadow',
    name: 'The missing letters come due',
    reads: [
      all.lessons,
      derived('planets_of_lessons', 'planets of numbers', all.lessons),
      periods.periodLord,
      periods.period,
      periods.subPeriodLord,
      periods.giftOfPeriod,
    ],
    when: [
      { value: 'period_lord', isAmong: 'planets_of_lessons' },
      { value: 'sub_period_lord', isAmong: 'planets_of_lessons' },
    ],
    weight: 0.6,
    support: [{ value: 'sub_period_lord', sameAs: 'period_lord' }],
    gist: 'The period of {period} teaches what your name lacks.',
    text: [
      'What your name has no letter for ({lessons}) numerologists call karmic lessons. {Period} is the planet of one, and its dasha is running, so it is on the timetable now.',
      'What a name leaves out is not forbidden, only unpracticed. The period of {period} makes you practice {gift_of_period}, and you are a beginner in it at an age when others expect a master. Say so; it saves years.',
      'An absence can be guarded like a treasure. The name stayed empty at {lessons}, and {period} has come to fill a part of it: let it be filled badly at first, by hands that shake.',
    ],
  },
  {
    kind: 'tension',
    id: 'full-spectrum.weak-element-under-period',
    about: 'Shadow',
    aspect: 'pressure on the thinnest place',
    reads: [
      all.weakElement,
      all.weakShare,
      all.missingStrength,
      periods.period,
      all.phaseOfPeriod,
      derived('presses', 'pressure of phases', all.phaseOfPeriod, all.weakElement),
    ],
    when: [
      { value: 'presses', is: 'keeps down' },
      { value: 'weak_share', atMost: 0.17 },
    ],
    weight: 0.55,
    gist: 'The period of {period} is one of {phase_of_period}, over a face with little {weak_element}.',
    perspectiveA: [
      'Your face shows little {weak_element} beside its other elements. What comes less easily to you: {missing_strength}.',
      'Of the five elements {weak_element} has the smallest share in your proportions. People with little of it tend to hire it, marry it or do without: {missing_strength}.',
      'Where a face has least {weak_element} it has, by old custom, most to receive.',
    ],
    perspectiveB: [
      'The planet of your great period, {period}, is the {phase_of_period} star in Chinese. A season of {phase_of_period} {presses} {weak_element}, so you will notice the lack.',
      'The period of {period} is a long season of {phase_of_period}, which keeps {weak_element} down. It will not leave that place in you alone.',
      'For some years {phase_of_period} stands in the sky over your life and {weak_element} is kept short.',
    ],
    hint: [
      'Do one small thing each week that needs {weak_element}, and let others be better at it.',
      'Borrow before you build: spend time with people who have {missing_strength}, and notice what they never worry about.',
      'Do not make a project of it. Let the thin place stay thin and let it be seen; what is seen there is usually what brings the help.',
    ],
  },
  {
    kind: 'theme',
    id: 'full-spectrum.scattered-signal',
    about: 'Shadow',
    name: 'Noise that is not all yours',
    reads: [all.spectralEntropy, all.headDefined, all.ajnaDefined, design.profile],
    when: [
      { value: 'spectral_entropy', atLeast: 0.88 },
      {
        anyOf: [
          { value: 'head_defined', is: false },
          { value: 'ajna_defined', is: false },
        ],
      },
    ],
    weight: 0.5,
    support: [{ value: 'spectral_entropy', from: 0.88, to: 1 }],
    gist: 'Your measurement is scattered and your mind is open.',
    text: [
      'Your measurement is spread over many frequencies, with no one rhythm leading. In your bodygraph, that of a {profile}, a center of the mind is open and picks up other people’s questions. Quiet will do more for you today than effort.',
      'Spectral entropy stands near its upper end, which says of the series that nothing leads in it. An open Head or Ajna is led by whatever is loudest. Before you work on your thoughts, find out whose they are: leave the room, and see which ones come with you.',
      'Noise is only the sum of many things that each make sense. With an open mind and a scattered signal, do not try to order it. Sit until one sound is nearer than the others, and follow that one.',
    ],
  },
  {
    kind: 'alignment',
    id: 'full-spectrum.oracle-on-own-key',
    about: 'Shadow',
    aspect: 'the oracle opens one of your keys',
    reads: [all.cast, all.castName, all.sphereOfCast, all.titleOf(all.sphereOfCast), all.shadowOf(all.sphereOfCast), all.giftOf(all.sphereOfCast)],
    when: [{ value: 'sphere', in: ['life_work', 'evolution', 'radiance', 'purpose', 'attraction', 'iq', 'pearl'] }],
    weight: 0.65,
    support: [{ value: 'sphere', in: ['life_work', 'evolution', 'radiance', 'purpose'] }],
    gist: 'You cast {cast}, the key of your {sphere_title}.',
    text: [
      'You cast hexagram {cast}, {cast_name}. The same number is the key of your {sphere_title}, so what troubles the question is familiar: {key_shadow}.',
      'Sixty-four answers were possible and the oracle gave one you were born with. Read {cast_name} as advice on your {sphere_title}: the question is asked in the voice of {key_shadow} and can be answered in that of {key_gift}.',
      'You went to ask a stranger and were handed your own key, {cast}. Before you turn it, see how {key_shadow} framed the question. Often the frame gives way and {key_gift} needs no answer.',
    ],
  },
  {
    kind: 'alignment',
    id: 'full-spectrum.same-heat',
    about: 'Shadow',
    aspect: 'the same heat under both',
    reads: [all.kind, all.undertone, design.type, design.notSelf, design.strategy],
    when: [
      { value: 'kind', is: 8 },
      { value: 'not_self', in: ['Frustration', 'Anger'] },
    ],
    weight: 0.65,
    support: [{ value: 'not_self', is: 'Anger' }],
    gist: 'Your type knows {undertone} and your design knows {not_self}.',
    text: [
      'Type {kind} carries {undertone} in the body, and a {type} who lives against the grain feels {not_self}. They are one heat. Take it as a gauge, not as a fault.',
      'Two systems that describe you from opposite ends, one from your habits and one from your birth, both leave a residue of heat: {undertone}, {not_self}. It rises when you have pushed where your strategy says “{strategy}”. Look there first, before you look for someone to blame.',
      'Under {not_self} there is force, and under the force a plain wish not to be moved about. Let the heat stand in the body without a story. It is the oldest thing about you that is not an opinion.',
    ],
  },
  {
    kind: 'theme',
    id: 'full-spectrum.harsh-yoga',
    about: 'Shadow',
    name: 'A knot tied early',
    reads: [birth.yoga, birth.yogaNumber, birth.yogaIsHarsh, keys.coreGate, keys.coreShadow, keys.coreGift],
    when: [
      { value: 'yoga_is_harsh', is: true },
      { value: 'yoga_number', in: [9, 17, 27] },
    ],
    weight: 0.5,
    support: [{ value: 'yoga_number', in: [17, 27] }],
    gist: 'You were born in the hard yoga {yoga}, with {core_shadow} at the core.',
    text: [
      'Sun and Moon formed {yoga} at your birth, one of the nine yogas that are held to be hard. In the Gene Keys your core holds {core_shadow}. Something in you had to be strong early.',
      '{Yoga} is a yoga one is told not to begin things in, and you began in it. That leaves a reflex, and key {core_gate} gives it a name: {core_shadow}. What was once protection is now only expense; {core_gift} costs less.',
      'A knot is rope that remembers. {Yoga} and {core_shadow} remember the same pull. Do not cut it: it loosens when nobody is tugging, and {core_gift} is simply the rope again.',
    ],
  },
  {
    kind: 'tension',
    id: 'full-spectrum.inward-cards-outward-year',
    about: 'Shadow',
    aspect: 'cards that turn in, a year that turns out',
    reads: [
      cards.shareReversed,
      derived('laid_count', 'count', cards.positions),
      numbers.personalYear,
      numbers.personalYearRoot,
      numbers.seasonOfYear,
    ],
    when: [
      { value: 'laid_count', atLeast: 3 },
      { value: 'share_reversed', atLeast: 0.5 },
      { value: 'personal_year_root', in: [1, 5] },
    ],
    weight: 0.55,
    support: [{ value: 'share_reversed', from: 0.5, to: 1 }],
    gist: 'The cards lie reversed in an outgoing personal year {personal_year}.',
    perspectiveA: [
      'Many of the {laid_count} cards lie reversed: their force is held back, delayed or working inside.',
      'Half the table or more is upside down. A reversed card is not the card’s opposite; it is the same power with its back to the room.',
      'The cards have turned to the wall, as people do who need to hear themselves.',
    ],
    perspectiveB: [
      'The personal year is {personal_year}, {season_of_year}: the count pushes you outward.',
      'Personal year {personal_year} wants visible steps. It will count as lost what you only prepared.',
      'A year {personal_year} knocks, and keeps knocking, and does not care who is at prayer.',
    ],
    hint: [
      'Go out with what is ready and keep the rest to yourself for now.',
      'Choose one thing for the world and one for the drawer, and stop asking either to be the other. {Season_of_year} needs a single honest step.',
      'Go out backwards, if you must. What is unfinished in you may come along as long as it does not have to speak.',
    ],
  },
]
