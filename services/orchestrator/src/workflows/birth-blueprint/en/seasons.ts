import type { Row, Rows, TensionRow } from '../../../synthesis/family.js'

const kind = 'Jupiter,Venus,Mercury,Moon'
const harsh = 'Sun,Mars,Saturn,Rahu,Ketu'

/** By the lord of the mahadasha and the nature of the lord of the antardasha. */
export const seasonRows: Rows<Row> = {
  [`Sun|${kind}`]: [
    'Years in the light, softened',
    'The six years of the Sun run, with {sub_period} easing them: you are seen, and people like what they see.',
    'Apply, present, take the post. While {sub_period} has the sub-period, support comes without a fight.',
    'The Sun makes you answer for your name. With {sub_period} beside it you can be visible without being hard.',
    'Noon is short. Look at what has no shadow.',
  ],
  [`Sun|${harsh}`]: [
    'Years in the light, unsoftened',
    'The six years of the Sun run and {sub_period} sharpens them: authority is the subject, yours and other people’s.',
    'Keep records, see a doctor about heat and heart if you need one, and choose quarrels with superiors carefully.',
    'You meet your father’s voice in offices and in mirrors. Answer as the age you are.',
    'The light that shows you also burns. Stand a little to the side and see by it.',
  ],
  [`Moon|${kind}`]: [
    'Years of the tide, kindly',
    'The ten years of the Moon run with {sub_period}: home, mother, public and mood are where things grow.',
    'Move house, feed people, work with the public. Plan by the month; your energy comes in tides.',
    'You need to be needed more than usual. {Sub_period} makes that easy to satisfy; choose by whom.',
    'The Moon has no light and gives it. Receive something tonight.',
  ],
  [`Moon|${harsh}`]: [
    'Years of the tide, in rough water',
    'The ten years of the Moon run and {sub_period} stirs them: your mood reacts to every change at home.',
    'Sleep, water and regular meals come before plans. Put off large purchases to a calm week.',
    'Old hurts about being cared for come up by way of small domestic things. They are about then.',
    'The surface breaks and the depth does not. Sink a little.',
  ],
  [`Mars|${kind}`]: [
    'Seven years of drive, well led',
    'The seven years of Mars run with {sub_period}: you have force, and someone to use it for.',
    'Train, build, buy tools or land, compete. {Sub_period} gives the work its friends.',
    'Anger comes as energy before it comes as anger. Give it something to lift.',
    'A blade is calm in its sheath. Be drawn only by what matters.',
  ],
  [`Mars|${harsh}`]: [
    'Seven years of drive, under pressure',
    'The seven years of Mars run and {sub_period} adds pressure: haste costs you more than usual.',
    'Wear the helmet, read the contract, count to ten. Put the surplus into sport or hard physical work.',
    'You find opponents everywhere and some of them are real. Ask which fight you would pick on a rested day.',
    'Heat looks for a surface. Offer it the floor, the breath, the long walk.',
  ],
  [`Mercury|${kind}`]: [
    'Seventeen years of wit, in good company',
    'The seventeen years of Mercury run with {sub_period}: words, trade and learning pay.',
    'Write, sell, study, take the exam. Make the introductions you have been postponing.',
    'You think fast and feel later. {Sub_period} gives you people who ask how you are; answer them.',
    'A messenger owns nothing of what he carries. Travel light.',
  ],
  [`Mercury|${harsh}`]: [
    'Seventeen years of wit, on edge',
    'The seventeen years of Mercury run and {sub_period} makes them nervous: facts matter, rumors cost.',
    'Check figures twice and sign once. Keep one hour a day free of screens.',
    'Your mind argues to win. What it is afraid of is usually one sentence long; write it down.',
    'Thought runs ahead and looks back for you. Let it wait.',
  ],
  [`Jupiter|${kind}`]: [
    'Sixteen generous years, doubled',
    'The sixteen years of Jupiter run with {sub_period}: teachers, children and luck come toward you.',
    'Say yes to study, travel and publication. Give a share away; these years multiply what moves.',
    'Plenty can make you vague. Decide what you believe while it costs nothing.',
    'The blessing arrived before you asked. Who did you ask for?',
  ],
  [`Jupiter|${harsh}`]: [
    'Sixteen generous years, tested',
    'The sixteen years of Jupiter run and {sub_period} tests them: you grow by keeping your principles at a price.',
    'Keep your promises small and exact. Take advice from someone who has nothing to gain.',
    'Faith that has not been doubted is only manners. {Sub_period} is doing the doubting for you.',
    'A tree shows its rings where it is cut. Read them.',
  ],
  [`Venus|${kind}`]: [
    'Twenty years of taste, in bloom',
    'The twenty years of Venus run with {sub_period}: love, art and comfort are within reach.',
    'Marry, furnish, perform, make it beautiful. Set a limit on spending before you start.',
    'Being wanted is pleasant and proves little. Ask who stays when you are plain.',
    'Sweetness lasts as long as attention. Taste slowly.',
  ],
  [`Venus|${harsh}`]: [
    'Twenty years of taste, with thorns',
    'The twenty years of Venus run and {sub_period} puts thorns on them: desire and price show up together.',
    'Agree on money before love and on love before money. Leave the party early.',
    'You bargain for affection without saying so. Say the terms and see who is still there.',
    'Longing is also a way of being warm. Do not put it out at once.',
  ],
  [`Saturn|${kind}`]: [
    'Nineteen strict years, eased',
    'The nineteen years of Saturn run with {sub_period} easing them: slow work gets a reward in your lifetime.',
    'Keep the routine and accept the help. What you build now is meant to carry weight.',
    'You trust effort and mistrust gifts. {Sub_period} brings one; take it without earning it.',
    'Time has a kind face when nobody runs from it. Look.',
  ],
  [`Saturn|${harsh}`]: [
    'Nineteen strict years, at their strictest',
    'The nineteen years of Saturn run under {sub_period}: little is given now and what is earned stays.',
    'Do less, finish it, sleep. Pay debts first and promise nothing that depends on luck.',
    'Loneliness here is the work of sorting. What leaves was held up by you alone.',
    'The bone is what remains. Be grateful to what holds you.',
  ],
  [`Rahu|${kind}`]: [
    'Eighteen hungry years, welcomed',
    'The eighteen years of Rahu run with {sub_period}: foreign people, new fields and odd chances suit you.',
    'Go abroad, learn the new tool, take the unusual offer. Check what it costs after the first year.',
    'You want it because it is not yours. When you have it, notice how fast it looks ordinary.',
    'The mouth has no stomach. Chew.',
  ],
  [`Rahu|${harsh}`]: [
    'Eighteen hungry years, in fog',
    'The eighteen years of Rahu run and {sub_period} thickens the fog: you want more than you can see.',
    'Get a second opinion on anything that promises fast results. Keep your papers and your sleep in order.',
    'Obsession feels like destiny from the inside. Tell a sober friend and watch their face.',
    'Smoke takes the shape of what you fear to lack. Open a window.',
  ],
  [`Ketu|${kind}`]: [
    'Seven years of letting go, gently',
    'The seven years of Ketu run with {sub_period}: things fall away, and you miss fewer of them than you feared.',
    'Clear out, study one thing deeply, finish old matters. Keep the friends whom {sub_period} brings.',
    'You lose interest in what you were good at. Interest does not die; it went somewhere you have not looked.',
    'A door without a handle opens from inside. Sit near it.',
  ],
  [`Ketu|${harsh}`]: [
    'Seven years of letting go, by force',
    'The seven years of Ketu run under {sub_period}: what you would not put down is taken out of your hands.',
    'Insure, back up, keep two keys. Make no decision for life in a mood of having had enough.',
    'You cut ties to be ahead of the loss. Some of them would have held.',
    'What cannot be cut is left. Find it by feel.',
  ],
}

/** By the personal year, where its planet is a friend of the lord of the period. */
const friendlyYearRows: Rows<Row> = {
  1: [
    'a year for starting inside a friendly period',
    'Personal year 1 starts things, and the period of {period} backs its Sun.',
    'Begin the project now and put your own name on it. {Period} favors what you start this year.',
    'You hesitate because nobody has asked you. This year nobody will; the period is behind you anyway.',
    'A first step has no history. Take it as one.',
  ],
  2: [
    'a year for two inside a friendly period',
    'Personal year 2 waits and joins, and the period of {period} is kind to its Moon.',
    'Look for the partner, the agent or the second reader. Let plans of last year grow without pulling at them.',
    'Patience feels like losing. In this year and period it is how the other side comes toward you.',
    'Two breaths find one rhythm. Do not set it.',
  ],
  3: [
    'a year for showing inside a friendly period',
    'Personal year 3 wants an audience, and the period of {period} likes its Jupiter.',
    'Publish, exhibit, teach, invite. Put the work where people pass by.',
    'You scatter when you are happy. Let {period} hold one thing still until it is done.',
    'Praise passes through like weather. What did you make before it?',
  ],
  5: [
    'a year for change inside a friendly period',
    'Personal year 5 shakes things up, and the period of {period} gets on with its Mercury.',
    'Change the job, the city or the method. Make the move by word and contract, not by storm.',
    'You want out before you know where to. Talk it over; this year answers come in conversation.',
    'The road turns by itself. Stay on it around the bend.',
  ],
  6: [
    'a year for home inside a friendly period',
    'Personal year 6 is about home and duty, and the period of {period} supports its Venus.',
    'Settle the family matter, the wedding, the renovation. Costs stay bearable if you agree on them first.',
    'You will be asked to care for someone. Choose the form of it before it is chosen for you.',
    'A house is listening made of wood. Be quiet in it.',
  ],
  8: [
    'a harvest year inside a friendly period',
    'Personal year 8 collects what was sown, and the period of {period} stands well with its Saturn.',
    'Ask for the raise, sell, sign. Have the figures on paper when you do.',
    'Success asks you to be as large as you said you were. Let it be seen.',
    'The scale comes to rest. Read it without leaning.',
  ],
  9: [
    'a clearing year inside a friendly period',
    'Personal year 9 ends things, and the period of {period} is on good terms with its Mars.',
    'Close accounts, give away, end what has ended. You have the force for a clean cut.',
    'You keep the old thing because it proves something. It has been proved.',
    'An empty shelf is also a piece of furniture. Leave it empty a while.',
  ],
}

/** The same years, where the period is that of the number’s own planet. */
const ownPeriodGists: Readonly<Record<string, string>> = {
  1: 'Personal year 1 starts things, and the period is that of its own planet, the Sun.',
  2: 'Personal year 2 waits and joins, and the period is that of its own planet, the Moon.',
  3: 'Personal year 3 wants an audience, and the period is that of its own planet, Jupiter.',
  5: 'Personal year 5 shakes things up, and the period is that of its own planet, Mercury.',
  6: 'Personal year 6 is about home and duty, and the period is that of its own planet, Venus.',
  8: 'Personal year 8 collects what was sown, and the period is that of its own planet, Saturn.',
  9: 'Personal year 9 ends things, and the period is that of its own planet, Mars.',
}

/** By the personal year, and whether its planet is a friend of the lord of the period or that lord itself. */
export const yearWithPeriodRows: Rows<Row> = Object.fromEntries(
  Object.entries(friendlyYearRows).flatMap(([year, [title, gist, ...depths]]): [string, Row][] => [
    [`${year}|friend`, [title, gist, ...depths]],
    [`${year}|same`, [title.replace('inside a friendly period', 'in the period of its planet'), ownPeriodGists[year] ?? gist, ...depths]],
  ]),
)

/** By the personal year, where its planet is no friend of the lord of the period. */
export const yearAgainstPeriodRows: Rows<TensionRow> = {
  1: [
    'a start in unfriendly weather',
    'Personal year 1 says begin, and the period of {period} says wait.',
    'This is a personal year 1, the first of a round of nine: begin.',
    'The period of {period} is no friend of the Sun, the planet of that number.',
    'Start small and in private. A prototype needs nobody’s permission.',
    'Notice whom you want to convince. Do the thing first; the argument can come in year two.',
    'A seed begins in the dark. So may you.',
  ],
  2: [
    'patience under pressure',
    'Personal year 2 wants to go gently, and the period of {period} pushes.',
    'This is a personal year 2: cooperate, wait, let it grow.',
    'The period of {period} counts the Moon, the planet of that number, among its enemies.',
    'Let others set the pace at work and keep your own at home.',
    'You are hurt by tone this year. Ask for the content and answer that.',
    'Softness under a hard sky is not weakness. Stay moist.',
  ],
  3: [
    'joy on a tight budget',
    'Personal year 3 wants to celebrate, and the period of {period} grudges it.',
    'This is a personal year 3: express, enjoy, be seen.',
    'The period of {period} stands badly with Jupiter, the planet of that number.',
    'Celebrate small and often. Put the large production off.',
    'You tone yourself down before anyone asks. Let them ask.',
    'One candle is a festival. Light it.',
  ],
  5: [
    'change against the grain',
    'Personal year 5 wants movement, and the period of {period} is suspicious of it.',
    'This is a personal year 5: change place, method or mind.',
    'The period of {period} is hostile to Mercury, the planet of that number.',
    'Try the change for a month before you make it. Get every promise in writing.',
    'Your arguments for leaving are good and so are those for staying. Look at what your feet do.',
    'A bird tests the branch before it sings. Test.',
  ],
  6: [
    'duty and a cool season',
    'Personal year 6 asks for closeness, and the period of {period} keeps its distance.',
    'This is a personal year 6: home, care and beauty.',
    'The period of {period} does not get on with Venus, the planet of that number.',
    'Show up for the family at fixed hours and keep the rest of the time yours.',
    'You withhold warmth so that it will not be taken for granted. It is missed, not taken for granted.',
    'Warm one hand with the other. Begin there.',
  ],
  8: [
    'harvest in the wrong wind',
    'Personal year 8 wants results, and the period of {period} holds up the payment.',
    'This is a personal year 8: harvest, authority and money.',
    'The period of {period} is at odds with Saturn, the planet of that number.',
    'Claim what you are owed in writing and expect it late. Do not borrow against it.',
    'You meet power that is not fair. Decide what you will not do for it.',
    'The fruit hangs and is not yet yours. Wait under the tree.',
  ],
  9: [
    'an ending that resists',
    'Personal year 9 wants to close things, and the period of {period} keeps them open.',
    'This is a personal year 9: finish, give away, let go.',
    'The period of {period} is no friend of Mars, the planet of that number, and its cuts do not heal well now.',
    'End things by agreement, not by a scene. One a month is enough.',
    'You are angry at what will not end. Ask what it still wants to give you.',
    'Let the leaf fall when it falls. Rake later.',
  ],
}
