import { spawn } from 'node:child_process'
import { createApiKey, hashApiKey, isWellFormedKey } from '@selemene/contracts'
import { connect, type Database } from '@selemene/db'
import { processEnvironment } from '@selemene/service'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { usageByDays } from '../../../services/auth/src/cli/usage-by-days.js'
import { compiledProgram } from '../../support/compiled-program.js'
import { createTestDatabase, type TestDatabase } from '../db/test-database.js'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
})
afterAll(() => database.drop())

interface Outcome {
  code: number | null
  out: string
  err: string
}

function run(
  command: 'migrate' | 'seed' | 'keys' | 'admin',
  args: string[] = [],
  details: { input?: string; env?: Record<string, string> } = {},
): Promise<Outcome> {
  const { PATH = '', HOME = '' } = processEnvironment()
  const child = spawn(process.execPath, [...compiledProgram(`services/auth/src/cli/${command}.ts`), ...args], {
    env: { PATH, HOME, DATABASE_URL: database.url, ...details.env },
  })
  const outcome = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    outcome.out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    outcome.err += chunk.toString()
  })
  child.stdin.end(details.input ?? '')
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...outcome })))
}

interface StoredKey {
  tier: string
  level: number
  permissions: string[]
  revoked: boolean
  owners: number
}

/** A key as stored, found by its hash, with the number of users there are. */
async function stored(db: Database, apiKey: string): Promise<StoredKey | undefined> {
  const [row] = await db.query(
    (sql) => sql<StoredKey[]>`
      select u.tier, u.consciousness_level as level, u.permissions, k.revoked_at is not null as revoked, (select count(*)::int from users) as owners
      from api_keys k join users u on u.id = k.user_id where k.hash = ${hashApiKey(apiKey)}`,
  )
  return row
}

test('migrate brings an empty database forward, says what it did, and the next time that nothing is left to do', async () => {
  const first = await run('migrate')
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(first.out).toMatch(/^applied 0001_.*\.sql\n/)
  expect((await run('migrate')).out).toMatch(/^schema is at version \d+\n$/)
})

test('seeding twice leaves one user and one key, and brings both back to what was asked', async () => {
  const api_key = createApiKey('test')
  const input = JSON.stringify([{ name: 'premium', api_key, tier: 'premium', consciousness_level: 3, permissions: ['panchanga:read'] }])
  expect(await run('seed', [], { input })).toMatchObject({ code: 0, out: 'premium: created\n' })
  const asSeeded = await stored(database.owner, api_key)
  await database.owner.query((sql) => sql`update api_keys set revoked_at = now()`)
  await database.owner.query((sql) => sql`update users set tier = 'free', status = 'suspended'`)
  expect(await run('seed', [], { input })).toMatchObject({ code: 0, out: 'premium: kept\n' })
  expect(await stored(database.owner, api_key)).toEqual(asSeeded)
  expect(asSeeded).toEqual({ tier: 'premium', level: 3, permissions: ['panchanga:read'], revoked: false, owners: 1 })
})

test('a seed that is no key is refused by its name, and the key is not repeated', async () => {
  const api_key = `${createApiKey('test').slice(0, -1)}-`
  const outcome = await run('seed', [], {
    input: JSON.stringify([{ name: 'broken', api_key, tier: 'free', consciousness_level: 0, permissions: [] }]),
  })
  expect(outcome).toMatchObject({ code: 1, err: 'The key of broken is not well-formed.\n' })
})

describe('keys', () => {
  test('create prints the key alone on stdout, once, and the key works', async () => {
    const { code, out, err } = await run('keys', [
      'create',
      '--tier',
      'premium',
      '--level',
      '3',
      '--email',
      'cli@example.org',
      '--permissions',
      'viewer',
    ])
    expect(code).toBe(0)
    expect(isWellFormedKey(out.trim())).toBe(true)
    expect(err).not.toContain(out.trim())
    expect(await stored(database.owner, out.trim())).toMatchObject({
      tier: 'premium',
      level: 3,
      permissions: ['read:*', 'panchanga:read', 'admin:read'],
    })
  })

  test('a second key for the same address belongs to the same user, and is not made above it', async () => {
    const again = ['create', '--email', 'CLI@example.org', '--level', '1', '--tier']
    const before = (await stored(database.owner, (await run('keys', [...again, 'free'])).out.trim()))?.owners
    const refused = await run('keys', [...again, 'enterprise'])
    expect(refused).toMatchObject({ code: 1, out: '', err: "--tier must not be above the owner's tier, premium\n" })
    const [row] = await database.owner.query((sql) => sql<{ n: number }[]>`select count(*)::int as n from users`)
    expect(row?.n).toBe(before)
  })

  test('what is missing or wrong is said by the names of the options', async () => {
    expect(await run('keys', ['create', '--tier', 'gold'])).toEqual({
      code: 1,
      out: '',
      err: '--level is required\n--tier must be one of "free", "premium", "enterprise"\n',
    })
  })

  test('without a word it explains itself', async () => {
    const { code, out } = await run('keys')
    expect(code).toBe(0)
    for (const word of ['create', 'list', 'rotate <key-id>', 'revoke <key-id>']) expect(out).toContain(word)
  })
})

test('admin does in the database what it says, and leaves a row for each deed', async () => {
  const [key] = JSON.parse((await run('admin', ['keys', 'list', '--json'])).out) as { key_id: string }[]
  const keyId = key?.key_id ?? 'none listed'
  expect((await run('admin', ['keys', 'revoke', keyId])).out).toMatch(new RegExp(`^revoked +${keyId}$`, 'm'))
  expect((await run('admin', ['maintenance', 'start', '--message', 'Back at noon.'])).out).toMatch(/^enabled +true$/m)
  const audit = JSON.parse((await run('admin', ['audit', '--limit', '2', '--json'])).out) as { action: string; actor: null }[]
  expect(audit.map(({ action, actor }) => [action, actor])).toEqual([
    ['maintenance.started', null],
    ['key.revoked', null],
  ])
})

test('admin makes, lists and changes users, and makes invite codes', async () => {
  const json = async (...args: string[]) => JSON.parse((await run('admin', [...args, '--json'])).out)
  const { user_id } = (await json('users', 'create', '--tier', 'premium', '--email', 'made@example.org')) as { user_id: string }
  const find = async () =>
    ((await json('users', 'list')) as { user_id: string; tier: string; status: string }[]).find((user) => user.user_id === user_id)
  expect(await find()).toMatchObject({ email: 'made@example.org', tier: 'premium', level: 0, status: 'active' })
  await run('admin', ['users', 'update', user_id, '--status', 'suspended', '--tier', 'free'])
  expect(await find()).toMatchObject({ tier: 'free', status: 'suspended' })
  const invite = await run('admin', ['invites', 'create', '--tier', 'premium', '--max-uses', '2'])
  expect([invite.code, invite.out]).toEqual([0, expect.stringMatching(/^nsi_\S+\n$/)])
  const audit = (await json('audit', '--limit', '3')) as { action: string; target_id: string }[]
  expect(audit.map(({ action }) => action)).toEqual(['invite.created', 'user.updated', 'user.created'])
})

test('a list that does not end says where it goes on, and goes on there', async () => {
  const pageOf = async (...more: string[]) => {
    const { out, err } = await run('admin', ['audit', '--limit', '2', '--json', ...more])
    return { actions: (JSON.parse(out) as { action: string }[]).map(({ action }) => action), next: /--cursor (\S+)/.exec(err)?.[1] }
  }
  const first = await pageOf()
  expect(first).toEqual({ actions: ['invite.created', 'user.updated'], next: expect.any(String) })
  expect((await pageOf('--cursor', first.next as string)).actions[0]).toBe('user.created')
  for (const list of ['keys', 'users']) {
    expect((await run('admin', [list, 'list', '--limit', '1'])).err).toMatch(/--cursor \S+\n$/)
    expect((await run('admin', [list, 'list'])).err).toBe('')
  }
})

test('admin usage counts the calls of each status with their percentiles', async () => {
  for (const [index, duration] of [10, 20, 30].entries())
    await database.owner.query(
      (sql) => sql`
        insert into usage_logs (engine_id, status, response_status, request_path, duration_ms, created_at, event_id)
        values ('numerology', 'success', 200, '/x', ${duration}, now(), ${`e${index}`})`,
    )
  const [row, ...others] = JSON.parse((await run('admin', ['usage', '--group-by', 'status', '--json'])).out)
  expect([row, others]).toEqual([{ group: 'success', count: 3, p50_ms: expect.any(Number), p95_ms: expect.any(Number) }, []])
  // Between the second and the third of three calls, percentile_cont finds 29 ms nine tenths of the way.
  expect(Math.abs(row.p50_ms / 20 - 1)).toBeLessThanOrEqual(0.02)
  expect(Math.abs(row.p95_ms / 29 - 1)).toBeLessThanOrEqual(0.02)
})

test('a report may take longer than any other command', async () => {
  const impatient = connect(database.url, { poolMax: 1, name: 'impatient', deadlineMs: 1 })
  try {
    expect(await usageByDays(impatient, { group_by: 'status' })).toHaveLength(1)
  } finally {
    await impatient.close()
  }
})

test('a database that cannot be reached is said in one line', async () => {
  const outcome = await run('keys', ['list'], { env: { DATABASE_URL: 'postgres://owner@127.0.0.1:1/none' } })
  expect(outcome).toEqual({ code: 1, out: '', err: 'The database cannot be reached. Try again shortly.\n' })
})

test('a database that does not let the operator in is named with what it says', async () => {
  const url = Object.assign(new URL(database.url), { pathname: '/no_such_database' }).href
  const outcome = await run('keys', ['list'], { env: { DATABASE_URL: url } })
  expect(outcome).toEqual({ code: 1, out: '', err: 'Postgres refuses: database "no_such_database" does not exist\n' })
})

// That a good password lets the service in is shown by every start of the local stack: the role is the whole server's,
// and a password set here would lock out whoever else uses this one.
test('migrate refuses a service password that is too weak, and says so', async () => {
  const outcome = await run('migrate', [], { env: { ANALYTICS_DATABASE_PASSWORD: 'weak' } })
  expect(outcome).toMatchObject({ code: 1, err: 'A service password has at least 16 characters: letters, digits, - and _.\n' })
})
