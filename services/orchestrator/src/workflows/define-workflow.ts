import type { CatalogueExample } from '@selemene/contracts'
import type { Rule } from '../synthesis/rule.js'

/** One engine's part in a workflow. */
export interface Step {
  engine: string
  /** Engines whose outputs this step reads; it starts when they have ended, however they ended. */
  after?: string[]
  /** Takes the place of part of the request once the steps before have ended, by the name of a hand-over. */
  takes?: HandOver
  /** The step is skipped unless the caller sent one of these (JSON pointers into this engine's own request). */
  onlyWith?: string[]
  /** What it answers is left out of the synthesis unless the caller chose one of these: no statement rests on a default. */
  speaksOnlyWith?: string[]
  /** Asked for the day of current_time at the location, else at the birth place, and not for the day of the birth. */
  asksForToday?: boolean
  /** Share of the whole budget that this step may use, 0…1. */
  share: number
}

/** What one engine's output can give another's input. */
export type HandOver = 'human-design gates'

export interface Workflow {
  id: string
  version: string
  title: string
  summary: string
  requiredPhase: 0 | 1 | 2 | 3 | 4 | 5
  steps: Step[]
  /** Engines whose witness prompts are asked first. */
  asksFirst: string[]
  rules: readonly Rule[]
  /** The summary repeats the caller's question. */
  repeatsQuestion?: boolean
  bodyLimit?: number
  examples: CatalogueExample[]
}

/** A workflow is data: what to run, on what, and what may be said of it. */
export const defineWorkflow = (workflow: Workflow): Workflow => Object.freeze(workflow)
