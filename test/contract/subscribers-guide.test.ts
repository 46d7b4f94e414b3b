import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { eventCatalogue } from '@selemene/contracts'
import { expect, test } from 'vitest'

test('the guide for subscribers names every event and its subject', () => {
  const guide = readFileSync(fileURLToPath(new URL('../../docs/subscribers.md', import.meta.url)), 'utf8')
  for (const [name, { subject }] of Object.entries(eventCatalogue)) {
    expect(guide).toContain(`\`${name}\``)
    const [short] = subject.split('.').slice(-1)
    expect([name, guide.includes(subject.replace(/\{(\w+)\}/, '<$1>')) || guide.includes(`\`.${short}\``)]).toEqual([name, true])
  }
})
