import type { Row, Rows, TensionRow } from '../../../synthesis/family.js'

/** By type and wing. */
export const wingRows: Rows<Row> = {
  '1|9': [
    'One with a Nine wing',
    'You are type 1 with a 9 wing: principled and slow to show anger.',
    'Say “I mind” when you mind, the same day. Your calm is taken for consent.',
    'Anger turns to stiffness in you and you call it standards. Whose voice set them?',
    'A straight line, and snow on it. Let it lie.',
  ],
  '1|2': [
    'One with a Two wing',
    'You are type 1 with a 2 wing: you improve people and expect thanks.',
    'Help once without a correction attached.',
    'You are strict with those you love, and you do love them. Tell them that half.',
    'The hand that points could be laid down. Lay it on a shoulder.',
  ],
  '2|1': [
    'Two with a One wing',
    'You are type 2 with a 1 wing: you serve because it is right.',
    'Ask for something today that you do not need.',
    'Duty hides the wish to be needed. The wish is no crime.',
    'Service with nobody to serve. What is left?',
  ],
  '2|3': [
    'Two with a Three wing',
    'You are type 2 with a 3 wing: warm, winning and always with someone.',
    'Spend an evening where you are not charming anyone.',
    'You give what will be noticed. Give the other kind.',
    'Applause, then the coat, then the street. Who walks home?',
  ],
  '3|2': [
    'Three with a Two wing',
    'You are type 3 with a 2 wing: you succeed by being liked.',
    'Tell one person a failure without turning it into a story.',
    'You become what the room wants and are tired afterward. That tiredness knows who you are.',
    'The face rests when nobody looks. Rest it.',
  ],
  '3|4': [
    'Three with a Four wing',
    'You are type 3 with a 4 wing: you want to excel at something that is truly yours.',
    'Work an hour on a thing you will show to nobody.',
    'You polish and despise the polish. Both are you.',
    'Under the medal the skin is warm. Feel there.',
  ],
  '4|3': [
    'Four with a Three wing',
    'You are type 4 with a 3 wing: you turn feeling into something to be seen.',
    'Finish the piece at ninety percent and let it go.',
    'Envy tells you what you want. Take the information and leave the rest.',
    'Nobody is missing. Look for the one who says so.',
  ],
  '4|5': [
    'Four with a Five wing',
    'You are type 4 with a 5 wing: you go deep and tell few people what you find.',
    'Tell one person something ordinary about your day.',
    'You collect what makes you different, and it fences you in.',
    'Longing looks out of the window. Sit beside it and look, too.',
  ],
  '5|4': [
    'Five with a Four wing',
    'You are type 5 with a 4 wing: you think alone, about things with feeling in them.',
    'Show the unfinished thought to a friend.',
    'You keep what moves you for later, when it is safe. It is safe now and then.',
    'Knowledge is a room without a stove. Who is cold?',
  ],
  '5|6': [
    'Five with a Six wing',
    'You are type 5 with a 6 wing: you understand systems in order to be safe in them.',
    'Act on seventy percent of the facts once this week.',
    'You retreat to prepare and prepare to retreat.',
    'The lamp lights the desk. Put it out and wait.',
  ],
  '6|5': [
    'Six with a Five wing',
    'You are type 6 with a 5 wing: you check, and you check alone.',
    'Ask a person before you ask a source.',
    'You trust what you have tested and you test those you trust.',
    'What if it goes well? Stay with that fear.',
  ],
  '6|7': [
    'Six with a Seven wing',
    'You are type 6 with a 7 wing: you joke about what worries you.',
    'Say the worry once without the joke.',
    'You keep company so as not to be alone with doubt. Doubt is quieter than you think.',
    'The watchman laughs at night. At whom?',
  ],
  '7|6': [
    'Seven with a Six wing',
    'You are type 7 with a 6 wing: bright, friendly, and afraid of being left out.',
    'Leave one evening unplanned and keep it so.',
    'You say yes to everything so as to lose nobody.',
    'One candle, no party. See how much light.',
  ],
  '7|8': [
    'Seven with an Eight wing',
    'You are type 7 with an 8 wing: you want it all and you take it.',
    'Finish one thing before you enlarge it.',
    'Speed keeps pain behind you. It is not far behind.',
    'The plate is empty and you are full. Stop there.',
  ],
  '8|7': [
    'Eight with a Seven wing',
    'You are type 8 with a 7 wing: a great deal of force, and fun with it.',
    'Wait three breaths before you answer today.',
    'You fill the room so that nobody can corner you in it.',
    'Fire dances when it is not fighting. Watch.',
  ],
  '8|9': [
    'Eight with a Nine wing',
    'You are type 8 with a 9 wing: a mountain with a slow temper.',
    'Say where your limit is before it is reached.',
    'You protect everyone and let no one protect you. Let one.',
    'A mountain is mostly patience. And under it?',
  ],
  '9|8': [
    'Nine with an Eight wing',
    'You are type 9 with an 8 wing: peaceful, and immovable when pushed.',
    'State a wish today before anyone states theirs.',
    'You go along until you stop dead, and nobody saw it coming. You did.',
    'Still water over rock. Touch the rock.',
  ],
  '9|1': [
    'Nine with a One wing',
    'You are type 9 with a 1 wing: you keep the peace and the rules of it.',
    'Do the most important thing first, while you still know what it is.',
    'You do what is proper and lose what you want. It is under the proper things.',
    'Nothing is wrong. Be awake in it.',
  ],
}

/** By type, where no wing is named. */
export const typeRows: Rows<Row> = {
  1: [
    'The one who sees the fault',
    'You are type 1: you see what is wrong with a thing before you see the thing.',
    'Leave one small fault alone today and watch what it does.',
    'Your anger arrives dressed as a standard. Ask what it wanted before it dressed.',
    'Grass grows crooked, and green. Look at it for a while.',
  ],
  2: [
    'The one who is needed',
    'You are type 2: you know what others need sooner than what you need.',
    'Before you say yes today, say what you would like instead, if only to yourself.',
    'You give in order to be kept. See who stays on a day when you give nothing.',
    'An open hand can also receive. Turn it over.',
  ],
  3: [
    'The one who gets it done',
    'You are type 3: you are what you get done, and it gets done.',
    'Leave one thing off the list on purpose, and do not make up for it.',
    'You call a pause a waste. What waits in the pause?',
    'At night the work goes dark. Who is still in the room?',
  ],
  4: [
    'The one who misses something',
    'You are type 4: you are at home in what is missing.',
    'Do one ordinary duty well today, to the end, whatever the mood.',
    'You measure your life against one that was left out of it. Describe the one you have, without comparison.',
    'What you long for longs, too. Let the two of you sit down.',
  ],
  5: [
    'The one who watches',
    'You are type 5: you watch first, and join in when you know enough.',
    'Speak once today before you are sure.',
    'You ration yourself as if people used you up. Some of them bring more than they take.',
    'A window has two sides. Stand on the other.',
  ],
  6: [
    'The one who checks',
    'You are type 6: you look for what could go wrong, so that it cannot.',
    'Decide one thing today without a second opinion.',
    'You doubt those who lead and those who comfort you, and yourself first. Count how often you were right.',
    'The floor has held so far. Feel your feet on it.',
  ],
  7: [
    'The one who looks ahead',
    'You are type 7: the next thing shines more than this one.',
    'Finish what you have begun today before you open anything new.',
    'You plan your way around pain, and the plan is good company. What does it keep you from?',
    'This cup, this tea. There is no other.',
  ],
  8: [
    'The one who goes straight at it',
    'You are type 8: you go straight at things, and they give way.',
    'Ask for something today that you could have taken.',
    'You are strong where you were once small. Who may see the small one?',
    'Put the shield down. How much of the weight was the shield?',
  ],
  9: [
    'The one who makes room',
    'You are type 9: you make room for everyone and forget to take any.',
    'Say first what you want to eat, see or do, once today.',
    'You agree outside and stay away inside. The part that stayed away has an opinion.',
    'You are part of the peace that you keep. Rest in it.',
  ],
}

/** By the type on whose line of growth the work lies. */
export const growthRows: Rows<Row> = {
  1: [
    'One, and a gift in Seven’s country',
    'Type 1 grows toward 7, and {work_gift} lies in that center, the head.',
    'Use {work_gift} for something that need not be perfect.',
    'You allow yourself joy as a reward. Try it as a method.',
    'Play, with straight shoulders. Then let them drop.',
  ],
  2: [
    'Two, and a gift in Four’s country',
    'Type 2 grows toward 4, and {work_gift} lies in that center, the heart.',
    'Use {work_gift} once for yourself alone and feel what comes up.',
    'You know everyone’s feelings. {Work_gift} begins when you ask about yours.',
    'A cup pours and is poured. Be poured.',
  ],
  3: [
    'Three, and a gift in Six’s country',
    'Type 3 grows toward 6, and {work_gift} lies in that center, the head.',
    'Put {work_gift} into a team that does not know your record.',
    'Loyalty asks you to stay when it is not going well. That is the growth.',
    'You stop and the world does not. Breathe.',
  ],
  4: [
    'Four, and a gift in One’s country',
    'Type 4 grows toward 1, and {work_gift} lies in that center, the gut.',
    'Give {work_gift} a fixed hour a day, in any mood.',
    'Discipline feels like betrayal of the feeling and turns out to carry it.',
    'Feet on the floor. The feeling stands on them.',
  ],
  5: [
    'Five, and a gift in Eight’s country',
    'Type 5 grows toward 8, and {work_gift} lies in that center, the gut.',
    'Do {work_gift} with your whole body before you have understood it.',
    'You observe until it is over. Step in while it is going on.',
    'A hand closes. That is knowledge, too.',
  ],
  6: [
    'Six, and a gift in Nine’s country',
    'Type 6 grows toward 9, and {work_gift} lies in that center, the gut.',
    'Use {work_gift} on a day without checking the news.',
    'You look for firm ground with your mind. It is under your feet.',
    'Nothing happens. Let it.',
  ],
  7: [
    'Seven, and a gift in Five’s country',
    'Type 7 grows toward 5, and {work_gift} lies in that center, the head.',
    'Stay with {work_gift} for an hour longer than is fun.',
    'You know a little of everything in order to feel little of anything.',
    'One page. Read it until it is silent.',
  ],
  8: [
    'Eight, and a gift in Two’s country',
    'Type 8 grows toward 2, and {work_gift} lies in that center, the heart.',
    'Use {work_gift} for someone weaker and ask how they want it.',
    'Tenderness is the one thing you have been afraid of. It is stronger than you.',
    'An open hand is also a stance. Stand so.',
  ],
  9: [
    'Nine, and a gift in Three’s country',
    'Type 9 grows toward 3, and {work_gift} lies in that center, the heart.',
    'Put your name on {work_gift} and a date.',
    'You serve everyone’s aims. Somewhere under the blanket is one of your own.',
    'Wake, and do not look round for orders.',
  ],
}

/** By the center of the type and of the lesson, which are one. */
export const lessonRows: Rows<Row> = {
  gut: [
    'the lesson and a type of the gut',
    'Your lesson, {evolution_shadow}, and type {type} both live in the gut.',
    'When you meet {evolution_shadow}, feel your feet before you speak. The anger in it is about a border.',
    'You learn {evolution_gift} where you usually push or go numb. Notice which of the two you do.',
    'Below the navel something says no. Ask it what it loves.',
  ],
  heart: [
    'the lesson and a type of the heart',
    'Your lesson, {evolution_shadow}, and type {type} both live in the heart.',
    'When you meet {evolution_shadow}, ask whose approval you have just lost. Then go on without it for an hour.',
    'You learn {evolution_gift} where you usually make an impression.',
    'Behind the breastbone it is warm and has no audience. Go there.',
  ],
  head: [
    'the lesson and a type of the head',
    'Your lesson, {evolution_shadow}, and type {type} both live in the head.',
    'When you meet {evolution_shadow}, write the fear down as a sentence and read it aloud.',
    'You learn {evolution_gift} where you usually plan an escape.',
    'Behind the eyes there is a sky. Wait for it to clear.',
  ],
}

/** By the manner of the type, where the line of Life's Work goes with it. */
export const mannerRows: Rows<Row> = {
  withdrawn: [
    'a withdrawn type with a quiet line',
    'Type {type} withdraws and your Life’s Work is on line {work_line}, the {role_of_work}: both need room.',
    'Tell people how much time alone you need and when you will be back.',
    'It suits you so well that you may never find out what {work_gift} is like in company.',
    'A closed door and light under it. Be the light.',
  ],
  assertive: [
    'an assertive type with a bold line',
    'Type {type} goes at things and your Life’s Work is on line {work_line}, the {role_of_work}: both learn by contact.',
    'Pick fights that teach you something and say sorry quickly.',
    'You move first in two systems. Being moved is the part you have not practiced.',
    'The wave breaks where it meets the shore. Meet it.',
  ],
  compliant: [
    'a compliant type with people in view',
    'Type {type} answers to others and your Life’s Work is on line {work_line}, the {role_of_work}: both keep others in view.',
    'Choose your circle with care, since you become what it expects.',
    'You are good for people. Find out what you would do if no one were to know.',
    'A bell among bells. Which note is yours?',
  ],
}

/** By the manner of the type, where the line of Life's Work asks for another. */
export const mannerAgainstRows: Rows<TensionRow> = {
  withdrawn: [
    'a withdrawn type with a public line',
    'Type {type} withdraws, and line {work_line}, the {role_of_work}, has its work among people.',
    'Type {type} keeps its balance at a distance.',
    'Line {work_line}, the {role_of_work}, brings {work_gift} to people face to face.',
    'Keep your distance in private life and borrow the other for working hours.',
    'You meet people as a task and go home to be real. Bring a little of home to the task.',
    'A bridge stands in the river with dry feet. Stand so.',
  ],
  assertive: [
    'an assertive type with a hidden line',
    'Type {type} goes at things, and line {work_line}, the {role_of_work}, ripens out of sight.',
    'Type {type} finds out by pushing.',
    'Line {work_line}, the {role_of_work}, needs quiet before {work_gift} shows.',
    'Push in the afternoon. Keep the morning closed.',
    'You announce {work_gift} before it exists, and then have to defend it.',
    'A seed shouts at nobody. Be underground.',
  ],
  compliant: [
    'a dutiful type with a hidden line',
    'Type {type} answers to others, and line {work_line}, the {role_of_work}, has to be left alone to work.',
    'Type {type} keeps its balance by doing what is expected.',
    'Line {work_line}, the {role_of_work}, needs hours in which nobody expects anything of {work_gift}.',
    'Promise your time in blocks, and keep one block for no one.',
    'You feel guilty in your own room. The guilt is a habit; the room is the work.',
    'No one is waiting. Feel how that is.',
  ],
}

/** By type and wing, where the two have different centers. */
export const borderRows: Rows<TensionRow> = {
  '4|5': [
    'heart with a window in the head',
    'Type 4 wants to be truly seen and its 5 wing wants to be left alone.',
    'Type 4 lives in the heart and looks for a true regard.',
    'Wing 5 lives in the head and looks for something to rely on.',
    'When you feel misunderstood, say one fact about it.',
    'You hide in order to be looked for. Leave a note.',
    'The heart writes and the head seals the letter. Send it.',
  ],
  '5|4': [
    'head with a door to the heart',
    'Type 5 wants to understand and its 4 wing wants to be moved.',
    'Type 5 lives in the head and looks for something to rely on.',
    'Wing 4 lives in the heart and looks for a true regard.',
    'After an hour of reading, do ten minutes of something useless and beautiful.',
    'You analyze the song while you cry. Let the analysis stop first.',
    'A thought goes down the stairs and sits by the fire.',
  ],
  '7|8': [
    'head with fists',
    'Type 7 wants options and its 8 wing wants to decide.',
    'Type 7 lives in the head and looks for a way out.',
    'Wing 8 lives in the gut and looks for ground of its own.',
    'Choose the option you would defend and drop the others.',
    'You attack when the fun runs out. Name the fear in between.',
    'Sky and rock. Sit on the rock and look at the sky.',
  ],
  '8|7': [
    'gut with wings',
    'Type 8 wants to stand firm and its 7 wing wants to be off.',
    'Type 8 lives in the gut and looks for ground of its own.',
    'Wing 7 lives in the head and looks for the next thing.',
    'Before you start something new, hand over the last thing properly.',
    'You leave a place stronger than you found it and never see it bloom. Go back once.',
    'A bull dreams of the road. Let it dream and graze.',
  ],
  '1|2': [
    'gut with a hand on the heart',
    'Type 1 wants it right and its 2 wing wants to be loved for it.',
    'Type 1 lives in the gut and looks for ground of its own.',
    'Wing 2 lives in the heart and looks for a true regard.',
    'Decide before each piece of advice whether you are correcting or caring.',
    'You are disappointed twice, by the mistake and by the lack of thanks.',
    'The rule and the embrace come from one body. Which hand is which?',
  ],
  '2|1': [
    'heart with a spine',
    'Type 2 wants to be close and its 1 wing wants to be correct.',
    'Type 2 lives in the heart and looks for a true regard.',
    'Wing 1 lives in the gut and looks for ground of its own.',
    'Help without improving anyone today.',
    'You give and keep a ledger, and are ashamed of the ledger. Read it to someone.',
    'Warm and upright at once, like a tree at noon.',
  ],
}

/** By the center of the type and the part of the body where the EQ key lies. */
export const feelingApartRows: Rows<TensionRow> = {
  'head|heart': [
    'you think where it hurts',
    'Type {type} lives in the head and {feeling_shadow} is felt in the heart.',
    'Type {type} meets trouble by thinking ahead.',
    'Your EQ, key {feeling_gate}, lies in the heart region: that is where {feeling_shadow} happens.',
    'Before you explain, put a hand on your chest for three breaths.',
    'You solve the hurt so that you need not have it. Have it; it is smaller than the solution.',
    'Walk down one floor. {Feeling_gift} lives there.',
  ],
  'head|gut': [
    'you think where you should stop',
    'Type {type} lives in the head and {feeling_shadow} is felt in the gut.',
    'Type {type} meets trouble by thinking ahead.',
    'Your EQ, key {feeling_gate}, lies low in the body: {feeling_shadow} grips the belly first.',
    'When your stomach closes, stop the meeting, not the feeling.',
    'Your plan is a way of not being angry. Be angry for a minute, alone.',
    'Two floors down it is dark and steady. {Feeling_gift} waits there.',
  ],
  'gut|heart': [
    'you push where it is tender',
    'Type {type} lives in the gut and {feeling_shadow} is felt in the heart.',
    'Type {type} meets trouble by bracing.',
    'Your EQ, key {feeling_gate}, lies in the heart region: under the force there is {feeling_shadow}.',
    'Say “that hurt” in place of “that is wrong”.',
    'You defend a border that nobody attacked; they came to hold your hand.',
    'Put the shield on the ground. {Feeling_gift} needs both hands.',
  ],
  'gut|head': [
    'you push where you are unsure',
    'Type {type} lives in the gut and {feeling_shadow} is felt in the head.',
    'Type {type} meets trouble by bracing.',
    'Your EQ, key {feeling_gate}, lies high up: {feeling_shadow} happens as a thought.',
    'Ask one question before you take a stand.',
    'You are firm so that nobody notices the doubt. They would like you for the doubt.',
    'Lift your eyes from the ground. {Feeling_gift} is a view.',
  ],
  'heart|head': [
    'you please where you do not know',
    'Type {type} lives in the heart and {feeling_shadow} is felt in the head.',
    'Type {type} meets trouble by caring how it looks.',
    'Your EQ, key {feeling_gate}, lies high up: {feeling_shadow} happens as a thought.',
    'Admit that you do not know and watch their faces: nothing falls.',
    'You perform certainty for those you want to keep. They would stay for less.',
    'Let the face go blank. {Feeling_gift} looks out.',
  ],
  'heart|gut': [
    'you please where you are angry',
    'Type {type} lives in the heart and {feeling_shadow} is felt in the gut.',
    'Type {type} meets trouble by caring how it looks.',
    'Your EQ, key {feeling_gate}, lies low in the body: {feeling_shadow} is anger that has been dressed.',
    'Say no once today without a smile.',
    'You are hurt in public and furious in private. Bring a little of each to the other place.',
    'Growl, very softly. {Feeling_gift} wakes.',
  ],
}

/** By center, where the answers do not settle on a type. */
export const unsettledRows: Rows<Row> = {
  gut: [
    'Answers that lean to the gut',
    'Your answers lean to type {type}, in the gut, and do not settle there.',
    'Read types 8, 9 and 1 side by side and ask what you do with anger.',
    'You answered as the person you would like to be on some lines. Which ones?',
    'Nobody has signed the form. Good.',
  ],
  heart: [
    'Answers that lean to the heart',
    'Your answers lean to type {type}, in the heart, and do not settle there.',
    'Read types 2, 3 and 4 side by side and ask what you do to be seen.',
    'Part of you answered for an examiner. Who was it?',
    'The mirror is clear because nobody is in it.',
  ],
  head: [
    'Answers that lean to the head',
    'Your answers lean to type {type}, in the head, and do not settle there.',
    'Read types 5, 6 and 7 side by side and ask what you do with fear.',
    'You saw what each question was after and answered that. Answer again, faster.',
    'Undecided, and awake. Stay so.',
  ],
}
