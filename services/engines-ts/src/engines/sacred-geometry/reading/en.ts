import type { GeometryWords } from './words.js'

/** The reading in English: what each form has been taken for, and what is true of it. */
export const en: GeometryWords = {
  titles: { form: 'The {name}', use: 'Working with it' },
  forms: {
    seed_of_life: {
      name: 'seed of life',
      text: 'Six circles around a seventh, each through the center of its neighbors: everything here follows from one compass opening that is never changed. It has been read as the days of creation, and stands for beginnings that need no second tool.',
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
      text: 'Thirteen circles in three rows of directions, touching and never crossing. Join their centers and the five solids can be traced. It stands for results: what was hidden in overlapping becomes countable and can be passed on.',
    },
    metatrons_cube: {
      name: 'cube of Metatron',
      text: 'Thirteen centers and the seventy-eight lines between them, every point joined to every other. Named for the angel who writes things down, it stands for complete relation: nothing is left out, and so no line is more important.',
    },
    vesica_piscis: {
      name: 'vesica piscis',
      text: 'Two equal circles, each through the center of the other, and the almond they share. Its height is the width times the root of three, and Gothic arches were set out with it. It stands for meeting, birth, and the door between two worlds.',
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
      name: 'regular polygon',
      text: 'Equal sides and equal angles around one center; the more sides, the nearer to the circle, which it never becomes. It stands for a group in which each has the same share and the same distance to the middle.',
    },
    star_polygon: {
      name: 'star polygon',
      text: 'One line that skips its neighbors on purpose and still visits every point before it closes. Builders used it as a mark and magicians as a boundary. It stands for order by leaps, and for reaching the near by way of the far.',
    },
  },
  use: [
    'Draw the {name} once yourself, with compass and ruler, slowly. The hand learns what the eye passes over, and a mistake in the third step shows only in the tenth.',
    'Notice where in the {name} your eye goes first and what it avoids. A form has no preference; the one that you find in it is a small portrait of your attention.',
    'Look at the lines of the {name} until you see the space between them, and at the space until you see what holds both. Then close your eyes and leave it unfinished.',
  ],
  counts: 'This drawing of it has {parts}, and every one of them follows from the radius and a single rule.',
}
