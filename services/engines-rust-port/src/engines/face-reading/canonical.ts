import type { EngineInput } from '@selemene/contracts'
import { unsignedZero } from '@selemene/engine'
import { irisPoints, meshPoints } from './data/landmarks.js'
import type { Options, Point } from './schema.js'

/** Points as [x, y], without depth. Irises are left out, except where the hairline follows them: the answer points to its place. */
export function canonical({ options: { landmarks = [], hairline, aspect_ratio } }: EngineInput<Options>): EngineInput<Options> {
  const points = landmarks.length === meshPoints + irisPoints ? landmarks.slice(0, meshPoints) : landmarks
  return { options: { landmarks: points.map(flat), ...(hairline === undefined ? {} : { hairline: flat(hairline) }), aspect_ratio } }
}

function flat(point: Point): Point {
  const [x, y] = Array.isArray(point) ? (point as [number, number]) : [point.x, point.y]
  return [unsignedZero(x), unsignedZero(y)]
}
