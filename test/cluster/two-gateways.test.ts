import { request } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openClient } from '../acceptance/client.js'
import { admin, newPerson } from '../acceptance/people.js'
import { until } from '../acceptance/until.js'
import { type Caller, openCaller, type Timed, untilWhole } from '../faults/caller.js'
import { countedOf, rowsOf } from '../faults/counted.js'
import { startLoad, tally } from '../faults/load.js'
import { engineServices, pidsOf, signal, whileOneDown } from '../faults/processes.js'
import { listeningPorts } from '../support/service-ports.js'
import { createTcpProxy, type TcpProxy } from '../support/tcp-proxy.js'

/** What a load balancer does at least: each connection goes to the next gateway that takes it. */
let proxy: TcpProxy
let front: URL
let caller: Caller
beforeAll(async () => {
  const ports = pidsOf('gateway').map((pid) => listeningPorts(pid)[0] as number)
  expect(ports).toHaveLength(2)
  proxy = await createTcpProxy(() => ports.map((port) => ({ host: '127.0.0.1', port })))
  front = new URL(`http://127.0.0.1:${proxy.port}`)
  caller = await openCaller(front)
  await untilWhole(caller)
})
afterAll(() => proxy.close())

const numerology = (key: string) => caller.calculate('numerology', { key })
const newKey = async (rateLimit: number) => newPerson(await openClient(), { tier: 'enterprise', level: 5, key: { rate_limit: rateLimit } })

it('a limit holds over both gateways together', async () => {
  const { key } = await newKey(10)
  const before = [...proxy.taken]
  const answers = await Promise.all(Array.from({ length: 30 }, () => numerology(key)))
  expect(tally(answers)).toEqual({ '200': 10, '429 RATE_LIMIT_EXCEEDED': 20 })
  expect(proxy.taken.map((count, i) => count - (before[i] ?? 0))).toEqual([15, 15])
})

it('a key is refused by both gateways within two seconds of its revocation', async () => {
  const person = await newKey(1_000_000)
  // Refusals count against an address, hence another than the next tests'.
  const other = await openCaller(front)
  const calls = startLoad(Array.from({ length: 4 }, () => () => other.calculate('numerology', { key: person.key })))
  await calls.rounds(5)
  const before = [...proxy.taken]
  expect((await admin(person.api).post(`/api/v1/admin/keys/${person.keyId}/revoke`)).status).toBeLessThan(300)
  const since = performance.now()
  const isLate = ({ at }: Timed) => at > since + 2_000
  await until(
    async () => calls.ledger.filter(isLate).length,
    (count) => count > 10,
    10_000,
  )
  const answers = await calls.stop()
  expect(answers.filter((answer) => isLate(answer) && answer.status !== 401 && answer.status !== 429)).toEqual([])
  expect(Math.min(...proxy.taken.map((count, i) => count - (before[i] ?? 0)))).toBeGreaterThan(5)
})

it('a workflow is streamed through the proxy, engine by engine', async () => {
  const streams = await Promise.all([1, 2].map(() => streamed('birth-blueprint')))
  for (const text of streams) {
    expect(text.match(/^event: engine$/gm)?.length).toBe(caller.workflows.get('birth-blueprint')?.length)
    expect(text).toMatch(/^event: done$/m)
  }
})

function streamed(workflow: string): Promise<string> {
  const headers = { 'x-api-key': caller.person.key, 'content-type': 'application/json', accept: 'text/event-stream' }
  return new Promise((resolve, reject) => {
    const outgoing = request(new URL(`/api/v1/workflows/${workflow}/execute`, front), { method: 'POST', agent: false, headers }, (incoming) => {
      let text = ''
      incoming.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      incoming.on('error', reject)
      incoming.on('end', () => resolve(text))
    })
    outgoing.on('error', reject)
    outgoing.end(JSON.stringify(caller.requestOf(workflow)))
  })
}

it('one gateway and one of each engine service killed: the others serve, and what was answered is counted once', async () => {
  const mine = await openCaller(front)
  const calls = startLoad(['numerology', 'i-ching', 'tarot', 'biorhythm'].map((id) => () => mine.calculate(id, { budgetMs: 1_500 })))
  await calls.rounds(10)
  const struckAt = performance.now()
  signal(
    engineServices.map((service) => pidsOf(service)[0] as number),
    'SIGKILL',
  )
  await whileOneDown('gateway', pidsOf('gateway')[0] as number, () => calls.rounds(60))
  const ended = performance.now()
  const answers = await calls.stop()
  const afterOneSecond = answers.filter(({ at }) => at > struckAt + 1_000 && at < ended)
  expect(tally(afterOneSecond)).toEqual({ '200': afterOneSecond.length })

  await untilWhole(caller)
  const answered = answers.filter(({ status }) => status === 200).length
  // A gateway that died may have counted what it could no longer answer.
  const unheard = answers.filter(({ status }) => status === 0).length
  const { success = 0 } = await countedOf(mine, answers.length - unheard)
  expect(success).toBeGreaterThanOrEqual(answered)
  expect(success).toBeLessThanOrEqual(answered + unheard)
  const stored = await rowsOf(mine)
  expect(stored?.rows).toBe(stored?.events)
})
