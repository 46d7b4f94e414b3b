export const page = { width: 960, height: 1332, margin: 24 }
export const font = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
export const colour = { ink: '#1f2433', muted: '#5c657a', paper: '#fbfaf7', rule: '#e4e2dc' }

/** A sequence's line and text, and the tint of its spheres. */
export const palette = {
  activation: { ink: '#3f3d8f', tint: '#ecebf7' },
  venus: { ink: '#b4476a', tint: '#fbeef2' },
  pearl: { ink: '#8a5f12', tint: '#faf1df' },
  beyond: { ink: '#1f7a78', tint: '#eaf4f3' },
}

export type Sequence = keyof typeof palette
