import type { EngineEntry, WorkflowEntry } from '@selemene/contracts'

const common = (id: string) => ({
  id,
  title: id,
  summary: 'Made by a test',
  version: '1.0.0',
  required_phase: 0,
  has_picture: false,
  body_limit: 65_536,
  request_schema: {},
  result_schema: {},
  examples: [],
})

/** A complete announcement of an engine that a test plays. */
export const engineEntry = (id: string, service = 'engines-ts'): EngineEntry => ({
  ...common(id),
  service,
  tags: [],
  deterministic: true,
  determinism: 'pure',
  needs: [],
  cost: 1,
})

/** A complete announcement of a workflow that a test plays. */
export const workflowEntry = (id: string): WorkflowEntry => ({ ...common(id), service: 'orchestrator', engines: [] })
