import type { Answer, Bus, Call, Request } from '@selemene/bus'
import { NoesisError } from '@selemene/contracts'
import { expect, it } from 'vitest'
import { createBulkhead } from '../src/execute/bulkhead.js'
import { executeEndpoint } from '../src/execute/execute-endpoint.js'
import { createWorkflowGate } from '../src/execute/workflow-gate.js'
import { selfInquiry } from '../src/workflows/self-inquiry/workflow.js'

it('a caller who leaves a stream gets no verdict, and no engine is blamed', async () => {
  const leaving = new AbortController()
  const told: string[] = []
  let asked = 0
  const silent = (_: string, { signal }: Request) => {
    asked += 1
    return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new NoesisError('TIMEOUT', 'The caller no longer waits.'))))
  }
  const endpoint = executeEndpoint(selfInquiry, {
    bus: { request: silent } as unknown as Bus,
    bulkhead: createBulkhead(),
    gate: createWorkflowGate(),
    requestCheck: { check: async () => ({ options: { enneagram: { type: 5 } } }) as never },
    metrics: { observe: (_, outcomes) => told.push(`${outcomes.length} steps`) },
    telemetry: {} as never,
    completed: () => told.push('completed'),
  })
  const call = {
    deadline: performance.now() + 10_000,
    signal: leaving.signal,
    header: () => undefined,
    principal: () => ({ tier: 'free', consciousness_level: 5 }),
    json: () => ({}),
  } as unknown as Call
  const read = async () => {
    for await (const _ of (endpoint.stream as (call: Call) => AsyncGenerator<Answer, void, void>)(call));
  }
  const ended = read()
  await expect.poll(() => asked).toBe(2)
  leaving.abort()
  await expect(ended).resolves.toBeUndefined()
  expect(told).toEqual(['0 steps'])
})
