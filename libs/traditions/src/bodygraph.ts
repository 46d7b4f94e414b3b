/** The nine centers, from above. */
export const centerNames = ['Head', 'Ajna', 'Throat', 'G', 'Heart', 'Spleen', 'Solar Plexus', 'Sacral', 'Root'] as const
export type CenterName = (typeof centerNames)[number]

/**
 * The gates of each center, the motors and the 36 channels: the Rave Bodygraph of Ra Uru Hu, as laid down in
 * "The Definitive Book of Human Design" (Lynda Bunnell and Ra Uru Hu, 2011), chapters 3 and 6.
 */
export const gatesOfCenter: Readonly<Record<CenterName, readonly number[]>> = {
  Head: [61, 63, 64],
  Ajna: [4, 11, 17, 24, 43, 47],
  Throat: [8, 12, 16, 20, 23, 31, 33, 35, 45, 56, 62],
  G: [1, 2, 7, 10, 13, 15, 25, 46],
  Heart: [21, 26, 40, 51],
  Spleen: [18, 28, 32, 44, 48, 50, 57],
  'Solar Plexus': [6, 22, 30, 36, 37, 49, 55],
  Sacral: [3, 5, 9, 14, 27, 29, 34, 42, 59],
  Root: [19, 38, 39, 41, 52, 53, 54, 58, 60],
}

/** The center of each gate. */
export const centerOfGate: ReadonlyMap<number, CenterName> = new Map(
  centerNames.flatMap((center) => gatesOfCenter[center].map((gate) => [gate, center] as const)),
)

/** Centers with energy to act. */
export const motors: readonly CenterName[] = ['Heart', 'Sacral', 'Solar Plexus', 'Root']

/** Two gates that meet: when both are active the channel is defined, and with it the centers at its ends. */
export interface Channel {
  readonly gates: readonly [number, number]
  readonly name: string
  /** The centers of the two gates, in their order. */
  readonly centers: readonly [CenterName, CenterName]
}

export const channels: readonly Channel[] = [
  { gates: [1, 8], name: 'Inspiration', centers: ['G', 'Throat'] },
  { gates: [2, 14], name: 'The Beat', centers: ['G', 'Sacral'] },
  { gates: [3, 60], name: 'Mutation', centers: ['Sacral', 'Root'] },
  { gates: [4, 63], name: 'Logic', centers: ['Ajna', 'Head'] },
  { gates: [5, 15], name: 'Rhythm', centers: ['Sacral', 'G'] },
  { gates: [6, 59], name: 'Mating', centers: ['Solar Plexus', 'Sacral'] },
  { gates: [7, 31], name: 'The Alpha', centers: ['G', 'Throat'] },
  { gates: [9, 52], name: 'Concentration', centers: ['Sacral', 'Root'] },
  { gates: [10, 20], name: 'Awakening', centers: ['G', 'Throat'] },
  { gates: [10, 34], name: 'Exploration', centers: ['G', 'Sacral'] },
  { gates: [10, 57], name: 'Perfected Form', centers: ['G', 'Spleen'] },
  { gates: [11, 56], name: 'Curiosity', centers: ['Ajna', 'Throat'] },
  { gates: [12, 22], name: 'Openness', centers: ['Throat', 'Solar Plexus'] },
  { gates: [13, 33], name: 'The Prodigal', centers: ['G', 'Throat'] },
  { gates: [16, 48], name: 'The Wavelength', centers: ['Throat', 'Spleen'] },
  { gates: [17, 62], name: 'Acceptance', centers: ['Ajna', 'Throat'] },
  { gates: [18, 58], name: 'Judgment', centers: ['Spleen', 'Root'] },
  { gates: [19, 49], name: 'Synthesis', centers: ['Root', 'Solar Plexus'] },
  { gates: [20, 34], name: 'Charisma', centers: ['Throat', 'Sacral'] },
  { gates: [20, 57], name: 'The Brainwave', centers: ['Throat', 'Spleen'] },
  { gates: [21, 45], name: 'Money', centers: ['Heart', 'Throat'] },
  { gates: [23, 43], name: 'Structuring', centers: ['Throat', 'Ajna'] },
  { gates: [24, 61], name: 'Awareness', centers: ['Ajna', 'Head'] },
  { gates: [25, 51], name: 'Initiation', centers: ['G', 'Heart'] },
  { gates: [26, 44], name: 'Surrender', centers: ['Heart', 'Spleen'] },
  { gates: [27, 50], name: 'Preservation', centers: ['Sacral', 'Spleen'] },
  { gates: [28, 38], name: 'Struggle', centers: ['Spleen', 'Root'] },
  { gates: [29, 46], name: 'Discovery', centers: ['Sacral', 'G'] },
  { gates: [30, 41], name: 'Recognition', centers: ['Solar Plexus', 'Root'] },
  { gates: [32, 54], name: 'Transformation', centers: ['Spleen', 'Root'] },
  { gates: [34, 57], name: 'Power', centers: ['Sacral', 'Spleen'] },
  { gates: [35, 36], name: 'Transitoriness', centers: ['Throat', 'Solar Plexus'] },
  { gates: [37, 40], name: 'Community', centers: ['Solar Plexus', 'Heart'] },
  { gates: [39, 55], name: 'Emoting', centers: ['Root', 'Solar Plexus'] },
  { gates: [42, 53], name: 'Maturation', centers: ['Sacral', 'Root'] },
  { gates: [47, 64], name: 'Abstraction', centers: ['Ajna', 'Head'] },
]
