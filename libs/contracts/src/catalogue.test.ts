import { expect, test } from 'vitest'
import { readCatalogueEntry } from './catalogue.js'
import { WorkflowResponse } from './workflow-response.js'

const said = {
  id: 'daily-practice',
  title: 'Daily practice',
  summary: 'Today',
  version: '1.0.0',
  required_phase: 0,
  service: 'orchestrator',
  engines: ['panchanga'],
  has_picture: true,
  body_limit: 65_536,
  request_schema: { type: 'object' },
  examples: [],
}
const read = (entry: object) => readCatalogueEntry('workflow', 'daily-practice', JSON.stringify(entry))

test('a workflow answers by the schema that it announces, and one of the last release by that which all had then', () => {
  const result_schema = { type: 'object', description: 'Its own' }
  expect(read({ ...said, result_schema })).toEqual({ ...said, result_schema })
  expect(read(said)).toEqual({ ...said, result_schema: WorkflowResponse })
})
