import { createRandom, type Random } from '@selemene/engine'
import { canonicalFace } from '../../../engines-rust-port/src/engines/face-reading/data/canonical-face.js'

type Point = readonly [x: number, y: number]

/** Of five callers four send a series; a tone of their own in more or less noise, 256 values at 4 Hz. No living person’s measurement. */
export function seriesOf(chart: number): Record<string, unknown> | undefined {
  if (chart % 5 === 3) return undefined
  const random = createRandom(`series ${chart}`)
  const cycles = 4 + random.below(120)
  const noise = 0.2 + 2.2 * share(random)
  const values = Array.from({ length: 256 }, (_, i) => Math.sin((2 * Math.PI * cycles * i) / 256) + noise * (2 * share(random) - 1))
  return { measurements: { values, sample_rate_hz: 4 } }
}

/** Of five callers four send a face: MediaPipe's canonical one, changed smoothly. No living person’s face. */
export function faceOf(chart: number): Record<string, unknown> | undefined {
  if (chart % 5 === 2) return undefined
  const random = createRandom(`face ${chart}`)
  const vary = (most: number) => 1 + most * (2 * share(random) - 1)
  const face = {
    forehead: vary(0.14),
    jaw: vary(0.14),
    chin: vary(0.14),
    nose: vary(0.2),
    lips: vary(0.3),
    eyes: vary(0.3),
    length: vary(0.14),
    lower: vary(0.15),
    left: 1 + 0.05 * share(random),
  }
  const place = ([x, y]: Point): Point => {
    const wide = 1 + near(y, 7, 2.5) * (face.forehead - 1) + near(y, -4, 2.5) * (face.jaw - 1) + near(y, -8, 2) * (face.chin - 1)
    const nose = 1 + near(y, -0.5, 1.5) * near(x, 0, 2) * (face.nose - 1)
    const lips = near(y, -4, 0.8) * near(x, 0, 2.5) * (face.lips - 1) * (y + 4)
    const eyes = near(y, 2.5, 0.8) * near(Math.abs(x), 3.2, 1.5) * (face.eyes - 1) * (y - 2.5)
    const high = (y < -1 ? -1 + (y + 1) * face.lower : y) * face.length
    return [x * wide * nose * (x > 0 ? face.left : 1), high + lips + eyes]
  }
  return { landmarks: canonicalFace.map(place), hairline: place([0, 12.0312 * vary(0.12)]) }
}

const share = (random: Random) => random.below(10_000) / 10_000
/** 1 at the place, fading around it. */
const near = (value: number, place: number, width: number) => Math.exp(-(((value - place) / width) ** 2))
