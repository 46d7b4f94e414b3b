import type { Bus } from '@selemene/bus'
import { type AccessChange, type AuthReply, authCalls, type Maintenance, subjects } from '@selemene/contracts'

const readEveryMs = 500
const readTimeoutMs = 1_000

export interface AccessFeed {
  /** Everything that had changed by then has been told to `onChanges`; milliseconds since 1970. */
  readonly heardAt: number
  /** Maintenance, while it is on. */
  readonly maintenance: { readonly active: Maintenance | undefined }
  close(): void
}

/** Told of what changed: a key, all keys of a user, or, with neither, that anything may have. */
type OnChanges = (changes: readonly AccessChange[]) => void

/**
 * Asks auth twice a second what has changed since the revision that was read last. The database keeps the changes, so none is missed,
 * whatever made it and whichever connection was away meanwhile: the next answer tells it. A notice of auth's tells most of them sooner.
 */
export function followAccess(bus: Pick<Bus, 'listen' | 'request'>, onChanges: OnChanges): AccessFeed {
  let revision: number | undefined
  let heardAt = Number.NEGATIVE_INFINITY
  let maintenance: Maintenance | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false

  async function read() {
    const askedAt = Date.now()
    try {
      const reply = await bus.request(authCalls.readAccess.subject, {
        body: JSON.stringify(revision === undefined ? {} : { since: revision }),
        timeoutMs: readTimeoutMs,
        safeToRepeat: true,
      })
      const news = reply.json<AuthReply<'readAccess'>>()
      if (!news.complete) onChanges([{}])
      else if (news.changes.length > 0) onChanges(news.changes)
      revision = news.revision
      maintenance = news.maintenance
      heardAt = askedAt
    } catch {
      return // Auth is away. What was verified is then asked again, one by one, where it is used.
    }
  }

  async function follow() {
    while (!closed) {
      await read()
      await new Promise((resolve) => (timer = setTimeout(resolve, readEveryMs)))
    }
  }

  bus.listen(subjects.notices.accessChanged, (body) => onChanges([JSON.parse(Buffer.from(body).toString()) as AccessChange]))
  void follow()
  return {
    get heardAt() {
      return heardAt
    },
    maintenance: {
      get active() {
        return maintenance?.enabled ? maintenance : undefined
      },
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
