import type { WorkflowRequest } from '@selemene/contracts'
import { expect, it } from 'vitest'
import { requestOf } from '../src/execute/step-input.js'
import { dailyPractice } from '../src/workflows/daily-practice/workflow.js'
import type { Step } from '../src/workflows/define-workflow.js'
import { fullSpectrum } from '../src/workflows/full-spectrum/workflow.js'

const birth = { date: '1991-08-13', time: '13:31', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' }
const lisbon = { latitude: 38.7223, longitude: -9.1393, timezone: 'Europe/Lisbon' }
const request = (fields: object) => ({ current_time: '2026-02-08T10:00:00Z', ...fields }) as WorkflowRequest
const panchangaOf = ({ steps }: { steps: Step[] }) => steps.find(({ engine }) => engine === 'panchanga') as Step
const bodyFor = (step: Step, fields: object) => requestOf(step, request(fields), new Map())

it('daily practice asks panchanga for today, at the location or else at the birth place', () => {
  const step = panchangaOf(dailyPractice)
  const today = (location: object) => ({ body: { current_time: '2026-02-08T10:00:00Z', location, options: {} } })
  expect(bodyFor(step, { birth_data: birth, location: lisbon })).toEqual(today(lisbon))
  expect(bodyFor(step, { location: lisbon })).toEqual(today(lisbon))
  expect(bodyFor(step, { birth_data: birth })).toEqual(today({ latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' }))
})

it('a birth without a place is handed on as it is, so that the engine can say what is missing', () => {
  const placeless = { birth_data: { date: '1991-08-13' } }
  expect(bodyFor(panchangaOf(dailyPractice), placeless)).toEqual({ body: { ...request(placeless), options: {} } })
})

it('full spectrum keeps the panchanga of the birth', () => {
  expect(bodyFor(panchangaOf(fullSpectrum), { birth_data: birth, location: lisbon })).toMatchObject({ body: { birth_data: birth } })
})
