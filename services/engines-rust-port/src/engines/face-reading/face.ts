import { irisPoints, meshPoints, midlinePoints, type PointName, sidePoints } from './data/landmarks.js'
import type { Options, Point } from './schema.js'

export type Vector = readonly [number, number]

/** A face to measure: the mesh in one unit on both axes, and the hairline point. */
export interface Face {
  /** The 468 points of the mesh; irises are left out. */
  mesh: readonly Vector[]
  hairline: Vector
  /** JSON pointer of the hairline in the request. */
  hairlinePointer: string
}

/** The face of `options`, or undefined where the points are not 468 or 478 with a hairline. */
export function faceOf({ landmarks, hairline, aspect_ratio }: Options): Face | undefined {
  if (landmarks === undefined) return undefined
  const place = hairlinePlace(landmarks.length, hairline !== undefined)
  if (place === undefined) return undefined
  const given = place === 'appended' ? (landmarks.at(-1) as Point) : (hairline as Point)
  return {
    mesh: landmarks.slice(0, meshPoints).map((point) => flat(point, aspect_ratio)),
    hairline: flat(given, aspect_ratio),
    hairlinePointer: place === 'appended' ? `/options/landmarks/${landmarks.length - 1}` : '/options/hairline',
  }
}

/** Where the hairline stands: its own option, or one point after the 468 or 478 of the mesh. */
export function hairlinePlace(count: number, isGivenApart: boolean): 'apart' | 'appended' | undefined {
  const isMesh = count === meshPoints || count === meshPoints + irisPoints
  if (isMesh) return isGivenApart ? 'apart' : undefined
  const isMeshAndOne = count === meshPoints + 1 || count === meshPoints + irisPoints + 1
  return isMeshAndOne && !isGivenApart ? 'appended' : undefined
}

/** Depth is left out: MediaPipe's z is coarse and the hairline has none. x is brought to the unit of y. */
function flat(point: Point, aspectRatio: number): Vector {
  const [x, y] = Array.isArray(point) ? (point as [number, number]) : [point.x, point.y]
  return [x * aspectRatio, y]
}

/** The mesh index of a named point; undefined for the hairline, which is none. */
export function indexOf(name: PointName): number | undefined {
  if (name === 'hairline') return undefined
  const [side, ...rest] = name.split('_') as [string, ...string[]]
  if (side !== 'right' && side !== 'left') return midlinePoints[name as keyof typeof midlinePoints]
  return sidePoints[rest.join('_') as keyof typeof sidePoints][side]
}

export function positionOf(face: Face, name: PointName): Vector {
  const index = indexOf(name)
  return index === undefined ? face.hairline : (face.mesh[index] as Vector)
}

export function pointerOf(face: Face, name: PointName): string {
  const index = indexOf(name)
  return index === undefined ? face.hairlinePointer : meshPointer(index)
}

export const meshPointer = (index: number): string => `/options/landmarks/${index}`

export const between = (a: Vector, b: Vector): number => Math.hypot(a[0] - b[0], a[1] - b[1])

export const distance = (face: Face, from: PointName, to: PointName): number => between(positionOf(face, from), positionOf(face, to))
