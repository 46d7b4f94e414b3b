import { mirrorPairs } from './data/canonical-face.js'
import { faceOval, sidePoints } from './data/landmarks.js'
import { type Palace, palaces } from './data/palaces.js'
import { distance, type Face, meshPointer, type Vector } from './face.js'
import type { Derived, Zone } from './schema.js'

const leftOf: ReadonlyMap<number, number> = new Map(mirrorPairs)
const mirrored = (outline: readonly number[]) => outline.map((index) => leftOf.get(index) ?? index)

/** Area of the face oval over the square of the width at the cheeks: the unit of the palaces. */
export function outlineAreaOf(face: Face): Derived {
  return {
    value: areaOf(face, faceOval) / distance(face, 'right_cheek', 'left_cheek') ** 2,
    formula: 'area (shoelace) of the face oval / |right_cheek left_cheek|²',
    inputs: pointersOf(faceOval),
  }
}

/** The twelve palaces, each as a share of the area of the face oval. */
export const zonesOf = (face: Face, outlineArea: Derived): Zone[] => palaces.map((palace) => zoneOf(face, palace, outlineArea))

function zoneOf(face: Face, { id, name, chinese, pinyin, place, lies, outline }: Palace, unit: Derived): Zone {
  const about = { id, name, chinese, pinyin, place }
  if (lies === 'middle') {
    const whole = [
      ...outline,
      ...mirrored(outline)
        .reverse()
        .filter((index) => !outline.includes(index)),
    ]
    return { ...about, vertices: { right: whole, left: whole }, area: share(face, unit, [whole]), right: null, left: null, balance: null }
  }
  const sides = { right: [...outline], left: mirrored(outline) }
  const right = share(face, unit, [sides.right])
  const left = share(face, unit, [sides.left])
  return { ...about, vertices: sides, area: share(face, unit, [sides.right, sides.left]), right, left, balance: balanceOf(face, sides) }
}

function share(face: Face, unit: Derived, outlines: readonly (readonly number[])[]): Derived {
  const area = outlines.reduce((sum, outline) => sum + areaOf(face, outline), 0)
  return {
    value: area / (unit.value * distance(face, 'right_cheek', 'left_cheek') ** 2),
    formula: `area (shoelace) of the outline${outlines.length > 1 ? 's' : ''} / (outline_area · |right_cheek left_cheek|²)`,
    inputs: [...pointersOf([...outlines.flat(), ...cheeks]), '/result/outline_area/value'],
  }
}

const cheeks = Object.values(sidePoints.cheek)

function balanceOf(face: Face, { right, left }: { right: number[]; left: number[] }): Derived {
  const [smaller, larger] = [areaOf(face, right), areaOf(face, left)].sort((a, b) => a - b) as [number, number]
  return {
    value: larger > 0 ? smaller / larger : 1,
    formula: 'smaller of the two areas / larger of the two areas (1 where both are 0)',
    inputs: pointersOf([...right, ...left]),
  }
}

const pointersOf = (vertices: readonly number[]) => [...new Set(vertices)].map(meshPointer)

/** Area inside an outline by the shoelace formula, whichever way round it runs. */
export function areaOf({ mesh }: Face, outline: readonly number[]): number {
  const at = (i: number) => mesh[outline[i % outline.length] as number] as Vector
  const [ox, oy] = at(0)
  const doubled = outline.reduce((sum, _, i) => {
    const [ax, ay] = at(i)
    const [bx, by] = at(i + 1)
    return sum + (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
  }, 0)
  return Math.abs(doubled) / 2
}
