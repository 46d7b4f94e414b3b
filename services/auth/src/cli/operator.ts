import { readFile } from 'node:fs/promises'
import { connectBus, createEventPublisher } from '@selemene/bus'
import { NoesisError } from '@selemene/contracts'
import { connect } from '@selemene/db'
import { processEnvironment } from '@selemene/service'
import type { AuthParts } from '../auth-parts.js'
import { createNotifications, type Notifications, noNotifications } from '../notifications.js'

const stateFile = new URL('../../../../.local/state.json', import.meta.url)
const patienceMs = 10_000
const busPatienceMs = 2_000

/** What a command works with: the parts of the service, on the owner's database. */
export interface Operator {
  parts: AuthParts
  close(): Promise<void>
}

/** Where an operator works: the owner's URL of the database, and the bus where events are to be published. */
export interface OperatorAddresses {
  database_url: string
  nats_url?: string | undefined
}

/** Opens the database that DATABASE_URL names, else that of the stack running in this folder. */
export async function openOperator(addresses?: OperatorAddresses): Promise<Operator> {
  const { DATABASE_URL, NATS_URL, NODE_ENV } = processEnvironment()
  const fromEnvironment = DATABASE_URL ? { database_url: DATABASE_URL, nats_url: NATS_URL } : undefined
  const { database_url, nats_url } = addresses ?? fromEnvironment ?? (await runningStack())
  const db = connect(database_url, { poolMax: 2, name: 'command-line', deadlineMs: patienceMs })
  const { notifications, close: closeNotifications } = nats_url
    ? await openNotifications(nats_url)
    : { notifications: noNotifications, close: async () => undefined }
  return {
    parts: { db, notifications, keyEnvironment: NODE_ENV === 'production' ? 'live' : 'test' },
    async close() {
      await closeNotifications()
      await db.close()
    },
  }
}

async function runningStack(): Promise<OperatorAddresses> {
  try {
    return JSON.parse(await readFile(stateFile, 'utf8')) as OperatorAddresses
  } catch (cause) {
    throw new NoesisError('CONFIG_ERROR', 'No database: start the local stack with `npm start`, or set DATABASE_URL (as its owner).', { cause })
  }
}

/** A bus that is away is no reason to refuse: gateways read the change from the database, by way of auth, as soon as they can. */
async function openNotifications(url: string): Promise<{ notifications: Notifications; close: () => Promise<void> }> {
  try {
    // Under the service's name: its login hears replies on the inboxes of that name alone.
    const bus = await connectBus({ url, name: 'auth', connectTimeoutMs: busPatienceMs })
    const events = createEventPublisher(bus, 'auth')
    const close = async () => {
      await events.flush(busPatienceMs)
      await bus.close()
    }
    return { notifications: createNotifications(bus, events), close }
  } catch {
    process.stderr.write(
      'The message bus cannot be reached: no event is published. Running gateways notice within two seconds of reaching it again.\n',
    )
    return { notifications: noNotifications, close: async () => undefined }
  }
}
