import { gatesOfCenter, gatesOfQuarter } from '@selemene/traditions'
import { grouped, reckoning } from './derivation.js'

interface CenterState {
  defined: boolean
}

const definedCenters = (centers: unknown) =>
  Object.entries(centers as Record<string, CenterState>).flatMap(([name, { defined }]) => (defined ? [name] : []))

const gatesOf = (...sides: unknown[]) => [
  ...new Set(sides.flatMap((side) => Object.values(side as Record<string, { gate: number }>).map(({ gate }) => gate))),
]

export const bodygraphDerivations = {
  'center of gate': grouped(gatesOfCenter),
  'quarter of gate': grouped(gatesOfQuarter),
  /** The circuit groups, by the channels of each gate: individual (with centering and integration), tribal, collective; the same book. */
  'circuit of gate': grouped({
    individual: [1, 2, 3, 8, 10, 12, 14, 20, 22, 23, 24, 25, 28, 34, 38, 39, 43, 51, 55, 57, 60, 61],
    tribal: [6, 19, 21, 26, 27, 32, 37, 40, 44, 45, 49, 50, 54, 59],
    collective: [4, 5, 7, 9, 11, 13, 15, 16, 17, 18, 29, 30, 31, 33, 35, 36, 41, 42, 46, 47, 48, 52, 53, 56, 58, 62, 63, 64],
  }),
  /**
   * The part of the body that a gate's center lies in, by the map of the bodygraph: what thinks and speaks, what loves and feels, what moves
   * and survives. That these are set beside the three centers of the enneagram is this project's own comparison.
   */
  'region of gate': grouped({
    head: [...gatesOfCenter.Head, ...gatesOfCenter.Ajna, ...gatesOfCenter.Throat],
    heart: [...gatesOfCenter.G, ...gatesOfCenter.Heart, ...gatesOfCenter['Solar Plexus']],
    gut: [...gatesOfCenter.Spleen, ...gatesOfCenter.Sacral, ...gatesOfCenter.Root],
  }),
  'defined centers': reckoning(definedCenters),
  'gates of activations': reckoning(gatesOf),
  'gates of channels': reckoning((channels) => (channels as { gates: number[] }[]).flatMap(({ gates }) => gates)),
  /** Codon rings that two or more of the given keys share. */
  'shared rings': reckoning((...rings) => [...new Set(rings.filter((ring, i) => rings.indexOf(ring) !== i))]),
  /** The lower three lines of a hexagram look to the self, the upper three to others. */
  'half of line': grouped({ inner: [1, 2, 3], outer: [4, 5, 6] }),
  /** The six roles of the lines, as Human Design names them. */
  'role of line': grouped({ Investigator: [1], Hermit: [2], Martyr: [3], Opportunist: [4], Heretic: [5], 'Role Model': [6] }),
  count: reckoning((list) => (Array.isArray(list) ? list.length : undefined)),
}
