import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { openClient } from '../acceptance/client.js'
import { admin, newPerson, type Person } from '../acceptance/people.js'
import { until } from '../acceptance/until.js'
import { compiledProgram } from '../support/compiled-program.js'
import { type Caller, openCaller, type Timed, untilReady } from './caller.js'
import { startLoad } from './load.js'
import { readState, whileDown } from './processes.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

let caller: Caller
let person: Person
beforeAll(async () => {
  caller = await openCaller()
})
beforeEach(async () => {
  await untilReady()
  person = await newPerson(await openClient(), { tier: 'enterprise', key: { rate_limit: 1_000_000 } })
})

const callsWithKey = (count: number) => startLoad(Array.from({ length: count }, () => () => caller.calculate('numerology', { key: person.key })))

/** Who shows refused keys again and again is told to slow down. */
const isRefused = ({ status }: Timed) => status === 401 || status === 429

/** The operator's command, on the database alone: nobody who runs is told. */
const revokeUnheard = () =>
  promisify(execFile)(process.execPath, [...compiledProgram('services/auth/src/cli/admin.ts'), 'keys', 'revoke', person.keyId], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: readState().database_url, NATS_URL: '' },
    timeout: 30_000,
  })

it('a key in constant use is refused everywhere within two seconds of its revocation', async () => {
  const calls = callsWithKey(6)
  await calls.rounds(5)
  const revoked = await admin(person.api).post(`/api/v1/admin/keys/${person.keyId}/revoke`)
  const since = performance.now()
  expect(revoked.status, revoked.text).toBeLessThan(300)
  await until(
    async () => calls.ledger.filter(({ at }) => at > since + 2_000),
    (late) => late.length > 10,
    10_000,
  )
  const answers = await calls.stop()
  const late = answers.filter(({ at }) => at > since + 2_000)
  expect(answers.filter((answer) => answer.status !== 200 && !isRefused(answer)).map(({ status, reason }) => [status, reason])).toEqual([])
  expect(late.filter((answer) => !isRefused(answer)).map(({ status }) => status)).toEqual([])
})

it('a key revoked while NATS was away is refused within two seconds of its return', async () => {
  const calls = callsWithKey(1)
  await calls.rounds(5)
  await whileDown('nats', revokeUnheard)
  await untilReady()
  await until(() => caller.calculate('numerology', { key: person.key }), isRefused, 2_000)
  await calls.stop()
  expect(isRefused(await caller.calculate('numerology', { key: person.key }))).toBe(true)
})

it('a revocation that no gateway is told of takes effect within two seconds', async () => {
  const calls = callsWithKey(1)
  await calls.rounds(5)
  await revokeUnheard()
  await until(() => caller.calculate('numerology', { key: person.key }), isRefused, 2_000)
  await calls.stop()
})
