import type { Form } from '../schema.js'

/** One contemplation per form, written for this project. */
export const meditations: Readonly<Record<Form, string>> = {
  seed_of_life:
    'Begin with the circle in the middle and let your eye step outwards six times, each step no longer than the first. Nothing new is added after the first circle, only repeated with care. Breathe in for one circle, out for the next, and stop when you have returned to the one you started from.',
  flower_of_life:
    'Choose a single petal and follow one of its edges until you see that it belongs to a circle you had not noticed. Then follow that circle to the next petal. Let the search for a first line go; here every line is held up by its neighbors.',
  egg_of_life:
    'Seven rounds rest against each other and none of them presses. Notice the small curved gaps that the touching leaves open. Sit for a few breaths with the thought that closeness can have exactly this much room in it.',
  fruit_of_life:
    'Thirteen circles touch and nowhere overlap. Let your gaze rest on the center, move out to the six, then to the far six, and come back the same way. What ripens at the edge was prepared, step by step, from the middle.',
  metatrons_cube:
    'From every center a line runs to every other; no point is left out and none is favored. Pick two points and find the line between them. Then soften your eyes until the lines stop competing and solids begin to show through.',
  vesica_piscis:
    'Each of the two circles reaches to the heart of the other and no further. Look at the almond that belongs to both. Recall a meeting in your life that made such a shared space, and let the breath move through it as through a doorway.',
  sri_yantra:
    'Enter from the rim and pass ring by ring inwards: fourteen, ten, ten, eight, one. Where three lines meet, pause for a breath. When you reach the dot, rest there without naming it, and then walk the same way out.',
  tetrahedron:
    'Four corners, and each sees all the others. There is no simpler way to hold a space. Feel the three points you sit on and the crown above them, and let effort burn down to the little that is needed to stay upright.',
  cube: 'Six equal faces, as calm one way as another. Turn it slowly in the mind and set it down; it does not mind on which side it lands. Lend your weight to the ground and let the ground do the rest of the carrying.',
  octahedron:
    'Two pyramids share one square and balance point against point. Imagine it turning on its tip with the lightest push. As you breathe out, look for the place in yourself around which everything could turn as easily.',
  dodecahedron:
    'Twelve pentagons close around one inside. Walk over a single face and count its five sides, then trust that the other eleven are its equals. Let the attention grow wide enough to hold a whole without going around it.',
  icosahedron:
    'Twenty triangles come so near to a sphere that the shape seems ready to roll. Follow one edge, then the next, without deciding beforehand where to go. Let thinking move like water that keeps its volume and changes its outline.',
  golden_spiral:
    'With every quarter turn the line comes nearer by the same share, and it never arrives. Trace it inwards until you can no longer see a difference, then outwards again at the pace of one long breath. Growth and return use one curve.',
  torus:
    'Follow a line over the outside, down through the middle and up again; inside and outside are two halves of one walk. Let the in-breath rise through the core and the out-breath fall around you. Keep the hollow in the center open.',
  regular_polygon:
    'All sides are equal and all corners open alike. Go round once, giving each side the same time. When you come back to the first corner, notice whether you met the last one with the attention you gave the first.',
  star_polygon:
    'One unbroken stroke passes by its neighbors on purpose and still visits every point. Trace it slowly with a finger. Consider what in your days is reached only by leaving out what lies nearest.',
}
