export const font = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

export const colour = {
  ink: '#1f2433',
  muted: '#667085',
  paper: '#fbfaf7',
  card: '#ffffff',
  line: '#e4e1d8',
  channel: '#cdc8b8',
  design: '#b4476a',
  gold: '#c08a2b',
  goldInk: '#8a5f12',
}

/** Gates by the side that activates them. */
export interface Activated {
  personality: ReadonlySet<number>
  design: ReadonlySet<number>
}
