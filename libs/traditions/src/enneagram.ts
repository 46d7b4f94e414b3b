/** The types of each center: D. R. Riso and R. Hudson, The Wisdom of the Enneagram (Bantam 1999), "The Triadic Self". */
export const typesOfCenter = { gut: [8, 9, 1], heart: [2, 3, 4], head: [5, 6, 7] } as const satisfies Record<string, readonly number[]>
export type EnneagramCenter = keyof typeof typesOfCenter

/** The center of each type, 1–9. */
export const centerOfType: ReadonlyMap<number, EnneagramCenter> = new Map(
  Object.entries(typesOfCenter).flatMap(([center, types]) => types.map((type) => [type, center as EnneagramCenter] as const)),
)
