import { NoesisError } from '@selemene/contracts'
import { processEnvironment } from '@selemene/service'

/**
 * The database as its owner: OWNER_DATABASE_URL where a command shares its environment with the service, whose DATABASE_URL is that of a
 * role with fewer rights; DATABASE_URL otherwise. Throws CONFIG_ERROR with what to do when both are missing.
 */
export function ownerUrl(): string {
  const { OWNER_DATABASE_URL, DATABASE_URL } = processEnvironment()
  const url = OWNER_DATABASE_URL || DATABASE_URL
  if (!url) throw new NoesisError('CONFIG_ERROR', 'DATABASE_URL is missing: the URL of the database, as its owner.')
  return url
}
