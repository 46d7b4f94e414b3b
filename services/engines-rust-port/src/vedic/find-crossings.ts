/** An instant at which a quantity passes zero. */
export interface Crossing {
  /** Julian Date, UT. */
  jd: number
  rising: boolean
}

const toleranceDays = 0.02 / 86_400
/** A Julian Date in a double is good to 0.04 ms, in which the sky turns 2e−7°. */
const toleranceDeg = 1e-6

/**
 * All zeros of a smooth function in [from, to), in order. It is scanned in steps; where three steps show a peak or a valley
 * that does not yet reach zero, the turning point itself is looked at, so that near the poles a Sun that shows itself for
 * minutes is not missed.
 */
export function findCrossings(height: (jd: number) => number, from: number, to: number, step: number): Crossing[] {
  const count = Math.max(2, Math.ceil((to - from) / step))
  const at = (i: number) => from + ((to - from) * i) / count
  const found: Crossing[] = []
  let before = { jd: at(0), value: height(at(0)) }
  let now = { jd: at(1), value: height(at(1)) }
  cross(height, before, now, found)
  for (let i = 2; i <= count; i++) {
    const after = { jd: at(i), value: height(at(i)) }
    const turned = turningPoint(height, before, now, after)
    if (turned !== undefined && turned.value > 0 !== now.value > 0) {
      // A short visit to the other side of zero, between two steps on the same side.
      const [first, last] = turned.jd < now.jd ? [before, now] : [now, after]
      cross(height, first, turned, found)
      cross(height, turned, last, found)
    }
    cross(height, now, after, found)
    before = now
    now = after
  }
  return found.filter((crossing) => crossing.jd >= from && crossing.jd < to).sort((a, b) => a.jd - b.jd)
}

interface Point {
  jd: number
  value: number
}

/** The extremum near the middle of three equidistant points, when it may lie on the other side of zero than all three. */
function turningPoint(height: (jd: number) => number, before: Point, now: Point, after: Point): Point | undefined {
  const sameSide = before.value > 0 === now.value > 0 && now.value > 0 === after.value > 0
  const towardsZero = Math.abs(now.value) <= Math.abs(before.value) && Math.abs(now.value) <= Math.abs(after.value)
  const curvature = before.value - 2 * now.value + after.value
  if (!sameSide || !towardsZero || curvature === 0) return undefined
  const step = after.jd - now.jd
  let vertex = now.jd + (step * (before.value - after.value)) / (2 * curvature)
  // The parabola through narrower points closes in on the true turning point.
  for (let width = step / 4; width > toleranceDays * 100; width /= 4) {
    const [low, middle, high] = [height(vertex - width), height(vertex), height(vertex + width)]
    const bend = low - 2 * middle + high
    if (bend === 0) break
    vertex += Math.max(-width, Math.min(width, (width * (low - high)) / (2 * bend)))
  }
  return { jd: vertex, value: height(vertex) }
}

/** Adds the zero between two points of opposite sign (Illinois variant of regula falsi). */
function cross(height: (jd: number) => number, from: Point, to: Point, found: Crossing[]): void {
  if (from.value > 0 === to.value > 0) return
  let [a, b] = [from, to]
  let weightA = a.value
  let weightB = b.value
  for (let i = 0; i < 60 && b.jd - a.jd > toleranceDays; i++) {
    const jd = b.jd - (weightB * (b.jd - a.jd)) / (weightB - weightA)
    const middle = { jd, value: height(jd) }
    if (Math.abs(middle.value) < toleranceDeg) {
      a = middle
      break
    }
    if (middle.value > 0 === b.value > 0) {
      b = middle
      weightB = middle.value
      weightA /= 2
    } else {
      a = middle
      weightA = middle.value
      weightB /= 2
    }
  }
  const jd = Math.abs(a.value) < Math.abs(b.value) ? a.jd : b.jd
  found.push({ jd, rising: to.value > 0 })
}
