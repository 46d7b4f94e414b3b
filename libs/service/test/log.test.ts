import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createLog, type LogFields } from '../src/index.js'

function recordingLog(options: { level?: string; format?: 'json' | 'pretty' } = {}) {
  const lines: string[] = []
  const destination = { write: (line: string) => void lines.push(line) }
  const log = createLog({ service: 'test', version: '1.2.3', level: options.level ?? 'info', format: options.format ?? 'json', destination })
  return { log, lines, only: () => JSON.parse(lines[0] as string) as Record<string, unknown> }
}

const personal = {
  birth_data: { date: '1990-05-12', time: '10:30', name: 'Jane Roe' },
  name: 'Jane Roe',
  question: 'Will I be rich?',
  api_key: 'nsk_live_secretsecretsecret',
  headers: { authorization: 'Bearer abc' },
  body: '{"name":"Jane Roe"}',
}

test('lines that a stopped reader leaves do not fill the memory', async () => {
  const child = fork(fileURLToPath(new URL('log-to-nobody.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const [[before, after]] = (await once(child, 'message')) as [[number, number]]
  child.kill('SIGKILL')
  expect((after - before) / 2 ** 20).toBeLessThan(50)
})

describe('log lines', () => {
  test('have the same shape in every service', () => {
    const { log, only } = recordingLog()
    log.info({ engine_id: 'numerology', duration_ms: 1.5 }, 'done')
    expect(only()).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      service: 'test',
      version: '1.2.3',
      pid: process.pid,
      engine_id: 'numerology',
      duration_ms: 1.5,
      message: 'done',
    })
  })

  test('are one line each, whatever a listed field holds and also where there is none', () => {
    const { log, lines } = recordingLog()
    const said = '"}\\\n{"level":"fatal"}\u2028'
    log.info({ kind: said, error_code: undefined, count: Number.NaN }, 'odd "one"')
    log.info({}, 'bare')
    expect(lines.map((line) => line.indexOf('\n') === line.length - 1)).toEqual([true, true])
    const [odd, bare] = lines.map((line) => JSON.parse(line))
    expect(odd).toMatchObject({ level: 'info', kind: said, count: null, message: 'odd "one"' })
    expect(Object.keys(bare)).toEqual(['level', 'time', 'service', 'version', 'pid', 'message'])
  })

  test('cannot carry a field that is not listed: it is named and its value is gone', () => {
    const { log, lines, only } = recordingLog()
    log.warn({ ...personal, engine_id: 'tarot' } as LogFields, 'odd')
    expect(only()).toMatchObject({ engine_id: 'tarot', withheld: Object.keys(personal) })
    expect(lines.join()).not.toMatch(/Jane|1990-05-12|rich|nsk_live|Bearer/)
  })

  test('cannot carry a listed field whose value is an object', () => {
    const { log, lines, only } = recordingLog()
    log.info({ user_id: personal } as unknown as LogFields, 'odd')
    log.info({ partitions: [personal, 'usage_logs_2026_01'] } as unknown as LogFields, 'odd')
    expect(only()).toMatchObject({ withheld: ['user_id'] })
    expect(JSON.parse(lines[1] as string)).toMatchObject({ partitions: ['usage_logs_2026_01'] })
    expect(lines.join()).not.toContain('Jane')
  })

  test('tell of an error its type, code and place, but nothing that it quotes', () => {
    const { log, lines, only } = recordingLog()
    log.error({ error: thrownBy(() => JSON.parse('{"name": "Jane Roe"')) }, 'failed')
    log.error({ error: thrownBy(() => JSON.parse('Jane\nRoe')) }, 'failed')
    log.error({ error: new Error('no such place: Springfield', { cause: new TypeError('cannot read "Jane Roe"') }) }, 'failed')
    log.error({ error: Object.assign(new Error('connect ECONNREFUSED 10.1.2.3:5432'), { code: 'ECONNREFUSED' }) }, 'failed')
    log.error({ error: 'Jane Roe' }, 'failed')
    expect(only().error).toMatchObject({ type: 'SyntaxError', stack: expect.stringContaining('log.test.ts') })
    expect(lines.map((line) => JSON.parse(line).error.code)[3]).toBe('ECONNREFUSED')
    expect(lines.join()).not.toMatch(/Jane|Roe|Springfield|10\.1/)
  })

  test('are not made below the level that is asked for', () => {
    const { log, lines } = recordingLog({ level: 'warn' })
    log.info('unheard')
    expect(lines).toEqual([])
    expect([log.writes('info'), log.writes('warn')]).toEqual([false, true])
    const silent = recordingLog({ level: 'silent' })
    silent.log.fatal('unheard')
    expect([silent.lines, silent.log.writes('fatal')]).toEqual([[], false])
  })

  test('read well when they are for people', () => {
    const { log, lines } = recordingLog({ format: 'pretty' })
    log.error({ error: new Error('it broke'), engine_id: 'tarot', status: 500 }, 'request failed')
    expect(lines[0]).toMatch(/ERROR.* test request failed engine_id=tarot status=500 Error: it broke\n {2}at /)
  })
})

function thrownBy(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}
