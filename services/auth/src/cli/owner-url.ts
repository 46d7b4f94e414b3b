import { NoesisError } from '@selemene/contracts'
import { processEnvironment } from '@selemene/service'

/** DATABASE_URL of the owner. Throws CONFIG_ERROR with what to do when it is missing. */
export function ownerUrl(): string {
  const url = processEnvironment().DATABASE_URL
  if (url === undefined || url === '') throw new NoesisError('CONFIG_ERROR', 'DATABASE_URL is missing: the URL of the database, as its owner.')
  return url
}
