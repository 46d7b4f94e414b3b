import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { identityOf, isAlive } from '../bootstrap/process-identity.mjs'
import { createProcessTable, endLeftovers } from '../src/process-table.js'
import { type ProcessSpec, supervise } from '../src/supervise.js'
import { until } from '../src/until.js'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'supervise-'))
  file = join(folder, 'processes.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

const spec = (script: string, graceMs = 2_000): ProcessSpec => ({
  name: 'sleeper',
  command: process.execPath,
  args: ['-e', script],
  cwd: folder,
  env: process.env,
  logFile: join(folder, 'log'),
  stopSignal: 'SIGTERM',
  graceMs,
})
const sleeper = 'setInterval(() => {}, 1000)'
const deaf = `process.on('SIGTERM', () => {}); console.log('deaf'); ${sleeper}`

describe('supervise', () => {
  it('starts a killed process again, and tells', async () => {
    let changes = 0
    const supervised = supervise(spec(sleeper), createProcessTable(file), () => {
      changes += 1
    })
    const first = supervised.pid as number
    process.kill(first, 'SIGKILL')
    expect(await until(() => supervised.pid !== undefined && supervised.pid !== first, 5_000)).toBe(true)
    expect(supervised.lastEnd).toBe('signal SIGKILL')
    expect(changes).toBe(3)
    await supervised.stop()
  })

  it('does not start a stopped process again', async () => {
    const supervised = supervise(spec(sleeper), createProcessTable(file), () => undefined)
    await supervised.stop()
    expect(supervised.pid).toBeUndefined()
    expect(readFileSync(file, 'utf8')).toBe('[]')
  })

  it('kills a process that does not stop when asked', async () => {
    const supervised = supervise(spec(deaf, 300), createProcessTable(file), () => undefined)
    await until(() => readFileSync(join(folder, 'log'), 'utf8').includes('deaf'), 5_000)
    const identity = identityOf(supervised.pid as number)
    await supervised.stop()
    expect(isAlive(identity)).toBe(false)
    expect(supervised.lastEnd).toBe('signal SIGKILL')
  })

  it('a program that does not exist counts as dying, not as a crash of ours', async () => {
    const supervised = supervise({ ...spec(''), command: join(folder, 'nothing') }, createProcessTable(file), () => undefined)
    expect(await until(() => supervised.deaths >= 2, 5_000)).toBe(true)
    expect(supervised.lastEnd).toContain('ENOENT')
    await supervised.stop()
  })
})

describe('endLeftovers', () => {
  const stranger = () => spawn(process.execPath, ['-e', sleeper], { detached: true, stdio: 'ignore' })

  it('ends a process that a killed supervisor left', async () => {
    const left = identityOf(stranger().pid as number)
    createProcessTable(file).add({ ...left, name: 'nats', stopSignal: 'SIGTERM' })
    expect(await endLeftovers(file)).toEqual(['nats'])
    expect(isAlive(left)).toBe(false)
  })

  it('leaves alone a process that has only the number', async () => {
    const other = identityOf(stranger().pid as number)
    createProcessTable(file).add({ ...other, started: `${other.started}0`, name: 'nats', stopSignal: 'SIGTERM' })
    expect(await endLeftovers(file)).toEqual([])
    expect(isAlive(other)).toBe(true)
    process.kill(other.pid, 'SIGKILL')
  })

  it.each(['', '{"pid"'])('takes a table that cannot be read (%s) for an empty one', async (text) => {
    writeFileSync(file, text)
    expect(await endLeftovers(file)).toEqual([])
  })
})
