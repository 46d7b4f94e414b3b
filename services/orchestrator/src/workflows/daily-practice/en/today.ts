import type { Row, Rows, TensionRow } from '../../../synthesis/family.js'

/** By the lord of the weekday and the height of the three main cycles together. */
export const weekdayRows: Rows<Row> = {
  'Sun|high': [
    'Sunday with strength',
    'Sunday is the Sun’s and your cycles stand high, at {energy} of 100.',
    'Do the visible thing: present, lead, ask someone important.',
    'You have the strength to shine and the day for it. Somebody near you would like a share.',
    'Light falls on all of it. Let it.',
  ],
  'Sun|even': [
    'Sunday, level',
    'Sunday is the Sun’s and your cycles are level, at {energy} of 100.',
    'Set the week’s one aim this morning and tell someone.',
    'You do not need to feel great to be in charge of a day.',
    'Noon comes anyway. Stand in it.',
  ],
  'Sun|low': [
    'Sunday, resting',
    'Sunday is the Sun’s and your cycles are low, at {energy} of 100.',
    'Sit in the light for twenty minutes and let others be impressive.',
    'You are used to being counted on. Be uncounted today.',
    'The Sun rests by setting. Set.',
  ],
  'Moon|high': [
    'Monday with strength',
    'Monday is the Moon’s and your cycles stand high, at {energy} of 100.',
    'Use the strength for the household: shop, cook, call your mother.',
    'You care well when you are strong. Care for one person properly instead of five.',
    'Full hands, soft grip. Carry it home.',
  ],
  'Moon|even': [
    'Monday, level',
    'Monday is the Moon’s and your cycles are level, at {energy} of 100.',
    'Begin the week by listening. Take notes; decide on Wednesday.',
    'Your mood follows the last person you spoke to. Choose that person.',
    'Tide in, tide out. You are the beach.',
  ],
  'Moon|low': [
    'Monday, resting',
    'Monday is the Moon’s and your cycles are low, at {energy} of 100.',
    'Warm food, early night, no discussions about the future.',
    'You are touchy because you are empty. Fill up before you answer.',
    'Be carried for once. Something is carrying you.',
  ],
  'Mars|high': [
    'Tuesday with strength',
    'Tuesday belongs to Mars and your cycles stand high, at {energy} of 100.',
    'Take on the hardest task first. Train until you sweat.',
    'This much drive looks for an enemy. Give it a wall to paint.',
    'Force, before it has a direction. Feel it there.',
  ],
  'Mars|even': [
    'Tuesday, level',
    'Tuesday belongs to Mars and your cycles are level, at {energy} of 100.',
    'Finish one thing that needs a little courage: a call, a bill, a no.',
    'You are as brave as you need to be, which is not very.',
    'The hand closes on the tool. That is all of courage.',
  ],
  'Mars|low': [
    'Tuesday, resting',
    'Tuesday belongs to Mars and your cycles are low, at {energy} of 100.',
    'Do not fight today. Stretch, walk, postpone the confrontation.',
    'Irritation is what strength feels like when it is tired.',
    'Lay the sword across your knees. Breathe over it.',
  ],
  'Mercury|high': [
    'Wednesday with strength',
    'Wednesday belongs to Mercury and your cycles stand high, at {energy} of 100.',
    'Write, sell, negotiate, sit the exam.',
    'You are quicker than the room. Let them finish their sentences.',
    'Words come like birds. Hold out a hand and do not close it.',
  ],
  'Mercury|even': [
    'Wednesday, level',
    'Wednesday belongs to Mercury and your cycles are level, at {energy} of 100.',
    'Answer your mail, all of it, then close the program.',
    'You keep busy with messages about the work. Do the work for an hour.',
    'One letter, well written. Then silence.',
  ],
  'Mercury|low': [
    'Wednesday, resting',
    'Wednesday belongs to Mercury and your cycles are low, at {energy} of 100.',
    'Read instead of writing. Check every figure twice.',
    'You talk to cover the tiredness. Say that you are tired.',
    'The mind sits down like a dog. Good.',
  ],
  'Jupiter|high': [
    'Thursday with strength',
    'Thursday belongs to Jupiter and your cycles stand high, at {energy} of 100.',
    'Teach someone what you know, or ask for the large thing.',
    'You feel generous. Promise half and give all of it.',
    'Plenty has no edge. Sit in the middle of it.',
  ],
  'Jupiter|even': [
    'Thursday, level',
    'Thursday belongs to Jupiter and your cycles are level, at {energy} of 100.',
    'Spend an hour on something you want to understand before you are old.',
    'You know enough to help someone today. It need not be wisdom.',
    'A teacher is someone still listening. Listen.',
  ],
  'Jupiter|low': [
    'Thursday, resting',
    'Thursday belongs to Jupiter and your cycles are low, at {energy} of 100.',
    'Accept help and advice today; give none.',
    'Meaning is hard to find on low days. It has not gone far.',
    'Grace does not check your strength. Open the hand.',
  ],
  'Venus|high': [
    'Friday with strength',
    'Friday belongs to Venus and your cycles stand high, at {energy} of 100.',
    'Make something beautiful, invite people, wear the good clothes.',
    'You are attractive today and may confuse it with being right.',
    'Delight needs a witness and no owner. Be the witness.',
  ],
  'Venus|even': [
    'Friday, level',
    'Friday belongs to Venus and your cycles are level, at {energy} of 100.',
    'Tidy one corner until it pleases you. Buy flowers.',
    'Comfort is what you need and not what you deserve. Take it anyway.',
    'Smooth wood, cool water. Touch something.',
  ],
  'Venus|low': [
    'Friday, resting',
    'Friday belongs to Venus and your cycles are low, at {energy} of 100.',
    'A bath, music, one friend. Spend no money after dark.',
    'You want to be held and ask for dessert. Ask to be held.',
    'Sweetness at rest. Do not stir.',
  ],
  'Saturn|high': [
    'Saturday with strength',
    'Saturday belongs to Saturn and your cycles stand high, at {energy} of 100.',
    'Do the long, dull, decisive piece of work. You have the strength for it.',
    'Discipline is easy on a day like this. Build the routine for the other days.',
    'A strong back bends slowly. Bow.',
  ],
  'Saturn|even': [
    'Saturday, level',
    'Saturday belongs to Saturn and your cycles are level, at {energy} of 100.',
    'Clean, repair, pay. Finish by four and stop.',
    'You judge the day by its output. Let the last hour have none.',
    'Dust settles. So will this.',
  ],
  'Saturn|low': [
    'Saturday, resting',
    'Saturday belongs to Saturn and your cycles are low, at {energy} of 100.',
    'Do less and do it slowly. Cancel one duty.',
    'You are harder on yourself the weaker you are. Turn that round.',
    'Bone rests on chair. That is enough weight.',
  ],
}

/** By the nature of the day's nakshatra and the half of the month. */
export const natureRows: Rows<Row> = {
  'fixed|Shukla': [
    'A day to plant',
    'The Moon is growing in {star}, one of the fixed stars: what you set today stays.',
    'Plant, buy, move in, lay the first stone.',
    'You want to keep every door open. Close one and furnish the room.',
    'Roots do not look round. Grow down.',
  ],
  'fixed|Krishna': [
    'A day to anchor',
    'The Moon is waning in {star}, one of the fixed stars: keep what has proved itself.',
    'Renew the contract, the vow or the roof.',
    'You are loyal to things and careless of people, or the other way about. Check.',
    'A post in the river. The river does the moving.',
  ],
  'movable|Shukla|Punarvasu,Swati': [
    'A day to go and come back',
    'The Moon is growing in {star}, a movable star that returns or drifts: short trips favor you.',
    'Visit, fetch, try it for a day. Keep the way home open.',
    'You try things in order to be able to leave them. Today stay for dinner.',
    'A leaf on the wind has been everywhere. Be the leaf, then the ground.',
  ],
  'movable|Shukla|Shravana,Dhanishta,Shatabhisha': [
    'A day to set out',
    'The Moon is growing in {star}, one of the movable stars: wheels and wings favor you.',
    'Travel, change the route, learn to drive something.',
    'Leaving is a skill of yours. Today arrive.',
    'The road comes to meet the foot. Step.',
  ],
  'movable|Krishna|Punarvasu,Swati': [
    'A day to come home',
    'The Moon is waning in {star}, a movable star: go back for what you forgot.',
    'Return the call, the book, the visit.',
    'Coming back feels like failing. It is how this star gets on.',
    'The road behind you is also a road. Turn.',
  ],
  'movable|Krishna|Shravana': [
    'A day to listen again',
    'The Moon is waning in Shravana, a movable star that learns by ear: hear something a second time.',
    'Call back, replay it, ask for the instructions once more.',
    'You heard what you expected the first time. Hear the rest.',
    'The bell has stopped and the room is still listening.',
  ],
  'movable|Krishna|Dhanishta,Shatabhisha': [
    'A day to rearrange',
    'The Moon is waning in {star}, one of the movable stars: move things, and fewer of them.',
    'Shift the furniture, empty the car, walk home.',
    'You change the place to change the mood. Change the mood by sitting.',
    'Leaves move and the tree has no plan.',
  ],
  'fierce|Shukla': [
    'A day to confront',
    'The Moon is growing in {star}, one of the fierce stars: force is near the surface.',
    'Dismantle, compete, say the hard sentence. Keep children and pets out of it.',
    'You could win today. Ask what you would do with it.',
    'The lion’s breath is warm. Feel yours.',
  ],
  'fierce|Krishna': [
    'A day to demolish',
    'The Moon is waning in {star}, one of the fierce stars: good for ending things thoroughly.',
    'Break down the cupboard, the habit, the pretense.',
    'Your severity has a target. See that it is not you.',
    'Ash is clean. Rest there.',
  ],
  'mixed|Shukla': [
    'A day for ordinary work',
    'The Moon is growing in {star}, one of the two mixed stars: routine thrives.',
    'Do your daily tasks well, and light a fire or a stove.',
    'You wait for a special day. This is a usable one.',
    'Half warm, half sharp: like tea. Drink it.',
  ],
  'mixed|Krishna': [
    'A day for sorting',
    'The Moon is waning in {star}, one of the two mixed stars: separate what belongs together from what does not.',
    'Sort papers, friends, plans into keep and let go.',
    'You are of two minds and each of them is right about half of it.',
    'A flame has a blue part and a yellow. Look.',
  ],
  'swift|Shukla': [
    'A day for quick things',
    'The Moon is growing in {star}, one of the swift stars: trade, medicine and errands go fast.',
    'Make ten short calls. Sell something.',
    'Speed suits the day; check that it suits the person in front of you.',
    'A hand claps before you know it. Catch the before.',
  ],
  'swift|Krishna': [
    'A day for loose ends',
    'The Moon is waning in {star}, one of the swift stars: finish small things quickly.',
    'Return what you borrowed. Pay by noon.',
    'You put off two-minute jobs for months. Do twelve.',
    'Quick water is shallow and clear. See the stones.',
  ],
  'gentle|Shukla': [
    'A day for friends',
    'The Moon is growing in {star}, one of the gentle stars: music, clothes and friendship go well.',
    'Make up with someone, sing, try it on.',
    'You are soft today and may agree too soon. Enjoy it and sign nothing.',
    'A feather has a weight. Feel for it.',
  ],
  'gentle|Krishna': [
    'A day for tenderness',
    'The Moon is waning in {star}, one of the gentle stars: be kind to what is ending.',
    'Write to a friend who is ill. Wash the delicate things.',
    'Gentleness to yourself counts. You skip it.',
    'Dusk touches everything once.',
  ],
  'sharp|Shukla': [
    'A day to probe',
    'The Moon is growing in {star}, one of the sharp stars: good for research and bad for small talk.',
    'Find the fault, ask the doctor, test the system.',
    'Your eye is keen and your tongue is close behind it.',
    'A needle finds the one thread. Be as narrow.',
  ],
  'sharp|Krishna': [
    'A day to cut loose',
    'The Moon is waning in {star}, one of the sharp stars: what is cut now does not grow back quickly.',
    'Have the tooth seen to. End what you have been ending for a year.',
    'You cut to feel clear. Check that what is cut is the tie and not the person.',
    'The edge is thinner than thought. Put it down gently.',
  ],
}

/** By the organ of the Chinese clock. */
export const organRows: Rows<Row> = {
  Lung: [
    'The hour of the Lung',
    'It is the Lung’s double hour, early in the morning: breath and letting go.',
    'Breathe slowly by an open window before you look at a screen.',
    'Grief wakes people at this hour. Let it breathe you for ten rounds.',
    'In, and the world is there. Out, and so are you.',
  ],
  'Large Intestine': [
    'The hour of the Large Intestine',
    'It is the Large Intestine’s double hour: the body clears out.',
    'Drink warm water, move, get rid of one thing before breakfast.',
    'You keep what you no longer need in case you are wrong about it.',
    'Empty is a good way to start.',
  ],
  Stomach: [
    'The hour of the Stomach',
    'It is the Stomach’s double hour: eat now, and take the news in small bites.',
    'Have a real breakfast, sitting down.',
    'You swallow what people tell you whole. Chew.',
    'The bowl is filled and you are the bowl.',
  ],
  Spleen: [
    'The hour of the Spleen',
    'It is the Spleen’s double hour: the mind is at its most useful.',
    'Study, calculate, plan the week.',
    'Thinking turns to worrying when there is nothing to digest. Feed it a task.',
    'A thought is turned over like earth. Smell it.',
  ],
  Heart: [
    'The hour of the Heart',
    'It is the Heart’s double hour, around noon: meet people, keep calm.',
    'Have lunch with someone and do not talk shop.',
    'You rush at the hour made for joy. Slow by a third.',
    'Noon: the shadow is under your feet. Stand on it.',
  ],
  'Small Intestine': [
    'The hour of the Small Intestine',
    'It is the Small Intestine’s double hour: sort what is useful from what is not.',
    'Go through your list and strike half.',
    'You treat all demands alike. Two of them feed you.',
    'Clear to one side, cloudy to the other. Watch it part.',
  ],
  Bladder: [
    'The hour of the Bladder',
    'It is the Bladder’s double hour, in the afternoon: strength returns for a second stretch.',
    'Drink something and do the work that needs stamina.',
    'You get through afternoons on tension. Try water.',
    'A river keeps its level by letting go.',
  ],
  Kidney: [
    'The hour of the Kidney',
    'It is the Kidney’s double hour, around sunset: save your strength.',
    'Finish work. Warm your lower back.',
    'You spend reserves and call it commitment. Stop at the reserve.',
    'Deep water does not hurry at dusk.',
  ],
  Pericardium: [
    'The hour of the Pericardium',
    'It is the Pericardium’s double hour: the gate of the heart stands open to those who are close.',
    'Spend it with the people you live with, or phone one.',
    'You let everyone in or no one. Open the inner gate to one.',
    'A door with a lamp over it. Who is inside?',
  ],
  'Triple Burner': [
    'The hour of the Triple Burner',
    'It is the Triple Burner’s double hour, before midnight: even out and lie down.',
    'Dim the lights. Do nothing that needs winning.',
    'You balance everyone’s temperature but your own.',
    'Three fires turn low together. Sleep is near.',
  ],
  Gallbladder: [
    'The hour of the Gallbladder',
    'It is the Gallbladder’s double hour, around midnight: decisions ripen in sleep.',
    'Go to bed with one question and a pencil.',
    'Decisions look bold at this hour and rash at eight.',
    'The day turns over in the dark. So do you.',
  ],
  Liver: [
    'The hour of the Liver',
    'It is the Liver’s double hour, deep in the night: the body mends and plans.',
    'If you are awake, lie still and do not start on the plan.',
    'Anger you swallowed by day works a night shift.',
    'Green grows in the dark. Let it.',
  ],
}

/** By which of the main cycles crosses the middle. */
export const crossingRows: Rows<Row> = {
  physical: [
    'A critical day for the body',
    'Your physical cycle crosses the middle today.',
    'Leave wider margins: on stairs, at the wheel, with knives.',
    'You overrate your strength in the morning and underrate it by night.',
    'The foot hangs between two steps. Look down.',
  ],
  emotional: [
    'A critical day for feelings',
    'Your emotional cycle crosses the middle today.',
    'Put off the difficult talk by a day.',
    'Moods change hands today; what you feel at ten is not yet the day’s feeling.',
    'Between tears and laughter there is a breath. Take it.',
  ],
  intellectual: [
    'A critical day for the mind',
    'Your intellectual cycle crosses the middle today.',
    'Check dates and sums, and sign tomorrow.',
    'You are sure and slightly wrong. Have someone read it.',
    'A thought drops out of the hand. Leave it on the floor.',
  ],
}
export const doubleCrossingRows: Rows<Row> = {
  2: [
    'Two crossings at once',
    'Two of your main cycles cross the middle today: {critical_cycles}.',
    'Keep the day simple: familiar roads, familiar work, early night.',
    'Two of your supports are changing shifts. Lean on habit.',
    'Two doors swing and neither is shut. Stand between.',
  ],
  3: [
    'All three cross',
    'All three of your main cycles cross the middle today, which happens rarely.',
    'Postpone everything you cannot undo.',
    'You have no footing you are used to. Sit and look round.',
    'Zero, zero, zero. What is still here?',
  ],
}

/** By the planet that rules the hour and the day or its star. */
export const horaRows: Rows<Row> = {
  Sun: [
    'an hour of the Sun on its own ground',
    'The Sun rules this hour and, by weekday or star, the day.',
    'If one thing today needs your name on it, do it now.',
    'Hour and day both ask you to be seen. Someone is looking.',
    'Light in light. Cast no shadow for a moment.',
  ],
  Moon: [
    'an hour of the Moon on its own ground',
    'The Moon rules this hour and, by weekday or star, the day.',
    'Feed, comfort or ask forgiveness now.',
    'You are doubly open. Choose what you let in.',
    'Water poured into water. Where is the join?',
  ],
  Mars: [
    'an hour of Mars on its own ground',
    'Mars rules this hour and, by weekday or star, the day.',
    'Lift, cut, compete, and stop when the hour is over.',
    'Doubled heat burns food. Turn it down and it cooks.',
    'Red on red. Breathe slowly at it.',
  ],
  Mercury: [
    'an hour of Mercury on its own ground',
    'Mercury rules this hour and, by weekday or star, the day.',
    'Send the message, make the offer, sign the clear contract.',
    'You could convince anyone now. Convince yourself first.',
    'A word meets a word. Silence was between.',
  ],
  Jupiter: [
    'an hour of Jupiter on its own ground',
    'Jupiter rules this hour and, by weekday or star, the day.',
    'Ask a teacher, start a course, give something away.',
    'You feel that it will turn out well. Do your part of it.',
    'Trust upon trust. Lean.',
  ],
  Venus: [
    'an hour of Venus on its own ground',
    'Venus rules this hour and, by weekday or star, the day.',
    'Make it beautiful, make it up, make love.',
    'Everyone agrees with you. Ask for something real while they do.',
    'Sweet in the sweet. One bite.',
  ],
  Saturn: [
    'an hour of Saturn on its own ground',
    'Saturn rules this hour and, by weekday or star, the day.',
    'Do the thing you have avoided longest, for one hour.',
    'It feels heavy because it is the right weight.',
    'Stone on stone. That is a wall, or a seat.',
  ],
}

/** By the watch, where the curve beside it is high. */
export const watchHighRows: Rows<Row> = {
  Vata: [
    'the Vata watch and a high intuition',
    'The Vata watch favors ideas and your intuitive cycle is high ({percent_of_cycle} of 100).',
    'Sketch, listen, follow the odd notion for an hour.',
    'Ideas come quicker than you can doubt them. Write now and doubt at noon.',
    'Wind in the reeds, and nobody playing. Hear it.',
  ],
  Pitta: [
    'the Pitta watch and a high mind',
    'The Pitta watch favors sharp decisions and your intellectual cycle is high ({percent_of_cycle} of 100).',
    'Decide what needs a clear head and eat on time.',
    'You are brilliant and a little merciless. Use it on the problem.',
    'Fire sees by burning. See gently.',
  ],
  Kapha: [
    'the Kapha watch and a strong body',
    'The Kapha watch favors steady effort and your physical cycle is high ({percent_of_cycle} of 100).',
    'Do the heavy work now, at an even pace.',
    'You have strength to carry others. Carry the shopping.',
    'An ox walks the field once and does not turn its head.',
  ],
}

/** By the watch, where the curve beside it is low. */
export const watchLowRows: Rows<TensionRow> = {
  Vata: [
    'the Vata watch and a low intuition',
    'The Vata watch asks for ideas and your intuitive cycle is low ({percent_of_cycle} of 100).',
    'The watch of Vata favors ideas, listening and light movement.',
    'Your intuitive cycle, which we set beside it, is at {percent_of_cycle} of 100.',
    'Take a walk with no purpose and do not expect ideas.',
    'You stare at the page to force it. Look out of the window.',
    'No wind, and the kite lies in the grass. Lie beside it.',
  ],
  Pitta: [
    'the Pitta watch and a tired mind',
    'The Pitta watch asks for decisions and your intellectual cycle is low ({percent_of_cycle} of 100).',
    'The watch of Pitta favors sharp decisions and digestion of every kind.',
    'Your intellectual cycle, which we set beside it, is at {percent_of_cycle} of 100.',
    'Eat well and decide nothing that has a number in it.',
    'You get short with people when you cannot think. Say that you cannot think.',
    'The lamp is low. Sit with what can be seen.',
  ],
  Kapha: [
    'the Kapha watch and a tired body',
    'The Kapha watch asks for effort and your physical cycle is low ({percent_of_cycle} of 100).',
    'The watch of Kapha favors steady effort and settling.',
    'Your physical cycle, which we set beside it, is at {percent_of_cycle} of 100.',
    'Settle: do the sitting part of the work, and stretch.',
    'You call it laziness and it is the body keeping accounts.',
    'Mud is earth that is resting. So are you.',
  ],
}

/** By the choghadiya that runs, where strength is there to use it. */
export const openRows: Rows<Row> = {
  Amrit: [
    'Amrit and the strength for it',
    'Amrit, the best of the choghadiyas, is running while your cycles stand at {energy} of 100.',
    'Begin now what you want to last.',
    'You wait for a better moment out of habit. The table says that this is it.',
    'Nectar is also a drop. Taste one.',
  ],
  Shubh: [
    'Shubh and the strength for it',
    'Shubh, the good choghadiya, is running while your cycles stand at {energy} of 100.',
    'Make the request, the visit, the toast.',
    'Good will is about, yours included. Spend it on someone difficult.',
    'A kind hour. Add nothing.',
  ],
  Labh: [
    'Labh and the strength for it',
    'Labh, the choghadiya of gain, is running while your cycles stand at {energy} of 100.',
    'Sell, apply, open the account.',
    'You may earn and still feel worthy. Name your figure.',
    'Gain comes in at one hand. Watch the other.',
  ],
  Char: [
    'Char and the strength for it',
    'Char, the choghadiya of movement, is running while your cycles stand at {energy} of 100.',
    'Set off, send off, change gear.',
    'Movement soothes you. Check where it goes.',
    'The wheel touches the road at one point. Be there.',
  ],
}

/** By the choghadiya that runs, where strength meets it. */
export const shutRows: Rows<TensionRow> = {
  Rog: [
    'strength in the stretch called Rog',
    'Your cycles stand at {energy} of 100 while Rog, the choghadiya of illness, is running.',
    'Your three main cycles together stand at {energy} of 100: you could act.',
    'Rog is running, in which tradition begins no treatment and no journey.',
    'Go on with what runs already. Begin in the next good stretch.',
    'You want to use the strength up. Keep a third of it.',
    'To be well and sit still is a practice of its own.',
  ],
  Kaal: [
    'strength in the stretch called Kaal',
    'Your cycles stand at {energy} of 100 while Kaal, the choghadiya of loss, is running.',
    'At {energy} of 100 the body has made up its mind to do something.',
    'Kaal is running, held to take back what is begun in it.',
    'Prepare: pack, sharpen, rehearse. Start when it is over.',
    'You lose an hour or so and gain a clean start. Your impatience says otherwise.',
    'Time is looking at you. Look back without moving.',
  ],
  Udveg: [
    'strength in the stretch called Udveg',
    'Your cycles stand at {energy} of 100 while Udveg, the choghadiya of worry, is running.',
    'With {energy} of 100 you look for a door.',
    'Udveg is running, good for official business and for little else.',
    'Deal with an office or a form, and leave people for later.',
    'Your energy is high and nervous. Put it into paper.',
    'A shut gate is also a place. Sit by it.',
  ],
}

/** By the lord of the hour, where the lord of the day counts it as an enemy. */
export const quarrelRows: Rows<TensionRow> = {
  Sun: [
    'a proud hour in the day’s house',
    'The Sun holds this hour on {name_of_vara_lord}’s day, and they do not get on.',
    'Today is {weekday}, the day of {name_of_vara_lord}.',
    'This hour is the Sun’s, which the lord of the day counts as an enemy.',
    'Keep out of arguments with authority until the hour ends.',
    'Someone wants credit. Give it to them; it costs nothing today.',
    'Two lamps, one table. Close your eyes.',
  ],
  Moon: [
    'a feeling hour on another’s day',
    'The Moon holds this hour on {name_of_vara_lord}’s day, and they do not get on.',
    'Today is {weekday}, the day of {name_of_vara_lord}.',
    'This hour is the Moon’s, which the lord of the day counts as an enemy.',
    'Feelings come up where the day has no place for them. Take five minutes outside.',
    'You are ashamed of being moved at work. It passes sooner if you let it.',
    'A tear on the ledger. Read the number through it.',
  ],
  Mars: [
    'a hot hour on a cool day',
    'Mars holds this hour on {name_of_vara_lord}’s day, and they do not get on.',
    'Today is {weekday}, the day of {name_of_vara_lord}.',
    'This hour is that of Mars, which the lord of the day counts as an enemy.',
    'Lift something heavy and send no email.',
    'Your anger is quicker than your facts for an hour.',
    'A spark on stone goes out by itself. Wait.',
  ],
  Mercury: [
    'a talkative hour on a day of another mind',
    'Mercury holds this hour on {name_of_vara_lord}’s day, and they do not get on.',
    'Today is {weekday}, the day of {name_of_vara_lord}.',
    'This hour is that of Mercury, which the lord of the day counts as an enemy.',
    'Keep messages short and factual until the hour ends.',
    'You argue details because the large thing is settled against you.',
    'Too many words for the room. Put some back.',
  ],
  Venus: [
    'a pleasant hour on a strict day',
    'Venus holds this hour on {name_of_vara_lord}’s day, and they do not get on.',
    'Today is {weekday}, the day of {name_of_vara_lord}.',
    'This hour is that of Venus, which the lord of the day counts as an enemy.',
    'Enjoy something small and do not sign for anything large.',
    'You want to be liked and to be right at once. Take turns.',
    'A rose in the office. Nobody’s fault.',
  ],
  Saturn: [
    'a heavy hour on another’s day',
    'Saturn holds this hour on {name_of_vara_lord}’s day, and they do not get on.',
    'Today is {weekday}, the day of {name_of_vara_lord}.',
    'This hour is that of Saturn, which the lord of the day counts as an enemy.',
    'Expect a delay and bring a book.',
    'You hear a no that is only a not yet.',
    'Weight comes to visit. Offer it a chair.',
  ],
}

/** By which of the main cycles is up and which is down. */
export const apartRows: Rows<TensionRow> = {
  body: [
    'a strong body, a tired mind',
    'Your body is high ({physical_percent} of 100) and your mind low ({intellectual_percent} of 100).',
    'Your physical cycle stands at {physical_percent} of 100.',
    'Your intellectual cycle stands at {intellectual_percent} of 100.',
    'Do with your hands what you had planned to do at the desk.',
    'You think that you are dull. You are strong in another place.',
    'The body knows the way. Walk behind it.',
  ],
  mind: [
    'a clear mind, a tired body',
    'Your mind is high ({intellectual_percent} of 100) and your body low ({physical_percent} of 100).',
    'Your intellectual cycle stands at {intellectual_percent} of 100.',
    'Your physical cycle stands at {physical_percent} of 100.',
    'Think lying down. Write from the sofa and go to bed early.',
    'The mind makes plans that the body will have to carry. Ask it.',
    'A bright window in a quiet house. Sit inside.',
  ],
}

/** By whether the feelings go with the Moon or against it, where they stand far out. */
export const moodWithRows: Rows<Row> = {
  'Shukla|rising': [
    'feelings that rise with the Moon',
    'Your feelings are rising with the growing Moon.',
    'Plan people into the day. Invitations you make now are accepted.',
    'A mood that agrees with the sky is easily taken for the truth. Enjoy it as a mood.',
    'Tide and Moon go up the beach. Follow barefoot.',
  ],
  'Krishna|falling': [
    'feelings that sink with the Moon',
    'Your feelings are sinking with the waning Moon.',
    'Keep appointments short and the evening free.',
    'Sadness with no cause is allowed on such a day. Look for no culprit.',
    'Everything is going down the stairs. Go along.',
  ],
}
export const moodAgainstRows: Rows<TensionRow> = {
  'Shukla|falling': [
    'a sinking mood under a growing Moon',
    'The Moon is growing and your feelings are on the way down.',
    'It is {tithi}: the Moon is growing and others are outgoing.',
    'Your emotional cycle is falling.',
    'Go out for an hour and leave while it is good.',
    'You feel out of step with the party. You are, by a week.',
    'Their tide comes in and yours goes out. Wave.',
  ],
  'Krishna|rising': [
    'a rising mood under a waning Moon',
    'The Moon is waning and your feelings are on the way up.',
    'It is {tithi}: the Moon is waning and others are withdrawing.',
    'Your emotional cycle is rising.',
    'Use the good mood on your own work; company is scarce today.',
    'You want to share it and nobody is in. Keep it warm for them.',
    'A lark in the evening. Sing anyway.',
  ],
}
