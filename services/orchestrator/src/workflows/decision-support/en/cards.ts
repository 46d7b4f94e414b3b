import type { Row, Rows, TensionRow } from '../../../synthesis/family.js'

/** By the family of the last card, and whether it lies reversed. */
export const closingRows: Rows<Row> = {
  'Wands|upright': [
    'It ends in fire',
    '{Last_card} {closes} upright: the matter ends in action.',
    'Prepare the first move now. When the answer comes you will want to act the same day.',
    'You hope to be swept along. Choose what by.',
    'Fire at the end of the road. Who carries the wood?',
  ],
  'Wands|reversed': [
    'Fire that does not draw',
    '{Last_card} {closes} reversed: the drive for this is lower than the plan for it.',
    'Cut the plan to the size of your present energy and see whether it still interests you.',
    'You blame the obstacle. Look at how much of you showed up.',
    'A coal under ash is warm. Do not blow yet.',
  ],
  'Cups|upright': [
    'It ends with people',
    '{Last_card} {closes} upright: what counts at the end is how you and others feel about it.',
    'Ask the person nearest to the matter what they wish, before you settle the details.',
    'You are choosing between feelings and calling it facts. That is allowed; say so.',
    'The cup is full and level. Walk slowly.',
  ],
  'Cups|reversed': [
    'A feeling held back',
    '{Last_card} {closes} reversed: something you feel about this has not been said.',
    'Say it to one person before you decide. The options may look different after that.',
    'You have decided in order not to feel it. It will come along to the new place.',
    'Turned over, the cup still has a rim. Touch it.',
  ],
  'Swords|upright': [
    'It ends in a clear word',
    '{Last_card} {closes} upright: a fact, a contract or a conversation settles this.',
    'Get it in writing. Ask the one question that you have been walking around.',
    'You know the truth and dislike its tone. Say it in yours.',
    'The blade shows both your faces. Look at one.',
  ],
  'Swords|reversed': [
    'A thought that cuts inward',
    '{Last_card} {closes} reversed: worry has been doing the thinking.',
    'List what you know and what you fear in two columns. Decide by the first.',
    'You argue with someone who is not in the room. Find out who it is.',
    'Put the sword down. The hand may tremble; let it.',
  ],
  'Pentacles|upright': [
    'It ends in something solid',
    '{Last_card} {closes} upright: money, work or the body has the last word.',
    'Do the sum for three years, including rest. If it holds, go ahead.',
    'Security is a good reason. Check whose idea of security it is.',
    'The coin lies in the open hand. Close it or spend it.',
  ],
  'Pentacles|reversed': [
    'Ground that gives',
    '{Last_card} {closes} reversed: the practical side of this is not as firm as it looks.',
    'Check one figure, one contract and one habit before you go on.',
    'You pay with your body for what you save in money. Count that, too.',
    'Soft earth takes a print. See what stood here.',
  ],
  'early majors|upright': [
    'It ends with a step of your own',
    '{Last_card} {closes} upright: a card of the first journey, in which you learn your own powers.',
    'Take the part of this that only you can do and do it first.',
    'You look for a guide. The card at the end is about becoming one.',
    'A gate stands open and has your height. Walk in.',
  ],
  'early majors|reversed': [
    'A power not yet used',
    '{Last_card} {closes} reversed: a strength of yours is waiting to be used in this.',
    'Name the strength and the last time you used it. Use it once this week, on a small thing.',
    'You leave it to someone else because you fear what you would do with it.',
    'Turn the card in your mind. What falls out?',
  ],
  'middle majors|upright': [
    'It ends with a turning',
    '{Last_card} {closes} upright: a card of the middle passage, where outer plans meet inner law.',
    'Expect the question to change before it is answered. Plan for the new question.',
    'You want an outcome and are getting an education. It is a fair trade if you notice it.',
    'The wheel is still where its axle is. Sit there.',
  ],
  'middle majors|reversed': [
    'A turning refused',
    '{Last_card} {closes} reversed: something in this has ended and is being kept on.',
    'Find what you are keeping alive in this matter. Stop feeding it for a week.',
    'Balance that you have to hold is not balance. Let it tip and see which way.',
    'The bridge is behind you. Stop holding the rail.',
  ],
  'late majors|upright': [
    'It ends in the open',
    '{Last_card} {closes} upright: a card of the last stretch, where things come to light.',
    'Decide as though everyone will know about it in a year. They probably will.',
    'You fear the exposure more than the result. After it you will sleep.',
    'What is seen by all needs no guarding. Put down the lamp.',
  ],
  'late majors|reversed': [
    'Light behind a shutter',
    '{Last_card} {closes} reversed: you know more about how this ends than you admit.',
    'Write the ending you expect in two lines. Then ask what you would do if it were certain.',
    'Hope and dread both keep you from looking. Look for one minute.',
    'Dawn comes through the smallest crack. Find yours.',
  ],
  'relief|reversed': [
    'It ends with a weight lifted',
    '{Last_card} {closes} reversed: a hardship in this matter is easing.',
    'Take the help that is offered, and do not decide from a fear that is on its way out.',
    'You have got used to bracing yourself. Notice when the blow no longer comes.',
    'The pack is on the ground. The shoulders have not heard of it yet.',
  ],
}

/** By how the last card of a spread lies that is ruled by the Major Arcana. */
export const majorRows: Rows<Row> = {
  upright: [
    'More than the question asked',
    'Major Arcana rule the spread and its last card stands upright: {majors_drawn}.',
    'Treat this as a change of chapter. Ask what would end, and what would begin, with each answer.',
    'The question is about a post, a house or a person, and something larger has come in with it. Name it.',
    'With {majors_drawn} on the table, who in you has been asking?',
  ],
  reversed: [
    'A large matter, looked at from below',
    'Major Arcana rule the spread and its last card lies reversed: {majors_drawn}.',
    'The change is bigger than you have admitted. Tell one person how big, before you act.',
    'You keep it small so that you need not decide it. It has outgrown the box.',
    'With {majors_drawn} on the table, what are you standing on your head for?',
  ],
}

/** By the element that rules the spread. */
export const elementRows: Rows<Row> = {
  Fire: [
    'A table full of fire',
    'Fire rules the spread: you are asking from will and appetite for action.',
    'Use the drive and let someone cautious read the plan.',
    'You want to have decided. That wish is not yet the decision.',
    'Fire consumes the question first. What is left?',
  ],
  Water: [
    'A table full of water',
    'Water rules the spread: you are asking from feeling and attachment.',
    'Sort the people involved from the matter itself. Decide the matter.',
    'You already mourn one of the two outcomes. Find out which.',
    'The river does not hold the bank. Look at your hands.',
  ],
  Air: [
    'A table full of air',
    'Air rules the spread: you are asking from thought, words and judgment.',
    'Stop collecting arguments. Sleep, eat, and ask your body.',
    'You understand this well enough to argue either side. Which of them would you defend when tired?',
    'A thought has no weight. Pick up a stone.',
  ],
  Earth: [
    'A table full of earth',
    'Earth rules the spread: you are asking from body, money and daily work.',
    'Check the practical side once more, then make room for what cannot be counted.',
    'You reckon so that you need not wish. Wish for a minute, at no cost.',
    'The stone was once liquid. So were you, about this.',
  ],
}

/** By the element that a larger spread leaves out. */
export const absentRows: Rows<Row> = {
  Fire: [
    'No fire in the spread',
    'A spread of {card_count} cards without fire: nobody here is pushing.',
    'If you want this to move, set a date yourself.',
    'You wait for enthusiasm to arrive. It may only come after the start.',
    'A cold hearth is clean. Is that what you want?',
  ],
  Water: [
    'No water in the spread',
    'A spread of {card_count} cards without water: feelings have been left out of this.',
    'Ask each person concerned how they feel about it. Include yourself.',
    'You have made it a technical question. Somebody is going to cry about it later; let it be sooner.',
    'A dry riverbed has a shape. What made it?',
  ],
  Air: [
    'No air in the spread',
    'A spread of {card_count} cards without air: a conversation is missing.',
    'Call the person you have not talked to. One fact may change the whole picture.',
    'You act and feel and do not say. Find the sentence.',
    'Hold your breath and notice what you wanted to say.',
  ],
  Earth: [
    'No earth in the spread',
    'A spread of {card_count} cards without earth: time, money and health are missing from the picture.',
    'Write down what it costs in hours and in cash. Look again.',
    'The idea is beautiful from above. Land.',
    'Feet first. Where are they?',
  ],
}

/** By the element of the cards, where a trigram of the cast has it, too. */
export const sharedRows: Rows<Row> = {
  Fire: [
    'fire in the cards and in the cast',
    'Cards and hexagram agree on fire: {hexagram_name} holds it and so does the spread.',
    'Act visibly, and soon. Say beforehand how far you will go.',
    'Two oracles encourage you. Ask who will tidy up afterward.',
    'Flame meets flame and there is one flame. Watch it.',
  ],
  Water: [
    'water in the cards and in the cast',
    'Cards and hexagram agree on water: {hexagram_name} holds it and so does the spread.',
    'Follow the feeling in small steps and keep to the bank. Do not jump.',
    'You are pulled down by something old. Let it show you where it lives and come back up.',
    'Depth calls and depth answers. Be the well.',
  ],
  Air: [
    'air in the cards and in the cast',
    'Cards and hexagram agree on air: {hexagram_name} holds it and so does the spread.',
    'Talk, write, publish the plan. Words move this matter now.',
    'It is easy to mistake a good wording for a good plan. Try the plan on someone slow.',
    'Wind over wind: nothing to see, and the door moves.',
  ],
  Earth: [
    'earth in the cards and in the cast',
    'Cards and hexagram agree on earth: {hexagram_name} holds it and so does the spread.',
    'Go step by step, with a budget. What you build on this will bear weight.',
    'Slow is not stuck. Check which of the two it is by doing one thing today.',
    'Mountain behind mountain. Sit as they do.',
  ],
}

/** By the element of the cards, where a trigram of the cast has the contrary one. */
export const contraryRows: Rows<TensionRow> = {
  Fire: [
    'your fire, its water',
    'The cards bring fire and {hexagram_name} answers with water.',
    'The cards lean on fire: you want to act.',
    '{Hexagram_name}, {upper} above {lower}, has water in it: the situation wants to be felt first.',
    'Ask how people are before you say what you plan.',
    'Your heat makes others damp, and their tears make you smoke. One of you has to sit down.',
    'Steam is both. Stay at that temperature.',
  ],
  Water: [
    'your water, its fire',
    'The cards bring water and {hexagram_name} answers with fire.',
    'The cards lean on water: you are attached.',
    '{Hexagram_name}, {upper} above {lower}, has fire in it: the situation will not wait for you to be ready.',
    'Decide the urgent half today and keep the tender half for the weekend.',
    'You ask for time in order to be persuaded. Say by what.',
    'Water put near fire begins to sing. Listen before it boils.',
  ],
  Air: [
    'your air, its earth',
    'The cards bring air and {hexagram_name} answers with earth.',
    'The cards lean on air: you have thought it through.',
    '{Hexagram_name}, {upper} above {lower}, has earth in it: the situation asks what it weighs.',
    'Bring a number, a date and a place to the next conversation.',
    'You explain again what was understood the first time. They want to see it.',
    'A seed is air’s letter to the earth. Post it.',
  ],
  Earth: [
    'your earth, its air',
    'The cards bring earth and {hexagram_name} answers with air.',
    'The cards lean on earth: you count on what you have.',
    '{Hexagram_name}, {upper} above {lower}, has air in it: the situation is still being talked about.',
    'Wait with the payment until the talking is over. Join the talking.',
    'You hold on to the concrete because the rest is in other people’s mouths. Open yours.',
    'Dust rises when you dig. Let it dance and settle.',
  ],
}

/** By the element of a reversed last card, where the authority needs time as well. */
export const waitingRows: Rows<Row> = {
  Fire: [
    'no hurry, says the fire turned down',
    '{Last_card} lies reversed and your {authority} authority wants time: the push is not there yet.',
    'Name the day on which you will look again. Until then start nothing in this matter.',
    'You could force it, and you would carry it alone. Let the drive return first.',
    'Bank the fire. It knows the hour.',
  ],
  Water: [
    'no hurry, says the cup turned over',
    '{Last_card} lies reversed and your {authority} authority wants time: the feeling has not settled.',
    'Leave it for a week and be with people who do not ask about it.',
    'What you feel today is aimed at someone else. Wait until it has found them.',
    'Muddy water clears when it is left. Leave it.',
  ],
  Air: [
    'no hurry, says the lowered sword',
    '{Last_card} lies reversed and your {authority} authority wants time: you have heard one side.',
    'Hear the other side before you answer, and answer in writing.',
    'The clever answer is ready. The true one is slower and has fewer words.',
    'Let the wind drop. Then see what stands.',
  ],
  Earth: [
    'no hurry, says the coin face down',
    '{Last_card} lies reversed and your {authority} authority wants time: the terms can still improve.',
    'Ask for better terms or a later date. It costs you nothing to wait for the reply.',
    'You fear that the offer will go. Let it show whether it stays.',
    'Fruit that drops is ripe. Put a cloth under the tree.',
  ],
}

/** By the element of the cards and the authority, where that is slow. */
export const quickRows: Rows<TensionRow> = {
  'Fire|Emotional,Mental': [
    'a table on fire and a slow yes',
    'The cards press for action and your {authority} authority needs days.',
    'Fire leads your spread: the cards want a deed soon.',
    'Your inner authority is {authority}: clarity comes to you with time.',
    'Answer “I will tell you on Friday”. It is a decision, and you can make it now.',
    'The pressure feels like courage. On Friday you will know whether it was.',
    'Burn in the question and not in the answer.',
  ],
  'Air|Emotional,Mental': [
    'a table of words and a slow yes',
    'The cards want a word from you and your {authority} authority has none yet.',
    'Air leads your spread: the cards want it talked out and settled.',
    'Your inner authority is {authority}: what you say on the first day is a draft.',
    'Ask, draft and visit as much as you like. Keep the signature back.',
    'You can argue yourself clear by noon and be unclear by night. Trust the third night.',
    'The echo comes back changed. Wait for it.',
  ],
  'Fire,Air|Lunar': [
    'a table in a hurry and a month to answer',
    'The cards press for an answer and you need one round of the Moon for it.',
    'The cards want this settled soon.',
    'As a Reflector you go around a question with the Moon, some twenty-eight days, before you know.',
    'Say that you will answer at the end of the round. Until then ask the same question in different company.',
    'Hurried, you give the answer of whoever hurries you. Find out whose it would be.',
    'The Moon has never been late. Go around with it.',
  ],
}
