import { expect, test } from 'vitest'
import { logWarnings } from './crash.js'

test('what the runtime warns of becomes one line of the log, and no other text', async () => {
  const lines: unknown[] = []
  logWarnings({ warn: (fields: object, text: string) => void lines.push([fields, text]) } as Parameters<typeof logWarnings>[0])
  expect(process.listenerCount('warning')).toBe(1)
  const signal = new AbortController().signal
  for (let i = 0; i < 12; i++) signal.addEventListener('abort', () => undefined)
  await expect.poll(() => lines.length).toBe(1)
  expect(lines).toEqual([[{ error: expect.objectContaining({ name: 'MaxListenersExceededWarning' }) }, 'the runtime warns']])
})
