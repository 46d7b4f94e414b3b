import { open } from 'node:fs/promises'
import { askInstances, connectBus, findServices } from '@selemene/bus'
import { type AskedMostList, NoesisError, subjects, type WarmRequest } from '@selemene/contracts'
import { addressOf } from '../addresses.js'
import { defineCommand } from '../command.js'

const services = ['engines-rust-port', 'engines-ts']
const answerWithinMs = 2_000
const usualMost = 500

export const command = defineCommand({
  summary: 'Writes the requests that are repeated most to a file for CACHE_WARM_FILE, without names, questions or other words.',
  target: 'file',
  options: { most: { type: 'string', description: `requests of each service at most (${usualMost})` } },
  async run({ most = String(usualMost) }, file) {
    const requests = await askedMost(readMost(most))
    // It holds dates and places of births.
    const handle = await open(file, 'w', 0o600)
    try {
      await handle.writeFile(requests.map((request) => `${JSON.stringify(request)}\n`).join(''))
    } finally {
      await handle.close()
    }
    return { fields: { file, requests: requests.length } }
  },
})

function readMost(text: string): number {
  const most = Number(text)
  if (!Number.isInteger(most) || most < 1 || most > 2_000) throw new NoesisError('INVALID_INPUT', '--most is a whole number from 1 to 2000.')
  return most
}

/** Of all replicas, each request once. */
async function askedMost(most: number): Promise<WarmRequest[]> {
  const bus = await connectBus({ url: await addressOf('nats'), name: 'gateway', connectTimeoutMs: 5_000 })
  try {
    const instances = await findServices(bus, services, answerWithinMs)
    const replies = await askInstances(bus, instances, {
      subject: (service) => subjects.results(service, 'list'),
      body: JSON.stringify({ most }),
      waitMs: answerWithinMs,
    })
    const lines = replies.flatMap((reply) => reply?.json<AskedMostList>().requests ?? [])
    return [...new Map(lines.map((request) => [JSON.stringify(request), request])).values()]
  } finally {
    await bus.close()
  }
}
