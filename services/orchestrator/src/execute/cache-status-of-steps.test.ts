import type { EngineResponse } from '@selemene/contracts'
import { expect, test } from 'vitest'
import { cacheStatusOfSteps } from './cache-status-of-steps.js'
import type { StepOutcome } from './outcome.js'

const ran = (cached: boolean): StepOutcome => ({ engine: 'x', status: 'ok', durationMs: 1, response: { metadata: { cached } } as EngineResponse })
const failed: StepOutcome = { engine: 'x', status: 'failed', errorCode: 'TIMEOUT', durationMs: 1 }
const skipped: StepOutcome = { engine: 'x', status: 'skipped', durationMs: 0 }

test.each([
  ['all were ready', [ran(true), ran(true)], 'selemene; hit; detail=engines'],
  ['all that ran were ready', [ran(true), skipped], 'selemene; hit; detail=engines'],
  ['some were ready', [ran(true), ran(false), ran(false)], 'selemene; fwd=miss; detail="1 of 3 engines"'],
  ['one failed', [ran(true), failed], 'selemene; fwd=miss; detail="1 of 2 engines"'],
  ['nothing ran', [skipped], 'selemene; fwd=miss; detail="0 of 0 engines"'],
])('%s', (_, outcomes, status) => expect(cacheStatusOfSteps(outcomes)).toBe(status))
