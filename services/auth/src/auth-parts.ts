import type { Database } from '@selemene/db'
import type { News } from './news.js'

/** What every operation of this service works with. */
export interface AuthParts {
  db: Database
  news: News
  /** The middle of new keys: `nsk_live_…` in production, `nsk_test_…` elsewhere. */
  keyEnvironment: 'live' | 'test'
}
