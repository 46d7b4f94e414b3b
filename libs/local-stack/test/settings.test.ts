import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isWellFormedKey } from '@selemene/contracts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { banner } from '../src/banner.js'
import { seedUsers } from '../src/prepare-database.js'
import { parseNatsServers, parseReplicas } from '../src/replicas.js'
import { loadSecrets } from '../src/secrets.js'
import { readJunitReport, readVitestReport } from '../src/suite-result.js'
import { suites, testFiles } from '../src/suites.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('NOESIS_REPLICAS', () => {
  it('counts what it names and one of the rest', () =>
    expect(parseReplicas('engines-ts=2, gateway=3')).toEqual({
      gateway: 3,
      auth: 1,
      orchestrator: 1,
      'engines-rust-port': 1,
      'engines-ts': 2,
      analytics: 1,
    }))
  it.each(['gatway=2', 'gateway', 'gateway=0', 'gateway=two', 'gateway=100'])('refuses %s', (text) =>
    expect(() => parseReplicas(text)).toThrow('NOESIS_REPLICAS'),
  )
})

describe('NOESIS_NATS_SERVERS', () => {
  it('is one server, or a cluster that has a majority when one is lost', () =>
    expect([undefined, '', '1', '3', '5'].map(parseNatsServers)).toEqual([1, 1, 1, 3, 5]))
  it.each(['0', '2', '4', 'three', '3.5', '-1'])('refuses %s', (text) => expect(() => parseNatsServers(text)).toThrow('NOESIS_NATS_SERVERS'))
})

describe('secrets', () => {
  it('are made once, for their owner only', () => {
    const first = loadSecrets(folder)
    expect(loadSecrets(folder)).toEqual(first)
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
    expect(first.jwtSecret).toMatch(/^[0-9a-f]{64}$/)
    expect(Object.values(first.keys).every(isWellFormedKey)).toBe(true)
  })

  it('gain what an older file lacks and keep the rest', () => {
    const { redis, ...older } = loadSecrets(folder)
    writeFileSync(join(folder, 'secrets.json'), JSON.stringify(older))
    const now = loadSecrets(folder)
    expect(now.redis).not.toBe(redis)
    expect({ ...now, redis }).toEqual({ ...older, redis })
  })

  it('say where they lie when they cannot be read', () => {
    writeFileSync(join(folder, 'secrets.json'), '{')
    expect(() => loadSecrets(folder)).toThrow(join(folder, 'secrets.json'))
  })

  it('passwords begin with a letter, since NATS’s client takes digits after a colon for a port', () => {
    const { nats, postgres, redis } = loadSecrets(folder)
    for (const password of [...Object.values(nats), ...Object.values(postgres), redis]) expect(password).toMatch(/^[a-z]\w{16,}$/)
  })
})

it('the seeded users have the tiers and levels that state.json promises', () => {
  const { keys } = loadSecrets(folder)
  expect(seedUsers(keys).map(({ api_key, tier, consciousness_level, permissions }) => [api_key, tier, consciousness_level, permissions])).toEqual([
    [keys.admin, 'enterprise', 5, ['*']],
    [keys.enterprise, 'enterprise', 5, ['panchanga:read']],
    [keys.premium, 'premium', 3, ['panchanga:read']],
    [keys.free, 'free', 0, ['panchanga:read']],
  ])
})

it('the banner’s request can be pasted: its body is JSON in single quotes, and no shell character stands outside quotes', () => {
  const { keys } = loadSecrets(folder)
  const text = banner({ base_url: 'http://127.0.0.1:8080', nats_url: '', database_url: '', redis_url: '', keys, pids: {} })
  const curl = /curl(?:[^\n]*\\\n)*[^\n]*/.exec(text)?.[0] ?? ''
  expect(curl.replace(/'[^']*'/g, '')).not.toMatch(/[;&|`<>]|\$\(/)
  expect(JSON.parse(/-d '([^']*)'/.exec(curl)?.[1] ?? '').birth_data.date).toBe('1991-08-13')
})

describe('the counts of npm test', () => {
  const good = { status: 0, timedOut: false, output: '' }
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const report = (testResults: object[], passed: number, failed: number) =>
    file('r.json', JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults }))

  it('come from Vitest’s report', () => {
    const failing = {
      name: 'a.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [{ fullName: 'adds', status: 'failed', failureMessages: ['1 is not 2'] }],
    }
    const result = readVitestReport(report([failing], 4, 1), { ...good, status: 1 })
    expect([result.passed, result.failed]).toEqual([4, 1])
    expect(result.failures.join()).toContain('1 is not 2')
  })

  it('count a file that cannot be loaded as a failure', () => {
    const broken = { name: 'b.test.ts', status: 'failed', message: 'SyntaxError', assertionResults: [] }
    expect(readVitestReport(report([broken], 3, 0), { ...good, status: 1 })).toMatchObject({ passed: 3, failed: 1 })
  })

  it('tell of a hook that failed what the runner printed, since no report does', () => {
    const skipped = { fullName: 'adds', status: 'skipped', failureMessages: [] }
    const unset = { name: 'c.test.ts', status: 'failed', message: '', assertionResults: [skipped] }
    const result = readVitestReport(report([unset], 3, 0), { ...good, status: 1, output: 'Error: the hook threw' })
    expect(result).toMatchObject({ failed: 1, failures: ['c.test.ts\n    Error: the hook threw'] })
  })

  it('tell of a hook that failed what the runner printed of this file, other failures after it or not', () => {
    const skipped = { fullName: 'adds', status: 'skipped', failureMessages: [] }
    const unset = { name: '/clone/test/c.test.ts', status: 'failed', message: '', assertionResults: [skipped] }
    const line = '\u001b[31m⎯⎯⎯⎯'
    const said = `\u001b[31mFailed Suites\n\u001b[41m FAIL \u001b[49m faults  test/c.test.ts > set up\nError: the hook threw\n${line}[1/2]⎯\n\n FAIL  faults  test/d.test.ts > adds\nError: no sum\n${line}[2/2]⎯\n\n Tests 1 failed`
    const result = readVitestReport(report([unset], 3, 0), { ...good, status: 1, output: said })
    expect(result.failures).toEqual(['/clone/test/c.test.ts\n    FAIL  faults  test/c.test.ts > set up\n    Error: the hook threw'])
  })

  it('count an unhappy runner as a failure though every test passed', () => {
    expect(readVitestReport(report([], 3, 0), { ...good, status: 1, output: 'unhandled' })).toMatchObject({ passed: 3, failed: 1 })
  })

  it('count a runner without a report as a failure', () => {
    expect(readVitestReport(join(folder, 'none'), { status: null, timedOut: true, output: '' })).toMatchObject({ passed: 0, failed: 1 })
  })

  it('come from Bun’s report', () => {
    const junit = file('r.xml', '<?xml version="1.0"?>\n<testsuites name="bun test" tests="10" assertions="30" failures="2" skipped="1" time="1">')
    expect(readJunitReport(junit, { ...good, status: 1 })).toMatchObject({ passed: 7, failed: 2 })
  })

  it('cover every test file of the project, each by one suite', () => {
    const root = join(import.meta.dirname, '..', '..', '..')
    const listed = suites
      .filter(({ olderNats, runner }) => olderNats === undefined && runner === 'vitest')
      .flatMap((suite) => testFiles(root, suite, []))
    const all = ['libs', 'services', 'test', 'examples'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.test.ts') && !path.includes('node_modules/'))
        .map((path) => `${folder}/${path}`),
    )
    expect(listed.toSorted()).toEqual(all.toSorted())
  })

  it('cover the test files of every matching folder, and no folder need exist', () => {
    mkdirSync(join(folder, 'libs', 'one', 'src', 'deep'), { recursive: true })
    mkdirSync(join(folder, 'services'))
    file('libs/one/src/deep/x.test.ts', '')
    const [unit] = suites
    expect(testFiles(folder, unit as (typeof suites)[number], [])).toEqual(['libs/one/src/deep/x.test.ts'])
    expect(testFiles(folder, unit as (typeof suites)[number], ['other'])).toEqual([])
  })
})
