import type { Test } from '../../synthesis/rule.js'

/** A line that turns sharply or hardly: its temper is told the more surely. Degrees of its mean turn. */
export const decidedTurn: Test = {
  anyOf: [
    { value: 'turn', atLeast: 130 },
    { value: 'turn', atMost: 95 },
  ],
}
