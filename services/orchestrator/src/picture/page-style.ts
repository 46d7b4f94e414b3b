/** The look that all pictures of this project share. */
export const color = {
  ink: '#1f2433',
  muted: '#667085',
  paper: '#fbfaf7',
  card: '#ffffff',
  line: '#e4e2dc',
  track: '#ecebf3',
  indigo: '#3f3d8f',
  gold: '#a06d16',
  rose: '#b4476a',
  teal: '#1f7a78',
} as const

export const fontFamily = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

const columnWidth = 616

/** Two columns between margins; all lengths in pixels. */
export const page = { margin: 48, gutter: 32, columnWidth, width: 2 * 48 + 2 * columnWidth + 32 } as const
