import type { Elements, Form } from './schema.js'

/** Wavefront OBJ: vertices, then faces by 1-based vertex numbers in their order of winding. Null for what has no depth. */
export function wavefront(form: Form, { points, faces }: Elements): string | null {
  if (points[0]?.z === undefined) return null
  return [
    `o ${form}`,
    ...points.map(({ x, y, z = 0 }) => `v ${x} ${y} ${z}`),
    ...faces.map((face) => `f ${face.map((i) => i + 1).join(' ')}`),
    '',
  ].join('\n')
}
