import type { EngineInput, FieldFault } from '@selemene/contracts'
import { faceOval, irisPoints, meshPoints, type PointName } from './data/landmarks.js'
import { between, type Face, faceOf, hairlinePlace, pointerOf, positionOf } from './face.js'
import { basesOf, lengthOf } from './proportions.js'
import type { Options } from './schema.js'
import { areaOf } from './zones.js'

/** Both inputs must be there, with the right number of points, and the points must make a face that can be measured. */
export function checkInput({ options }: EngineInput<Options>): FieldFault[] {
  const missing = missingFaults(options)
  if (missing.length > 0) return missing
  const face = faceOf(options)
  return face === undefined ? [countFault(options.landmarks?.length ?? 0)] : shapeFaults(face)
}

function missingFaults({ landmarks, hairline }: Options): FieldFault[] {
  const isAppended = landmarks !== undefined && hairlinePlace(landmarks.length, false) === 'appended'
  const faults: FieldFault[] = []
  if (landmarks === undefined)
    faults.push({
      pointer: '/options/landmarks',
      message: `is required: the ${meshPoints} points of the MediaPipe face mesh (or ${meshPoints + irisPoints} with irises), as {x, y, z?} or [x, y, z?]`,
      code: 'required',
    })
  if (hairline === undefined && !isAppended)
    faults.push({
      pointer: '/options/hairline',
      message: 'is required: the point {x, y} where the hair begins above the middle of the forehead, which the mesh does not have',
      code: 'required',
    })
  return faults
}

const countFault = (count: number): FieldFault => ({
  pointer: '/options/landmarks',
  message: `has ${count} points; the MediaPipe face mesh has ${meshPoints}, or ${meshPoints + irisPoints} with irises, and the hairline is given once`,
  code: 'count',
})

/** Shares of the face's extent below which a length or an area counts as nothing: rounding would rule the result. */
const leastLength = 1e-6
const leastArea = 1e-6

/** Points on one spot or on one line, or a length of nothing that something is to be divided by. */
function shapeFaults(face: Face): FieldFault[] {
  const extent = extentOf(face)
  const reach = Math.max(...face.mesh.map(([x, y]) => Math.hypot(x, y)))
  if (!(extent > reach * 1e-9))
    return [{ pointer: '/options/landmarks', message: 'are all on one spot: there is no face to measure', code: 'degenerate' }]
  if (areaOf(face, faceOval) < leastArea * extent * extent)
    return [{ pointer: '/options/landmarks', message: 'lie on one line: the outline of the face has no area', code: 'degenerate' }]
  if (between(face.hairline, positionOf(face, 'chin')) < leastLength * extent)
    return [{ pointer: face.hairlinePointer, message: 'lies on the chin: the face has no height', code: 'degenerate' }]
  return basesOf()
    .filter((length) => lengthOf(face, length) < leastLength * extent)
    .map((length) => {
      const [from, to] = length[0] as readonly [PointName, PointName]
      return { pointer: pointerOf(face, from), message: `${from} lies on ${to}: nothing can be divided by their distance`, code: 'degenerate' }
    })
}

function extentOf({ mesh }: Face): number {
  const xs = mesh.map(([x]) => x)
  const ys = mesh.map(([, y]) => y)
  return Math.hypot(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
}
