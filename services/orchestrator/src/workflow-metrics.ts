import type { Bus } from '@selemene/bus'
import { subjects } from '@selemene/contracts'
import type { Metrics } from '@selemene/service'
import type { StepOutcome } from './execute/outcome.js'
import type { Workflow } from './workflows/define-workflow.js'

export interface WorkflowMetrics {
  observe(workflow: Workflow, outcomes: readonly StepOutcome[], durationMs: number): void
}

const breakerValues = { closed: 0, 'half-open': 1, open: 2 } as const

export function createWorkflowMetrics(metrics: Metrics, bus: Bus, workflows: readonly Workflow[]): WorkflowMetrics {
  const duration = metrics.histogram('workflow_request_duration_seconds')
  const engines = metrics.counter('workflow_steps_total')
  const known = [...new Set(workflows.flatMap((workflow) => workflow.steps.map((step) => step.engine)))]
  metrics.gauge('circuit_breaker_state', (gauge) => {
    for (const engine of known) gauge.set({ engine_id: engine }, breakerValues[bus.breakers.get(subjects.engine(engine, 'calculate')) ?? 'closed'])
  })
  return {
    observe(workflow, outcomes, durationMs) {
      duration.observe({ workflow_id: workflow.id }, durationMs / 1000)
      for (const { status } of outcomes) engines.inc({ workflow_id: workflow.id, status })
    },
  }
}
