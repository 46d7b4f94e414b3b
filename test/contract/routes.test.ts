import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from '../support/registered-metrics.js'

const routes = `${root}services/gateway/src/routes/`
const mostHandlers = 3
const handlersIn = (text: string) => text.match(/\bapp\.(?:get|post|put|patch|delete|route)\(/g)?.length ?? 0

test('a file of routes has at most three handlers', () => {
  const files = readdirSync(routes, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const counts = files.map((file) => [file, handlersIn(readFileSync(routes + file, 'utf8'))] as const)
  expect(counts.filter(([, count]) => count > 0).length).toBeGreaterThan(15)
  expect(counts.filter(([, count]) => count > mostHandlers)).toEqual([])
})

test('the gate counts handlers, whatever their method', () => {
  expect(handlersIn("app.get('/a', a)\napp.post('/b', b)\n  app.route({ method: 'PUT' })\napp.addHook('onSend', c)")).toBe(3)
})
