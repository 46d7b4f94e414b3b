import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { commandNames } from '../../deploy/ops/run-ops.js'
import { root } from '../support/registered-metrics.js'

interface Step {
  name?: string
  uses?: string
  run?: string
  if?: string
}

interface Workflow {
  permissions: Record<string, string>
  jobs: Record<string, { 'timeout-minutes': number; environment?: string; steps: Step[] }>
}

const folder = `${root}.github/workflows/`
const readWorkflow = (file: string) => parse(readFileSync(`${folder}${file}`, 'utf8')) as Workflow
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> }

describe.each(readdirSync(folder))('%s', (file) => {
  const { permissions, jobs } = readWorkflow(file)
  const steps = Object.values(jobs).flatMap((job) => job.steps)

  test('calls only scripts of this repository that exist', () => {
    const commands = steps.map(({ run = '' }) => run).join('\n')
    for (const [, script] of commands.matchAll(/npm run (\S+)/g)) expect(Object.keys(scripts)).toContain(script)
    for (const [, command] of commands.matchAll(/npm run ops -- (\S+)/g)) expect(commandNames()).toContain(command)
    for (const [path] of commands.matchAll(/(?:\.ci|deploy|services)\/\S+/g)) expect([path, existsSync(`${root}${path}`)]).toEqual([path, true])
  })

  test('may only read, ends by itself, and names the release of each action', () => {
    expect(permissions).toEqual({ contents: 'read' })
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(60)
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/)
  })
})

test('a deployment is saved before, tried after, and taken back when that fails', () => {
  const { deploy } = readWorkflow('deploy.yml').jobs
  const named = (deploy?.steps ?? []).flatMap(({ name }) => name ?? [])
  expect(named.map((name) => name.split(/[ ,]/)[0])).toEqual(['Backup', 'Encrypt', 'Migrate', 'Deploy', 'Health', 'Back'])
  expect(deploy?.steps.at(-1)?.if).toBe("failure() && steps.deploy.outcome != 'skipped'")
  expect(deploy?.environment).toContain('production')
})
