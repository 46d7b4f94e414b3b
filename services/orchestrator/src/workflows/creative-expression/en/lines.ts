import type { Row, Rows } from '../../../synthesis/family.js'

/** By how far from its beginning the line ends, and how many letters it visits. */
export const roadRows: Rows<Row> = {
  'home|short': [
    'A knot you can tie in the dark',
    'Your line has {path_count} points and ends beside its beginning: a knot that is tied in one breath.',
    'Draw it on your palm with a fingertip whenever you wash your hands.',
    'Small and closed, it keeps a secret well. Check that you have not kept it from yourself.',
    'Begin, and you have arrived. Stay.',
  ],
  'home|middling': [
    'A walk around the house',
    'Your line visits {path_count} points and comes home: the wish wants to be kept up more than to be reached.',
    'Draw it at the same hour for {path_count} days, one for each point.',
    'You like what can be repeated, since it cannot fail for good.',
    'The round was walked and nothing was fetched. Good.',
  ],
  'home|long': [
    'The long way home',
    'Your line wanders through {path_count} points and finds its way back to where it started.',
    'Take a large sheet and leave the last stroke for when you feel that something has changed.',
    'After all that travel you are at the same door. You knock differently.',
    'Far out, the line remembered. Follow it in.',
  ],
  'near|short': [
    'Half a turn',
    'Your line has {path_count} points and stops short of home.',
    'Close the gap by an act: do the thing, then draw the last stroke.',
    'You leave the last bit undone so that it is still yours.',
    'The gap is the doorway.',
  ],
  'near|middling': [
    'A spiral’s worth',
    'Your line visits {path_count} points and ends within sight of its beginning, a little further on.',
    'Do one round of the work, look at what moved, and adjust.',
    'You notice how near the old place is and miss that you came by another road.',
    'Not the same, and not elsewhere. Breathe between.',
  ],
  'near|long': [
    'Many errands, one neighborhood',
    'Your line runs through {path_count} points and never gets far from its own center.',
    'Do not add another step to the plan; there are enough in it already.',
    'All this motion keeps you near what you know. One of the points is new; find it.',
    'A bee in one flower. Listen.',
  ],
  'away|short': [
    'An arrow',
    'Your line has {path_count} points and leaves at once.',
    'Send it today: post it, publish it, make the call.',
    'You prefer to be gone before anyone can answer. Wait for one reply.',
    'The bow forgets the arrow. Be the bow.',
  ],
  'away|middling': [
    'A line that sets out',
    'Your line visits {path_count} points and ends well away from where it began.',
    'Decide what will count as arrival, and destroy the sign on that day.',
    'Every point is a place where you could have stopped. Thank one of them.',
    'What you meant at the circle is not what you find at the bar.',
  ],
  'away|long': [
    'A journey with many stations',
    'Your line travels through {path_count} points and does not turn back.',
    'Mark the halfway point on the drawing and rest when you reach it in life.',
    'You plan so many stages in order to be late for the last one.',
    'No station is the one. The rail hums.',
  ],
}

/** By where the end of the line lies from its beginning. */
export const headingRows: Rows<Row> = {
  up: [
    'It climbs',
    'From circle to bar your line rises, from {first_letter} at the foot to its last letter above.',
    'Hang it high, and look up at it.',
    'You want out from under something. Say from under what.',
    'Smoke rises without trying.',
  ],
  'right and up': [
    'Forward and up',
    'Your line starts at {first_letter} and ends to the right and higher, the way a hopeful graph is drawn.',
    'Set one number that should grow, and look at it once a week.',
    'You measure so as to be reassured. Let one thing improve unobserved.',
    'The slope is gentle. Walk.',
  ],
  right: [
    'It goes on like writing',
    'Your line begins at {first_letter} and ends level with it on the right, as a line of writing does.',
    'Write the next sentence of the story beneath it.',
    'You go on because stopping would ask what it was for.',
    'The line ends and the page is still white.',
  ],
  'right and down': [
    'It comes to rest',
    'From {first_letter} your line runs on to the right and down, like something being laid on a table.',
    'Bring the wish to a first, cheap finish this week.',
    'You let things sink rather than end. Say that it is done.',
    'Leaves do this, and no one pushes.',
  ],
  down: [
    'It takes root',
    'From {first_letter} your line goes down: the wish wants ground before it wants air.',
    'Bury a copy in a pot, and plant something over it.',
    'You dig where others would build. Come up now and then to say how it goes.',
    'Down there it is quiet and everything is being prepared.',
  ],
  'left and down': [
    'Back to the source',
    'Your line starts at {first_letter} and falls back to the left, against the grain of reading.',
    'Ask someone older how they came through the same wish.',
    'The past gives you a reason, and you have lived on the reason. Ask it for a tool.',
    'The spring lies lower than the river. Kneel.',
  ],
  left: [
    'Against the reading',
    'Your line begins at {first_letter} and ends to the left of it, where a reader’s eye has already been.',
    'Undo one thing first: a subscription, a promise, a habit.',
    'You want to take something back. Some of it can still be taken back.',
    'Read it the other way. It says the same.',
  ],
  'left and up': [
    'Up, by way of memory',
    'From {first_letter} your line climbs to the left, over what was already written.',
    'Take up something that you dropped at a good moment.',
    'You rise by going over old ground. See that you are not only polishing it.',
    'An old stair, and light on the upper steps.',
  ],
}

/** By the planet whose square was chosen. Saturn’s is the one that is used when none is named, so it says nothing of the caller. */
export const planetRows: Rows<Row> = {
  jupiter: [
    'On the square of Jupiter',
    'You drew on the square of Jupiter, which is for growth, law and good company.',
    'Draw it on a Thursday, and give something away the same day.',
    'You ask for more where you have not yet unpacked. Open one box.',
    'Four by four, and room for everyone.',
  ],
  mars: [
    'On the square of Mars',
    'You drew on the square of Mars, which is for contest, edge and a clean cut.',
    'Draw it on a Tuesday, standing up, and do the hard thing within the hour.',
    'Anger is in the ink. Say whom it is meant for, then draw.',
    'The blade is quiet until it is used. Stay there.',
  ],
  sun: [
    'On the square of the Sun',
    'You drew on the square of the Sun, which is for health, standing and being seen.',
    'Draw it on a Sunday at noon and put your name under it.',
    'You would like to shine and not to be looked at. Choose for one day.',
    'Light falls on the page, and on the hand.',
  ],
  venus: [
    'On the square of Venus',
    'You drew on the square of Venus, which is for love, beauty and making peace.',
    'Draw it on a Friday, on good paper, and let somebody choose the color.',
    'You want it lovely so that you will be. You may leave a blot.',
    'What pleases needs no reason.',
  ],
  mercury: [
    'On the square of Mercury',
    'You drew on the square of Mercury, which is for trade, learning and messages.',
    'Draw it on a Wednesday, and write the letter.',
    'You are clever around the wish. Say it once the plain way.',
    'The messenger arrives and has forgotten the message. Good.',
  ],
  moon: [
    'On the square of the Moon',
    'You drew on the square of the Moon, which is for dreams, travel and what comes and goes.',
    'Draw it on a Monday evening, and note what you dream.',
    'Your wish changes with your mood. Write down which mood drew it.',
    'The tide has no opinion. Float.',
  ],
}

/** By the ground that was chosen, where the method is not the one that is used when none is named. */
export const groundRows: Rows<Row> = {
  'rose_cross|short,middling': [
    'On the rose, by a short road',
    'On the rose every letter belongs to a petal, and your line goes to {path_count} of them in turn.',
    'Give each petal that it touches a color, and leave the others pale.',
    'You chose a flower with a cross behind it. Something sweet is being asked to bear weight.',
    'The rose is open. The line is a bee.',
  ],
  'rose_cross|long': [
    'On the rose, through most of its petals',
    'Your line touches {path_count} points of the rose, which has twenty-two petals: little is left out.',
    'Draw it in three sittings, one for each ring of petals.',
    'You ask of every petal so as not to offend any. Which one did you come for?',
    'The whole flower turned toward one word.',
  ],
  'chaos_star|short,middling': [
    'On the star of eight rays',
    'Your {path_count} letters went out on the eight rays of a star, whose first direction was left to chance.',
    'Let chance decide one other thing about the wish: the day, or the place.',
    'You handed the first direction over, and it may have been a relief.',
    'Eight ways out. The middle takes none.',
  ],
  'chaos_star|long': [
    'Round the star more than once',
    'Your {path_count} letters go round the eight rays of the star and begin again, farther out.',
    'Work in rounds: the same eight steps, a little wider each time.',
    'When chance has chosen the start, you can no longer blame it for the second round.',
    'Round again. The rays do not tire.',
  ],
}
