import type { Bus, EventPublisher } from '@selemene/bus'
import { type AccessChange, subjects } from '@selemene/contracts'

/** A key and who owns it. */
export interface KeyIds {
  key_id: string
  user_id: string
}

/** What the rest of the system is told, after it has been committed. */
export interface Notifications {
  keyCreated(key: KeyIds, actor: string | null): void
  keysRevoked(keys: readonly KeyIds[], actor: string | null): void
  keyRotated(key: KeyIds, actor: string | null): void
  userChanged(userId: string): void
}

/** Of a key that has made thousands, gateways read the rest in one piece: each notice has them look through all keys in hand. */
const mostNotices = 20

/**
 * Notices make gateways act at once, and may be lost: what changed is noted in the database too, which gateways read twice a second.
 * Events are kept until the stream has acknowledged them.
 */
export function createNotifications(bus: Bus, events: EventPublisher): Notifications {
  const accessChanged = (changed: AccessChange) => bus.notify(subjects.notices.accessChanged, JSON.stringify(changed))
  return {
    keyCreated: (key, actor) => events.publish('keyCreated', { ...key, actor }),
    keysRevoked(keys, actor) {
      for (const { key_id } of keys.slice(0, mostNotices)) accessChanged({ key_id })
      for (const key of keys) events.publish('keyRevoked', { ...key, actor })
    },
    keyRotated(key, actor) {
      accessChanged({ key_id: key.key_id })
      events.publish('keyRotated', { ...key, actor })
    },
    userChanged: (user_id) => accessChanged({ user_id }),
  }
}

/** For the command line where no bus runs: gateways read what changed. */
export const noNotifications: Notifications = {
  keyCreated: () => undefined,
  keysRevoked: () => undefined,
  keyRotated: () => undefined,
  userChanged: () => undefined,
}
