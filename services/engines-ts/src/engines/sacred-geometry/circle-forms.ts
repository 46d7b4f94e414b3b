import type { Construction, Elements } from './schema.js'

interface Centre {
  /** Steps along the two axes of the triangular lattice, 60° apart. */
  q: number
  s: number
}

const root3 = Math.sqrt(3)
const directions: readonly Centre[] = [
  { q: 1, s: 0 },
  { q: 0, s: 1 },
  { q: -1, s: 1 },
  { q: -1, s: 0 },
  { q: 0, s: -1 },
  { q: 1, s: -1 },
]

/** Area of the lens that two circles of radius 1 share when each passes through the other's centre. */
const unitLens = (2 * Math.PI) / 3 - root3 / 2

/** Circles on the points of a triangular lattice at most `rings` steps from the first: 1 + 3n(n+1) of them, each through its neighbours' centres. */
export function flowerOfLife(radius: number, rings: number): Construction {
  const centres = latticeWithin(rings)
  return {
    elements: circlesAt(centres, radius, radius),
    invariants: {
      circles: centres.length,
      rings,
      neighbour_distance: radius,
      lenses: neighbourPairs(centres),
      lens_area: unitLens * radius * radius,
      lens_height_to_width: root3,
      extent: (rings + 1) * radius,
    },
    used: {},
  }
}

/** One circle and the six through its centre: the flower with one ring. */
export const seedOfLife = (radius: number): Construction => flowerOfLife(radius, 1)

/** One circle and six around it, touching: every other circle of a larger flower. */
export function eggOfLife(radius: number): Construction {
  const centres = [{ q: 0, s: 0 }, ...directions]
  return {
    elements: circlesAt(centres, radius, 2 * radius),
    invariants: {
      circles: centres.length,
      around_the_centre: directions.length,
      neighbour_distance: 2 * radius,
      tangencies: neighbourPairs(centres),
      extent: 3 * radius,
    },
    used: {},
  }
}

const fruitCentres = (): Centre[] => [{ q: 0, s: 0 }, ...directions, ...directions.map(({ q, s }) => ({ q: 2 * q, s: 2 * s }))]

/** Thirteen touching circles: one, six around it, and six more beyond those in the same directions. */
export function fruitOfLife(radius: number): Construction {
  const centres = fruitCentres()
  return {
    elements: circlesAt(centres, radius, 2 * radius),
    invariants: {
      circles: centres.length,
      neighbour_distance: 2 * radius,
      tangencies: neighbourPairs(centres),
      extent: 5 * radius,
    },
    used: {},
  }
}

/** The fruit of life with every centre joined to every other: 13 · 12 / 2 = 78 segments. */
export function metatronsCube(radius: number): Construction {
  const centres = fruitCentres()
  const { elements } = fruitOfLife(radius)
  const norms = pairsOf(centres).map(([a, b]) => norm(centres[a] as Centre, centres[b] as Centre))
  return {
    elements: {
      ...elements,
      points: elements.circles.map(({ cx, cy }) => ({ x: cx, y: cy })),
      segments: pairsOf(centres).map(([from, to]) => ({ from, to })),
    },
    invariants: {
      circles: centres.length,
      points: centres.length,
      segments: norms.length,
      distinct_lengths: new Set(norms).size,
      shortest_segment: 2 * radius * Math.sqrt(Math.min(...norms)),
      longest_segment: 2 * radius * Math.sqrt(Math.max(...norms)),
      extent: 5 * radius,
    },
    used: {},
  }
}

/** Two circles, each through the other's centre; points 0 and 1 are where they cross. */
export function vesicaPiscis(radius: number): Construction {
  const half = radius / 2
  const height = root3 * half
  return {
    elements: {
      circles: [
        { cx: -half, cy: 0, r: radius },
        { cx: half, cy: 0, r: radius },
      ],
      points: [
        { x: 0, y: height },
        { x: 0, y: -height },
        { x: -half, y: 0 },
        { x: half, y: 0 },
      ],
      segments: [
        { from: 0, to: 1 },
        { from: 2, to: 3 },
      ],
      faces: [],
    },
    invariants: {
      circles: 2,
      neighbour_distance: radius,
      lens_width: radius,
      lens_height: root3 * radius,
      height_to_width: root3,
      lens_area: unitLens * radius * radius,
      lens_perimeter: ((4 * Math.PI) / 3) * radius,
    },
    used: {},
  }
}

function latticeWithin(rings: number): Centre[] {
  const centres = []
  for (let q = -rings; q <= rings; q++) for (let s = -rings; s <= rings; s++) if (Math.abs(q + s) <= rings) centres.push({ q, s })
  const first = { q: 0, s: 0 }
  return centres.sort((a, b) => norm(a, first) - norm(b, first) || a.s - b.s || a.q - b.q)
}

function circlesAt(centres: readonly Centre[], radius: number, spacing: number): Elements {
  const circles = centres.map(({ q, s }) => ({ cx: (q + s / 2) * spacing, cy: ((s * root3) / 2) * spacing, r: radius }))
  return { circles, points: [], segments: [], faces: [] }
}

/** Squared distance in lattice steps, an exact integer. */
function norm(a: Centre, b: Centre): number {
  const q = a.q - b.q
  const s = a.s - b.s
  return q * q + q * s + s * s
}

function pairsOf(centres: readonly Centre[]): [number, number][] {
  return centres.flatMap((_, a) => centres.slice(a + 1).map((_, i): [number, number] => [a, a + 1 + i]))
}

/** How many pairs lie one lattice step apart: three of the six directions reach each pair once. */
function neighbourPairs(centres: readonly Centre[]): number {
  const taken = new Set(centres.map(({ q, s }) => `${q} ${s}`))
  return centres.reduce((sum, { q, s }) => sum + directions.slice(0, 3).filter((step) => taken.has(`${q + step.q} ${s + step.s}`)).length, 0)
}
