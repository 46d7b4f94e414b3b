import { median } from './medians.js'

/** One number of the bench: a ratio within one run, or a size. */
export interface Figure {
  /** Stands in floors.json and in the page. */
  id: string
  what: string
  unit: '×' | 'MB' | '%'
  /** What counts is the median of the rounds. */
  rounds: readonly number[]
  /** What the figure shall be at least, or at most; the goal lies beyond. */
  asked: { atLeast: number } | { atMost: number }
  goal?: number
}

/** What is measured in absolute terms, for orientation: it depends on the machine. */
export interface Reading {
  what: string
  unit: string
  rounds: readonly number[]
}

export interface Measured {
  figures: Figure[]
  readings: Reading[]
}

export const middleOf = ({ rounds }: { rounds: readonly number[] }): number => median(rounds)

export const isHeld = (figure: Figure): boolean => isWithin(middleOf(figure), figure.asked)

const isWithin = (value: number, bound: Figure['asked']): boolean => ('atLeast' in bound ? value >= bound.atLeast : value <= bound.atMost)

/** Round by round, since a machine is not equally fast all the time. */
export const ratios = (one: readonly number[], other: readonly number[]): number[] => one.map((value, round) => value / (other[round] as number))
