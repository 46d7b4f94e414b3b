import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { logFolder, services, stores } from './processes.js'

const isStore = (file: string) => stores.some((store) => file.startsWith(store))
const files = readdirSync(logFolder()).filter((file) => file.endsWith('.log') && !isStore(file))

function isObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}

test('every service of the stack has written a log', () => {
  for (const service of services)
    expect(
      files.filter((file) => file.startsWith(service)),
      service,
    ).not.toEqual([])
})

test.each(files)('each line of %s is JSON, from the first one at start: what a package prints by itself no log collector can read', (file) => {
  const lines = readFileSync(join(logFolder(), file), 'utf8').split('\n').slice(0, -1)
  expect(lines.filter((line) => !isObject(line))).toEqual([])
})
