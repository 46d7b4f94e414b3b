import { type Endpoint, jsonEndpoint } from '@selemene/bus'
import { subjects } from '@selemene/contracts'
import type { AuthParts } from './auth-parts.js'

/** auth.health.check: whether Postgres answers, for services without a connection to it. */
export const checkHealthEndpoint = ({ db }: AuthParts): Endpoint =>
  jsonEndpoint(
    subjects.auth.health,
    (body) => body,
    async () => ({ postgres: await db.answers() }),
  )
