import type { Row, Rows, TensionRow } from '../../../synthesis/family.js'

/** By the one line that changes. */
export const hingeRows: Rows<Row> = {
  1: [
    'A hinge at the bottom',
    'Only the first line of {hexagram_name} moves, on the way to {relating_name}: “{first_line_text}”',
    'It is early. Change the first step and leave the plan alone.',
    'You look far ahead because the near thing is small and awkward. Do the near thing.',
    'What has hardly begun can be turned with a finger. Feel which way it leans.',
  ],
  2: [
    'A hinge in the house',
    'Only the second line of {hexagram_name} moves, on the way to {relating_name}: “{first_line_text}”',
    'Settle it with the people you live or work with before you go to those above.',
    'You are needed in the middle and would like to be at the top. The middle decides this one.',
    'The center of the lower half: be ordinary and exact.',
  ],
  3: [
    'A hinge on the threshold',
    'Only the third line of {hexagram_name} moves, on the way to {relating_name}: “{first_line_text}”',
    'You are between two stages. Do not take the large step from a wobbling stone; steady it.',
    'Impatience here is fear of the doorway. Stand in it for a moment.',
    'Between below and above there is no floor. Notice that you are standing.',
  ],
  4: [
    'A hinge near the throne',
    'Only the fourth line of {hexagram_name} moves, on the way to {relating_name}: “{first_line_text}”',
    'Talk to the person who can decide it, modestly and with facts.',
    'You are closer to power than you are used to. You need neither bow nor push.',
    'One step below the center: what do you serve?',
  ],
  5: [
    'A hinge at the center',
    'Only the fifth line of {hexagram_name} moves, on the way to {relating_name}: “{first_line_text}”',
    'This is yours to decide. Do it openly and explain it in two sentences.',
    'You would like to be told. The line says that others are waiting to be told by you.',
    'The ruler’s place is empty until you sit. Sit lightly.',
  ],
  6: [
    'A hinge at the top',
    'Only the sixth line of {hexagram_name} moves, on the way to {relating_name}: “{first_line_text}”',
    'It has gone as far as it goes. Finish, and do not begin a second round.',
    'You hold on at the end because the end is where you were good. Hand it over.',
    'Above the last line there is sky. Look up.',
  ],
}

/** By the lowest of two lines that change. */
export const pairRows: Rows<Row> = {
  1: [
    'Two lines move, from the ground up',
    'Two lines of {hexagram_name} change, the first among them, on the way to {relating_name}. The lowest says: “{first_line_text}”',
    'Begin with the first line, since the other change rests on it.',
    'You would rather start with the visible part. The ground has moved first.',
    'Two things loosen and the lower one carries you. Give it your weight.',
  ],
  2: [
    'Two lines move, from the middle',
    'Two lines of {hexagram_name} change, the second the lower of them, on the way to {relating_name}. The lowest says: “{first_line_text}”',
    'Put your own house in order before you answer for others.',
    'What you want outside is being decided at your table. Sit down at it.',
    'The hand on the cup moves before the cup. Watch it.',
  ],
  3: [
    'Two lines move, from the edge',
    'Two lines of {hexagram_name} change, the third the lower of them, on the way to {relating_name}. The lowest says: “{first_line_text}”',
    'Expect a wobble at the transition and take one thing at a time.',
    'You feel exposed and speed up. Slow down where it is narrow.',
    'A ford is crossed by feeling for stones. Feel.',
  ],
  '4,5': [
    'Two lines move, high up',
    'Two lines of {hexagram_name} change, both in the upper half, on the way to {relating_name}. The lowest says: “{first_line_text}”',
    'It is out in the world already, so deal with the people in charge.',
    'You prepare when it is time to speak. You are prepared.',
    'Leaves move first in a wind. What is moving now?',
  ],
}

/** By how many lines change, of three and more, and the lowest of them. */
export const manyRows: Rows<Row> = {
  '3|1': [
    'Half of it moves, from below',
    'Three lines of {hexagram_name} change, from the first on: half of the situation is becoming {relating_name}. The lowest says: “{first_line_text}”',
    'Change the basis first. The rest follows sooner than you think.',
    'You want to keep the half that you know. It is attached to the half that moves.',
    'Half water, half ice. Which are you?',
  ],
  '3|2,3,4': [
    'Half of it moves, from above',
    'Three lines of {hexagram_name} change and the first stays: the ground holds while things become {relating_name}. The lowest says: “{first_line_text}”',
    'Keep your base, be it job, flat or routine, and let the rest rearrange itself.',
    'Not everything is in question. List what stays before you list what goes.',
    'The root is quiet while the crown is torn about. Sit at the root.',
  ],
  '4,5,6|1,2,3': [
    'Hardly anything stays',
    '{Changing_count} lines of {hexagram_name} change: by the time you answer it will be {relating_name}. The lowest says: “{first_line_text}”',
    'Read {relating_name} and decide for that situation. The present one will be gone.',
    'You are still arguing with what is leaving. Say goodbye and look round.',
    'The boat is in midstream. Neither bank is yours.',
  ],
}

/** By the half of the book, where no line changes. */
export const stillRows: Rows<Row> = {
  upper: [
    'A settled picture, of a larger order',
    'No line of {hexagram_name} moves, and it stands in the first part of the book, on heaven and earth.',
    'Work within it. Conditions larger than you are setting the terms, and they are stable for now.',
    'You look for the lever. There is none today, and that frees your hands for the work.',
    'Heaven and earth do not answer. They are there.',
  ],
  lower: [
    'A settled picture, among people',
    'No line of {hexagram_name} moves, and it stands in the second part of the book, on human bonds.',
    'The people in this will stay as they are. Choose what you do with them as they are.',
    'You wait for someone to change. Plan as if they will not.',
    'Two sit in a room and the clock is stopped. Meet them.',
  ],
}

/** By the upper trigram, and whether two lines or more change. */
export const skyRows: Rows<Row> = {
  'Heaven|yes': [
    'Heaven above, moving',
    '{Hexagram_name} has Heaven above and is changing: those in authority are about to alter the terms.',
    'Ask for the new terms before you agree to the old ones.',
    'You credit them with a plan. They are improvising, like you.',
    'Strength without rest turns. Watch it turn.',
  ],
  'Heaven|no': [
    'Heaven above, steady',
    '{Hexagram_name} has Heaven above and holds nearly still: a strong will outside you sets the frame.',
    'Act as strongly as the frame and within it.',
    'You test yourself against something that is not fighting you.',
    'The sky has never hurried. Stand under it.',
  ],
  'Lake|yes': [
    'Lake above, moving',
    '{Hexagram_name} has Lake above and is changing: pleasant talk is about to become an arrangement.',
    'Say what you would like, in good humor, before it is fixed.',
    'You are charming so as not to be refused. Let them refuse something.',
    'The surface breaks into light. Do not grasp.',
  ],
  'Lake|no': [
    'Lake above, steady',
    '{Hexagram_name} has Lake above and holds nearly still: good will is there, so use it.',
    'Invite, thank and enjoy. A cheerful hour does more here than a plan.',
    'You distrust what comes easily. It has been coming easily for a while.',
    'The water is open and full. Sit at its edge.',
  ],
  'Fire|yes': [
    'Fire above, moving',
    '{Hexagram_name} has Fire above and is changing: what was hidden is coming to light.',
    'Get your papers in order and tell your own story first.',
    'You fear being seen at the wrong moment. There is hardly a right one.',
    'A flame shows what it eats. What is it eating?',
  ],
  'Fire|no': [
    'Fire above, steady',
    '{Hexagram_name} has Fire above and holds nearly still: the matter is clear enough to be seen.',
    'Look at it as a stranger would. Describe it in three sentences and act on the third.',
    'You see it and keep looking, because seeing is not yet doing.',
    'The lamp burns without opinion. See by it.',
  ],
  'Thunder|yes': [
    'Thunder above, moving',
    '{Hexagram_name} has Thunder above and is changing: one jolt has come and another is on its way.',
    'Secure what can fall. Then use the shake-up to move what was stuck.',
    'You startle and decide. Let the echo pass before you sign.',
    'After the clap, the world is very quiet. Listen there.',
  ],
  'Thunder|no': [
    'Thunder above, steady',
    '{Hexagram_name} has Thunder above and holds nearly still: the force for a start is gathered.',
    'Choose the day and begin with one clear act.',
    'You rumble and do not strike. Ask what the first stroke would be.',
    'A drum before the hand falls. Be that.',
  ],
  'Wind|yes': [
    'Wind above, moving',
    '{Hexagram_name} has Wind above and is changing: small influences are adding up to a turn.',
    'Repeat your request gently, in several places. One of them gives way.',
    'You adapt until you have forgotten what you came for. Write it down.',
    'The grass bends and the wind is gone. Who won?',
  ],
  'Wind|no': [
    'Wind above, steady',
    '{Hexagram_name} has Wind above and holds nearly still: patience gets in where force does not.',
    'Do a little on this every day for two weeks, then look.',
    'You think nothing is happening because nothing is loud.',
    'Wood grows into the crack. Take its time.',
  ],
  'Water|yes': [
    'Water above, moving',
    '{Hexagram_name} has Water above and is changing: the danger in this is real and is passing.',
    'Go through it by the shortest safe way, and do not stop halfway.',
    'You have got used to the risk. Look at it as on the first day.',
    'The gorge is narrow and the river gets through. Be river.',
  ],
  'Water|no': [
    'Water above, steady',
    '{Hexagram_name} has Water above and holds nearly still: a risk hangs over this and has to be lived with.',
    'Insure, keep a reserve, practice the emergency. Then carry on.',
    'Worry feels like taking care. Take care instead.',
    'A cloud that does not rain yet is still a cloud. Work under it.',
  ],
  'Mountain|yes': [
    'Mountain above, moving',
    '{Hexagram_name} has Mountain above and is changing: a standstill is ending.',
    'Get ready while it is still quiet. Pack what you can carry.',
    'You have made a home of the waiting. It will be strange to leave.',
    'A stone rolls. It had been listening.',
  ],
  'Mountain|no': [
    'Mountain above, steady',
    '{Hexagram_name} has Mountain above and holds nearly still: stop here and take stock.',
    'Do nothing new in this for a month. Finish what lies about.',
    'Stopping feels like losing. It is how you find out what you were running on.',
    'The mountain keeps its place by keeping its place.',
  ],
  'Earth|yes': [
    'Earth above, moving',
    '{Hexagram_name} has Earth above and is changing: those who had no say are beginning to have one.',
    'Ask the quiet people. Their yes will carry this, or their no will end it.',
    'You try to lead what would rather grow. Water it.',
    'The field turns over in its sleep. Wait for morning.',
  ],
  'Earth|no': [
    'Earth above, steady',
    '{Hexagram_name} has Earth above and holds nearly still: there is room, and nobody forbids you anything.',
    'Use the freedom in small, useful steps. Nothing will push you.',
    'You wait for resistance to know that you exist. There is none. Go on.',
    'Open ground in every direction. Lie down on it.',
  ],
}

/** By the center of the gate that the cast names, where the chart has it. */
export const ownGateRows: Rows<Row> = {
  Head: [
    'an answer that is a question of yours',
    '{Hexagram_name} is gate {hexagram} of your own Head center: you have carried this question before.',
    'Look up what you concluded the last time. It still applies.',
    'The pressure to know is older than the matter. Answer the matter.',
    'It asks again in another voice. Greet it.',
  ],
  Ajna: [
    'an answer in your own way of thinking',
    '{Hexagram_name} is gate {hexagram} of your own Ajna: the cast describes how your mind works.',
    'Decide this with your usual method, and have someone check the blind spot you know about.',
    'The book says what you think. Look whether you hoped it would say something else.',
    'The thought looked at itself and was surprised. Stay with the surprise.',
  ],
  Throat: [
    'an answer you have to voice',
    '{Hexagram_name} is gate {hexagram} of your own Throat: the answer is something you say or do.',
    'Say it this week to the person it concerns.',
    'You rehearse the sentence and improve it until it is harmless. Use the first version.',
    'Open your mouth and wait. What comes?',
  ],
  G: [
    'an answer about who you are',
    '{Hexagram_name} is gate {hexagram} of your own G center: the matter touches your direction.',
    'Choose the option in whose place you would still like yourself.',
    'You ask what to do and it answers who you are. Translate.',
    'The compass turned and pointed at its holder. Laugh.',
  ],
  Heart: [
    'an answer about your will',
    '{Hexagram_name} is gate {hexagram} of your own Heart center: it asks what you are prepared to promise.',
    'Promise one thing in this matter and name the date.',
    'You weigh whether you can. The cast asks whether you will.',
    'A beat, a rest. Decide in the rest.',
  ],
  Spleen: [
    'an answer your body knew',
    '{Hexagram_name} is gate {hexagram} of your own Spleen: your instinct has spoken about this already.',
    'Recall the first minute. Act on what you noticed then.',
    'The fear in it is specific. Ask it for details and it becomes a list.',
    'A scent, then nothing. Trust the scent.',
  ],
  'Solar Plexus': [
    'an answer on your own wave',
    '{Hexagram_name} is gate {hexagram} of your own Solar Plexus: it matters in which mood you read it.',
    'Read the cast again in a few days. Act on what is still true.',
    'You know this passion and what it cost. Use the knowledge, keep the passion.',
    'High water, low water, one sea. Ask the sea.',
  ],
  Sacral: [
    'an answer for your energy',
    '{Hexagram_name} is gate {hexagram} of your own Sacral: the question is whether you have life for it.',
    'Imagine the tenth ordinary day of it. If your body is still willing, go.',
    'You have the strength for more than you want. Choose by want.',
    'The engine turns over and waits for a road. Which?',
  ],
  Root: [
    'an answer about your own pressure',
    '{Hexagram_name} is gate {hexagram} of your own Root: the hurry in this comes from you.',
    'Move the deadline by a week and see what changes.',
    'You call it urgent to feel the push. Name one thing that would suffer from waiting.',
    'The spring is wound. Let it be wound.',
  ],
}

/** By the center of the gate that the change leads to, where the chart has it. */
export const homeGateRows: Rows<Row> = {
  Head: [
    'a change toward your own questions',
    'The change leads to {relating_name}, gate {relating} of your Head center: at the end you will wonder about better things.',
    'Do not answer everything on the way. Keep the good question.',
    'The new place has more mystery in it. You are at home there.',
    'A question waits for you like a dog at the gate. Walk home.',
  ],
  Ajna: [
    'a change toward your own thinking',
    'The change leads to {relating_name}, gate {relating} of your Ajna: you will understand it once you are there.',
    'Go without a complete theory. You will have one by winter.',
    'You are asked to act before you can explain. Explain later; you always can.',
    'The map draws itself behind you. Turn round at the end.',
  ],
  Throat: [
    'a change toward your own voice',
    'The change leads to {relating_name}, gate {relating} of your Throat: it ends with you speaking.',
    'Prepare what you will say when you are asked.',
    'You hope to get through it unheard. You will be asked in front of people.',
    'The bell is carried up the tower. Soon.',
  ],
  G: [
    'a change toward yourself',
    'The change leads to {relating_name}, gate {relating} of your G center: you arrive somewhere that suits you.',
    'Trust the detour. The place at the end is yours.',
    'You expect to be changed by it. You will be returned by it.',
    'A long road home is still the road home.',
  ],
  Heart: [
    'a change toward your own will',
    'The change leads to {relating_name}, gate {relating} of your Heart center: at the end you will want it.',
    'Accept a stretch without enthusiasm. The will comes in later.',
    'You doubt your commitment. It is ahead of you, not behind.',
    'The heart follows at walking pace. Do not outrun it.',
  ],
  Spleen: [
    'a change toward your own instinct',
    'The change leads to {relating_name}, gate {relating} of your Spleen: you come out where you feel safe.',
    'Watch your health on the way. The end of it is good for you.',
    'The fear belongs to the passage. On the other side you know what to do.',
    'Animals find water in the dark. So do you.',
  ],
  'Solar Plexus': [
    'a change toward your own depth',
    'The change leads to {relating_name}, gate {relating} of your Solar Plexus: it will move you.',
    'Leave time for feelings at the end of this, and tell those near you.',
    'You plan for results. You will get an experience as well.',
    'The tide has your name. Take off your shoes.',
  ],
  Sacral: [
    'a change toward your own energy',
    'The change leads to {relating_name}, gate {relating} of your Sacral: the work at the end is work you like.',
    'Bear the slow part. You will have plenty of strength when it counts.',
    'You measure it by the tiring beginning. Measure it by the second month.',
    'A mill waits for its river. It comes.',
  ],
  Root: [
    'a change toward your own drive',
    'The change leads to {relating_name}, gate {relating} of your Root: it ends with a push you know how to use.',
    'Rest now. The pressure is coming and you will be able to ride it.',
    'The calm makes you nervous. It is the breath before.',
    'Under the stone the spring is awake. Sit on the stone.',
  ],
}

/** By how many lines change, where most cards lie reversed. */
export const brakeRows: Rows<TensionRow> = {
  2: [
    'a brake within, a current without',
    'Your cards lie mostly reversed while two lines of {hexagram_name} are moving.',
    'Most of your cards lie reversed: something in you is holding back.',
    'Two lines of {hexagram_name} are changing: it is moving toward {relating_name} with or without you.',
    'Say aloud what you are afraid of losing. Then take the smallest step that keeps you in the game.',
    'The brake protects something. Find that a place in {relating_name} and it lets go by itself.',
    'Turn round slowly. The one who held back saw what it costs; let that one go first.',
  ],
  '3,4,5,6': [
    'standing still in a flood',
    'Your cards lie mostly reversed while {changing_count} lines of {hexagram_name} are moving.',
    'Most of your cards lie reversed: inwardly you have stopped.',
    '{Changing_count} lines of {hexagram_name} are changing: outside, nearly everything is on its way to {relating_name}.',
    'Secure one thing that you will not give up and let the rest go with the water.',
    'You freeze because it is a lot. Choose one square foot and act there.',
    'A stone in the stream is also moving, slowly. Feel it.',
  ],
}
