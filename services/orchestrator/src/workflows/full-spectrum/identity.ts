import { derived } from '../../synthesis/fields/field.js'
import * as design from '../../synthesis/fields/human-design.js'
import * as numbers from '../../synthesis/fields/numerology.js'
import * as birth from '../../synthesis/fields/panchanga.js'
import * as cards from '../../synthesis/fields/tarot.js'
import type { Rule } from '../../synthesis/rule.js'
import * as all from './fields.js'

/** Who is meant: what the traditions of birth, of the cards and of the body each say you are. */
export const identity: readonly Rule[] = [
  {
    kind: 'alignment',
    id: 'full-spectrum.weekday-and-number',
    about: 'Identity',
    aspect: 'the lord of the day and of the number',
    reads: [
      birth.weekday,
      birth.lordOfVara,
      birth.nameOfVaraLord,
      numbers.planetOfBirthday,
      numbers.lifePath,
      numbers.planetOfPath,
      derived('gift_of_vara', 'gift of planet', birth.lordOfVara),
    ],
    when: [{ value: 'lord_of_vara', sameAs: 'planet_of_path' }],
    weight: 0.6,
    support: [{ value: 'planet_of_birthday', sameAs: 'planet_of_path' }],
    gist: 'Your weekday and your birth number both belong to {name_of_vara_lord}.',
    text: [
      'You were born on {weekday}, the day of {name_of_vara_lord}, and your life path, {life_path}, is a number of {name_of_vara_lord} as well. People will meet this in you first: {gift_of_vara}.',
      'The week and the calendar date are counted by different wheels, one of seven and one of nine, and for you both stopped at {name_of_vara_lord}. Lead with {gift_of_vara}; it is the shortest way from you to others, and the part of you that is hardest to fake.',
      'A name said twice is either an insistence or an echo. {Name_of_vara_lord} is said twice over your birth: look for the places where {gift_of_vara} turned into a role that you could, for an hour, put down.',
    ],
  },
  {
    kind: 'alignment',
    id: 'full-spectrum.center-and-authority',
    about: 'Identity',
    aspect: 'where you know things',
    reads: [all.kind, all.enneagramCenter, all.searchOfCenter, design.authority, design.authorityUnsure],
    when: [
      { value: 'authority_unsure', is: false },
      { value: 'kind', in: [1, 3, 8] },
      {
        anyOf: [
          {
            allOf: [
              { value: 'enneagram_center', is: 'gut' },
              { value: 'authority', in: ['Sacral', 'Splenic'] },
            ],
          },
          {
            allOf: [
              { value: 'enneagram_center', is: 'heart' },
              { value: 'authority', in: ['Emotional', 'Ego Manifested', 'Ego Projected'] },
            ],
          },
        ],
      },
    ],
    weight: 0.65,
    support: [{ value: 'kind', is: 8 }],
    gist: 'Your type and your authority both trust the {enneagram_center}.',
    text: [
      'Type {kind} lives from the {enneagram_center}, and your {authority} authority decides there as well. You do not have to learn a foreign language to know what you want.',
      'What you described of yourself and what your birth shows agree: your intelligence sits in the {enneagram_center}. It looks for {search}, so when a decision goes wrong, ask whether that search, and not the {authority} signal itself, gave the answer.',
      'One organ both wants and judges in you, which makes for speed and for a closed circle. Between the {authority} signal and the old search for {search} there is a seam; find it by waiting one breath longer than is comfortable.',
    ],
  },
  {
    kind: 'alignment',
    id: 'full-spectrum.face-and-gate',
    about: 'Identity',
    aspect: 'the element you show',
    reads: [
      all.strongElement,
      all.strongShare,
      all.strengthOfElement,
      design.sunGate,
      derived('trigrams_of_sun', 'trigrams of hexagram', design.sunGate),
      all.phasesOfSun,
    ],
    when: [
      { value: 'strong_element', isAmong: 'phases_of_sun' },
      { value: 'strong_share', atLeast: 0.26 },
    ],
    weight: 0.55,
    support: [{ value: 'strong_share', from: 0.26, to: 0.35 }],
    gist: 'Your face and the hexagram of your Sun both show {strong_element}.',
    text: [
      'The proportions of your face lean toward {strong_element}. Your Sun stands in gate {sun_gate}, a hexagram built of {trigrams_of_sun}, which has {strong_element} in it as well. What people see in you is what is there.',
      'Physiognomy and the hexagram of your Sun meet in {strong_element}: {strength_of_element}. Because the outside does not hide the inside, you gain little by managing impressions and much by choosing rooms where this is wanted.',
      'Face and gate carry one element, and a face cannot see itself. Ask someone who has known you long what {strong_element} has cost those around you; then hear how easily, in the same voice, they speak of {strength_of_element}.',
    ],
  },
  {
    kind: 'alignment',
    id: 'full-spectrum.number-in-the-cards',
    about: 'Identity',
    aspect: 'your number on the table',
    reads: [numbers.lifePathRoot, numbers.wayOfPath, derived('own_cards', 'cards of root', cards.positions, numbers.lifePathRoot)],
    when: [{ value: 'own_cards', countAtLeast: 3 }],
    weight: 0.5,
    support: [{ value: 'own_cards', countAtLeast: 2 }],
    gist: 'Cards of your life path, {life_path_root}, have been drawn.',
    text: [
      'Your life path comes down to {life_path_root}. In this spread you find {own_cards}, of the same number: the question touches what your life is about, {way_of_path}.',
      'Readers of the tarot gather all cards of one number into a constellation. {Own_cards} came from yours, so read that place in the spread first and more personally than the rest; there the cards speak of {way_of_path}.',
      'Chance dealt you your own number in {own_cards}. Whether that means anything is less useful than this: if the matter is once more about {way_of_path}, what would make it the last time you need to ask?',
    ],
  },
  {
    kind: 'theme',
    id: 'full-spectrum.waxing-starter',
    about: 'Identity',
    name: 'A nature that gathers light',
    reads: [birth.paksha, birth.tithi, design.type, design.strategy, design.typeUnsure],
    when: [
      { value: 'paksha', is: 'Shukla' },
      { value: 'type', is: 'Manifesting Generator' },
      { value: 'type_unsure', is: false },
    ],
    weight: 0.55,

    gist: 'You are a {type} born under a growing Moon.',
    text: [
      'You were born at {tithi}, in the bright half of the month, and as a {type} you are built to set things going. Your way is to add: one more idea, one more beginning.',
      'The Moon was growing when you came and the {type} grows by doing. Momentum is your element, and its price is the unfinished pile. “{strategy}” is the small gate that keeps the growing thing from growing in every direction at once.',
      'Everything in {tithi} leans toward more. A {type} who has heard this leaning without obeying it holds a rare power: to begin only what is still wanted when the light has stopped growing.',
    ],
  },
  {
    kind: 'tension',
    id: 'full-spectrum.waning-and-forward',
    about: 'Identity',
    aspect: 'letting go and going forward',
    reads: [birth.paksha, birth.tithi, all.kind, all.hornevian, all.virtueAhead],
    when: [
      { value: 'paksha', is: 'Krishna' },
      { value: 'hornevian', is: 'assertive' },
    ],
    weight: 0.6,
    support: [{ value: 'kind', in: [3, 8] }],
    gist: 'Type {kind} goes forward, and the Moon was waning when you were born.',
    perspectiveA: [
      'You were born at {tithi}, in the dark half of the month: a time for finishing, thinning out and turning inward.',
      '{Tithi} belongs to the fortnight in which light is given back. Whoever is born there has a sense for what is over, often before others admit it.',
      'A waning Moon takes nothing away. It returns what was lent, and {tithi} put that gesture into your first breath.',
    ],
    perspectiveB: [
      'Type {kind} goes toward what it wants and expects the world to make room.',
      'By social style {kind} is assertive: under pressure you move against or past people, and rest feels like losing ground.',
      'Type {kind} treats the present as an opening to be used, and forgets that some openings are for closing.',
    ],
    hint: [
      'Use the push to end things well. Clear one thing away for each thing that you start.',
      'Put the force of {kind} in the service of the waning Moon: be the one who dares to close the meeting, the project, the quarrel. From there it is a short step to {virtue}.',
      'There is an assertion that makes room instead of taking it. Where the two meet you will find {virtue}, and you will not need to announce it.',
    ],
  },
  {
    kind: 'alignment',
    id: 'full-spectrum.field-on-firm-ground',
    about: 'Identity',
    aspect: 'the loudest note and where you are defined',
    reads: [all.loudestName, all.centerOfLoudest, all.nameOfCenter, design.definedCenters],
    when: [
      { value: 'center_of_loudest', isAmong: 'defined_centers' },
      { value: 'defined_centers', countAtMost: 3 },
    ],
    weight: 0.5,
    gist: 'The highest value of your measurement belongs to the {name_of_center}, which is defined in you.',
    text: [
      'Of the seven values counted from your measurement, {loudest_name}, is highest. The bodygraph has the center of it, the {name_of_center}, defined: it is a strength that you can count on.',
      'The measurement peaks at {loudest_name}, and the {name_of_center} is among your constant centers. It is one sample and no diagnosis, but where a fixed trait and a passing reading coincide you are probably not pretending.',
      'What is always on is soon no longer heard. The reading rises at {loudest_name}, over a center that never falls silent in you; let it be the ground you stand on, and listen for what is quieter.',
    ],
  },
  {
    kind: 'tension',
    id: 'full-spectrum.inner-and-outer-room',
    about: 'Identity',
    aspect: 'who you are inside and whom they meet',
    reads: [all.soulUrge, all.outerNumber, all.bridge, design.definition],
    when: [
      { value: 'bridge', atLeast: 5 },
      { value: 'soul_urge', atLeast: 1 },
      { value: 'outer_number', atLeast: 1 },
      { value: 'definition', in: ['Split', 'Triple Split', 'Quadruple Split'] },
    ],
    weight: 0.5,
    support: [
      { value: 'bridge', from: 5, to: 7 },
      { value: 'definition', in: ['Triple Split', 'Quadruple Split'] },
    ],
    gist: 'Soul urge {soul_urge} lives behind a {outer_number} face, in a chart with a {definition}.',
    perspectiveA: [
      'Your name has two voices: its vowels wish for {soul_urge}, its consonants show the world {outer_number}.',
      'Soul urge {soul_urge} and personality {outer_number} lie {bridge} apart. People answer the second while you wait for them to notice the first.',
      '{soul_urge} is what the name sings and {outer_number} is what it knocks with.',
    ],
    perspectiveB: [
      'Your bodygraph has {definition} definition: parts of you are at work that do not hear each other directly.',
      'With {definition} definition you look for the missing bridge in other people, and may take the relief of being joined for love or for agreement.',
      'In a {definition} chart wholeness is never a possession; it happens between people, and passes.',
    ],
    hint: [
      'Let someone you trust sit with you before large decisions, and tell them what you wish for, not only what you can do.',
      'Say the {soul_urge} aloud where people expect the {outer_number}. Most of the distance is kept up by silence, and a listener closes the split better than a plan.',
      'Stop looking for the bridge for the length of one evening. Two rooms with the door open are already a house.',
    ],
  },
]
