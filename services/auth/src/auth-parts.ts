import type { Database } from '@selemene/db'
import type { Notifications } from './notifications.js'

/** What every operation of this service works with. */
export interface AuthParts {
  db: Database
  notifications: Notifications
  /** The middle of new keys: `nsk_live_…` in production, `nsk_test_…` elsewhere. */
  keyEnvironment: 'live' | 'test'
}
