import { signedDegrees } from '@selemene/traditions'

/** An angle of the sky that grows without turning back, cut into equal units, and the instants at which it passes from one to the next. */
export interface AngleTrack {
  /** The angle in units since zero at some instant; continuous, anchored in the circle that holds `start`. */
  unitsAt(jd: number): number
  /** The instant (Julian Date, UT) at which `unitsAt` is the whole number `unit`. Found once, then remembered. */
  boundary(unit: number): number
}

export interface AngleTrackSpec {
  /** Where the count of whole circles begins. */
  start: number
  unitDeg: number
  /** Degrees 0 … 360, asked of the ephemeris. */
  exact: (jd: number) => number
  /** The same to about 1″ beside a constant, cheaply; it proposes where to look. */
  nearly: (jd: number) => number
  /** Degrees a day, roughly. */
  meanSpeed: number
}

const acceptedStepDays = 1 / 86_400
/** The model's own worth: a third of an arc second. */
const acceptedDeg = 1e-4

/**
 * Root search on the exact angle: the cheap model is solved first, then the exact angle is asked there and a step
 * taken with the model's speed, until a step is shorter than a second (whose own error is below a hundredth).
 */
export function createAngleTrack({ start, unitDeg, exact, nearly, meanSpeed }: AngleTrackSpec): AngleTrack {
  const atStart = exact(start)
  const offset = atStart - nearly(start)
  const found = new Map<number, number>()

  /** The model, unwrapped: shifted by whole circles to where the mean motion says. */
  function model(jd: number): number {
    const expected = atStart + meanSpeed * (jd - start)
    return expected + signedDegrees(nearly(jd) + offset - expected)
  }

  function unwrapped(jd: number): number {
    const expected = model(jd)
    return expected + signedDegrees(exact(jd) - expected)
  }

  function solve(target: number): number {
    let jd = start + (target - atStart) / meanSpeed
    let value = model(jd)
    let speed = meanSpeed
    for (let i = 0; i < 20 && Math.abs(target - value) > acceptedDeg; i++) {
      const step = (target - value) / speed
      const next = model(jd + step)
      // Secant: the speed met on the way is the better guess for the next step.
      if (step !== 0) speed = (next - value) / step
      jd += step
      value = next
    }
    for (let i = 0; i < 20; i++) {
      const step = (target - unwrapped(jd)) / speed
      jd += step
      if (Math.abs(step) < acceptedStepDays) return jd
    }
    throw new Error('an angle did not settle on its boundary')
  }

  return {
    unitsAt: (jd) => unwrapped(jd) / unitDeg,
    boundary(unit) {
      const known = found.get(unit)
      if (known !== undefined) return known
      const jd = solve(unit * unitDeg)
      found.set(unit, jd)
      return jd
    },
  }
}
