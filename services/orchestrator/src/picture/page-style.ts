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

const columnWidth = 448

/** Two columns of statements between margins, charts below as wide as both; all lengths in pixels. It is read at its own size. */
export const page = { margin: 40, gutter: 24, columnWidth, width: 2 * 40 + 2 * columnWidth + 24 } as const
