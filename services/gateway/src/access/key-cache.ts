import type { Bus } from '@selemene/bus'
import { NoesisError, type VerifiedKey } from '@selemene/contracts'

const freshMs = 30_000
const refreshAfterMs = 15_000
const stalestMs = 15 * 60_000
const verifyTimeoutMs = 2_000
const mostKeys = 100_000

interface Entry {
  key: VerifiedKey
  verifiedAt: number
  refreshing: boolean
}

/** How auth is asked: the subject, and the field that names the key. */
export interface KeyQuestion {
  subject: string
  field: 'hash' | 'key_id'
}

export interface KeyCache {
  /** The key behind a hash or an id. Throws AUTH_ERROR (refused), SERVICE_UNAVAILABLE or DATABASE_UNAVAILABLE (never seen, and nobody to ask). */
  verify(id: string, now: number): Promise<VerifiedKey>
  /** Drops everything known of a key or of a user, so that the next call asks again. */
  drop(changed: { key_id?: string; user_id?: string }): void
  readonly size: number
}

/**
 * Verified keys, kept 30 s and refreshed in the background after 15. While auth cannot be asked the last good answer
 * holds for 15 minutes (its expiry still counts); a key never seen is then neither accepted nor refused.
 */
export function createKeyCache(bus: Bus, question: KeyQuestion, lookedUp: (hit: boolean) => void = () => undefined): KeyCache {
  const entries = new Map<string, Entry>()
  const asking = new Map<string, Promise<VerifiedKey>>()
  // A key that is dropped while auth is being asked about it must not come back with the older answer.
  let generation = 0

  function ask(id: string): Promise<VerifiedKey> {
    const running = asking.get(id)
    if (running !== undefined) return running
    const asked = generation
    const answer = bus
      .request(question.subject, { body: JSON.stringify({ [question.field]: id }), timeoutMs: verifyTimeoutMs })
      .then((reply) => {
        const key = reply.json<VerifiedKey>()
        if (asked === generation) remember(id, key)
        return key
      })
      .finally(() => {
        if (asking.get(id) === answer) asking.delete(id)
      })
    asking.set(id, answer)
    return answer
  }

  function remember(id: string, key: VerifiedKey) {
    entries.delete(id)
    if (entries.size >= mostKeys) entries.delete(entries.keys().next().value as string)
    entries.set(id, { key, verifiedAt: Date.now(), refreshing: false })
  }

  function refresh(id: string, entry: Entry) {
    if (entry.refreshing) return
    entry.refreshing = true
    ask(id)
      .catch((error: unknown) => {
        if (isRefusal(error)) entries.delete(id)
      })
      .finally(() => {
        entry.refreshing = false
      })
  }

  return {
    async verify(id, now) {
      const entry = entries.get(id)
      lookedUp(entry !== undefined && now - entry.verifiedAt <= freshMs)
      if (entry === undefined) return ask(id)
      assertNotExpired(entry.key, now)
      const age = now - entry.verifiedAt
      if (age > refreshAfterMs && age <= freshMs) refresh(id, entry)
      if (age <= freshMs) return entry.key
      try {
        return await ask(id)
      } catch (error) {
        if (isRefusal(error)) entries.delete(id)
        if (isRefusal(error) || age > stalestMs) throw error
        return entry.key
      }
    },
    drop({ key_id, user_id }) {
      generation += 1
      asking.clear()
      for (const [id, { key }] of entries) if (key.key_id === key_id || key.user_id === user_id) entries.delete(id)
    },
    get size() {
      return entries.size
    },
  }
}

const isRefusal = (error: unknown) => error instanceof NoesisError && error.code === 'AUTH_ERROR'

function assertNotExpired(key: VerifiedKey, now: number): void {
  if (key.expires_at !== null && Date.parse(key.expires_at) <= now)
    throw new NoesisError('AUTH_ERROR', 'This key has expired.', { extra: { reason: 'expired' } })
}
