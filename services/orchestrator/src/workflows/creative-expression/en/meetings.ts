import type { Row, Rows, TensionRow } from '../../../synthesis/family.js'

/** By what the sentence asks for and the family of the form: where one helps the other. */
export const helpRows: Rows<Row> = {
  'courage|solids': [
    'fear and something to hold',
    'You ask for courage, and {name_of_form} can be built and held in the hand.',
    'Build it from card and carry it to the thing you are afraid of.',
    'Your hands believe what your head does not. Give them the edges.',
    'A weight in the palm. The fear has somewhere to sit.',
  ],
  'money|solids': [
    'means and matter',
    'You ask for means, and {name_of_form} stands solid on any of its faces.',
    'Write one source of income on each face; the blank ones are your plan.',
    'Security has many faces, and you have polished one.',
    'Turn it over. It was worth the same from below.',
  ],
  'voice|rays': [
    'a voice and the points that carry it',
    'You ask to be heard, and {name_of_form} sends a line to every one of its points.',
    'Name a listener at each point, and speak to one of them.',
    'You would like all of them to hear at once, so you tell none.',
    'Sound goes out from a middle that makes no sound.',
  ],
  'making|rays': [
    'making and strict construction',
    'You ask for work that gets made, and {name_of_form} has to be made in order or it does not close.',
    'Construct it before each session; ten minutes of exactness warm the hand.',
    'Rules spare you the blank page. Break the last one on purpose.',
    'Line after line, and the figure was there all along.',
  ],
  'kin|circles': [
    'two people and equal circles',
    'Your wish is about someone near, and in {name_of_form} every circle has the same size.',
    'Put your name in one circle and theirs in the next; draw the sign where they meet or touch.',
    'You draw yourself smaller or larger than the other. The compass does not.',
    'One opening of the compass, and everyone is in it.',
  ],
  'home|circles': [
    'a place and a round form',
    'You ask for a place, and {name_of_form} keeps its circles close together.',
    'Draw it where the household passes, and let each person add a mark.',
    'You want the door open and the circle closed. It can be a circle with a door.',
    'The hearth has no corners.',
  ],
  'health|flow': [
    'the body and a moving form',
    'You ask for something of the body, and {name_of_form} moves as breath and blood do.',
    'Trace it with a finger at the pace of your breathing.',
    'You watch the body as one watches a pot. Follow the curve instead.',
    'In by one side and out by the other.',
  ],
  'peace|circles': [
    'quiet and a form at rest',
    'You ask for quiet, and {name_of_form} leads the eye round and nowhere else.',
    'Look at it for nine breaths before you open a screen.',
    'You keep checking whether you are calm yet. The circle does not check.',
    'Round, and round, and no one going.',
  ],
  'peace|flow': [
    'rest inside a movement',
    'You ask for quiet, and {name_of_form} turns about a still center.',
    'Put the sign exactly in that center.',
    'You thought that everything had to stop first. The middle was never moving.',
    'It turns. You do not.',
  ],
  'road|flow': [
    'a way and a form that travels',
    'You ask for an open way, and {name_of_form} is all movement.',
    'Start at its inner end, and add one thing to the journey at each turn.',
    'You want to leave and to be carried. Here is a form for that; pack lightly.',
    'The road bends, and so it never ends.',
  ],
  'road|rays': [
    'a way and many directions',
    'You ask for an open way, and {name_of_form} points in every direction that it has.',
    'Write a destination on each point and cross out all but two.',
    'Too many ways keep you at the crossing. The sign is a foot; put it down.',
    'From the middle, every direction is out.',
  ],
}

/** By what the sentence asks for and the family of the form: where they pull apart. */
export const pullRows: Rows<TensionRow> = {
  'courage|circles': [
    'a leap and a safe ring',
    'You ask for courage, and {name_of_form} keeps everything inside.',
    'Courage is for going where you have no cover.',
    '{Name_of_form} closes gently on all sides.',
    'Draw the sign so that one end sticks out past the rim.',
    'You prepare for bravery in a very safe room. Open the window, at least.',
    'Inside and outside are told apart by one thin line. Stand on it.',
  ],
  'money|flow': [
    'holding and letting pass',
    'You ask for means, and {name_of_form} holds on to nothing.',
    'Money is asked for so that some of it may stay.',
    '{Name_of_form} is a passage: what comes in goes on.',
    'Decide what share stays with you before the money arrives.',
    'You fear that it will run through your fingers, so you do not hold them out.',
    'Full hands cannot be filled. Open, and see what remains.',
  ],
  'voice|circles': [
    'speaking and keeping within',
    'You ask to be heard, and {name_of_form} sends everything back to the middle.',
    'A voice is for someone who is not here yet.',
    'In {name_of_form} each circle turns back to where it began.',
    'Leave a gap in one circle, toward the listener.',
    'You rehearse among friends and go quiet at the door. Say the first line outside.',
    'An echo is a voice that found a wall. Sing to the wall.',
  ],
  'making|flow': [
    'finishing and going on',
    'You ask for work that gets finished, and {name_of_form} has no last stroke.',
    'A work is done when you put the tool down.',
    '{Name_of_form} could be carried on forever by the same rule.',
    'Fix the last turn before you begin the first.',
    'You improve it so as not to be parted from it. Sign it.',
    'It goes on. You may stop.',
  ],
  'kin|rays': [
    'closeness and sharp points',
    'Your wish is about someone near, and {name_of_form} is all points and lines.',
    'What is between people is mended by softness.',
    '{Name_of_form} is exact about every corner and crossing.',
    'Say the exact thing kindly: one point, and no list.',
    'You are right about each detail and far from the person. Put the ruler down.',
    'A star seen from far away is a warm thing. Step back.',
  ],
  'home|flow': [
    'a place and a current',
    'You ask for a place, and {name_of_form} never stays.',
    'A home is where things are found again in the morning.',
    '{Name_of_form} is a path and not a room.',
    'Hang it in the hall, where people come and go, and not where you sleep.',
    'You make a home and look at departures. Unpack the last box.',
    'The river has a bed. Lie in it.',
  ],
  'health|solids': [
    'the soft body and the hard form',
    'You ask for something of the body, and {name_of_form} is all flat faces.',
    'A body heals by soft steps, some of them backward.',
    '{Name_of_form} shows the same hard edge whichever way you turn it.',
    'Use the faces as a plan, one a day, and forgive the ones that you miss.',
    'You hold the body to a standard. It has been keeping another one.',
    'Stone and breath. Hold one, be the other.',
  ],
  'peace|rays': [
    'quiet and an alert form',
    'You ask for quiet, and {name_of_form} keeps the eye busy.',
    'Rest begins where there is nothing to solve.',
    '{Name_of_form} sets a riddle wherever two lines meet.',
    'Draw it once with full attention; then turn it to the wall.',
    'You rest by working something out. Leave one thing unsolved tonight.',
    'The lines are sharp. The paper is not.',
  ],
  'peace|solids': [
    'quiet and a thing to turn over',
    'You ask for quiet, and {name_of_form} has always another side.',
    'Enough means that you need not look behind it.',
    '{Name_of_form} hides some of its faces at any time.',
    'Set it down on one face and leave it there for a week.',
    'You turn things over to be sure, and it is the turning that tires you.',
    'There is a back to everything. Let it be behind you.',
  ],
  'road|circles': [
    'leaving and being held',
    'You ask for an open way, and {name_of_form} closes on itself.',
    'The wish is to go where you have not been.',
    '{Name_of_form} brings every line back.',
    'Cut the sign out of the form when the day comes, and take only the sign.',
    'You want to go and to be kept. Tell the people who keep you.',
    'A circle is a road that came home. Walk it.',
  ],
}

/** By how sharply the line turns from letter to letter and the family of the form: of one temper. */
export const alikeRows: Rows<Row> = {
  'gentle|circles': [
    'a gentle line in a round form',
    'From letter to letter your line turns by {turn}° on average, gently, and {name_of_form} is round.',
    'Draw both with the whole arm and without lifting the pen.',
    'Nothing here resists you. Bring your own friction: a date.',
    'Soft in soft. Where does one begin?',
  ],
  'gentle|flow': [
    'one current',
    'Your line bends by {turn}° on average and {name_of_form} keeps bending: one current carries both.',
    'Let the tail of the sign run on into the curve of the form.',
    'It is easy to drift in this. Mark the place where you get out.',
    'Water in water.',
  ],
  'even|circles': [
    'a walking pace in a round form',
    'Your line turns by {turn}° on average, neither hard nor soft, and sits well in {name_of_form}.',
    'Draw form and sign at one size, the sign on top.',
    'You would rather be in step than be seen. This is a pair for long use.',
    'Step, turn, step. The floor is round.',
  ],
  'even|flow': [
    'a steady line on a moving ground',
    'With {turn}° at an average turn your line keeps its own beat while {name_of_form} moves beneath it.',
    'Work at fixed hours, and let the content change.',
    'Your habits hold you up in a moving time. Check which of them still fit.',
    'The boat is level because the sea is not.',
  ],
  'sharp|rays': [
    'sharp on sharp',
    'Your line turns by {turn}° on average, sharply, and {name_of_form} is made of points.',
    'Use a ruler for both, and a hard pencil.',
    'You cut cleanly and expect others to bleed as little. Warn them.',
    'Every point was a line once, going elsewhere.',
  ],
  'sharp|solids': [
    'hard edges',
    'Your line doubles back by {turn}° on average, and {name_of_form} has an edge wherever two faces meet.',
    'Draw each stroke of the sign along an edge of the form.',
    'You like a matter that cannot be argued with. Somebody will still want to talk.',
    'An edge is where two sides agree.',
  ],
  'even|rays': [
    'a measured line among points',
    'Your line turns by {turn}° on average and finds a place among the lines of {name_of_form}.',
    'Let the ends of the sign fall on points of the form.',
    'You fit in wherever there is a system. Ask whether this one is yours.',
    'Among so many lines, one is drawn by hand.',
  ],
}

/** By how sharply the line turns from letter to letter and the family of the form: of two tempers. */
export const unlikeRows: Rows<TensionRow> = {
  'gentle|rays': [
    'a soft line and hard points',
    'Your line turns gently, by {turn}° on average, where {name_of_form} is strict.',
    'Your line bends by {turn}° on average and takes its time.',
    '{Name_of_form} has its exact places and no give.',
    'Draw the form in pale pencil and the sign in thick ink.',
    'You soften what was meant to be a condition. Keep one point sharp.',
    'Grass grows through a grid.',
  ],
  'gentle|solids': [
    'a soft line and a body with edges',
    'Your line turns gently, by {turn}° on average, and {name_of_form} has corners everywhere.',
    'Your line goes around things.',
    '{Name_of_form} has to be turned over to be seen, edge by edge.',
    'Draw the sign across an edge, so that it has to bend once.',
    'You walk around the hard part. It has a few sides; touch one.',
    'The hand rounds what it holds.',
  ],
  'even|solids': [
    'a flat line and a thing with a back',
    'Your line keeps an even beat of {turn}° a turn, and {name_of_form} never shows all of itself.',
    'Your line is the kind that likes to see where it is going.',
    '{Name_of_form} keeps some of its faces behind it.',
    'Draw the sign on the face that you see last.',
    'You plan for what is in view. Leave a tenth of the plan for the back of it.',
    'The far side is there, and does not mind.',
  ],
  'sharp|circles': [
    'a sharp line and a round form',
    'Your line turns sharply, by {turn}° on average, inside the round of {name_of_form}.',
    'Your line doubles back at nearly every letter.',
    '{Name_of_form} has no corner anywhere.',
    'Draw the sign smaller, in the middle, with room around it.',
    'You startle in gentle company. Let the circle have the last word.',
    'A spark in a bowl.',
  ],
  'sharp|flow': [
    'a sharp line and a long curve',
    'Your line turns sharply, by {turn}° on average, where {name_of_form} only bends.',
    'Your line changes its mind at every letter.',
    '{Name_of_form} changes by one rule and never suddenly.',
    'Change one thing at a time, and let the curve catch up.',
    'You break off just where it would have turned by itself.',
    'The river has no angle, and it gets around every stone.',
  ],
}

/** By the length of the line and the number of parts in the form: the same amount of work. */
export const measureRows: Rows<Row> = {
  'short|small': [
    'little to draw, twice',
    'A line of {path_count} points and a form of {number_of_form} parts: both are drawn in a minute.',
    'Do them often, on anything that is at hand.',
    'What is quick can be done before doubt arrives. Do it now.',
    'One breath for the ground, one for the line.',
  ],
  'middling|medium': [
    'an evening’s work, twice',
    'A line of {path_count} points and a form of {number_of_form} parts: an evening is enough for both.',
    'Form first, then the line, and no phone in between.',
    'You want to do it justice and wait for a free weekend. An evening will do.',
    'Work finds its length when nothing in it is in a hurry.',
  ],
  'long|large': [
    'much to draw, twice',
    'A line of {path_count} points and a form of {number_of_form} parts: both of them ask for patience.',
    'Spread it over a week, and mark each day where you stopped.',
    'You chose the long way in both. Something in you does not want to be done soon.',
    'Bead after bead. Stop when they are through.',
  ],
}

/** By the length of the line and the number of parts in the form: one of them far outweighs the other. */
export const outweighRows: Rows<TensionRow> = {
  'short|large': [
    'a short word in a great house',
    'Your line has {path_count} points, and {name_of_form} surrounds it with {number_of_form} parts.',
    'The sign is drawn in a moment: {path_count} points.',
    'The ground takes an hour: {number_of_form} parts.',
    'Draw the ground once and keep it; draw the sign on it daily.',
    'You prepare a stage for something that could be whispered.',
    'A small bell in a large hall. Ring it.',
  ],
  'middling|large': [
    'a line that could get lost',
    'Your line of {path_count} points has to hold its own among the {number_of_form} parts of {name_of_form}.',
    'The sign has {path_count} points and one beginning.',
    'The ground has {number_of_form} parts and no preference.',
    'Give the line one color that appears nowhere else.',
    'Surroundings win when you blend in. Be a little louder than is polite.',
    'Find the circle where it starts. Find it again.',
  ],
  'long|small': [
    'a long story in a small room',
    'Your line has {path_count} points, and {name_of_form} only {number_of_form} parts to hold it.',
    'The sign goes through {path_count} points before it is done.',
    'The ground has said all it has to say in {number_of_form} parts.',
    'Draw the form large and the sign inside it, touching the rim.',
    'You have more to tell than the frame allows. Say the first third.',
    'A few walls, a long song. Both are whole.',
  ],
}

/** By whether both numbers are odd or both even: the Pythagorean table of opposites. */
export const parityRows: Rows<Row> = {
  odd: [
    'two odd numbers',
    'The line has {path_count} points and {name_of_form} has {number_of_form} parts: both are odd, which the Pythagoreans set beside the limited and active.',
    'Use the pair for something with an end: a deadline, an exam, a race.',
    'You push twice with the same hand. Leave the other one free for what answers.',
    'One is always left over. Look at that one.',
  ],
  even: [
    'two even numbers',
    'The line has {path_count} points and {name_of_form} has {number_of_form} parts: both are even, which the Pythagoreans set beside the open and receptive.',
    'Use the pair for something you wait for, and leave room in the week.',
    'You are ready to receive and slow to ask. Ask once.',
    'Everything here has a partner. Rest between the two.',
  ],
}
