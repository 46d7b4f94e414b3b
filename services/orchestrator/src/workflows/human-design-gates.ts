import type { HandOver } from './define-workflow.js'

interface Chart {
  personality: Activations
  design: Activations
}
type Activations = Record<string, { gate: number; line: number }>

/** The gates of a Human Design chart as the `hd_gates` of the gene-keys engine: each body with its gate and line, such as `13.4`. */
export const humanDesignGates: HandOver = {
  from: 'human-design',
  options(result) {
    const { personality, design } = result as unknown as Chart
    return { hd_gates: { personality: gatesOf(personality), design: gatesOf(design) } }
  },
}

const gatesOf = (activations: Activations) =>
  Object.fromEntries(Object.entries(activations).map(([body, { gate, line }]) => [body, `${gate}.${line}`]))
