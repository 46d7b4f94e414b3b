import { announce } from '@selemene/bus'
import { type JsonSchema, type WorkflowEntry, WorkflowRequest, WorkflowResponse } from '@selemene/contracts'
import { describeOverload, startService } from '@selemene/service'
import { createBulkhead } from './execute/bulkhead.js'
import { createRequestCheck } from './execute/check-request.js'
import { executeEndpoint } from './execute/execute-endpoint.js'
import { createWorkflowGate } from './execute/workflow-gate.js'
import { loadWorkflows } from './load-workflows.js'
import { createWorkflowMetrics } from './workflow-metrics.js'
import type { Workflow } from './workflows/define-workflow.js'

const name = 'orchestrator'

await startService({
  name,
  version: '1.0.0',
  description: 'Workflows: several engines and a synthesis',
  config: {},
  async setup({ bus, events, metrics, telemetry }) {
    const workflows = await loadWorkflows(new URL('./workflows/', import.meta.url))
    const gate = createWorkflowGate()
    describeOverload(metrics, gate)
    const deps = {
      bus,
      telemetry,
      bulkhead: createBulkhead(),
      gate,
      requestCheck: createRequestCheck(bus),
      metrics: createWorkflowMetrics(metrics, bus, workflows),
      completed: (workflow: Workflow, principal: { user_id: string; tier: 'free' | 'premium' | 'enterprise' }, answer: Counts, durationMs: number) =>
        events.publish('workflowCompleted', {
          workflow_id: workflow.id,
          user_id: principal.user_id,
          tier: principal.tier,
          status: answer.status,
          engines_count: answer.engines_count,
          engines_succeeded: answer.engines_succeeded,
          engines_failed: answer.engines_failed,
          duration_ms: durationMs,
        }),
    }
    return {
      endpoints: workflows.map((workflow) => executeEndpoint(workflow, deps)),
      started: async () => announce(bus, { workflows: workflows.map(entryOf) }),
    }
  },
})

interface Counts {
  status: 'complete' | 'degraded' | 'failed'
  engines_count: number
  engines_succeeded: number
  engines_failed: number
}

function entryOf(workflow: Workflow): WorkflowEntry {
  const { id, title, summary, version, requiredPhase, steps, bodyLimit, examples } = workflow
  return {
    id,
    title,
    summary,
    version,
    required_phase: requiredPhase,
    service: name,
    engines: steps.map((step) => step.engine),
    has_picture: true,
    body_limit: bodyLimit ?? 64 * 1024,
    request_schema: WorkflowRequest as unknown as JsonSchema,
    result_schema: WorkflowResponse as unknown as JsonSchema,
    examples,
  }
}
