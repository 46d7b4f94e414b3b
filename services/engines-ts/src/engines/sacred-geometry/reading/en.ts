import { english } from '@selemene/engine'
import type { GeometryWords } from './words.js'

/** The reading in English: what each form has been taken for, and what is true of it. */
export const en: GeometryWords = {
  grammar: english,
  nouns: { circle: ['circle', 'circles'], point: ['point', 'points'], line: ['line', 'lines'], face: ['face', 'faces'] },
  titles: { form: 'The {name}', use: 'Working with it' },
  forms: {
    seed_of_life: {
      name: 'seed of life',
      text: 'Six circles stand around a seventh, each drawn through the center of its neighbors: everything here follows from one compass opening that is never changed. It has been read as the days of creation, and stands for beginnings that need no second tool.',
    },
    flower_of_life: {
      name: 'flower of life',
      text: 'The pattern goes on from the seed by the same step, and any petal belongs to two circles at once. It is found on floors and doors from Egypt to China. It stands for a whole in which nothing is at the edge unless one stops drawing.',
    },
    egg_of_life: {
      name: 'egg of life',
      text: 'Seven circles that touch without overlapping, one in the middle and six around it. It recalls a cluster of first cells. It stands for closeness that leaves everyone room, and for the stage at which all parts can still become anything.',
    },
    fruit_of_life: {
      name: 'fruit of life',
      text: 'Thirteen circles along three lines through the middle, touching and never crossing. Join their centers and the five solids can be traced. It stands for results: what was hidden in overlapping becomes countable and can be passed on.',
    },
    metatrons_cube: {
      name: 'cube of Metatron',
      text: 'Thirteen centers and the seventy-eight lines between them, every point joined to every other. Named for the angel who writes things down, it stands for complete relation: nothing is left out, and so no line is more important.',
    },
    vesica_piscis: {
      name: 'vesica piscis',
      text: 'Two equal circles, each drawn through the center of the other, share an almond. Its height is the width times the root of three, and Gothic arches were set out with it. It stands for meeting, birth, and the door between two worlds.',
    },
    sri_yantra: {
      name: 'Sri Yantra',
      text: 'Nine triangles interlock, four pointing up and five down, and make forty-three small ones around a dot. To draw it so that all triple points meet is a classic difficulty. It stands for the play of Shiva and Shakti, entered from the rim and ended in the middle.',
    },
    tetrahedron: {
      name: 'tetrahedron',
      text: 'Four faces and four corners, the least that can enclose a space. Plato gave it to fire for its sharp points. It is its own dual: put a point on each face and the same form appears. It stands for the decision that needs no more arguments.',
    },
    cube: {
      name: 'cube',
      text: 'Six squares, eight corners, and the only regular solid that fills space by itself. Plato gave it to earth because it is hardest to tip over. It stands for stability, fairness to all sides, and a place to put things.',
    },
    octahedron: {
      name: 'octahedron',
      text: 'Eight triangles, two pyramids on one square. Plato gave it to air, since it turns between finger and thumb. It is the dual of the cube, living where the cube’s faces have their middles. It stands for balance that can move.',
    },
    dodecahedron: {
      name: 'dodecahedron',
      text: 'Twelve pentagons, in which the golden ratio sits in every diagonal. Plato says the god used it for the whole. It stands for what holds the other four together, for the zodiac, and for a wholeness one cannot build with squares.',
    },
    icosahedron: {
      name: 'icosahedron',
      text: 'Twenty triangles, the nearest of the five to a ball. Plato gave it to water because it rolls away when one tries to pick it up. It stands for feeling, adaptation, and an order that does not look like one.',
    },
    golden_spiral: {
      name: 'golden spiral',
      text: 'With each quarter turn the distance from the middle grows by the golden ratio, and the curve meets every radius at one angle. Shells come near to it and are seldom exact. It stands for growth that does not change its character.',
    },
    torus: {
      name: 'torus',
      text: 'A circle carried around another circle: the surface goes out over the rim, in through the middle, and never ends. Its Euler number is zero, unlike that of the ball. It stands for breath, circulation, and giving that returns from inside.',
    },
    regular_polygon: {
      name: 'polygon of {sides} equal sides',
      text: 'Equal sides and equal angles around one center; the more sides, the nearer to the circle, which it never becomes. It stands for a group in which each has the same share and the same distance to the middle.',
    },
    star_polygon: {
      name: 'star of {sides} points',
      text: 'One line that passes over its neighbors on purpose and still visits every point before it closes. Builders used it as a mark and magicians as a boundary. It stands for order by leaps, and for reaching the near by way of the far.',
    },
  },
  use: {
    seed_of_life: [
      'Draw it with a coin if you have no compass: one circle, then six more, each set on a crossing that is already there.',
      'Watch what you do at the fourth circle, when the order is clear and the work is not done. That is where you usually leave.',
      'Look at the middle circle until you can no longer tell whether it was made first or left over.',
    ],
    flower_of_life: [
      'Ink one petal, then each petal that touches it, and stop when you have made something that is only yours.',
      'Your eye will pick out a star, or a hexagon, or one flower. It is arranging; nothing in the pattern asked for it.',
      'Let the eye rest on no circle at all. The pattern breathes a little when nobody chooses.',
    ],
    egg_of_life: [
      'Set seven equal coins on a table so that they touch; then try to add an eighth without moving one.',
      'Notice which of the seven you take for yourself: the one held on all sides, or one of those that do the holding.',
      'Look at the small gaps between the circles. They are what lets it be seven.',
    ],
    fruit_of_life: [
      'Mark the thirteen centers and join a few of them by ruler: a cube is there within ten lines.',
      'Some centers you would join at once and some you would leave out. Ask what you know about being left out.',
      'Look at one outer circle until it is the middle. Any of them can be.',
    ],
    metatrons_cube: [
      'Draw only the lines that start at one point, all twelve, and then turn the sheet and begin at another.',
      'The eye gives up and grabs a shape it knows. See which: the star, the cube or the net. It is how you meet too much.',
      'Stay with a point where many lines cross. It does nothing, and everything goes through it.',
    ],
    vesica_piscis: [
      'Draw two circles, and shade first what belongs to one alone, then what they share. Decide which of the three you like best.',
      'Think of one other person and of the almond between you. What do you keep outside it on purpose?',
      'Look at the almond as a door, and then as an eye. Neither of them looks back.',
    ],
    sri_yantra: [
      'Trace it from the outer rim to the dot with a dry brush, and take as many days as there are rings.',
      'The eye falls into the dot and has to be called back to the rim. Patience with the outer rings is the exercise.',
      'Sit before it, and let the dot look.',
    ],
    tetrahedron: [
      'Fold one from a strip of paper. Put it on the desk with the open question under it, and take it away when you have decided.',
      'Whichever way you set it down, one face is hidden and one point is up. What have you put underneath?',
      'Four points, each as far from the others as it can be, and nothing between.',
    ],
    cube: [
      'Take a die. Set it down with the number of today’s tasks on top, and do that many.',
      'You trust what stays where it is put. Look for one thing in your week that stays only because you push it.',
      'Look at a corner until it turns inside out. The cube has not moved.',
    ],
    octahedron: [
      'Balance it on a point between finger and thumb and blow on it. That much effort is enough for the thing you are forcing.',
      'Above and below are the same shape. Notice which half you call your own and which one you show.',
      'At the middle there is a square that nobody drew.',
    ],
    dodecahedron: [
      'Use it as a calendar: twelve faces, and one word on each for what the month was really about.',
      'A pentagon will never tile a floor. Ask which of your qualities will not fit, and whether it was meant for a floor.',
      'Follow one diagonal, and the next inside it. The star has no smallest one.',
    ],
    icosahedron: [
      'Roll it, or a twenty-sided die, for the order in which you do the small things today. You will see which you hoped for.',
      'It looks round from across the room and is all edges in the hand. Who knows you at which distance?',
      'Twenty faces, and the light lies on each in another way. None of them is the water.',
    ],
    golden_spiral: [
      'Draw it by squares: each new one as long as the two before it together. Stop at the edge of the sheet and not before.',
      'You will want to jump to the large curve. Notice what you think of your small beginnings.',
      'Follow it inward. It never gets there, and it does not mind.',
    ],
    torus: [
      'Breathe along it: out over the rim with the breath that leaves, in through the middle with the one that comes.',
      'Ask what you give out that comes back to you from an unexpected side, and what you hold shut so that it cannot.',
      'The hole in the middle is not part of it, and without the hole it is not there.',
    ],
    regular_polygon: [
      'Write a name at each corner and see who sits across from whom. Talk first with the one across.',
      'Everyone here has the same share. Notice if that calms you or annoys you.',
      'Go round the corners until you lose count. The middle has not turned.',
    ],
    star_polygon: [
      'Draw it in one line without lifting the pen. If you get lost, count the points you pass over, and not the ones you reach.',
      'It reaches its neighbor last. Think of what lies nearest to you and how long you have gone around it.',
      'The lines cross, and where they cross there is no crossing. Look.',
    ],
  },
  counts: 'Your drawing has {parts}; change its radius, and all of it grows or shrinks together.',
}
