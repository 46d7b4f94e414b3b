import type { Span } from '../../../vedic/parts.js'

/** Something kept on a Vedic day. Julian Dates (UT). */
export interface Observance {
  name: string
  /** Which tithi of which month, and why it falls on this day. */
  rule: string
  /** When its tithi begins and ends; of a sankranti, when the Sun enters the sign. */
  start: number
  end?: number
  /** When its fast is broken, on the next day. */
  parana?: Span
}
