import type { PointName } from './data/landmarks.js'
import { fifthRows, type Length, type RatioId, ratioRows, sideRows, thirdRows } from './data/ratios.js'
import { distance, type Face, pointerOf } from './face.js'
import type { Derived, Fifths, Ratios, SideLengths, Sides, Thirds } from './schema.js'

/** The widths and heights over one another. */
export function ratiosOf(face: Face): Ratios {
  return keyed(ratioRows, ({ over, under }) =>
    derived(face, lengthOf(face, over) / lengthOf(face, under), `${words(over)} / ${words(under)}`, [...over, ...under]),
  )
}

/** Three courts: shares of their sum, so that they do not ask for a straight face. */
export const thirdsOf = (face: Face): Thirds => sharesOf(face, thirdRows)

/** Five eyes: shares of their sum. */
export const fifthsOf = (face: Face): Fifths => sharesOf(face, fifthRows)

/** Lengths of the right and of the left side over the width at the cheeks. */
export const sidesOf = (face: Face): Sides => ({ right: sideLengths(face, 'right'), left: sideLengths(face, 'left') })

function sideLengths(face: Face, side: 'right' | 'left'): SideLengths {
  const width: Length = [['right_cheek', 'left_cheek']]
  return keyed(sideRows, ({ from, to }) => {
    const length: Length = [[onSide(from, side), onSide(to, side)]]
    return derived(face, lengthOf(face, length) / lengthOf(face, width), `${words(length)} / ${words(width)}`, [...length, ...width])
  })
}

const onSide = (name: string, side: 'right' | 'left') => name.replace('*', side) as PointName

function sharesOf<Row extends { id: string; from: PointName; to: PointName }>(face: Face, rows: readonly Row[]): Record<Row['id'], Derived> {
  const lengths = rows.map(({ from, to }) => [from, to] as const)
  const total = lengths.reduce((sum, length) => sum + distance(face, ...length), 0)
  const whole = lengths.map((length) => words([length])).join(' + ')
  return keyed(rows, ({ from, to }) => derived(face, distance(face, from, to) / total, `${words([[from, to]])} / (${whole})`, lengths))
}

export function lengthOf(face: Face, length: Length): number {
  return length.reduce((sum, [from, to]) => sum + distance(face, from, to), 0) / length.length
}

function words(length: Length): string {
  const each = length.map(([from, to]) => `|${from} ${to}|`)
  return each.length === 1 ? (each[0] as string) : `mean(${each.join(', ')})`
}

function derived(face: Face, value: number, formula: string, lengths: Length): Derived {
  return { value, formula, inputs: [...new Set(lengths.flat().map((name) => pointerOf(face, name)))] }
}

function keyed<Row extends { id: string }>(rows: readonly Row[], derive: (row: Row) => Derived): Record<Row['id'], Derived> {
  return Object.fromEntries(rows.map((row) => [row.id, derive(row)])) as Record<Row['id'], Derived>
}

/** Every length that something is divided by: none of them may be nothing. */
export function basesOf(): readonly Length[] {
  return [...new Set(ratioRows.map((row: { id: RatioId; under: Length }) => row.under))]
}
