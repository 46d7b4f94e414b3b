/**
 * The sri yantra as nine horizontal lines, numbered from the top, each the base of one triangle.
 *
 * Which line's triangle has its tip on which line, and which sides meet on which line: read off the figure that Kaivalyashrama
 * (commentary on the Saundaryalahari, verse 11) describes, as analysed by G. Huet, "Sri Yantra Geometry", Theoretical Computer Science 281
 * (2002) 609–628, and C. S. Rao, "Sriyantra: a study of spherical and plane forms", Indian Journal of History of Science 33 (1998).
 */
export interface YantraLine {
  /** The line that the triangle's tip stands on, or the circle. */
  tip: number | 'circle'
  /** Height over the centre in radii where it is given; the others follow. Huet's classical proportions, 2·Y − 1. */
  given?: number
  /** First guess of height and half-width in radii, refined until every triple point closes. */
  guess: { height: number; halfWidth: number }
}

export const lines: readonly YantraLine[] = [
  { tip: 6, guess: { height: 0.774, halfWidth: 0.52 } },
  { tip: 9, guess: { height: 0.538, halfWidth: 0.649 } },
  { tip: 'circle', given: 0.336, guess: { height: 0.336, halfWidth: 0.942 } },
  { tip: 8, guess: { height: 0.208, halfWidth: 0.325 } },
  { tip: 7, guess: { height: 0.102, halfWidth: 0.228 } },
  { tip: 2, given: -0.074, guess: { height: -0.074, halfWidth: 0.32 } },
  { tip: 'circle', given: -0.204, guess: { height: -0.204, halfWidth: 0.979 } },
  { tip: 1, guess: { height: -0.47, halfWidth: 0.714 } },
  { tip: 3, given: -0.67, guess: { height: -0.67, halfWidth: 0.466 } },
]

/**
 * The twelve triple points of the right half beside the axis: sides of two triangles that have to meet on a line. Where the line is the
 * base of one of the two, that triangle's corner has to lie on the other's side. (Seven more lie on the axis, where tips stand on bases.)
 */
export const meetings: readonly { sides: readonly [number, number]; line: number }[] = [
  { sides: [1, 6], line: 4 },
  { sides: [1, 7], line: 2 },
  { sides: [1, 8], line: 3 },
  { sides: [1, 9], line: 5 },
  { sides: [2, 7], line: 3 },
  { sides: [3, 8], line: 7 },
  { sides: [3, 9], line: 8 },
  { sides: [2, 9], line: 7 },
  { sides: [4, 9], line: 6 },
  { sides: [4, 8], line: 4 },
  { sides: [5, 6], line: 5 },
  { sides: [2, 6], line: 6 },
]
