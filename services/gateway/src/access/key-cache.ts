import { type Bus, type HeaderFields, header } from '@selemene/bus'
import { type AccessChange, NoesisError, type Tier, type VerifiedKey } from '@selemene/contracts'

const freshMs = 30_000
const refreshAfterMs = 15_000
const stalestMs = 15 * 60_000
/** What changed is read twice a second; for how long no answer to that may come before keys are asked about again, one by one. */
const longestUnheardMs = 1_500
/** Auth gives its database 1.5 s. */
const verifyTimeoutMs = 1_800
/** A key that was good before waits no longer for auth than this; once a question was left unanswered, it is asked in the background. */
const patienceMs = 300
const pauseAfterSilenceMs = 1_000
const mostKeys = 100_000

interface Entry {
  key: VerifiedKey
  verifiedAt: number
  /** When a question about it was last left unanswered. */
  unansweredAt: number
}

/** How auth is asked: the subject, and the field that names the key. */
export interface KeyQuestion {
  subject: string
  field: 'hash' | 'key_id'
}

export interface KeyCache {
  /** The key behind a hash or an id, if it is cached: what nearly every request needs, without a promise. */
  known(id: string, now: number): VerifiedKey | undefined
  /** The key behind a hash or an id. Throws AUTH_ERROR (refused), SERVICE_UNAVAILABLE or DATABASE_UNAVAILABLE (never seen, and auth does not answer). */
  verify(id: string, now: number, traceparent?: string): Promise<VerifiedKey>
  /** Whether the key was good when auth was last asked, and that answer still counts, or the question is out: verifying it costs no further look-up. */
  holds(id: string, now: number): boolean
  /** The tier of a key that was good before, whether or not auth has to be asked again. */
  tierOf(id: string): Tier | undefined
  /** Drops what is known of keys and users, so that the next call asks again. After a change of anything, what is known holds only while auth is away. */
  drop(changes: readonly AccessChange[]): void
  readonly size: number
}

/**
 * Verified keys, kept 30 s and refreshed in the background after 15, and dropped when they change. A key is asked about again when
 * whether it has changed has not been heard for 1.5 s. While auth cannot be asked the last good answer holds for 15 minutes (its expiry
 * still counts); a key never seen is then neither accepted nor refused.
 */
export function createKeyCache(
  bus: Pick<Bus, 'request'>,
  feed: { readonly heardAt: number },
  question: KeyQuestion,
  lookedUp: (hit: boolean) => void = () => undefined,
): KeyCache {
  // Bounded by `mostKeys`, and holds no key but verified ones.
  const entries = new Map<string, Entry>()
  // Bounded by the requests in flight.
  const asking = new Map<string, Promise<VerifiedKey>>()
  // A key that is dropped while auth is being asked about it must not come back with the older answer.
  let generation = 0
  /** What was verified before is in doubt. */
  let doubtedAt = Number.NEGATIVE_INFINITY

  function ask(id: string, traceparent?: string): Promise<VerifiedKey> {
    const running = asking.get(id)
    if (running !== undefined) return running
    const answer = askAuth(id, generation, traceparent).finally(() => {
      if (asking.get(id) === answer) asking.delete(id)
    })
    asking.set(id, answer)
    return answer
  }

  async function askAuth(id: string, asked: number, traceparent?: string): Promise<VerifiedKey> {
    const headers: HeaderFields = traceparent === undefined ? {} : { [header.traceparent]: traceparent }
    try {
      const reply = await bus.request(question.subject, {
        body: JSON.stringify({ [question.field]: id }),
        headers,
        timeoutMs: verifyTimeoutMs,
        safeToRepeat: true,
      })
      const key = reply.json<VerifiedKey>()
      if (asked === generation) remember(id, key)
      return key
    } catch (error) {
      const entry = entries.get(id)
      if (isRefusal(error)) entries.delete(id)
      else if (entry !== undefined) entry.unansweredAt = Date.now()
      throw isSilence(error)
        ? new NoesisError('SERVICE_UNAVAILABLE', 'This key cannot be checked right now. Try again shortly.', { cause: error })
        : error
    }
  }

  function remember(id: string, key: VerifiedKey) {
    entries.delete(id)
    if (entries.size >= mostKeys) entries.delete(entries.keys().next().value as string)
    entries.set(id, { key, verifiedAt: Date.now(), unansweredAt: Number.NEGATIVE_INFINITY })
  }

  function refresh(id: string, entry: Entry, now: number) {
    // A failure is noted at the entry; the next call after the pause asks again.
    if (!asking.has(id) && now - entry.unansweredAt > pauseAfterSilenceMs) ask(id).catch(() => undefined)
  }

  const isFresh = ({ verifiedAt }: Entry, now: number) =>
    now - verifiedAt <= freshMs && verifiedAt > doubtedAt && now - Math.max(verifiedAt, feed.heardAt) <= longestUnheardMs

  async function verifyAgain(id: string, entry: Entry, now: number): Promise<VerifiedKey> {
    if (entry.unansweredAt > entry.verifiedAt) {
      refresh(id, entry, now)
      return entry.key
    }
    try {
      return (await within(ask(id), patienceMs)) ?? lastAnswer(entry)
    } catch (error) {
      if (isRefusal(error)) throw error
      return lastAnswer(entry)
    }
  }

  function lastAnswer(entry: Entry): VerifiedKey {
    entry.unansweredAt = Date.now()
    return entry.key
  }

  return {
    known(id, now) {
      const entry = entries.get(id)
      if (entry === undefined || !isFresh(entry, now) || now - entry.verifiedAt > refreshAfterMs || isExpired(entry.key, now)) return undefined
      lookedUp(true)
      return entry.key
    },
    holds(id, now) {
      const entry = entries.get(id)
      return entry === undefined ? asking.has(id) : now - entry.verifiedAt <= stalestMs
    },
    tierOf: (id) => entries.get(id)?.key.tier,
    async verify(id, now, traceparent) {
      const entry = entries.get(id)
      const fresh = entry !== undefined && isFresh(entry, now)
      lookedUp(fresh)
      if (entry === undefined) return ask(id, traceparent)
      assertNotExpired(entry.key, now)
      const ageMs = now - entry.verifiedAt
      if (ageMs > stalestMs) return ask(id)
      if (!fresh) return verifyAgain(id, entry, now)
      if (ageMs > refreshAfterMs) refresh(id, entry, now)
      return entry.key
    },
    drop(changes) {
      generation += 1
      asking.clear()
      const keyIds = new Set(changes.map(({ key_id }) => key_id))
      const userIds = new Set(changes.map(({ user_id }) => user_id))
      if (changes.some(({ key_id, user_id }) => key_id === undefined && user_id === undefined)) doubtedAt = Date.now()
      for (const [id, { key }] of entries) if (keyIds.has(key.key_id) || userIds.has(key.user_id)) entries.delete(id)
    },
    get size() {
      return entries.size
    },
  }
}

const isRefusal = (error: unknown) => error instanceof NoesisError && error.code === 'AUTH_ERROR'
const isSilence = (error: unknown) => error instanceof NoesisError && error.code === 'TIMEOUT'

/** The outcome, or undefined after `ms`. The work itself goes on. */
function within<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms, undefined)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

const isExpired = ({ expires_at }: VerifiedKey, now: number) => expires_at !== null && Date.parse(expires_at) <= now

function assertNotExpired(key: VerifiedKey, now: number): void {
  if (isExpired(key, now)) throw new NoesisError('AUTH_ERROR', 'This key has expired.', { extra: { reason: 'expired' } })
}
