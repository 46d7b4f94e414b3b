import { atPointer } from '@selemene/contracts'
import { createRandom, createRunner, loadTimeZones, type Passage } from '@selemene/engine'
import { describeEngine } from '@selemene/engine/conformance'
import { describe, expect, it } from 'vitest'
import { canonicalFace, mirrorPairs } from './data/canonical-face.js'
import { elementRules } from './data/element-rules.js'
import { exampleHairline, exampleLandmarks } from './data/example-face.js'
import { palaces } from './data/palaces.js'
import { faceReadingEngine } from './engine.js'
import { picture } from './picture.js'
import { type Derived, elementNames, type Result } from './schema.js'

describeEngine(faceReadingEngine, { at: import.meta.url })

type Pair = readonly [number, number]
interface Face {
  landmarks: Pair[]
  hairline: Pair
}

const runner = createRunner(faceReadingEngine, { zones: loadTimeZones(), provenance: {} })
const answer = (options: object, level = 3) => runner.run({ consciousness_level: level, options: structuredClone(options) }, { level, now: 0 })
const read = async (options: object) => (await answer(options)).result as Result
const faults = (options: object) => runner.faultsOf(JSON.parse(JSON.stringify({ options })))

const example: Face = { landmarks: [...exampleLandmarks], hairline: [exampleHairline.x, exampleHairline.y] }
const reference: Face = { landmarks: [...canonicalFace], hairline: [0, 12.0312] }

const mapped = ({ landmarks, hairline }: Face, move: (point: Pair) => Pair): Face => ({ landmarks: landmarks.map(move), hairline: move(hairline) })
const turned = (degrees: number, scale: number, dx: number, dy: number) => {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return ([x, y]: Pair): Pair => [scale * (c * x - s * y) + dx, scale * (s * x + c * y) + dy]
}
const mirror = ([x, y]: Pair): Pair => [1 - x, y]

/** What a face detector would find in the mirrored picture: the picture is turned over, and right vertices stand where left ones stood. */
function mirrorImage(face: Face): Face {
  const { landmarks, hairline } = mapped(face, mirror)
  const swapped = [...landmarks]
  for (const [right, left] of mirrorPairs) {
    swapped[right] = landmarks[left] as Pair
    swapped[left] = landmarks[right] as Pair
  }
  return { landmarks: swapped, hairline }
}

/** Every derived value of a result by its pointer. */
function derivedOf(node: unknown, pointer = '/result'): Map<string, Derived> {
  if (typeof node !== 'object' || node === null) return new Map()
  if ('formula' in node && 'inputs' in node) return new Map([[pointer, node as Derived]])
  return new Map(Object.entries(node).flatMap(([key, inner]) => [...derivedOf(inner, `${pointer}/${key}`)]))
}

function expectSame(actual: Result, expected: Result): void {
  const there = derivedOf(actual)
  for (const [pointer, { value }] of derivedOf(expected))
    expect(Math.abs((there.get(pointer) as Derived).value - value), pointer).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)))
}

describe('a face is measured, whatever its picture', () => {
  for (const [name, move] of [
    ['moved', turned(0, 1, 17, -9)],
    ['scaled', turned(0, 640, 0, 0)],
    ['turned', turned(71, 1, 0, 0)],
    ['upside down, small and far off', turned(180, 0.03, 4, 5)],
    ['turned over', mirror],
  ] as const)
    it(`the result is the same when the picture is ${name}`, async () => expectSame(await read(mapped(example, move)), await read(example)))

  it('objects, arrays, depth, irises and an appended hairline are read alike', async () => {
    const expected = await read(example)
    const objects = {
      landmarks: example.landmarks.map(([x, y], i) => ({ x, y, z: i / 1000 })),
      hairline: { x: example.hairline[0], y: example.hairline[1], z: 0.1 },
    }
    const irises = { ...example, landmarks: [...example.landmarks, ...Array.from({ length: 10 }, () => [0.4, 0.4])] }
    for (const options of [objects, irises, { landmarks: [...irises.landmarks, example.hairline] }])
      expect([...derivedOf(await read(options)).values()].map(({ value }) => value)).toEqual(
        [...derivedOf(expected).values()].map(({ value }) => value),
      )
  })

  it('points given as shares of a wide picture are brought to one unit by its aspect ratio', async () => {
    const squeezed = mapped(example, ([x, y]) => [x / 2, y])
    expectSame(await read({ ...squeezed, aspect_ratio: 2 }), await read(example))
    expect((await read(squeezed)).ratios.face_height_to_width.value).not.toBeCloseTo((await read(example)).ratios.face_height_to_width.value, 2)
  })
})

describe('the two sides', () => {
  it('a mirrored face has a symmetry of exactly 1, wherever it lies in the picture', async () => {
    for (const face of [reference, mapped(reference, turned(33, 0.04, 0.5, 0.5)), mapped(reference, turned(200, 31, 900, 700))]) {
      const { symmetry, zones } = await read(face)
      for (const [part, { value }] of Object.entries(symmetry)) expect(value, part).toBe(1)
      for (const { id, balance } of zones) expect(balance?.value ?? 1, id).toBeCloseTo(1, 9)
    }
  })

  it('a face put together with its own mirror image is symmetric, and the face itself is not', async () => {
    const other = mirrorImage(example)
    const even = mapped(example, (point) => point)
    even.landmarks = example.landmarks.map(([x, y], i) => [(x + (other.landmarks[i] as Pair)[0]) / 2, (y + (other.landmarks[i] as Pair)[1]) / 2])
    expect((await read(even)).symmetry.overall.value).toBe(1)
    const { value } = (await read(example)).symmetry.overall
    expect(value).toBeLessThan(0.995)
    expect(value).toBeGreaterThan(0.9)
  })

  it('symmetry falls as one side is drawn away, and never leaves 0 to 1', async () => {
    const seen: number[] = []
    for (const pull of [0, 0.5, 1, 2, 3, 4]) {
      const landmarks = reference.landmarks.map(([x, y]): Pair => [x, x > 0 ? y + pull : y])
      seen.push((await read({ ...reference, landmarks })).symmetry.overall.value)
    }
    expect(seen).toEqual([...seen].sort((a, b) => b - a))
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(0)
  })

  it('in the mirrored picture right and left change places', async () => {
    const here = await read(example)
    const there = await read(mirrorImage(example))
    expect(here.sides.right.eye_width.value).not.toBeCloseTo(here.sides.left.eye_width.value, 4)
    for (const name of Object.keys(here.sides.right) as (keyof Result['sides']['right'])[]) {
      expect(there.sides.right[name].value).toBeCloseTo(here.sides.left[name].value, 9)
      expect(there.sides.left[name].value).toBeCloseTo(here.sides.right[name].value, 9)
    }
    for (const [i, zone] of here.zones.entries()) expect(there.zones[i]?.left?.value ?? 0).toBeCloseTo(zone.right?.value ?? 0, 9)
    expect(there.symmetry.overall.value).toBeCloseTo(here.symmetry.overall.value, 9)
    for (const name of elementNames) expect(there.elements[name].value).toBeCloseTo(here.elements[name].value, 9)
  })
})

describe('each derived value says what it stands on', () => {
  const moveOne = (face: Face, index: number): Face => ({
    ...face,
    landmarks: face.landmarks.map(([x, y], i) => (i === index ? [x + 0.004, y - 0.003] : [x, y])),
  })

  it('when one point moves, only values that name it move, directly or through others', async () => {
    const before = derivedOf(await read(example))
    for (const changed of [0, 2, 9, 17, 33, 54, 70, 133, 152, 168, 172, 176, 234, 291, 358, 386, 400, 454, 300, 214]) {
      const after = derivedOf(await read(moveOne(example, changed)))
      const moved = new Set([...before].filter(([pointer, { value }]) => value !== after.get(pointer)?.value).map(([pointer]) => pointer))
      const reaches = (input: string) =>
        input === `/options/landmarks/${changed}` || input === '/options/landmarks' || moved.has(input.replace(/\/value$/, ''))
      for (const pointer of moved) expect((before.get(pointer) as Derived).inputs.some(reaches), `${pointer} moved with point ${changed}`).toBe(true)
      expect(moved.size).toBeGreaterThan(0)
      expect(moved.size).toBeLessThan(before.size)
    }
  })

  it('moving the hairline moves the thirds and what follows from the height, and no more', async () => {
    const before = derivedOf(await read(example))
    const after = derivedOf(await read({ ...example, hairline: [example.hairline[0], example.hairline[1] + 0.01] }))
    const moved = [...before].filter(([pointer, { value }]) => value !== after.get(pointer)?.value).map(([pointer]) => pointer)
    expect(moved.filter((pointer) => !pointer.startsWith('/result/elements/')).sort()).toEqual(
      [
        ...['upper', 'middle', 'lower'].map((name) => `/result/thirds/${name}`),
        '/result/ratios/face_height_to_width',
        '/result/ratios/nose_length_to_face_height',
        ...['wood', 'earth', 'water'].map((name) => `/result/element_scores/${name}`),
      ].sort(),
    )
  })

  it('every input pointer leads somewhere', async () => {
    const { result } = await answer(example)
    for (const [pointer, { inputs }] of derivedOf(result))
      for (const input of inputs) expect(atPointer({ result, options: example }, input), `${pointer} ← ${input}`).toBeDefined()
  })

  it('thirds, fifths and the five elements are shares of a whole', async () => {
    for (const { thirds, fifths, elements } of [await read(example), await read(reference)])
      for (const group of [thirds, fifths, elements]) expect(Object.values(group).reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 12)
  })
})

describe('the five elements', () => {
  it('the reference values of the rules are the proportions of the canonical face', async () => {
    const result = await read(reference)
    for (const { measure, reference: value } of elementNames.flatMap((name) => elementRules[name]))
      expect(Math.abs((atPointer({ result }, `${measure}/value`) as number) - value), measure).toBeLessThan(6e-5)
  })

  it('at the reference face all five are even', async () => {
    const { elements } = await read(reference)
    for (const name of elementNames) expect(elements[name].value).toBeCloseTo(0.2, 3)
  })

  it.each([0, 2, 4])('of the reference face nothing is said to lead, to lack or to be longest, at level %i', async (consciousness_level) => {
    const body = { consciousness_level, reading: true, options: structuredClone(reference) }
    const { result, witness_prompt } = await runner.run(body, { level: 5, now: 0 })
    const told = [
      picture(result as Result),
      witness_prompt,
      ...(result as { reading: Passage[] }).reading.map(({ title, text }) => `${title}. ${text}`),
    ]
    for (const text of told) expect(text).not.toMatch(/\b(leads|dominates|stands out|shows least|longest|the least|holds \d)/)
  })

  it('a high forehead over a lean jaw turns to wood, a low one over a heavy jaw to earth', async () => {
    const shaped = (jaw: number, hairline: number): Face => ({
      landmarks: reference.landmarks.map(([x, y], i) => (i === 172 || i === 397 ? [x * jaw, y] : [x, y])),
      hairline: [0, hairline],
    })
    expect((await read(shaped(0.9, 14))).dominant_element).toBe('wood')
    expect((await read(shaped(1.15, 10.5))).dominant_element).toBe('earth')
  })

  it('a wide chin turns to metal, a pointed one to fire, an open mouth and eyes to water', async () => {
    const chin = (share: number) => ({
      ...reference,
      landmarks: reference.landmarks.map(([x, y], i): Pair => (i === 176 || i === 400 ? [x * share, y] : [x, y])),
    })
    expect((await read(chin(1.3))).dominant_element).toBe('metal')
    expect((await read(chin(0.7))).dominant_element).toBe('fire')
    const open = new Map([
      [17, -0.8],
      [159, 0.25],
      [386, 0.25],
    ])
    const landmarks = reference.landmarks.map(([x, y], i): Pair => [x, y + (open.get(i) ?? 0)])
    expect((await read({ ...reference, landmarks })).dominant_element).toBe('water')
  })
})

describe('what cannot be measured is refused', () => {
  const pointers = (options: object) => faults(options).map(({ pointer }) => pointer)

  it('nothing at all: both inputs are named, with what they are', () => {
    expect(pointers({})).toEqual(['/options/landmarks', '/options/hairline'])
    expect(faults({})[0]?.message).toMatch(/468.*MediaPipe/)
    expect(faults({})[1]?.message).toMatch(/hair begins/)
    expect(pointers({ landmarks: example.landmarks })).toEqual(['/options/hairline'])
    expect(pointers({ hairline: example.hairline })).toEqual(['/options/landmarks'])
  })

  it('another number of points', () => {
    for (const count of [3, 467, 470, 479]) {
      const landmarks = Array.from({ length: count }, (_, i) => example.landmarks[i % 468])
      expect(pointers({ landmarks, hairline: example.hairline }), `${count}`).toEqual(['/options/landmarks'])
    }
  })

  it('a point that is no point, by its own pointer', () => {
    const broken = (point: unknown) => ({ ...example, landmarks: example.landmarks.map((given, i) => (i === 12 ? point : given)) })
    for (const point of [[Number.NaN, 1], ['0.5', 0.5], [0.5], { x: 0.5 }, null, [1e7, 0], { x: 1, y: 1, w: 1 }])
      expect(
        pointers(broken(point)).some((pointer) => pointer.startsWith('/options/landmarks/12')),
        JSON.stringify(point),
      ).toBe(true)
    expect(pointers({ ...example, hairline: { x: 1, y: Number.POSITIVE_INFINITY } })).toContain('/options/hairline/y')
  })

  it('all points on one spot, or on one line', () => {
    for (const place of [() => [0.3, 0.3], (_: unknown, i: number) => [i / 468, i / 468], (_: unknown, i: number) => [0.7, i]])
      expect(pointers({ ...example, landmarks: example.landmarks.map(place) })).toEqual(['/options/landmarks'])
  })

  it('a length of nothing where something is divided by it', () => {
    const shut = { ...example, landmarks: example.landmarks.map((point, i) => (i === 291 ? example.landmarks[61] : point)) }
    expect(pointers(shut)).toEqual(['/options/landmarks/61'])
    expect(pointers({ ...example, hairline: example.landmarks[152] })).toEqual(['/options/hairline'])
  })

  it('an image', () => expect(pointers({ ...example, image: 'iVBORw0KGgo=' })).toEqual(['/options/image']))
})

describe('the twelve palaces', () => {
  it('have outlines that do not cross themselves', async () => {
    for (const { id, vertices } of (await read(reference)).zones)
      for (const outline of [vertices.right, vertices.left]) expect(crossings(outline.map((index) => canonicalFace[index] as Pair)), id).toBe(0)
  })

  it('are twelve, each once, and lie within the face', async () => {
    const { zones } = await read(reference)
    expect(new Set(palaces.map(({ id }) => id)).size).toBe(12)
    expect(zones.reduce((sum, { area }) => sum + area.value, 0)).toBeLessThan(1)
    for (const { id, area, right, left } of zones) {
      expect(area.value, id).toBeGreaterThan(0.005)
      if (right !== null && left !== null) expect(right.value + left.value).toBeCloseTo(area.value, 12)
    }
  })
})

function crossings(outline: Pair[]): number {
  const edges = outline.map((point, i) => [point, outline[(i + 1) % outline.length] as Pair] as const)
  const side = (a: Pair, b: Pair, c: Pair) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
  const cross = ([a, b]: readonly [Pair, Pair], [c, d]: readonly [Pair, Pair]) =>
    side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
  return edges.flatMap((edge, i) => edges.slice(i + 1).filter((other) => cross(edge, other))).length
}

describe('witness and picture', () => {
  it('over 50 faces asks at least 40 different questions at each level', async () => {
    const random = createRandom('faces')
    const faces = Array.from({ length: 50 }, () =>
      mapped(example, ([x, y]) => [x + (random.fraction() - 0.5) / 100, y + (random.fraction() - 0.5) / 100]),
    )
    for (const level of [0, 1, 2, 3, 4, 5]) {
      const questions = await Promise.all(faces.map(async (face) => (await answer(face, level)).witness_prompt))
      expect(new Set(questions).size).toBeGreaterThanOrEqual(40)
      for (const question of questions) expect(question).toMatch(/\d.*\?$/)
    }
  })

  it('every number of the picture is the number of the result', async () => {
    const result = await read(example)
    const drawn = faceReadingEngine.picture?.(result) ?? ''
    const values = (attribute: string) => [...drawn.matchAll(new RegExp(`data-${attribute}="([^"]+)" data-(?:value|score)="([^"]+)"`, 'g'))]
    expect(values('element').map(([, name, value]) => [name, Number(value)])).toEqual(
      elementNames.map((name) => [name, result.element_scores[name].value]),
    )
    expect(values('share').map(([, name, value]) => [name, Number(value)])).toEqual(elementNames.map((name) => [name, result.elements[name].value]))
    expect(values('third').map(([, , value]) => Number(value))).toEqual(Object.values(result.thirds).map(({ value }) => value))
    expect(values('measure').length).toBe(8)
    for (const [, pointer, value] of values('measure')) expect(atPointer(result, `/${pointer}/value`)).toBe(Number(value))
    const dots = [...drawn.matchAll(/cx="([\d.]+)" cy="([\d.]+)"[^>]*data-score="([^"]+)"/g)]
    for (const [, x, y, score] of dots) expect(Math.hypot(Number(x) - 226, Number(y) - 310) / 140).toBeCloseTo(Number(score), 3)
  })
})
