import { type EngineInput, invalidInput } from '@selemene/contracts'
import type { Calculation } from '@selemene/engine'
import { elementScores, elementShares, strongest } from './elements.js'
import { type Face, faceOf } from './face.js'
import { fifthsOf, ratiosOf, sidesOf, thirdsOf } from './proportions.js'
import type { Options, Result } from './schema.js'
import { midlineOf, symmetryOf } from './symmetry.js'
import { outlineAreaOf, zonesOf } from './zones.js'

/** Distances, areas and one fitted reflection; then the five elements by rule from the proportions. */
export function calculate({ options }: EngineInput<Options>): Calculation<Result> {
  const face = faceOf(options)
  if (face === undefined) throw invalidInput('/options/landmarks', 'is required: the points of the MediaPipe face mesh, and a hairline', 'required')
  return { result: read(face), conventions: conventionsOf(options) }
}

function read(face: Face): Result {
  const midline = midlineOf(face)
  if (midline === undefined) throw invalidInput('/options/landmarks', 'have no midline: right and left sides cannot be told apart', 'degenerate')
  const thirds = thirdsOf(face)
  const ratios = ratiosOf(face)
  const scores = elementScores({ ratios, thirds })
  const shares = elementShares(scores)
  const outlineArea = outlineAreaOf(face)
  const { dominant, weakest } = strongest(shares)
  return {
    thirds,
    fifths: fifthsOf(face),
    ratios,
    sides: sidesOf(face),
    symmetry: symmetryOf(face, midline),
    outline_area: outlineArea,
    zones: zonesOf(face, outlineArea),
    element_scores: scores,
    elements: shares,
    dominant_element: dominant,
    weakest_element: weakest,
    disclaimer,
  }
}

const disclaimer =
  'Geometry of the points that were sent, and a traditional Chinese way of naming it. Face reading has no scientific support: nothing here says anything about character, health, ability or fate, and nothing here identifies a person.'

function conventionsOf({ landmarks = [], aspect_ratio }: Options): Record<string, string | number | boolean> {
  return {
    mesh: 'MediaPipe face mesh, 468 points in its own order',
    irises: landmarks.length >= 478 ? 'given, not read' : 'not given',
    depth: 'not read: all lengths and areas are those of the frontal picture',
    aspect_ratio,
    sides: "right and left are the face's own",
    thirds: 'hairline – glabella – nose base – chin, straight distances, shares of their sum',
    symmetry: 'least-squares reflection over all 468 points (Mardia, Bookstein and Moreton 2000)',
    symmetry_decimals: 12,
    zones: 'twelve palaces of the common modern list, with the parents as the twelfth',
    elements: 'mean of three terms each, one half at the proportions of the MediaPipe canonical face',
    scientific_support: 'none',
  }
}
