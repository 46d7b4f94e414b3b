import { type CardPlace, cardHeight } from './card-face.js'
import type { SpreadId } from './schema.js'

/** Cards lie on a grid of such steps, centre to centre: room for the place's name above a card and its own name below. */
export const columnStep = 156
export const rowStep = 256

/** Where a spread's cards lie, in grid steps; `across` marks the card that crosses the one before it. */
export interface Layout {
  columns: number
  rows: number
  places: readonly { column: number; row: number; across?: boolean }[]
  scale?: number
  /** A free corner for the significator; without one it gets a column of its own. */
  corner?: { column: number; row: number }
}

export const layouts: Record<SpreadId, Layout> = {
  single_card: { columns: 2.4, rows: 1.35, places: [{ column: 0.7, row: 0.18 }], scale: 1.4 },
  three_card: { columns: 3, rows: 1, places: inRow(0, [0, 1, 2]) },
  // Waite's cross: 3 above, 4 below, 5 behind, 6 before; the staff of 7 to 10 goes up on the right.
  celtic_cross: {
    columns: 4.6,
    rows: 4,
    places: [
      { column: 1.15, row: 1.5 },
      { column: 1.15, row: 1.5, across: true },
      { column: 1.15, row: 0.32 },
      { column: 1.15, row: 2.8 },
      { column: 0, row: 1.5 },
      { column: 2.3, row: 1.5 },
      ...[3, 2, 1, 0].map((row) => ({ column: 3.6, row })),
    ],
    corner: { column: 0, row: 2.8 },
  },
  // You on the left, the other on the right, what is between you in the middle.
  relationship: {
    columns: 3,
    rows: 3,
    places: [
      { column: 0, row: 1 },
      { column: 2, row: 1 },
      { column: 1, row: 1 },
      { column: 0, row: 2 },
      { column: 2, row: 2 },
      { column: 1, row: 2 },
      { column: 1, row: 0 },
    ],
  },
  career: {
    columns: 3,
    rows: 3,
    places: [
      { column: 1, row: 1 },
      { column: 1, row: 2 },
      { column: 0, row: 1 },
      { column: 2, row: 1 },
      { column: 1, row: 0 },
    ],
  },
  // Open below, as the shoe is hung for luck to stay in the reading: 1 at its left heel, 4 at the crown, 7 at its right heel.
  horseshoe: {
    columns: 7,
    rows: 2.2,
    places: [1.2, 0.6, 0.2, 0, 0.2, 0.6, 1.2].map((row, column) => ({ column, row })),
  },
  year_ahead: { columns: 4, rows: 3, places: [0, 1, 2].flatMap((row) => inRow(row, [0, 1, 2, 3])) },
}

/** The centre of each card on the picture. */
export function placeCards({ places, scale = 1 }: Layout, left: number, top: number): CardPlace[] {
  return places.map((place) => ({ ...centreOf(place, left, top), ...(place.across ? { crossing: true, scale: 0.8 } : { scale }) }))
}

/** The centre of a place of the grid whose first card lies at the top left. */
export function centreOf({ column, row }: { column: number; row: number }, left: number, top: number): { x: number; y: number } {
  return { x: left + (column + 0.5) * columnStep, y: top + 20 + cardHeight / 2 + row * rowStep }
}

function inRow(row: number, columns: readonly number[]): { column: number; row: number }[] {
  return columns.map((column) => ({ column, row }))
}
