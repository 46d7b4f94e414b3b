import type { Form, Result } from './schema.js'

/** A question about the constructed form, deeper by level; always with the radius and one measure of this very result. */
export function witness(result: Result, level: number): string {
  const seen = sights[result.form](result.invariants as Record<string, number>)
  const name = result.form.replaceAll('_', ' ').replace('metatrons', 'Metatron’s')
  const size = `radius ${result.radius}`
  switch (level) {
    case 0:
      return `This ${name} of ${size} shows ${seen}. What do you notice first when you look at it?`
    case 1:
      return `Look at the ${name} once more: ${seen}, all from ${size}. Which part does your eye return to?`
    case 2:
      return `The ${name} keeps ${seen} at ${size} as at any other. What in your own days keeps its proportion when its size changes?`
    case 3:
      return `Nothing in this ${name} (${size}) could be moved without losing ${seen}. Where do you hold such an order, and where does it hold you?`
    case 4:
      return `Before the ${name} had ${size}, it already had ${seen}. Who in you recognises a relation before it has a size?`
    default:
      return `${capital(seen)}: the ${name} of ${size} rests in its own law and has no one who looks. What remains of you while you see it?`
  }
}

/** The measure that each form is known by, in words with its numbers. */
const sights: Record<Form, (of: Record<string, number>) => string> = {
  seed_of_life: (of) => `${of.circles} circles with ${of.lenses} shared petals`,
  flower_of_life: (of) => `${of.circles} circles with ${of.lenses} shared petals`,
  egg_of_life: (of) => `one circle and ${of.around_the_centre} around it, touching ${of.tangencies} times`,
  fruit_of_life: (of) => `${of.circles} circles that touch ${of.tangencies} times and never overlap`,
  metatrons_cube: (of) => `${of.segments} lines between ${of.points} centres`,
  vesica_piscis: (of) => `an almond ${short(of.height_to_width)} times as high as wide`,
  sri_yantra: (of) => `${of.small_triangles} small triangles out of ${of.triangles} great ones`,
  tetrahedron: (of) => solid(of),
  cube: (of) => solid(of),
  octahedron: (of) => solid(of),
  dodecahedron: (of) => solid(of),
  icosahedron: (of) => solid(of),
  golden_spiral: (of) => `a growth by ${short(of.growth_per_quarter_turn)} in every quarter turn`,
  torus: (of) => `a hole of radius ${short(of.inner_radius)} inside a ring of ${short(of.outer_radius)}`,
  regular_polygon: (of) => `${of.sides} corners of ${short(of.interior_deg)}° each`,
  star_polygon: (of) => `${of.sides} points of ${short(of.point_deg)}°, one stroke going round ${of.density} times`,
}

const solid = (of: Record<string, number>) =>
  `${of.vertices} corners, ${of.edges} edges and ${of.faces} faces that meet at ${short(of.dihedral_deg)}°`

/** Four significant digits, without trailing zeros. */
const short = (value = 0) => String(Number(value.toPrecision(4)))

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
