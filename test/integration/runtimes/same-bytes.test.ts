import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const script = 'test/integration/runtimes/print-results-process.ts'
const linesOf = (command: string, ...parameters: string[]) =>
  execFileSync(command, [...parameters, script], { cwd: root, encoding: 'utf8' })
    .trimEnd()
    .split('\n')

test('every engine of engines-ts gives the same bytes on Node as on Bun, pictures included', () => {
  const onNode = linesOf(process.execPath, '--import', 'tsx')
  const onBun = linesOf('node_modules/.bin/bun')
  expect(new Set(onNode.map((line) => line.split(' ')[0]))).toEqual(new Set(readdirSync(`${root}/services/engines-ts/src/engines`)))
  expect(onBun).toEqual(onNode)
})
