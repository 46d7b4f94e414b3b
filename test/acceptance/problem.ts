import { expect } from 'vitest'
import type { Answer } from './answer.js'

/** Demands that an answer is the problem document of this code, whole and consistent with its headers. */
export function expectProblem(answer: Answer, status: number, errorCode: string): void {
  expect(answer.status, answer.text).toBe(status)
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(answer.json<object>()).toMatchObject({
    type: expect.stringMatching(/\/api\/docs\/errors\//),
    title: expect.stringMatching(/./),
    status,
    detail: expect.stringMatching(/./),
    instance: expect.any(String),
    error_code: errorCode,
    request_id: answer.headers['x-request-id'],
    trace_id: answer.headers.traceparent?.toString().split('-')[1],
  })
}
