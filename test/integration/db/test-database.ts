import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { connect, type Database, migrate, type ServiceRole } from '@selemene/db'
import { processEnvironment } from '@selemene/service'

export const migrationsFolder = fileURLToPath(new URL('../../../migrations', import.meta.url))

/** A database of one test file's own, on the server that DATABASE_URL names. */
export interface TestDatabase {
  url: string
  /** As its owner. */
  owner: Database
  /** URL of a fresh login; a member of `role`, or of nothing. */
  loginAs(role?: ServiceRole): Promise<string>
  drop(): Promise<void>
}

export async function createTestDatabase(options: { migrated: boolean }): Promise<TestDatabase> {
  const serverUrl = processEnvironment().DATABASE_URL
  if (serverUrl === undefined) throw new Error('DATABASE_URL is missing: integration tests run against a real Postgres.')
  const name = `test_${randomBytes(6).toString('hex')}`
  const server = connect(serverUrl, { poolMax: 1, name: 'test-setup', deadlineMs: 20_000 })
  await server.query((sql) => sql.unsafe(`create database ${name}`))
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
  if (options.migrated) await migrate(url, migrationsFolder)
  const owner = connect(url, { poolMax: 4, name: 'test-owner', deadlineMs: 20_000 })
  const logins: string[] = []

  return {
    url,
    owner,
    async loginAs(role) {
      // Roles belong to the whole server, which other tests use at the same time: a login of its own leaves theirs alone.
      const login = `${name}_${logins.length}`
      const password = randomBytes(16).toString('hex')
      await server.query((sql) => sql.unsafe(`create role ${login} login password '${password}' ${role === undefined ? '' : `in role ${role}`}`))
      logins.push(login)
      return Object.assign(new URL(url), { username: login, password }).href
    },
    async drop() {
      await owner.close()
      await server.query((sql) => sql.unsafe(`drop database ${name} with (force)`))
      for (const login of logins) await server.query((sql) => sql.unsafe(`drop role ${login}`))
      await server.close()
    },
  }
}
