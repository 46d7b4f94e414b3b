import { canonicalFace } from './canonical-face.js'

/**
 * No person's face: MediaPipe's canonical face with a few smooth changes, so that the example has something to say. The jaw is narrowed, the
 * lower face lengthened, the left side raised and widened a little, the head tilted by 3°. Picture coordinates (y down), 0…1, four decimals.
 */
export const exampleLandmarks: readonly (readonly [number, number])[] = canonicalFace.map(([x, y]) => place(x, y))

/** Where the hair of the example begins: above the top of the mesh. */
export const exampleHairline = (() => {
  const [x, y] = place(0.1, 12.1)
  return { x, y }
})()

function place(x: number, y: number): [number, number] {
  const lower = Math.max(0, -y) / 10
  const changedX = x * (1 - 0.1 * lower) + (x > 0 ? 0.012 * x : 0)
  const changedY = y - 0.5 * lower + (x > 0 ? 0.02 * x : 0)
  const tilt = (3 * Math.PI) / 180
  const [turnedX, turnedY] = [changedX * Math.cos(tilt) - changedY * Math.sin(tilt), changedX * Math.sin(tilt) + changedY * Math.cos(tilt)]
  return [fourDecimals(0.5 + turnedX / 30), fourDecimals(0.55 - turnedY / 30)]
}

function fourDecimals(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
