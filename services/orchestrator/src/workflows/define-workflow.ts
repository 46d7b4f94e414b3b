import type { CatalogueExample } from '@selemene/contracts'
import { type ReadyRule, readyRules } from '../synthesis/ready-rules.js'
import type { Rule } from '../synthesis/rule.js'

/** One engine's part in a workflow. */
export interface Step {
  engine: string
  /** What it takes from the result of an earlier step. It starts when that step has ended, however it ended. */
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

/** What one engine's result gives to the request of another. It stands beside the workflows: what runs them knows no engine. */
export interface HandOver {
  from: string
  /** Options for the request; what the caller has sent goes before. Called only with a result. */
  options: (result: Record<string, unknown>) => Record<string, unknown>
}

export interface Workflow {
  id: string
  version: string
  title: string
  summary: string
  requiredPhase: 0 | 1 | 2 | 3 | 4 | 5
  steps: Step[]
  /** Engines whose witness prompts are asked first. */
  asksFirst: string[]
  rules: readonly ReadyRule[]
  /** The summary repeats the caller's question. */
  repeatsQuestion?: boolean
  bodyLimit?: number
  examples: CatalogueExample[]
}

/** A workflow is data: what to run, on what, and what may be said of it. */
export const defineWorkflow = (workflow: Omit<Workflow, 'rules'> & { rules: readonly Rule[] }): Workflow =>
  Object.freeze({ ...workflow, rules: readyRules(workflow.rules) })
